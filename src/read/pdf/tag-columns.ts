import type { DraftCell } from "./columns.js";

/** How far, in points, a cell may reach over the middle of the space between two columns. */
const SLACK = 3;

/**
 * Puts tagged cells into the column they stand in: a writer that leaves out empty cells (Chromium does) counts the rest
 * from the left. The row with the most cells shows where the columns are; a cell of a shorter row that fits between the
 * borders of one column belongs to it.
 */
export function settleColumns(pages: readonly (readonly { cells: DraftCell[] }[])[]): void {
  const tables = new Map<number, Map<number, DraftCell[]>>();
  for (const lines of pages) {
    for (const line of lines) {
      for (const cell of line.cells) {
        if (cell.tag?.cell === undefined) continue;
        const rows = getOr(tables, cell.tag.cell.table, () => new Map<number, DraftCell[]>());
        getOr(rows, cell.tag.cell.row, () => []).push(cell);
      }
    }
  }
  for (const rows of tables.values()) settleTable([...rows.values()]);
}

function settleTable(rows: DraftCell[][]): void {
  let model: DraftCell[] = [];
  for (const row of rows) {
    const columns = new Map(row.map((cell) => [columnOf(cell), cell]));
    if (columns.size > model.length) model = [...columns.values()].sort((a, b) => columnOf(a) - columnOf(b));
  }
  const borders: number[] = [];
  for (let i = 1; i < model.length; i++)
    borders.push(((model[i - 1] as DraftCell).x1 + (model[i] as DraftCell).x0) / 2);
  if (borders.some((border, i) => i > 0 && border <= (borders[i - 1] as number))) return;
  const numbers = model.map(columnOf);
  for (const row of rows) {
    if (new Set(row.map(columnOf)).size >= model.length) continue;
    for (const cell of row) place(cell, borders, numbers);
  }
}

function place(cell: DraftCell, borders: number[], numbers: number[]): void {
  const middle = (cell.x0 + cell.x1) / 2;
  let at = 0;
  while (at < borders.length && middle > (borders[at] as number)) at++;
  const left = at === 0 ? Number.NEGATIVE_INFINITY : (borders[at - 1] as number);
  const right = at === borders.length ? Number.POSITIVE_INFINITY : (borders[at] as number);
  if (cell.tag?.cell === undefined || cell.x0 < left - SLACK || cell.x1 > right + SLACK) return;
  cell.tag = { ...cell.tag, cell: { ...cell.tag.cell, column: numbers[at] as number } };
}

const columnOf = (cell: DraftCell): number => cell.tag?.cell?.column ?? 0;

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
