/** Many documents at once: worker processes, a journal to go on from, a report. For one document see `paragraf`. */
export type { Job, Outcome } from "./convert.js";
export { convertFile } from "./convert.js";
export { type Entry, Journal } from "./journal.js";
export { alive, LockedError } from "./lock.js";
export { type Plan, type PlanOptions, planOf } from "./plan.js";
export { writeReport } from "./report/write.js";
export { type BatchEvent, type BatchOptions, type BatchResult, lostEntry, ownerOf, runBatch } from "./run.js";
export { defaultLimits, fingerprint, type Limits, type Settings } from "./settings.js";
export { type Shard, shardOf } from "./shard.js";
export { contentOf, fileSource, type Problem, type Source } from "./source.js";
export { StoreError, sweep, WORK } from "./store.js";
export type { Summary } from "./summary.js";
export { type Loss, startWorkers, type Workers, workersFor } from "./workers.js";
