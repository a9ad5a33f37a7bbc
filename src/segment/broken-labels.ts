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

/** The cell at the same place of the next line, where it may go on with a label. */
function cellBelow(cell: Cell, lines: readonly Line[], at: number, unit: number): Cell | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || next.page !== line.page || next.gap > 1.2) return undefined;
  const index = next.cells.length === line.cells.length ? line.cells.indexOf(cell) : -1;
  const near = (other: Cell, units: number): boolean => Math.abs(other.x0 - cell.x0) <= units * unit;
  const below = next.cells.find((other, i) => near(other, i === index ? 4 : 2));
  if (!below || !/^(?:\p{Ll}|\p{Lu}{2}|\()/u.test(below.text)) return undefined;
  return /^\p{Lu}{2}/u.test(below.text) && /\p{Ll}/u.test(cell.text) ? undefined : below;
}
