import type { LineCorrection, LineLabel } from "../model/corrections.js";
import type { Line, Reading } from "../model/line.js";
import type { Outline } from "../model/outline.js";

/** The reading with what people say about its lines; of two that speak of one line the later one holds. */
export function withLabels(reading: Reading, corrections: readonly LineCorrection[]): Reading {
  if (corrections.length === 0) return reading;
  const labels = new Map(corrections.map(({ words, as }) => [words.start, as]));
  const lines = reading.lines.map((line): Line => {
    const as = labels.get(line.start);
    return as === undefined ? line : { ...line, asserted: as };
  });
  return { ...reading, lines };
}

/** Whether the outline took the line for what it was said to be. */
export function isHonoured(outline: Outline, { words, as }: LineCorrection): boolean {
  const { start, end } = words;
  const holds = (at: number | undefined): boolean => at !== undefined && at >= start && at < end;
  const framed = outline.furniture.some((one) => one.start === start);
  if (as === "furniture") return framed;
  const opens = outline.items.some(({ number }) => holds(number.spans[0]?.start));
  if (as === "item") return opens;
  const roles = outline.items.flatMap(({ sections }) =>
    sections.flatMap(({ heading, role }): LineLabel[] => (holds(heading?.start) ? [role] : [])),
  );
  return as === "text" ? !framed && !opens && roles.length === 0 : roles.includes(as);
}
