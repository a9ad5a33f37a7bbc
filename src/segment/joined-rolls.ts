import type { Cell, Line } from "../model/line.js";
import { greatest, least } from "../text/lists.js";
import { beginsLabel, boardLists, labelAt } from "../vocabulary/labels.js";
import { part } from "./cell-part.js";
import { columnsFrom, headPlace, setAt } from "./joined-columns.js";
import { type Column, type Kind, type Row, rollRow } from "./joined-roll-row.js";
import { BETWEEN_PAGES, FEWEST_ROWS, LONGEST_ROW } from "./joined-rows.js";
import { isOneCell } from "./one-line.js";
import { headCells, headLabel, ITEM, markColumn } from "./roll-heads.js";

const ANSWERS: ReadonlySet<string> = new Set(["present", "absent", "vote-column"]);
/** Columns that say who was there, or for whom. */
const PRESENCE = ["present", "absent", "replaced", "extent-column"];
/** Lists of their own below a roll. */
const ASIDE: ReadonlySet<string> = new Set(["substitutes", "absent-substitutes", "others", "officials"]);
/** A line of heads begins with a capital and is no sentence. */
const HEADS = /^\p{Lu}[\p{L}.]{1,15} \P{Ll}.*[^.:;!?]$/u;

/**
 * The lines of a document with the rows of rolls cut into cells where their columns have been joined by single blanks:
 * "12 Anna Berg, ordf S X X", "S Bo Ek Frånvarande Ida Alm (S)". The line of heads above says which columns there are, and a
 * row is told by its words; the columns are set side by side as if they had been kept. Crosses that may stand in any of
 * several columns are left out of the row, for nobody can tell in which: only that of presence comes first.
 */
export function partRolls(lines: Line[], unit: number): Line[] {
  for (let at = 0; at < lines.length; at++) {
    const columns = columnsOf(lines[at]);
    if (!columns) continue;
    const rows = rowsBelow(lines, at + 1, columns);
    if (rows.size < FEWEST_ROWS) continue;
    for (const [i, line] of placed(lines, at, rows, columns, unit)) lines[i] = line;
    at = greatest(rows.keys());
  }
  return lines;
}

/** The columns that a line of joined heads names: people, and what is said of each of them. */
function columnsOf(line: Line | undefined): Column[] | undefined {
  if (!isOneCell(line)) return undefined;
  const [cell] = line.cells;
  if (cell.text.length > LONGEST_ROW || !HEADS.test(cell.text)) return undefined;
  const first = cell.text.indexOf(" ");
  if (!beginsLabel(cell.text.slice(0, first))) return undefined;
  const label = headLabel(cell.text.slice(0, first))?.id;
  const numbered = label === undefined || label === "document";
  const rest = numbered ? part(cell, first) : cell;
  const heads = rest ? headCells({ ...line, cells: [rest] }) : [];
  if (heads.length < 2) return undefined;
  const columns = heads.map(
    (head): Column => ({ kind: "other", head, id: headLabel(head.text)?.id ?? markColumn(head.text) }),
  );
  const people = columns.filter(({ id }) => boardLists.has(id ?? ""));
  for (const column of columns) {
    if (column === people[0]) column.kind = "name";
    else if (column.id === "party-column") column.kind = "party";
    else if (boardLists.has(column.id ?? "") || column.id === "replaced") column.kind = "person";
    else if (ANSWERS.has(column.id ?? "") || ITEM.test(column.head?.text ?? "")) column.kind = "answer";
  }
  // Lists that tell nothing but votes are no rolls.
  const told = new Set(columns.map(({ id }) => id as string | undefined));
  const standIns = told.has("serving-substitutes") && !told.has("vote-column");
  // Nor can one cross under two heads for presence and absence be told without votes.
  const unclear = told.has("present") && told.has("absent") && !told.has("vote-column");
  if (people.length === 0 || unclear || !(standIns || PRESENCE.some((id) => told.has(id)))) return undefined;
  const number = numbered && part(cell, 0, first);
  return number ? [{ kind: "number", id: undefined, head: number }, ...columns] : columns;
}

/** The rows below the heads, by their index; a roll goes on below the heads of the next page. */
function rowsBelow(lines: readonly Line[], from: number, columns: readonly Column[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  let last = from;
  for (let i = from; i < lines.length && i - last <= BETWEEN_PAGES; i++) {
    const line = lines[i] as Line;
    const label = labelAt(line.text);
    if (rows.size > 0 && label?.whole && ASIDE.has(label.id)) break;
    const row = columnsOf(line) ? undefined : rollRow(line, columns);
    if (!row) {
      if (line.text.startsWith("§") || line.text.length > LONGEST_ROW) break;
      continue;
    }
    rows.set(i, row);
    last = i;
  }
  return rows;
}

/** The heads and the rows, each cell under the head of its column; heads that come again on another page as well. */
function placed(
  lines: readonly Line[],
  at: number,
  rows: ReadonlyMap<number, Row>,
  columns: readonly Column[],
  unit: number,
): Map<number, Line> {
  const all = withUnnamed(columns, [...rows.values()]);
  const laid = new Map([...rows].map(([i, row]) => [i, layOut(row, all)]));
  const widths = all.map(({ head }, k) =>
    greatest([head?.text.length ?? 0, ...[...laid.values()].map((cells) => cells.get(k)?.text.length ?? 0)]),
  );
  const left = columnsFrom(lines[at]?.cells[0]?.x0 ?? 0, widths, unit);
  const behind = left.at(-1) as number;
  const result = new Map<number, Line>();
  const put = (i: number, cells: Cell[]): unknown => result.set(i, { ...(lines[i] as Line), cells });
  const headed = left.filter((_, k) => all[k]?.head);
  const [below = at, last = at] = [least(rows.keys()), greatest(rows.keys())];
  for (let i = at; i < last; i++) {
    const heads = i === at || i > below ? columnsOf(lines[i]) : undefined;
    if (heads?.length === columns.length)
      put(
        i,
        heads.flatMap(({ head }, k) => (head ? [setAt(head, headed[k] as number, unit)] : [])),
      );
    else if (i > at && i < below)
      // A second line of heads stands over columns that crosses would have told apart.
      put(
        i,
        headCells(lines[i] as Line).map((head, k) => setAt(head, headPlace(behind, k, unit), unit)),
      );
  }
  for (const [i, cells] of laid)
    put(
      i,
      [...cells].sort(([a], [b]) => a - b).map(([k, cell]) => setAt(cell, left[k] as number, unit)),
    );
  return result;
}

/** The columns, and those of numbers and parties that have no head of their own. */
function withUnnamed(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const all = [...columns];
  const lacks = (kind: Kind): boolean => !columns.some((column) => column.kind === kind);
  if (lacks("number") && rows.some(({ number }) => number)) all.unshift({ kind: "number", id: undefined });
  const name = all.findIndex(({ kind }) => kind === "name");
  if (lacks("party") && rows.some(({ party }) => party)) all.splice(name + 1, 0, { kind: "party", id: undefined });
  return all;
}

/** The cells of a row by their column. */
function layOut(row: Row, columns: readonly Column[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const places = (kind: Kind): number[] => columns.flatMap((column, k) => (column.kind === kind ? [k] : []));
  const put = (k: number | undefined, cell: Cell | undefined): void => {
    if (k !== undefined && cell) cells.set(k, cell);
  };
  const [name = 0] = places("name");
  put(places("number")[0], row.number);
  put(places("party")[0], row.party);
  put(name, row.name);
  put(
    places("other").find((k) => k > name),
    row.remark,
  );
  const people = places("person");
  row.persons.slice(0, people.length).forEach((cell, i) => put(people[i], cell));
  const answers = places("answer");
  const [first, second] = answers.map((k) => columns[k]?.id);
  if (row.answers.length === answers.length) row.answers.forEach((cell, i) => put(answers[i], cell));
  else if (first === "present" && second === "absent" && answers.length > 2)
    // Whoever has a cross of presence and no vote is away, and so is whom somebody stands in for.
    put(answers[row.persons.length > 0 || row.answers.length === 1 ? 1 : 0], row.answers[0]);
  else if (first === "present" || first === "absent") put(answers[0], row.answers[0]);
  return cells;
}
