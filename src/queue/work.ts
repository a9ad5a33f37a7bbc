import { readdirSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Job } from "../batch/index.js";
import {
  alive,
  type Entry,
  Journal,
  lostEntry,
  type Outcome,
  StoreError,
  startWorkers,
  sweep,
  WORK,
} from "../batch/index.js";
import type { Consumer } from "./bullmq.js";
import type { Ticket } from "./ticket.js";

/** One file of a document's results. */
export interface Delivered {
  path: string;
  content: string;
}

/** Which queue is worked on, and how. */
export interface WorkOptions {
  /** Name of the queue. */
  queue: string;
  /** The server: `redis://host:6379`, or `rediss://user:password@host:6379/0`. */
  redis: string;
  /** Processes that convert. */
  workers: number;
  /** Most memory of each, in MiB. */
  memory: number;
  /** Seconds after which a worker that is not heard of loses its jobs to others. */
  lock: number;
  /** Ends when there is nothing left to do, instead of waiting for more. */
  untilEmpty?: boolean;
  /**
   * Takes a document's results instead of the ticket's folder: an object store, a database. Called again with the same
   * results when a worker died before its job counted as done: writing must not depend on how often.
   */
  deliver?: (files: readonly Delivered[], ticket: Ticket) => Promise<void>;
  /** Told of every file that was finished, or failed for good. */
  on?: (entry: Entry) => void;
}

/** How often an idle worker asks whether anything is left, in milliseconds. */
const ASK = 300;

/**
 * Works on a queue's jobs until it is stopped or nothing is left. Each result is on the disk, with a line in a journal of
 * this process, before its job counts as done: whoever dies in between leaves a job that is done once more, with the same
 * result.
 * @throws StoreError where results cannot be written any more: its jobs are left to others
 */
export async function work(options: WorkOptions, signal: AbortSignal): Promise<void> {
  const { consume, openJobs } = await import("./bullmq.js");
  const { queue, redis, workers: count, lock, memory } = options;
  const jobs = await openJobs(queue, redis);
  const desk = new Desk(options, startWorkers(count, memory));
  const consumer: Consumer = consume(queue, redis, count, lock, (ticket, last) => desk.finish(ticket, last));
  try {
    while (!signal.aborted && !desk.stopped) {
      await new Promise((done) => setTimeout(done, ASK));
      if (!options.untilEmpty) continue;
      const { waiting, active } = await jobs.counts();
      if (waiting + active === 0) break;
    }
  } finally {
    await consumer.close(desk.stopped !== undefined);
    await Promise.all([desk.close(), jobs.close()]);
  }
  if (desk.stopped) throw desk.stopped;
}

/** Where jobs are finished: converted, journalled, counted. */
class Desk {
  stopped: StoreError | undefined;
  private readonly owner = `-queue-${hostname()}-${process.pid}`;
  private readonly journals = new Map<string, Promise<Journal>>();

  constructor(
    private readonly options: WorkOptions,
    private readonly workers: ReturnType<typeof startWorkers>,
  ) {}

  /** @throws Final where the file fails and would again; an Error where another try may do. */
  async finish(ticket: Ticket, last: boolean): Promise<string> {
    const { Final } = await import("./bullmq.js");
    const { deliver } = this.options;
    const { outDir, ...job }: Job = ticket.job;
    const mine: Job = { ...job, owner: `run${this.owner}`, ...(outDir !== undefined && !deliver && { outDir }) };
    const outcome = await this.workers.run(mine);
    if (outcome.kind === "lost" && !last) throw new Error(`${outcome.reason} ${outcome.signal}`.trim());
    const result: Outcome =
      outcome.kind === "lost" ? { kind: "finished", entry: lostEntry(job, outcome), unchanged: false } : outcome;
    if (result.kind === "stopped") return this.stop(new StoreError(result.code, result.target));
    const { entry, contents } = result;
    if (deliver) await deliver(contents ?? [], ticket);
    else await this.journal(ticket.job.outDir, entry);
    this.options.on?.(entry);
    if (entry.error) throw new Final(entry.error.id);
    return entry.stem;
  }

  async close(): Promise<void> {
    await this.workers.close();
    for (const [outDir, journal] of this.journals) {
      await (await journal).close();
      sweep(outDir, `run${this.owner}`);
    }
  }

  private async journal(outDir: string, entry: Entry): Promise<void> {
    try {
      let journal = this.journals.get(outDir);
      if (!journal) {
        sweepDead(outDir);
        this.journals.set(outDir, (journal = Journal.open(outDir, `journal${this.owner}.ndjson`)));
      }
      await (await journal).append(entry);
    } catch (error) {
      await this.stop(error instanceof StoreError ? error : new StoreError(String(error), WORK));
    }
  }

  /** Leaves the job as it is: it goes to somebody who can write when this process is not heard of any more. */
  private stop(why: StoreError): Promise<never> {
    this.stopped ??= why;
    return new Promise(() => {});
  }
}

/** Removes what workers on this machine that are gone left half written. */
function sweepDead(outDir: string): void {
  const mine = new RegExp(`^run-queue-${hostname().replace(/[^\w-]/g, "\\$&")}-(\\d+)$`);
  let names: string[];
  try {
    names = readdirSync(join(outDir, WORK, "tmp"));
  } catch {
    return;
  }
  for (const name of names) {
    const [, pid] = mine.exec(name) ?? [];
    if (pid !== undefined && !alive(Number(pid))) sweep(outDir, name);
  }
}
