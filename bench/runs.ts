/** What the benchmark and the endurance test of batches share: running the executable and watching it. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));
const bin = join(root, "bin", "paragraf.js");

/** What a run took. */
export interface Taken {
  code: number | null;
  seconds: number;
  /** Seconds of processor time of the process and of all that it started. */
  cpu: number;
  /** Peak memory in MB: of the process that leads, and of the largest worker. */
  parent: number;
  worker: number;
}

export const start = (args: readonly string[], log: string): ChildProcess => {
  const file = openSync(log, "a");
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ["ignore", "ignore", file] });
  closeSync(file);
  return child;
};

export const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once("close", done));

/** Runs the executable to its end and watches its memory. */
export async function measured(args: readonly string[], log: string): Promise<Taken> {
  const begun = performance.now();
  const times = childTimes();
  const child = start(args, log);
  const taken: Taken = { code: null, seconds: 0, cpu: 0, parent: 0, worker: 0 };
  const watch = setInterval(() => {
    taken.parent = Math.max(taken.parent, peakOf(child.pid ?? 0));
    for (const pid of childrenOf(child.pid ?? 0)) taken.worker = Math.max(taken.worker, peakOf(pid));
  }, 250);
  taken.code = await ended(child);
  clearInterval(watch);
  taken.seconds = (performance.now() - begun) / 1000;
  taken.cpu = childTimes() - times;
  return taken;
}

/** Ticks of a processor clock a second, as /proc counts (sysconf _SC_CLK_TCK). */
const TICKS = 100;

/** Seconds of processor time of this process's children that have ended, theirs included. */
function childTimes(): number {
  const fields = statOf("self");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

function statOf(pid: number | "self"): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

export function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(statOf(pid)[1]) === parent;
      } catch {
        return false;
      }
    });
}

/** Peak resident memory in MB; 0 where the process is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Says on stderr what is measured now, behind the seconds since the start: figures alone stand on stdout. */
export const say = (what: string): void => {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
};

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Counts the files that a log tells of as finished; looks at what is new in it only. */
export function counter(log: string): () => number {
  let [at, count, rest] = [0, 0, ""];
  return () => {
    const size = existsSync(log) ? statSync(log).size : 0;
    if (size > at) {
      const file = openSync(log, "r");
      const bytes = Buffer.alloc(size - at);
      at += readSync(file, bytes, 0, bytes.length, at);
      closeSync(file);
      const lines = (rest + bytes.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      count += lines.filter((line) => line.startsWith('{"event":"file"')).length;
    }
    return count;
  };
}

/** The events that a run with --json-progress told. */
export const events = (log: string): { event: string; name?: string; status?: string; pages?: number }[] =>
  readFileSync(log, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("{") && line.endsWith("}") ? [JSON.parse(line)] : []));
