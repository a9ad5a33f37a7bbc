import type { Span } from "../model/line.js";
import { motionWords } from "../vocabulary/motions.js";

const joins = motionWords("and");

/** Where the conjunction or comma right before an offset begins; the offset itself where none stands there. */
export function joint(text: string, at: number): number {
  const tail = text.slice(Math.max(0, at - 12), at);
  const word = joins.find(tail).at(-1);
  if (word && /^\s$/.test(tail.slice(word.end))) return at - (tail.length - word.start);
  return /,\s$/.test(tail) ? at - 2 : Number.NEGATIVE_INFINITY;
}

/** A range up to `limit` without the stretches that are cut out of it. */
export function without(range: Span, cuts: readonly Span[], limit: number): Span[] {
  const pieces: Span[] = [];
  let at = range.start;
  const end = Math.min(range.end, limit);
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.end <= at || cut.start >= end) continue;
    if (cut.start > at) pieces.push({ start: at, end: cut.start });
    at = Math.max(at, cut.end);
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}
