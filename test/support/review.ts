import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn, type IO } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { root } from "./source.ts";

/** A folder of documents, and what the command makes of it. */
export interface Desk {
  folder: string;
  /** Runs a command line in the folder. */
  paragraf(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Starts `paragraf review` in the folder; gives its address and what stops it. */
  review(...argv: string[]): Promise<{ url: string; stop(): Promise<number> }>;
  read(name: string): string;
  write(name: string, text: string): void;
}

/** Documents of fixtures by the names that they have on the desk; a text that is no fixture stands as itself. */
export async function onDesk<T>(
  documents: Readonly<Record<string, string>>,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-review-"));
  const stops: (() => Promise<number>)[] = [];
  try {
    for (const [name, from] of Object.entries(documents)) {
      if (from.includes("\n")) writeFileSync(join(folder, name), from);
      else cpSync(join(root, "fixtures", "documents", from), join(folder, name));
    }
    return await work({
      folder,
      async paragraf(...argv) {
        const { io, said } = ioIn(folder);
        return { code: await run(argv, io), ...said };
      },
      async review(...argv) {
        const { io, said, wrote, stop } = ioIn(folder);
        const ended = run(["review", ...argv], io);
        await Promise.race([wrote, ended]);
        const ends = (): Promise<number> => {
          stop();
          return ended;
        };
        stops.push(ends);
        return { url: said.stdout.trim(), stop: ends };
      },
      read: (name) => readFileSync(join(folder, name), "utf8"),
      write: (name, text) => writeFileSync(join(folder, name), text),
    });
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ioIn(folder: string) {
  const stopping = new AbortController();
  const said = { stdout: "", stderr: "" };
  let tell = (): void => undefined;
  const wrote = new Promise<void>((done) => (tell = done));
  const output = (name: keyof typeof said) => ({
    isTTY: false,
    columns: undefined,
    write: async (text: string) => {
      said[name] += text;
      if (name === "stdout") tell();
    },
  });
  const io: IO = {
    stdin: async () => new Uint8Array(),
    stdout: output("stdout"),
    stderr: output("stderr"),
    files: filesIn(folder),
    env: { NO_COLOR: "1", USER: "arkiv" },
    now: () => "2026-11-25T12:00:00.000Z",
    interrupted: () => stopping.signal,
  };
  return { io, said, wrote, stop: () => stopping.abort() };
}
