import type { Source } from "./source.js";

/** Seconds of work a megabyte, by kind, as measured: what matters is their ratio. */
const PDF = 0.5;
const TEXT = 1;
/** Seconds that any file costs, mostly for making what is written durable. */
const EACH = 0.01;

/** How long a file will take, roughly, in seconds of one core. */
export function costOf({ relative, size }: Source): number {
  const rate = /\.pdf$/i.test(relative) ? PDF : TEXT;
  return EACH + (rate * size) / 1e6;
}
