import type { Cell, Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { boardLists } from "../vocabulary/labels.js";
import { bodyEnd, bodyStart } from "./roll-body.js";
import {
  type Band,
  codesWithoutHead,
  FEWEST_ROWS,
  type Head,
  markItems,
  nameAnswers,
  nameColumn,
  nameUnknown,
  setSeatsAside,
} from "./roll-columns.js";
import { crossesBeside, withCrossesApart } from "./roll-crosses.js";
import { drifted } from "./roll-drift.js";
import { headRows, headsOf } from "./roll-head-rows.js";
import { MARKED, rollRegions } from "./roll-regions.js";
import { isGroup, rowsOf } from "./roll-rows.js";

/** A roll as regions, one for each column that says something of its own, and the index of the line behind it. */
export interface Roll {
  regions: Region[];
  end: number;
}

/**
 * A roll that begins at a line: heads of columns side by side ("Ledamot", "Parti", "Närv", "Ersättare", "Ja", "Nej") over
 * rows that name a person each. Columns are told by where the rows' cells stand, for heads are often set in the middle of
 * theirs; an entry that wraps is one row. Undefined where no such head stands there.
 */
export function rollAt(lines: readonly Line[], at: number, reading: Reading): Roll | undefined {
  const first = lines[at] as Line;
  if (first.cells.length < 2 || first.cells.length > 40) return undefined;
  const body = bodyStart(lines, at, reading.unit);
  const heads = body === undefined ? [] : headsOf(headRows(lines.slice(at, body)), reading.unit);
  nameColumn(heads);
  if (body === undefined || heads.length < 3 || !heads.some(({ id }) => id !== undefined && boardLists.has(id)))
    return undefined;
  const end = bodyEnd(lines, body, first);
  const below = lines.slice(body, end).map(withCrossesApart);
  const bands = bandsOf(below);
  heads.push(...codesWithoutHead(below, heads, bands));
  heads.sort((a, b) => a.x0 - b.x0);
  const columns = crossesBeside(withDrift(below, heads, assign(heads, bands)), heads, reading.unit);
  markItems(below, columns);
  setSeatsAside(below, columns);
  nameAnswers(below, columns);
  if (!heads.some(({ id }) => id !== undefined && (MARKED.has(id) || id === "extent-column"))) return undefined;
  nameUnknown(below, columns);
  const rows = rowsOf(below, columns);
  const named = rows.filter((row) => row.named).length;
  if (named < FEWEST_ROWS) return undefined;
  return { regions: rollRegions(rows, heads, columns, reading), end };
}

/** Stretches of the page that cells of the body take up, left to right; headings between the rows, and what stands alone, may run over the columns. */
function bandsOf(lines: readonly Line[]): Band[] {
  const rows = lines.filter((line) => line.cells.length > 1 && !isGroup(line));
  const cells = (rows.length < FEWEST_ROWS ? lines : rows).flatMap((line) => line.cells).sort((a, b) => a.x0 - b.x0);
  const bands: Band[] = [];
  for (const { x0, x1 } of cells) {
    const last = bands.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else bands.push({ x0, x1 });
  }
  return bands;
}

/** The head that a cell of the body stands under: by the overlap of its band with the heads, else the nearest. */
function assign(heads: readonly Head[], bands: readonly Band[]): (cell: Cell) => Head {
  const middle = ({ x0, x1 }: Band): number => (x0 + x1) / 2;
  const nearest = (band: Band): Head =>
    heads.reduce((best, head) => {
      const apart = (one: Head): number =>
        Math.max(0, Math.max(one.x0 - band.x1, band.x0 - one.x1)) * 1000 + Math.abs(middle(one) - middle(band));
      return apart(head) < apart(best) ? head : best;
    });
  const under = bands.map((band) => ({ band, heads: heads.filter(({ x0, x1 }) => x0 < band.x1 && band.x0 < x1) }));
  return (cell) => {
    const own = under.find(({ band }) => band.x0 <= cell.x0 && cell.x1 <= band.x1);
    if (!own || own.heads.length > 1) return nearest(cell);
    return own.heads[0] ?? nearest(own.band);
  };
}

/** The columns of a roll, with what extraction has shifted put where it belongs. */
function withDrift(
  lines: readonly Line[],
  heads: readonly Head[],
  columnOf: (cell: Cell) => Head,
): (cell: Cell) => Head {
  const moved = drifted(
    lines.filter((line) => !isGroup(line)),
    heads,
    columnOf,
  );
  return (cell) => moved.get(cell) ?? columnOf(cell);
}
