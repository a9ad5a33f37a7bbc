import type { FlowLine } from "../flow.js";
import { PARAGRAPH_MARGIN } from "../html/walk.js";

/** More than a paragraph's own space above: an empty paragraph stands there. */
const EMPTY = 1.5;
/** Share of the lines with an empty paragraph above them from which on such paragraphs are what parts the text … */
const PARTING = 0.15;
/** … in a document of so many lines at least. */
const ENOUGH = 20;

/** Where writers part paragraphs by empty ones, what Word calls a paragraph is a line: it has no space of its own. */
export function closed(lines: FlowLine[]): FlowLine[] {
  const parted = lines.filter((line) => line.gap >= EMPTY).length;
  if (lines.length < ENOUGH || parted < lines.length * PARTING) return lines;
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - PARAGRAPH_MARGIN) }));
}
