/** Batches on many machines, through a queue in Redis. Needs the peer dependencies `bullmq` and `ioredis`; nothing else does. */
export { type AddOptions, ticketsOf } from "./add.js";
export type { Counts, Jobs } from "./bullmq.js";
export { openQueue, QueueError } from "./open.js";
export type { Ticket } from "./ticket.js";
export { type Delivered, type WorkOptions, work } from "./work.js";
