import { createRequire } from "node:module";
import { availableParallelism, freemem } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import workerpool from "workerpool";
import type { Job, Outcome } from "./convert.js";

/** Why a worker gave no answer. */
export type Loss = { kind: "lost"; reason: "time" | "memory" | "crash"; signal: string };

/** Processes that convert one file each at a time. */
export interface Workers {
  /** Never rejects. */
  run(job: Job): Promise<Outcome | Loss>;
  /** Ends the processes. */
  close(): Promise<void>;
}

/** How often a worker's memory is looked at, in milliseconds. */
const WATCH = 50;

/** What a reader may take beyond its limit before the process is ended, in seconds: ending it costs a new start. */
const GRACE = 1;

/** The signal that says "too much memory"; systems without such signals know a few by name. */
const MEMORY_SIGNAL = process.platform === "win32" ? "SIGQUIT" : "SIGUSR2";

/**
 * A worker keeps to one core: V8 collects and compiles on the thread that waits for it, and leaves the others' cores to them.
 * A document's values live as long as the document does: room for them from the start, in MB, spares copying them about.
 */
const V8 = ["--single-threaded-gc", "--no-concurrent-recompilation", "--min-semi-space-size=16"];

/**
 * How long a function runs, in bytes of its bytecode, before V8 11 (Node 20) optimizes it: six times as long as by itself.
 * Fewer are then optimized, and those with better knowledge of their types; compiling took a quarter of a worker's time
 * before. Later versions have a compiler between, and no such flag.
 */
const OPTIMIZED_AFTER = "--interrupt-budget=400000";
const KNOWS_BUDGET = process.versions.v8.startsWith("11.");

/** As many workers as there are cores, and as the free memory holds at half of what each may take. */
export function workersFor(memory: number): number {
  const room = Math.floor((2 * freemem()) / (memory * 1024 * 1024));
  return Math.max(1, Math.min(availableParallelism(), room));
}

/**
 * Processes that convert one file at a time each. Processes and not threads: a crash in the native PDF engine, or the
 * system's out-of-memory killer, ends a process with all its threads.
 */
export function startWorkers(count: number, memory: number): Workers {
  const script = createRequire(import.meta.url).resolve("#batch-worker");
  const pool = workerpool.pool(script, {
    maxWorkers: count,
    workerType: "process",
    workerTerminateTimeout: 100,
    // What a dying worker says goes nowhere: the report tells.
    emitStdStreams: true,
    forkArgs: [String(memory)],
    forkOpts: { execArgv: [...V8, `--max-old-space-size=${memory}`], serialization: "advanced" },
  });
  return {
    async run(job) {
      const limit = 1000 * (secondsFor(job) + GRACE);
      try {
        return (await pool.exec("convert", [job]).timeout(limit)) as Outcome;
      } catch (error) {
        return lossOf(error);
      }
    },
    async close() {
      await pool.terminate(true);
    },
  };
}

/** Most time for a file: a text is never read by OCR, anything else may be. */
function secondsFor({ source, settings: { limits, read } }: Job): number {
  const text = /\.(?:txt|text)$/i.test(source.relative);
  return limits.seconds + (text || (read.ocr ?? "never") === "never" ? 0 : limits.ocrSeconds);
}

function lossOf(error: unknown): Loss {
  if (error instanceof workerpool.Promise.TimeoutError) return { kind: "lost", reason: "time", signal: "" };
  const message = error instanceof Error ? error.message : String(error);
  // The library tells code and signal of a process that ended in its message only.
  const [, signal] = /signalCode: `(\w+)`/.exec(message) ?? [];
  const [, code] = /exitCode: `(\w+)`/.exec(message) ?? [];
  const told = signal !== undefined && signal !== "null" ? signal : (code ?? message.split("\n", 1)[0] ?? "");
  return { kind: "lost", reason: told === MEMORY_SIGNAL ? "memory" : "crash", signal: told };
}

/** Makes this process a worker: answers jobs, and ends itself when it takes more memory than it may. */
export function serve(convert: (job: Job) => Promise<Outcome>): void {
  if (KNOWS_BUDGET) setFlagsFromString(OPTIMIZED_AFTER);
  // Ctrl-C goes to every process of a terminal: what it means is for the leading one to say.
  process.on("SIGINT", () => {});
  watch(Number(process.argv[2]));
  workerpool.worker({ convert });
}

/**
 * A thread, for while a native engine works no timer of the main one runs. It ends a worker that is too large, and one whose
 * leading process is gone: nobody would take its time into account any more.
 */
function watch(memory: number): void {
  const code = `const { workerData: [limit, signal, pause] } = require("node:worker_threads");
    const { ppid } = process;
    setInterval(() => {
      if (process.memoryUsage.rss() > limit) process.kill(process.pid, signal);
      if (process.ppid !== ppid) process.kill(process.pid, "SIGKILL");
    }, pause);`;
  const thread = new Worker(code, { eval: true, workerData: [memory * 1024 * 1024, MEMORY_SIGNAL, WATCH] });
  thread.unref();
}
