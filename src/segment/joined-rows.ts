import type { Cell, Line } from "../model/line.js";
import { greatest, least } from "../text/lists.js";
import { personEnd } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { voteWords } from "../vocabulary/votes.js";
import { part } from "./cell-part.js";
import { columnsFrom, headPlace, setAt } from "./joined-columns.js";
import { isOneCell } from "./one-line.js";
import { headCells } from "./roll-heads.js";

/** Fewest rows, below each other, that show a list of answers. */
export const FEWEST_ROWS = 3;
/** A longer line is running text. */
export const LONGEST_ROW = 120;
/** Most rounds of voting beside each other. */
export const MOST_ANSWERS = 8;
/** How many lines may stand between the rows on two pages. */
export const BETWEEN_PAGES = 4;

export const answerWords = voteWords("yes", "no", "abstained", "absent");

/** What a column of such a list holds; the answers come last. */
type Kind = "code" | "name" | "party" | "substitute" | "answer";

interface Part {
  kind: Kind;
  cell: Cell;
}

/**
 * The lines of a document with the rows of lists of answers cut into cells where their columns have been joined by single
 * blanks: "Anna Berg (S) Ja Nej", "S Anna Berg Ja". A row is told by its words, and only where several stand below each
 * other; the columns are set side by side as if they had been kept. All other lines stay as they are.
 */
export function partRows(lines: readonly Line[], unit: number): Line[] {
  const result = [...lines];
  for (let at = 0; at < lines.length; ) {
    const first = rowOf(lines[at] as Line);
    if (!first) {
      at++;
      continue;
    }
    const rows = runAt(lines, at, first);
    if (rows.size >= FEWEST_ROWS && isVote(rows)) {
      for (const [i, line] of placed(lines, rows, unit)) result[i] = line;
    }
    at = greatest(rows.keys()) + 1;
  }
  return result;
}

/** The rows from the first one on, by their index; a list goes on below the heads of the next page. */
function runAt(lines: readonly Line[], at: number, first: Part[]): Map<number, Part[]> {
  const rows = new Map([[at, first]]);
  let last = at;
  for (let i = at + 1; i < lines.length && i - last <= BETWEEN_PAGES + 1; i++) {
    const row = rowOf(lines[i] as Line);
    if (!row) continue;
    if (i - last > 1 && lines[i]?.page === lines[last]?.page) break;
    rows.set(i, row);
    last = i;
  }
  return rows;
}

/** Whether some answer is a yes or a no, and rows have equally many answers: "frånvarande" alone is said of who is away. */
function isVote(rows: ReadonlyMap<number, readonly Part[]>): boolean {
  const counts = [...rows.values()].map((row) => row.filter(({ kind }) => kind === "answer").length);
  const most = greatest(counts);
  return (
    counts.filter((count) => count === most).length * 4 >= counts.length * 3 &&
    [...rows.values()].some((row) =>
      row.some(({ kind, cell }) => kind === "answer" && SIDES.has(answerWords.whole(cell.text) ?? "")),
    )
  );
}

const SIDES = new Set(["yes", "no"]);

/** A line as a row: who, of which party, for whom, and the answers that end it. */
function rowOf(line: Line): Part[] | undefined {
  if (!isOneCell(line) || line.cells[0].text.length > LONGEST_ROW) return undefined;
  const [cell] = line.cells;
  const answers: Part[] = [];
  let end = cell.text.length;
  while (answers.length < MOST_ANSWERS) {
    const blank = cell.text.lastIndexOf(" ", end - 1);
    // Nearly every line is told by its last word: a cell is only made of an answer.
    if (blank <= 0 || answerWords.whole(cell.text.slice(blank, end).trim()) === undefined) break;
    const word = part(cell, blank, end);
    if (!word) break;
    answers.unshift({ kind: "answer", cell: word });
    end = blank;
  }
  const who = answers.length > 0 ? personsOf(cell, end) : undefined;
  return who && [...who, ...answers];
}

/** Who a row names: up to two people, each with a party; nothing else. */
export function personsOf(cell: Cell, end: number): Part[] | undefined {
  const found: Part[] = [];
  const add = (kind: Kind, from: number, to: number): void => {
    const piece = part(cell, from, to);
    if (piece) found.push({ kind, cell: piece });
  };
  const code = LEADING_CODE.exec(cell.text)?.[0].length ?? 0;
  const from = code > 0 && nameEnd(cell.text.slice(code, end)) !== undefined ? code : 0;
  add("code", 0, from);
  for (let at = from; at < end; ) {
    const rest = cell.text.slice(at, end);
    const name = nameEnd(rest);
    if (name === undefined || found.some(({ kind }) => kind === "substitute")) return undefined;
    const whole = personEnd(rest);
    const kind = found.some((one) => one.kind === "name") ? "substitute" : "name";
    if (whole === undefined) {
      const own = CODE_IN_NAME.exec(rest.slice(0, name))?.index ?? name;
      const bare = CODE_BEHIND.exec(rest.slice(own));
      add(kind, at, at + own);
      add("party", at + own, at + own + (bare?.[0].length ?? 0));
      at += own + (bare?.[0].length ?? 0);
    } else {
      add(kind, at, at + whole);
      at += whole;
    }
    while (cell.text[at] === " ") at++;
  }
  return found.some(({ kind }) => kind === "name") ? found : undefined;
}

/** A code in capitals that ends what looks like a name of three words or more: a party that no vocabulary knows. */
const CODE_IN_NAME = /(?<=\p{Ll}\s[\p{L}-]*\p{Ll})\s\p{Lu}{1,4}$/u;
const LEADING_CODE = /^(?:\p{Lu}{1,4}|\(\p{L}{1,4}\))\s{1,4}/u;
const CODE_BEHIND = /^,?\s{1,4}(?:\p{L}{1,4}|-|–)(?=\s|$)/u;

const ORDER: readonly Kind[] = ["code", "name", "party", "substitute", "answer"];

/** The rows with their cells in columns, and the heads above them where they are as many. */
function placed(lines: readonly Line[], rows: ReadonlyMap<number, readonly Part[]>, unit: number): Map<number, Line> {
  const widths = new Map<string, number>();
  const columnOf = (row: readonly Part[], one: Part): string =>
    one.kind === "answer" ? `answer ${row.filter(({ kind }) => kind === "answer").indexOf(one)}` : one.kind;
  for (const row of rows.values())
    for (const one of row) {
      const column = columnOf(row, one);
      widths.set(column, Math.max(widths.get(column) ?? 0, one.cell.text.length));
    }
  const columns = [...widths.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const edges = columnsFrom(
    least([...rows.keys()].map((i) => lines[i]?.cells[0]?.x0 ?? 0)),
    columns.map((column) => widths.get(column) as number),
    unit,
  );
  const left = new Map(columns.map((column, k) => [column, edges[k] as number]));
  const behind = edges.at(-1) as number;
  const result = new Map<number, Line>();
  for (const [i, row] of rows) {
    const line = lines[i] as Line;
    result.set(i, { ...line, cells: row.map((one) => setAt(one.cell, left.get(columnOf(row, one)) as number, unit)) });
    const above = lines[i - 1];
    if (!above || rows.has(i - 1) || above.cells.length !== 1) continue;
    const heads = headCells(above);
    const places = heads.length === columns.length ? columns : columns.filter((column) => !UNNAMED.has(column));
    if (heads.length > 1 && heads.length >= places.length)
      result.set(i - 1, {
        ...above,
        cells: heads.map((head, k) => setAt(head, left.get(places[k] ?? "") ?? headPlace(behind, k, unit), unit)),
      });
  }
  return result;
}

/** Columns that often have no head of their own. */
const UNNAMED = new Set(["code", "party", "substitute"]);

const rank = (column: string): number => ORDER.indexOf(column.split(" ")[0] as Kind);
