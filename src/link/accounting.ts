import type { Line, Reading, Span } from "../model/line.js";
import type { Unclaimed } from "../model/minutes.js";
import type { Claims } from "./claims.js";

/** A stretch of the text and what it counts as. Labels follow each other without gap or overlap over the whole text. */
export interface Label extends Span {
  /** "furniture/page-number", "attendance", "decision", "mark", "space", "unclaimed", … */
  as: string;
}

/** Told of one stretch after the other. */
type Visit = (start: number, end: number, as: string) => void;

/** Every character of the text as labels: what a value or section claims, what is furniture, and the rest. */
export function account(text: string, claims: Claims): Label[] {
  const labels: Label[] = [];
  each(text, claims, (start, end, as) => {
    const last = labels.at(-1);
    if (last && last.as === as && last.end === start) last.end = end;
    else labels.push({ start, end, as });
  });
  return labels;
}

/** The unclaimed stretches as the model lists them, with page and line. */
export function unclaimedText({ text, lines }: Reading, claims: Claims): Unclaimed[] {
  const found: Unclaimed[] = [];
  let k = 0;
  each(text, claims, (start, end, as) => {
    if (as !== "unclaimed") return;
    while (k + 1 < lines.length && (lines[k + 1] as Line).start <= start) k++;
    const line = lines[k];
    found.push({ page: line?.page ?? 1, line: line?.line ?? 1, text: text.slice(start, end).trim() });
  });
  return found;
}

/**
 * Accounts for every character: what is claimed, what is white space or punctuation between claims, and what is left
 * over, which is unclaimed. Where claims overlap, the one that starts first counts, or of two the one given first.
 */
function each(text: string, claims: Claims, visit: Visit): void {
  let at = 0;
  claims.inOrder((start, end, as) => {
    if (end <= at) return;
    if (start > at) between(text, at, start, visit);
    visit(Math.max(start, at), end, as);
    at = end;
  });
  between(text, at, text.length, visit);
}

/** What no claim covers, line by line: it counts as space where it holds no letter and no digit. */
function between(text: string, start: number, end: number, visit: Visit): void {
  for (let from = start; from < end; ) {
    let stop = from;
    while (stop < end && !isBreak(text.charCodeAt(stop))) stop++;
    if (stop > from) visit(from, stop, holdsWord(text, from, stop) ? "unclaimed" : "space");
    from = stop;
    while (stop < end && isBreak(text.charCodeAt(stop))) stop++;
    if (stop > from) visit(from, stop, "space");
    from = stop;
  }
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 12;

const WORD = /[\p{L}\p{N}]/u;

/** Nearly always a space or a full stop is asked about, which needs no look at the alphabet. */
function holdsWord(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isPlainMark(text.charCodeAt(at))) at++;
  return at < end && WORD.test(text.slice(at, end));
}

/** Space and punctuation of ASCII up to the digits: ! " ( ) , - . and their like. */
const isPlainMark = (code: number): boolean => code < 48;
