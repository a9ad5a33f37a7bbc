import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Job, Outcome } from "./convert.js";
import { costOf } from "./cost.js";
import { type Entry, Journal } from "./journal.js";
import { lock } from "./lock.js";
import { type Plan, type PlanOptions, planOf } from "./plan.js";
import { fingerprint, limitsPrint } from "./settings.js";
import type { Problem, Source } from "./source.js";
import { codeOf, StoreError, sweep, WORK } from "./store.js";
import { type Loss, startWorkers, type Workers, workersFor } from "./workers.js";

/** What happens while a batch runs, in the order in which it happens. */
export type BatchEvent =
  | { event: "plan"; files: number; unchanged: number; problems: Problem[]; cost: number; workers: number }
  | { event: "start"; name: string }
  | { event: "retry"; name: string; reason: Loss["reason"]; signal: string }
  | { event: "interrupted"; active: number }
  | { event: "file"; entry: Entry; unchanged: boolean; cost: number };

/** A plan's options, and how it is carried out. */
export interface BatchOptions extends Omit<PlanOptions, "owner"> {
  /** Processes that convert. As many as the machine holds unless given. */
  workers?: number;
  /** Told what happens, as it happens. */
  on?: (event: BatchEvent) => void;
  /** Ends the batch early: what is being converted is finished, in ten seconds or not at all, and nothing else begun. */
  signal?: AbortSignal;
}

/** What became of a batch. */
export interface BatchResult {
  plan: Plan;
  /** Files converted now, those that were done before and have not changed, and those that failed. */
  converted: number;
  unchanged: number;
  failed: number;
  /** Set where the batch ended early: nothing can be written any more. */
  stopped?: StoreError;
  /** Likewise: the signal came, and there is something left to do. */
  interrupted?: true;
}

/** Milliseconds that files in work get to be finished after an interruption: less than Slurm and Kubernetes wait. */
const PATIENCE = 10_000;
/** Milliseconds in which a signal to all processes has reached this one when it has ended a worker. */
const SIGNALLED = 100;

/** Signals of a crash in native code, which the portable PDF engine does not have. */
const NATIVE = new Set(["SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT", "SIGTRAP"]);

/** The name of a process's journal and of what else is its own. */
export const ownerOf = ({ shard }: Pick<PlanOptions, "shard">): string =>
  shard ? `-${shard.number}of${shard.of}` : "";

/**
 * Converts many inputs into a folder, in processes of their own, and keeps a journal there: whoever runs the same again
 * goes on where this one was stopped, by whatever. What cannot be converted is counted and journalled, not thrown.
 * @throws LockedError where another process writes the same journal; StoreError where the folder cannot be written at all
 */
export async function runBatch(found: readonly (Source | Problem)[], options: BatchOptions): Promise<BatchResult> {
  const { outDir, settings } = options;
  const owner = ownerOf(options);
  const unlock = locked(join(outDir, WORK, `lock${owner}`));
  try {
    sweep(outDir, `run${owner}`);
    const journal = await Journal.open(outDir, `journal${owner}.ndjson`);
    const plan = await planOf(found, { ...options, owner: `run${owner}` });
    const workers = Math.max(1, Math.min(options.workers ?? workersFor(settings.limits.memory), plan.jobs.length));
    try {
      return await new Batch(plan, journal, options).run(workers);
    } finally {
      await journal.close();
      sweep(outDir, `run${owner}`);
    }
  } finally {
    unlock();
  }
}

function locked(path: string): () => void {
  try {
    return lock(path);
  } catch (error) {
    if (error instanceof Error && error.name === "LockedError") throw error;
    throw new StoreError(codeOf(error), WORK);
  }
}

class Batch {
  private readonly count = { converted: 0, unchanged: 0, failed: 0 };
  private readonly lost: { job: Job; loss: Loss }[] = [];
  private stopped: StoreError | undefined;
  private active = 0;

  constructor(
    private readonly plan: Plan,
    private readonly journal: Journal,
    private readonly options: BatchOptions,
  ) {}

  async run(count: number): Promise<BatchResult> {
    const { plan, count: counted } = this;
    const { jobs, unchanged, problems } = plan;
    const cost = jobs.reduce((sum, { source }) => sum + costOf(source), 0);
    this.tell({ event: "plan", files: plan.all.length, unchanged: unchanged.length, problems, cost, workers: count });
    counted.failed += problems.length;
    for (const { error } of unchanged) counted[error ? "failed" : "unchanged"]++;
    const queue = [...jobs].reverse();
    if (jobs.length > 0) {
      const { memory } = this.options.settings.limits;
      await this.withWorkers(count, memory, (workers) =>
        Promise.all(Array.from({ length: count }, () => this.work(queue, workers))),
      );
      // What brought a worker down is tried once more, alone, when nobody else can be the cause.
      if (this.lost.length > 0) await this.withWorkers(1, memory, (workers) => this.retry(workers));
    }
    const left = queue.length + this.lost.length > 0;
    return {
      plan,
      ...counted,
      ...(this.stopped && { stopped: this.stopped }),
      ...(this.aborted && left && { interrupted: true }),
    };
  }

  private async withWorkers(count: number, memory: number, use: (workers: Workers) => Promise<unknown>): Promise<void> {
    if (this.ended) return;
    const workers = startWorkers(count, memory);
    const { signal } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const interrupt = (): void => {
      this.tell({ event: "interrupted", active: this.active });
      timer = setTimeout(() => void workers.close(), PATIENCE);
    };
    signal?.addEventListener("abort", interrupt, { once: true });
    try {
      await use(workers);
    } finally {
      signal?.removeEventListener("abort", interrupt);
      clearTimeout(timer);
      await workers.close();
    }
  }

  private get aborted(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  /** Nothing more is to be begun. */
  private get ended(): boolean {
    return this.stopped !== undefined || this.aborted;
  }

  /** One worker's share: takes jobs from the queue's end. The next file is read while the last one is journalled. */
  private async work(queue: Job[], workers: Workers): Promise<void> {
    let committed: Promise<void> = Promise.resolve();
    for (let job = this.next(queue); job; job = this.next(queue)) {
      const outcome = await this.converted(job, workers);
      await committed;
      if (outcome.kind === "lost") this.lost.push({ job, loss: outcome });
      else committed = this.commit(job, outcome, 1);
    }
    await committed;
  }

  private next(queue: Job[]): Job | undefined {
    return this.ended ? undefined : queue.pop();
  }

  private async converted(job: Job, workers: Workers): Promise<Outcome | Loss> {
    this.tell({ event: "start", name: job.source.name });
    this.active++;
    const outcome = await workers.run(job);
    this.active--;
    return outcome;
  }

  private async retry(workers: Workers): Promise<void> {
    for (let one = this.lost[0]; one && !this.ended; one = this.lost[0]) {
      const { job, loss } = one;
      this.tell({ event: "retry", name: job.source.name, reason: loss.reason, signal: loss.signal });
      const outcome = await this.converted(again(job, loss), workers);
      if (outcome.kind === "lost") {
        await new Promise((done) => setTimeout(done, SIGNALLED));
        // What ended the worker then is no fault of the file.
        if (this.aborted) return;
      }
      this.lost.shift();
      await this.commit(
        job,
        outcome.kind === "lost" ? { kind: "finished", entry: lostEntry(job, outcome), unchanged: false } : outcome,
        2,
      );
    }
  }

  private async commit(job: Job, outcome: Outcome, tries: number): Promise<void> {
    if (outcome.kind === "stopped") {
      this.stopped ??= new StoreError(outcome.code, outcome.target);
      return;
    }
    const { settings } = job;
    const entry = { ...outcome.entry, tries, settings: fingerprint(settings), limits: limitsPrint(settings) };
    try {
      if (entry.error) dropStale(job, entry);
      await this.journal.append(entry);
    } catch (error) {
      this.stopped ??= error instanceof StoreError ? error : new StoreError(codeOf(error), WORK);
      return;
    }
    this.count[entry.error ? "failed" : outcome.unchanged ? "unchanged" : "converted"]++;
    this.tell({ event: "file", entry, unchanged: outcome.unchanged, cost: costOf(job.source) });
  }

  private tell(event: BatchEvent): void {
    this.options.on?.(event);
  }
}

/** Outputs of what the input was before are no outputs of what it is now. */
function dropStale({ former, outDir = "" }: Job, { sha256 }: Entry): void {
  if (sha256 === undefined || former?.sha256 === sha256) return;
  for (const { path } of former?.outputs ?? []) rmSync(join(outDir, path), { force: true });
}

/** The second try: with the portable engine where native code is what crashed and the engine was ours to choose. */
function again(job: Job, { reason, signal }: Loss): Job {
  const { read } = job.settings;
  if (reason !== "crash" || !NATIVE.has(signal) || (read.pdfEngine ?? "auto") !== "auto") return job;
  return { ...job, settings: { ...job.settings, read: { ...read, pdfEngine: "pdfjs" } } };
}

/** The entry of a job that brought its worker down. */
export function lostEntry({ source, stem, settings }: Job, { reason, signal }: Loss): Entry {
  const error =
    reason === "time"
      ? { id: "input-too-slow" }
      : reason === "memory"
        ? { id: "input-out-of-memory", args: { limit: settings.limits.memory } }
        : { id: "input-crashed", args: { signal } };
  const { name, sign } = source;
  const prints = { settings: fingerprint(settings), limits: limitsPrint(settings) };
  return { stem, name, sign, ...prints, outputs: [], error, ms: 0, tries: 2 };
}
