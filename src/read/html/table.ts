import type { Element } from "hast";
import type { FlowCell, FlowLine } from "../flow.js";

/** A cell of a table: where it stands, and its lines. */
export interface GridCell {
  column: number;
  span: number;
  lines: FlowLine[];
}

/** Spaces between two columns. */
const BETWEEN = 3;
/** No table has more columns. */
const MOST_COLUMNS = 200;

/** The rows of a table that are its own, not those of a table inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "tr") rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName))
      for (const row of child.children) if (row.type === "element" && row.tagName === "tr") rows.push(row);
  }
  return rows;
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName));
}

function spanOf(cell: Element, property: "colSpan" | "rowSpan"): number {
  const span = Number(cell.properties[property] ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** Counts the columns of rows whose cells may reach over several columns and rows. */
export class Grid {
  /** For each column, in how many more rows it is taken by a cell from above. */
  private readonly taken: number[] = [];

  /** The column of every cell of the next row. */
  place(cells: readonly Element[]): { column: number; span: number }[] {
    let column = 0;
    const fresh: [number, number][] = [];
    const placed = cells.map((cell) => {
      while ((this.taken[column] ?? 0) > 0) column++;
      const span = spanOf(cell, "colSpan");
      const rows = spanOf(cell, "rowSpan");
      for (let i = 0; i < span && rows > 1; i++) fresh.push([column + i, rows]);
      const place = { column, span };
      column += span;
      return place;
    });
    for (let i = 0; i < this.taken.length; i++) this.taken[i] = Math.max(0, (this.taken[i] ?? 0) - 1);
    for (const [at, rows] of fresh) this.taken[at] = rows - 1;
    return placed;
  }
}

/** The rows of a table as lines. Columns are as wide as their longest line; cells are named by the table's number. */
export function setRows(rows: readonly GridCell[][], table: number, indent: number): FlowLine[] {
  const edges = edgesOf(rows, indent);
  return rows.flatMap((row, at) => setRow(row, edges, { table, row: at }));
}

/** The first lines of all cells of a row side by side, then the second ones, as on paper; empty lines count as lines. */
function setRow(
  row: readonly GridCell[],
  edges: readonly number[],
  tag: { table: number; row: number } | undefined,
): FlowLine[] {
  const beside = new Map<number, { cells: FlowCell[]; gap: number }>();
  for (const { column, lines } of row) {
    let top = -1;
    for (const { cells, gap } of lines) {
      top += 1 + Math.floor(gap);
      const line = beside.get(top) ?? { cells: [], gap: Number.POSITIVE_INFINITY };
      line.gap = Math.min(line.gap, gap % 1);
      for (const cell of cells)
        line.cells.push({ ...cell, x: (edges[column] ?? 0) + cell.x, ...(tag && { tag: { ...tag, column } }) });
      beside.set(top, line);
    }
  }
  let last: number | undefined;
  return [...beside]
    .sort(([one], [other]) => one - other)
    .map(([top, { cells, gap }]) => {
      const empty = last === undefined ? 0 : top - last - 1 + gap;
      last = top;
      return { cells, gap: empty, breaks: false, role: "cell" };
    });
}

/** Width of a column that nothing says the width of: what stands in rows above each other then stands in one column. */
const USUAL_WIDTH = 24;

/** Parts of a page that stand beside each other without being a table. */
export function sideBySide(columns: readonly FlowLine[][], indent: number): FlowLine[] {
  const row = columns.map((lines, column): GridCell => ({ column, span: 1, lines }));
  const role = columns.find((lines) => lines.length > 0)?.[0]?.role ?? "paragraph";
  let left = indent;
  const edges = columns.map((lines) => {
    const edge = left;
    left += Math.max(USUAL_WIDTH, widthOf(lines) + BETWEEN);
    return edge;
  });
  return setRow(row, edges, undefined).map((line) => ({ ...line, role }));
}

const widthOf = (lines: readonly FlowLine[]): number =>
  lines.reduce((most, { cells }) => Math.max(most, endOf(cells.at(-1))), 0);

/** Left edge of every column. */
function edgesOf(rows: readonly GridCell[][], indent: number): number[] {
  const widths: number[] = [];
  for (const { column, span, lines } of rows.flat()) {
    if (span > 1) continue;
    widths[column] = Math.max(widths[column] ?? 0, widthOf(lines));
  }
  const edges: number[] = [];
  let at = indent;
  const columns = rows.flat().reduce((most, { column }) => Math.max(most, column + 1), 0);
  for (let i = 0; i < columns; i++) {
    edges[i] = at;
    at += (widths[i] ?? 0) + BETWEEN;
  }
  return edges;
}

const endOf = (cell: FlowCell | undefined): number => (cell === undefined ? 0 : cell.x + cell.text.length);
