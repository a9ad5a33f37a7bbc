import type { Span } from "../model/line.js";

const MARK = /[”“"„»«]/g;

/**
 * The stretches of a text, from an offset on, that stand in quotation marks, the marks included; one that is never closed
 * runs to the end.
 */
export function quotations(text: string, from = 0): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const match of text.slice(from).matchAll(MARK)) {
    const at = from + match.index;
    if (open < 0) open = at;
    else {
      found.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) found.push({ start: open, end: text.length });
  return found;
}

/** Whether an offset lies within one of the stretches, which are in order. */
export function inside(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && at > span.start && at < span.end;
}
