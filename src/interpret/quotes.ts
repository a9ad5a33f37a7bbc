import type { Span } from "../model/line.js";

const MARK = /[”“"„»«]/g;

/** The stretches of a text that stand in quotation marks, the marks included; one that is never closed runs to the end. */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const match of text.matchAll(MARK)) {
    if (open < 0) open = match.index;
    else {
      found.push({ start: open, end: match.index + 1 });
      open = -1;
    }
  }
  if (open >= 0) found.push({ start: open, end: text.length });
  return found;
}

export const inside = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => at > start && at < end);
