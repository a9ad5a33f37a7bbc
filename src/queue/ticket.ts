import { createHash } from "node:crypto";
import type { Job, Settings } from "../batch/index.js";
import { fingerprint } from "../batch/index.js";

/** What stands in the queue for one file. */
export interface Ticket {
  /** Says everything the outputs depend on: the same file queued twice is one job. */
  id: string;
  job: Job & { outDir: string; expected: string };
}

export function ticketOf(job: Ticket["job"]): Ticket {
  const what = JSON.stringify([job.outDir, job.stem, job.expected, fingerprint(job.settings as Settings)]);
  return { id: createHash("sha256").update(what).digest("hex"), job };
}
