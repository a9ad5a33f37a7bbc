/** The one file that knows BullMQ and its client. They are optional peers: import this file when a queue is used, never before. */
import { Queue, UnrecoverableError, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Ticket } from "./ticket.js";

/** What the commands need of a queue. */
export interface Jobs {
  /** Adds tickets; one whose id is there already, in whatever state, is left alone. */
  add(tickets: readonly Ticket[]): Promise<void>;
  /** Puts failed jobs back. Gives how many. */
  retry(): Promise<number>;
  counts(): Promise<Counts>;
  /** Failed jobs, oldest first: what they were and why they failed. */
  failures(most: number): Promise<{ name: string; reason: string }[]>;
  close(): Promise<void>;
}

/** How many jobs wait, are worked on, are done and have failed for good. */
export interface Counts {
  waiting: number;
  active: number;
  completed: number;
  failed: number;
}

export interface Consumer {
  /** Takes no more jobs; resolves when those at hand are finished, or at once where they are to be left to others. */
  close(leave: boolean): Promise<void>;
}

/** A job failed for good: another try would fail as well. */
export class Final extends UnrecoverableError {}

/** Tries of a job that brought its worker down or took too long. */
export const TRIES = 2;

/** Times that a job may be left by a worker that died, before the job itself is suspected. */
const STALLS = 10;

/** Jobs sent to Redis in one go. */
const BULK = 500;

/** Opens a queue to add to and to look at. Rejects where Redis does not answer. */
export async function openJobs(name: string, url: string): Promise<Jobs> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: (tries) => (tries > 2 ? null : 200) });
  // Failing calls tell; the event alone would end the process.
  client.on("error", () => {});
  const queue = new Queue<Ticket>(name, {
    connection: client,
    defaultJobOptions: { attempts: TRIES, removeOnComplete: false, removeOnFail: false },
  });
  queue.on("error", () => {});
  const close = async (): Promise<void> => {
    await queue.close().catch(() => {});
    client.disconnect();
  };
  try {
    await queue.waitUntilReady();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    async add(tickets) {
      for (let at = 0; at < tickets.length; at += BULK) {
        const some = tickets.slice(at, at + BULK);
        await queue.addBulk(some.map((data) => ({ name: "convert", data, opts: { jobId: data.id } })));
      }
    },
    async retry() {
      const failed = await queue.getFailed();
      for (const job of failed) await job.retry("failed", { resetAttemptsMade: true });
      return failed.length;
    },
    async counts() {
      const {
        wait = 0,
        delayed = 0,
        prioritized = 0,
        paused = 0,
        active = 0,
        completed = 0,
        failed = 0,
      } = await queue.getJobCounts();
      return { waiting: wait + delayed + prioritized + paused, active, completed, failed };
    },
    async failures(most) {
      const jobs = await queue.getFailed(0, most - 1);
      return jobs.map(({ data, failedReason }) => ({ name: data.job.source.name, reason: failedReason }));
    },
    close,
  };
}

/** Takes jobs, `count` at a time, until it is closed. A worker that falls silent for `seconds` loses its jobs to others. */
export function consume(
  name: string,
  url: string,
  count: number,
  seconds: number,
  work: (ticket: Ticket, last: boolean) => Promise<string>,
): Consumer {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on("error", () => {});
  const worker = new Worker<Ticket, string>(name, async (job) => work(job.data, job.attemptsMade + 1 >= TRIES), {
    connection: client,
    concurrency: count,
    lockDuration: 1000 * seconds,
    stalledInterval: 1000 * seconds,
    maxStalledCount: STALLS,
  });
  // Redis may be away for a while: the library connects again by itself.
  worker.on("error", () => {});
  return {
    async close(leave) {
      await worker.close(leave);
      client.disconnect();
    },
  };
}
