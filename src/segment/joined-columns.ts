import type { Cell } from "../model/line.js";

/** How far apart columns are set, in characters. */
const APART = 4;
/** Room for a head without a column, in characters. */
const LONGEST_HEAD = 16;

/**
 * Where columns of some widths, in characters, begin side by side from `x` on, and behind the last of them where one more
 * would: columns that extraction has joined are set as if they had been kept.
 */
export function columnsFrom(x: number, widths: Iterable<number>, unit: number): number[] {
  const edges = [x];
  let edge = x;
  for (const width of widths) edges.push((edge += (width + APART) * unit));
  return edges;
}

/** Where the `k`-th head stands that has no column below it, the first of them at `x`. */
export const headPlace = (x: number, k: number, unit: number): number => x + k * LONGEST_HEAD * unit;

/** A cell set at a place, as wide as its text. */
export const setAt = (cell: Cell, x0: number, unit: number): Cell => ({
  ...cell,
  x0,
  x1: x0 + cell.text.length * unit,
});
