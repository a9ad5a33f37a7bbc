import type { Cell, Line } from "../model/line.js";
import { boardLists } from "../vocabulary/labels.js";
import { part } from "./cell-part.js";
import type { Head } from "./roll-columns.js";

/** A row in which a cross is a cell of its own, also where the name in the column behind it stands near: "X M Anna Berg". */
export function withCrossesApart(line: Line): Line {
  if (!line.cells.some(({ text }) => CROSS_BEFORE.test(text))) return line;
  const cells = line.cells.flatMap((cell) =>
    CROSS_BEFORE.test(cell.text) ? [part(cell, 0, 1) as Cell, part(cell, 1) as Cell] : [cell],
  );
  return { ...line, cells };
}

const CROSS_BEFORE = /^[xX×✓]\s(?=\p{Lu})/u;

/** How far, in characters, a cross may stand from the head of its column, where a column of names is nearer. */
const BESIDE = 3;

/**
 * The columns of a roll, where a cross that stands right beside the head of a column of crosses belongs to none of names;
 * "Tjg." heads crosses itself.
 */
export function crossesBeside(
  columnOf: (cell: Cell) => Head,
  heads: readonly Head[],
  unit: number,
): (cell: Cell) => Head {
  const marked = heads.filter(({ id }) => id === "present" || id === "absent");
  return (cell) => {
    const head = columnOf(cell);
    if (marked.length < 2 || !CROSS.test(cell.text) || !boardLists.has(head.id ?? "") || head.id === "serving")
      return head;
    const apart = ({ x0, x1 }: Head): number => Math.max(x0 - cell.x1, cell.x0 - x1);
    return marked.find((one) => apart(one) < BESIDE * unit) ?? head;
  };
}

const CROSS = /^[xX×✓]$/;
