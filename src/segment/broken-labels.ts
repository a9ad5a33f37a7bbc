import type { Cell, Line } from "../model/line.js";
import { brokenLabel, type LabelHit } from "../vocabulary/labels.js";
import { part } from "./cell-part.js";

/** A label that goes on below its cell. */
export interface Broken {
  hit: LabelHit;
  /** The cells of the lines below that it goes on in, and how much of each it takes. */
  below: { whole: Cell; under: Cell; taken: number }[];
}

/** The label that a cell begins which goes on at the same place of the next line, or of the next two. */
export function breaksBelow(cell: Cell, lines: readonly Line[], at: number, unit: number): Broken | undefined {
  const next = cell.text.endsWith(":") ? undefined : cellBelow(cell, lines, at, unit);
  if (!next) return undefined;
  const last = cellBelow(next, lines, at + 1, unit);
  const joined = `${cell.text} ${next.text}`;
  const long = last && brokenLabel(joined, last.text);
  if (last && long?.first === joined.length) return broken(long.id, cell, cell.text.length, [next], last, long.second);
  const found = brokenLabel(cell.text, next.text);
  return found && broken(found.id, cell, found.first, [], next, found.second);
}

function broken(
  id: LabelHit["id"],
  cell: Cell,
  end: number,
  between: readonly Cell[],
  last: Cell,
  second: number,
): Broken {
  const taken = second + (/^\s?:/.exec(last.text.slice(second))?.[0].length ?? 0);
  return {
    hit: { id, end, colon: false, whole: cell.text.length === end },
    below: [
      ...between.map((whole) => ({ whole, under: whole, taken: whole.text.length })),
      { whole: last, under: part(last, 0, taken) as Cell, taken },
    ],
  };
}

/** The cell at the same place of the next line, where it may go on with a label, or of the line after that below values alone. */
function cellBelow(cell: Cell, lines: readonly Line[], at: number, unit: number): Cell | undefined {
  const [line, next, after] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!line || !next || next.page !== line.page || next.gap > WIDEST_GAP) return undefined;
  const index = next.cells.length === line.cells.length ? line.cells.indexOf(cell) : -1;
  const near = (other: Cell, units: number): boolean => Math.abs(other.x0 - cell.x0) <= units * unit;
  if (after && after.page === line.page && after.gap <= WIDEST_GAP && !next.cells.some((other) => near(other, BESIDE)))
    return goesOn(
      cell,
      after.cells.find((other) => near(other, 2)),
    );
  return goesOn(
    cell,
    next.cells.find((other, i) => near(other, i === index ? BESIDE : 2)),
  );
}

/** Under more empty space than this, in lines, no label goes on. */
const WIDEST_GAP = 1.2;

/** How far, in letters, a cell may be off the place of the one above. */
const BESIDE = 4;

function goesOn(cell: Cell, below: Cell | undefined): Cell | undefined {
  if (!below || !/^(?:\p{Ll}|\p{Lu}{2}|\()/u.test(below.text)) return undefined;
  return /^\p{Lu}{2}/u.test(below.text) && /\p{Ll}/u.test(cell.text) ? undefined : below;
}
