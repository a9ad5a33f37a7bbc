import type { Context } from "../model/context.js";
import type { Cell } from "../model/line.js";
import { append } from "../text/lists.js";

/** Regions of the cover that hold letterheads and names of documents. */
const LETTERHEAD = new Set(["none", "document", "organization", "body", "date"]);

/** The cells in which organisation and body are named: the cover's letterhead first, then running heads, in order. */
export function headCells(context: Context): Cell[] {
  const { cover, heads, closing } = context.outline;
  const cells: Cell[] = [];
  for (const region of cover) {
    if (!LETTERHEAD.has(region.id)) continue;
    for (const { cells: own } of region.lines.slice(0, 60)) append(cells, own);
  }
  for (const line of heads) append(cells, line.cells);
  for (const region of closing)
    if (region.id === "organization") for (const { cells: own } of region.lines) append(cells, own);
  return cells;
}
