import type { Line, Span } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import { headingRole } from "../vocabulary/structure.js";

/** A heading of a section. */
export interface Heading {
  role: SectionRole;
  /** Where the heading ends within the line's text. */
  end: number;
  foreign?: boolean;
  wraps?: boolean;
  /** The rest of the heading, which stands in the label column of the next line. */
  torn?: Span;
}

/** How far, in units, what stands below a label's text may be off its edge, and the texts of two labels off each other. */
const HANGING = 1.5;
const ALIGNED = 3;

/**
 * The headings that stand in a column of their own, left of their texts: known ones whose text goes on below itself, and
 * others whose text begins at the same edge.
 */
export function labelColumn(lines: readonly Line[], unit: number): Map<number, Heading> {
  const found = new Map<number, Heading & { edge: number; hangs: boolean }>();
  for (const [i, line] of lines.entries()) {
    const [label, value] = line.cells;
    if (!label || !value || line.asserted !== undefined || label.text.length > 40) continue;
    const role = headingRole(label.text);
    if (!role || value.x0 - label.x1 < unit) continue;
    const below = lines[i + 1];
    const first = below?.page === line.page && below.gap < 0.6 ? below.cells[0] : undefined;
    const hangs = first !== undefined && Math.abs(first.x0 - value.x0) <= HANGING * unit;
    found.set(i, { role, end: value.start - line.start, edge: value.x0, hangs });
  }
  for (const [i, { edge, hangs }] of found) {
    const others = [...found.values()].some((other) => other.hangs && Math.abs(other.edge - edge) <= ALIGNED * unit);
    if (!hangs && !others) found.delete(i);
  }
  return found;
}
