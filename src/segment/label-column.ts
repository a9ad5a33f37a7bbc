import type { Cell, Line, Span } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import { headingRole } from "../vocabulary/structure.js";

/** A heading of a section. */
export interface Heading {
  role: SectionRole;
  /** Where the heading ends within the line's text. */
  end: number;
  foreign?: boolean;
  /** The letters of the body that the heading names. */
  organ?: string;
  within?: string;
  wraps?: boolean;
  /** The rest of the heading, which stands in the label column of the next lines, one part a line. */
  torn?: readonly Span[];
}

/** How far, in units, what stands below a label's text may be off its edge, and the texts of two labels off each other. */
const HANGING = 1.5;
const ALIGNED = 3;
/** How many labels to either side a label's edges are compared with: pages may lie a little apart. */
const NEAR = 20;

/** A known heading left of a text, and where both begin. */
interface Label {
  line: Line;
  heading: Heading;
  x: number;
  edge: number;
  /** Whether the text goes on below itself. */
  hangs: boolean;
}

/**
 * The headings that stand in a column of their own, left of their texts: known ones whose text goes on below itself, and
 * others near them that stand at the same edges.
 */
export function labelColumn(lines: readonly Line[], unit: number): Map<Line, Heading> {
  const found: Label[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.cells.length < 2) continue;
    const [label, value] = line.cells as [Cell, Cell];
    if (line.asserted !== undefined || label.text.length > LABEL_WIDTH) continue;
    if (value.x0 - label.x1 < unit) continue;
    const below = lines[i + 1];
    const near = below?.page === line.page && below.gap < 0.6 ? below.cells : [];
    const torn = tornRole(lines, i, unit);
    const role = torn?.role ?? headingRole(label.text);
    if (role === undefined) continue;
    const first = torn ? near[1] : near[0];
    found.push({
      line,
      heading: {
        role,
        end: value.start - line.start,
        ...(torn && { torn: torn.rest }),
      },
      x: label.x0,
      edge: value.x0,
      hangs: first !== undefined && Math.abs(first.x0 - value.x0) <= HANGING * unit,
    });
  }
  const aligned = (a: Label, b: Label): boolean =>
    Math.abs(a.edge - b.edge) <= ALIGNED * unit && Math.abs(a.x - b.x) <= ALIGNED * unit;
  return new Map(
    found
      .filter(
        (one, i) =>
          one.hangs || found.slice(Math.max(0, i - NEAR), i + NEAR).some((other) => other.hangs && aligned(one, other)),
      )
      .map(({ line, heading }) => [line, heading]),
  );
}

/** Most lines that a label's column breaks it over, and most characters of one of them. */
const LABEL_LINES = 4;
const LABEL_WIDTH = 40;

/**
 * What a label that its column breaks over lines says: "SAMMAN-", "FATTNING", or "Kommunstyrelsens", "förslag till",
 * "kommunfullmäktige". Of several headings that its lines make the longest is meant: "Beslut", "skickas till".
 */
function tornRole(
  lines: readonly Line[],
  at: number,
  unit: number,
): { role: SectionRole; rest: readonly Span[] } | undefined {
  const [label, value] = (lines[at] as Line).cells;
  if (!label || !value) return undefined;
  let whole = label.text;
  const rest: Span[] = [];
  let found: { role: SectionRole; rest: readonly Span[] } | undefined;
  for (const { page, gap, cells } of lines.slice(at + 1, at + LABEL_LINES)) {
    const more = cells[0];
    if (!more || page !== (lines[at] as Line).page || gap >= 0.6 || more.text.length > LABEL_WIDTH) break;
    if (Math.abs(more.x0 - label.x0) > unit || more.x1 >= value.x0 || cells.length > 2) break;
    whole = /\p{L}-$/u.test(whole) ? whole.slice(0, -1) + more.text : `${whole} ${more.text}`;
    rest.push({ start: more.start, end: more.end });
    const role = headingRole(whole);
    if (role) found = { role, rest: [...rest] };
  }
  return found;
}
