import type { Cell, Line } from "../model/line.js";

/** A line that is a single cell. */
export type OneCell = Line & { cells: [Cell] };

/** Whether a line is a single cell, and no tag says of which table. */
export const isOneCell = (line: Line | undefined): line is OneCell =>
  line !== undefined && line.cells.length === 1 && line.cells[0]?.tag === undefined;

/** Lines below each other as one, with a single cell: of the same length as what stands in the text, blanks for its line ends. */
export function asOneLine(lines: readonly Line[], source: string): Line {
  const [first, last] = [lines[0], lines.at(-1)] as [OneCell, Line];
  const text = source.slice(first.start, last.end).replace(/\s/g, " ");
  const [cell] = first.cells;
  return { ...first, text, end: last.end, cells: [{ ...cell, text, end: cell.start + text.length }] };
}
