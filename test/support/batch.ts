import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { ReportData, Row } from "../../src/batch/report/rows.ts";
import { root } from "./source.ts";

export const bin = join(root, "bin", "paragraf.js");

/** What a run of the executable gave. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the executable to its end; `before` goes before Node: `["setpriv", …]`. */
export async function paragraf(
  args: readonly string[],
  {
    cwd = root,
    before = [],
    started,
  }: { cwd?: string; before?: readonly string[]; started?: (child: ChildProcess) => void } = {},
): Promise<Run> {
  const [command = "", ...rest] = [...before, process.execPath, bin, ...args];
  const child = spawn(command, rest, { cwd, env: { ...process.env, NO_COLOR: "1" } });
  const run: Run = { code: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => (run.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (run.stderr += text));
  started?.(child);
  run.code = await new Promise((done) => child.on("close", done));
  return run;
}

/** Starts the executable, what it says on stderr going to a file: that is written even by a process that is killed. */
export function start(args: readonly string[], log: string): { child: ChildProcess; ended: Promise<number | null> } {
  const file = openSync(log, "a");
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ["ignore", "ignore", file] });
  closeSync(file);
  return { child, ended: new Promise((done) => child.on("close", done)) };
}

/** Process ids of a process's children. */
export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The report that a run left. */
export function reportOf(outDir: string): { files: Row[] } & Pick<ReportData, "converted" | "failed"> {
  return JSON.parse(readFileSync(join(outDir, "report.json"), "utf8"));
}

/** A folder for a test file's own files, removed at the end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-batch-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const events = (log: string): Record<string, unknown>[] =>
  readFileSync(log, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("{") && line.endsWith("}") ? [JSON.parse(line)] : []));

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
