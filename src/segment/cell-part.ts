import type { Cell } from "../model/line.js";

/** The words of a cell from `from` up to `to` as a cell of their own. */
export function part(cell: Cell, from: number, to = cell.text.length): Cell | undefined {
  let start = from;
  let end = to;
  while (start < end && cell.text[start]?.trim() === "") start++;
  while (end > start && cell.text[end - 1]?.trim() === "") end--;
  if (start >= end) return undefined;
  if (start === 0 && end === cell.text.length) return cell;
  const width = (cell.x1 - cell.x0) / Math.max(1, cell.text.length);
  const x0 = cell.x0 + start * width;
  const x1 = cell.x0 + end * width;
  const { box, ...rest } = cell;
  return {
    ...rest,
    text: cell.text.slice(start, end),
    start: cell.start + start,
    end: cell.start + end,
    x0,
    x1,
    ...(box ? { box: { ...box, x0: box.x0 + (x0 - cell.x0), x1: box.x0 + (x1 - cell.x0) } } : {}),
  };
}
