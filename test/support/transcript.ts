import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { filesIn, type IO, type Output } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { root } from "./source.ts";

/** What one command line did. */
export interface Result {
  stdout: string;
  stderr: string;
  code: number;
  /** Files that are new or changed, sorted. */
  files: string[];
}

interface Screen {
  /** Width of the terminal that stdout is; none where it is a pipe. */
  columns?: number;
  env?: Record<string, string>;
}

/** Blocks that a replay writes anew; everything else in a transcript is prose and stays. */
const RESULTS = new Set(["stdout", "stderr", "files"]);

/**
 * Runs every command of a transcript (a Markdown file) and gives the transcript with what they do now. A command stands
 * in a fenced block "sh"; what it does follows in blocks "stdout", "stderr" and "files" (those that it wrote) and as
 * "Exit code N." Each command starts from a fresh copy of fixtures/commands/files; of commands joined by `&&` the last
 * one is shown. `COLUMNS=80` makes a terminal.
 */
export async function replay(transcript: string): Promise<string> {
  const out: string[] = [];
  const lines = transcript.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const [, ticks = "", fence] = /^(`{3,})(\w+)$/.exec(line) ?? [];
    if (fence === undefined) {
      if (!/^Exit code \d\.$/.test(line)) out.push(line);
      continue;
    }
    const end = lines.indexOf(ticks, i);
    if (!RESULTS.has(fence)) out.push(...lines.slice(i, end + 1));
    if (fence === "sh") out.push(...shown(await runLine(lines.slice(i + 1, end).join(" "))));
    i = end;
  }
  return `${out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function shown({ stdout, stderr, code, files }: Result): string[] {
  // Output that holds a fenced block of its own stands in a longer fence.
  const block = (name: string, text: string): string[] => {
    const fence = text.includes("```") ? "````" : "```";
    return text === "" ? [] : ["", `${fence}${name}`, text.replaceAll("\r\n", "\n").trimEnd(), fence];
  };
  return [
    ...block("stdout", stdout),
    ...block("stderr", stderr),
    ...block("files", files.join("\n")),
    "",
    `Exit code ${code}.`,
    "",
  ];
}

/** Runs a line such as `COLUMNS=80 paragraf text - < utdrag.txt | head -3`, or several joined by `&&` in one folder. */
function runLine(line: string): Promise<Result> {
  return inFolder(async (folder) => {
    let result: Result = { stdout: "", stderr: "", code: 0, files: [] };
    for (const part of line.split(" && ")) {
      const [, columns, rest = ""] = /^(?:COLUMNS=(\d+) )?paragraf (.*)$/.exec(part) ?? [];
      const [command = "", head] = rest.split(/ \| head -(\d+)$/);
      const [words = "", input] = command.split(" < ");
      const argv = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      result = await once(folder, argv, input, columns === undefined ? {} : { columns: Number(columns) });
      if (head !== undefined) result.stdout = `${result.stdout.split("\n").slice(0, Number(head)).join("\n")}\n`;
    }
    return result;
  });
}

/** Runs a command line in a fresh copy of fixtures/commands/files. */
export function runIn(argv: readonly string[], screen: Screen = {}): Promise<Result> {
  return inFolder((folder) => once(folder, argv, undefined, screen));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-transcript-"));
  try {
    cpSync(join(root, "fixtures", "commands", "files"), folder, { recursive: true });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function once(
  folder: string,
  argv: readonly string[],
  input: string | undefined,
  screen: Screen,
): Promise<Result> {
  const before = listing(folder);
  const text = { stdout: "", stderr: "" };
  const output = (name: keyof typeof text, columns?: number): Output => ({
    isTTY: columns !== undefined,
    columns,
    write: async (piece) => {
      text[name] += piece;
    },
  });
  const io: IO = {
    stdin: async () => readFileSync(join(folder, input ?? "")),
    stdout: output("stdout", screen.columns),
    stderr: output("stderr"),
    files: filesIn(folder),
    interrupted: () => new AbortController().signal,
    env: screen.env ?? { NO_COLOR: "1" },
    now: () => "2026-11-25T12:00:00.000Z",
  };
  const code = await run(argv, io);
  const files = [...listing(folder)].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  return { ...text, code, files };
}

function listing(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}
