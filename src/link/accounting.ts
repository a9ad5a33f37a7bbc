import type { Line, Reading, Span } from "../model/line.js";
import type { Unclaimed } from "../model/minutes.js";
import type { Claim } from "./settle.js";

/** A stretch of the text and what it counts as. Labels follow each other without gap or overlap over the whole text. */
export interface Label extends Span {
  /** "furniture/page-number", "attendance", "decision", "mark", "space", "unclaimed", … */
  as: string;
}

/**
 * Accounts for every character: what a value or section claims, what is furniture, what is white space or punctuation
 * between them, and the rest, which is unclaimed. Where claims overlap, the one given first counts.
 */
export function account(reading: Reading, claims: readonly Claim[]): Label[] {
  const labels: Label[] = [];
  const { text } = reading;
  let at = 0;
  const push = (start: number, end: number, as: string): void => {
    if (end <= start) return;
    const last = labels.at(-1);
    if (last && last.as === as && last.end === start) last.end = end;
    else labels.push({ start, end, as });
  };
  for (const claim of inOrder(claims)) {
    const { start, end, as } = claim;
    if (end <= at) continue;
    if (start > at) unclaimed(text, at, start, push);
    push(Math.max(start, at), end, as);
    at = end;
  }
  unclaimed(text, at, text.length, push);
  return labels;
}

/** More claims than any document has; a claim's start and rank are packed into one number of 53 bits for sorting. */
const RANKS = 2 ** 26;

/** Claims by where they start; of those that start together the one given first comes first. */
function* inOrder(claims: readonly Claim[]): Generator<Claim> {
  const keys = new Float64Array(claims.length);
  claims.forEach(({ start }, rank) => {
    keys[rank] = start * RANKS + rank;
  });
  keys.sort();
  for (const key of keys) yield claims[key % RANKS] as Claim;
}

const WORD = /[\p{L}\p{N}]/u;

/** What no claim covers counts as space where it holds no letter and no digit. */
function unclaimed(text: string, start: number, end: number, push: (start: number, end: number, as: string) => void): void {
  let from = start;
  while (from < end) {
    let stop = from;
    while (stop < end && !isBreak(text.charCodeAt(stop))) stop++;
    push(from, stop, WORD.test(text.slice(from, stop)) ? "unclaimed" : "space");
    from = stop;
    while (stop < end && isBreak(text.charCodeAt(stop))) stop++;
    push(from, stop, "space");
    from = stop;
  }
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 12;

/** The unclaimed stretches as the model lists them, with page and line. */
export function unclaimedText(reading: Reading, labels: readonly Label[]): Unclaimed[] {
  const found: Unclaimed[] = [];
  let k = 0;
  for (const { start, end, as } of labels) {
    if (as !== "unclaimed") continue;
    while (k + 1 < reading.lines.length && (reading.lines[k + 1] as Line).start <= start) k++;
    const line = reading.lines[k];
    const text = reading.text.slice(start, end).trim();
    if (text !== "") found.push({ page: line?.page ?? 1, line: line?.line ?? 1, text });
  }
  return found;
}
