import type { Cell, Line, Span } from "../model/line.js";
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
  for (const [i, line] of lines.entries()) {
    const [label, value] = line.cells;
    if (!label || !value || line.asserted !== undefined || label.text.length > 40) continue;
    if (value.x0 - label.x1 < unit) continue;
    const below = lines[i + 1];
    const near = below?.page === line.page && below.gap < 0.6 ? below.cells : [];
    const role = headingRole(label.text);
    const torn = role === undefined ? tornRole(label, near, unit) : undefined;
    if (role === undefined && torn === undefined) continue;
    const first = torn ? near[1] : near[0];
    found.push({
      line,
      heading: {
        role: (role ?? torn?.role) as SectionRole,
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

/** What a label that its column breaks over two lines says: "SAMMAN-", "FATTNING", or "SÄRSKILT", "YTTRANDE". */
function tornRole(label: Cell, below: readonly Cell[], unit: number): { role: SectionRole; rest: Span } | undefined {
  const rest = below[0];
  if (!rest || rest.text.length > 40 || Math.abs(rest.x0 - label.x0) > unit) return undefined;
  const whole = /\p{L}-$/u.test(label.text) ? label.text.slice(0, -1) + rest.text : `${label.text} ${rest.text}`;
  const role = headingRole(whole);
  return role && { role, rest: { start: rest.start, end: rest.end } };
}
