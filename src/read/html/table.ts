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

export function spanOf(cell: Element, property: "colSpan" | "rowSpan"): number {
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

/**
 * The rows of a table as lines: the first lines of all cells of a row side by side, then the second ones, as on paper.
 * Columns are as wide as their longest line. `tagged` says what the table's cells are named by, if anything.
 */
export function setRows(rows: readonly GridCell[][], table: number | undefined, indent: number): FlowLine[] {
  const edges = edgesOf(rows, indent);
  return rows.flatMap((row, at) => {
    const height = row.reduce((most, cell) => Math.max(most, cell.lines.length), 0);
    return Array.from({ length: height }, (_, i): FlowLine | undefined => {
      const cells = row.flatMap(({ column, lines }) => {
        const left = edges[column] ?? indent;
        const tag = table === undefined ? {} : { tag: { table, row: at, column } };
        return (lines[i]?.cells ?? []).map((cell): FlowCell => ({ ...cell, x: left + cell.x, ...tag }));
      });
      if (cells.length === 0) return undefined;
      const gaps = row.map(({ lines }) => lines[i]?.gap ?? 0);
      const gap = i === 0 ? 0 : Math.min(...gaps.filter((_, k) => row[k]?.lines[i] !== undefined));
      return { cells, gap, breaks: false, role: "cell" };
    }).filter((line) => line !== undefined);
  });
}

/** Left edge of every column. */
function edgesOf(rows: readonly GridCell[][], indent: number): number[] {
  const widths: number[] = [];
  for (const { column, span, lines } of rows.flat()) {
    if (span > 1) continue;
    const width = lines.reduce((most, { cells }) => Math.max(most, endOf(cells.at(-1))), 0);
    widths[column] = Math.max(widths[column] ?? 0, width);
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
