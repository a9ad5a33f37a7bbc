import type { Cell, Line, Reading } from "../model/line.js";
import { Passage } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";

/** A table that begins at a line: two lines or more whose cells stand in common columns, or cells that a tagged PDF names. */
export function tableAt(
  lines: readonly Line[],
  from: number,
  reading: Reading,
): { rows: Passage[][]; end: number } | undefined {
  const first = lines[from] as Line;
  if (first.text.startsWith("|")) return piped(lines, from, reading);
  if (first.cells.length < 2 && first.cells[0]?.tag === undefined) return undefined;
  return tagged(lines, from, reading) ?? aligned(lines, from, reading);
}

/** A table as Markdown writes it: cells between strokes; the row of dashes below its head holds nothing. */
function piped(lines: readonly Line[], from: number, reading: Reading): { rows: Passage[][]; end: number } | undefined {
  const rows: Passage[][] = [];
  let end = from;
  for (; end < lines.length && (lines[end] as Line).text.startsWith("|") && rows.length < LONGEST; end++) {
    const line = lines[end] as Line;
    if (/^[|\s:-]+$/.test(line.text)) continue;
    const row: Passage[] = [];
    for (let at = 1; at < line.text.length; ) {
      const stroke = line.text.indexOf("|", at);
      const stop = stroke < 0 ? line.text.length : stroke;
      row.push(Passage.of(reading.text, [{ start: line.start + at, end: line.start + stop }]));
      at = stop + 1;
    }
    if (row.some((cell) => cell.length > 0)) rows.push(row);
  }
  return rows.length > 0 ? { rows, end } : undefined;
}

/** Rows and columns as the tags say; a cell's text may stand on several lines. */
function tagged(
  lines: readonly Line[],
  from: number,
  reading: Reading,
): { rows: Passage[][]; end: number } | undefined {
  const table = (lines[from] as Line).cells[0]?.tag?.table;
  if (table === undefined || !columned(reading).has(table)) return undefined;
  const rows = new Map<number, Map<number, Cell[]>>();
  let end = from;
  while (end < lines.length && (lines[end] as Line).cells.every((cell) => cell.tag?.table === table)) {
    for (const cell of (lines[end] as Line).cells) {
      const { row, column } = cell.tag as { row: number; column: number };
      const columns = rows.get(row) ?? new Map<number, Cell[]>();
      rows.set(row, columns);
      columns.set(column, [...(columns.get(column) ?? []), cell]);
    }
    end++;
  }
  if (end === from) return undefined;
  let width = 1;
  for (const columns of rows.values())
    for (const column of columns.keys()) width = Math.max(width, Math.min(WIDEST, column + 1));
  const ordered = [...rows.entries()].sort(([a], [b]) => a - b);
  return {
    end,
    rows: ordered.map(([, columns]) =>
      Array.from({ length: width }, (_, column) => Passage.of(reading.text, columns.get(column) ?? [])),
    ),
  };
}

/** The tables of a document that have more than one column: one of a single column only frames what stands in it. */
const columned = remembered(({ lines }: Reading): ReadonlySet<number> => {
  const tables = new Set<number>();
  for (const { cells } of lines)
    for (const { tag } of cells) if (tag !== undefined && tag.column > 0) tables.add(tag.table);
  return tables;
});

/** Most columns a table may have. */
const WIDEST = 40;

/** Most lines that one table may span: tables are read in one go and kept in memory. */
const LONGEST = 2_000;

function aligned(
  lines: readonly Line[],
  from: number,
  reading: Reading,
): { rows: Passage[][]; end: number } | undefined {
  const slack = 2.5 * reading.unit;
  const first = lines[from] as Line;
  let end = from;
  let multiple = 0;
  const ballots = isBallotHead(lines[from] as Line);
  while (end < lines.length && end - from < LONGEST) {
    const line = lines[end] as Line;
    const again = ballots && end > from && isBallotHead(line);
    if (again && (saysAgain(first, line) || line.page !== (lines[end - 1] as Line).page)) break;
    if (line.cells.length >= 2 && !isMarker(line.cells[0])) multiple++;
    else if (end === from || line.gap > 1 || !continues(lines, from, end, slack)) break;
    end++;
  }
  while (end > from && (lines[end - 1] as Line).cells.length < 2 && !inLaterColumn(lines, from, end - 1, slack)) end--;
  if (multiple < 2 || end - from < 2) return undefined;
  if (ballots) while (isMoreOfColumn(lines, from, end, slack)) end++;
  const starts = columnsOf(lines.slice(from, end), slack, ballots ? (lines[from] as Line).cells : []);
  if (starts.length < 2) return undefined;
  const rows: Cell[][][] = [];
  for (const line of lines.slice(from, end)) {
    const placed = line.cells.map((cell) => ({ cell, column: columnOf(cell, starts, slack) }));
    const last = rows.at(-1);
    const sums = structureWords("ballot").whole(line.cells[0]?.text.split(" ").at(-1) ?? "") !== undefined;
    const wraps =
      line.gap < 0.6 && !sums && placed.every(({ column }) => column > 0) && !(ballots && /^\p{Lu}/u.test(line.text));
    if (last && wraps) for (const { cell, column } of placed) last[column]?.push(cell);
    else {
      const row: Cell[][] = starts.map(() => []);
      for (const { cell, column } of placed) row[column]?.push(cell);
      rows.push(row);
    }
  }
  return { end, rows: rows.map((row) => row.map((cells) => Passage.of(reading.text, cells))) };
}

/** Whether a line has the cells of another one: below a head that comes again, columns may stand elsewhere on the page. */
const saysAgain = (first: Line, { cells }: Line): boolean =>
  cells.length === first.cells.length && cells.every(({ text }, i) => text === first.cells[i]?.text);

/** A number or bullet that stands apart from its text is a list's, not a table's, and so is a conjunction that hangs in the margin. */
const isMarker = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (/^(?:\d{1,3}[.)]|\p{L}[.)]|[•·▪●\-–\uF0B7])$/u.test(cell.text) ||
    structureWords("clause").whole(cell.text) !== undefined);

/** A head of which two columns or more say how people voted, or one beside those for names and parties; with somebody's name they are answers. */
export function isBallotHead(line: Line): boolean {
  if (line.cells.length < 2 && !line.text.startsWith("|")) return false;
  const cells = line.text.startsWith("|") ? line.text.split("|") : line.cells.map((cell) => cell.text);
  if (cells.some((cell) => (nameEnd(cell.trim()) ?? 0) > 0)) return false;
  if (cells.filter((cell) => structureWords("ballot").whole(cell.replace(COUNT, "")) !== undefined).length >= 2)
    return true;
  const heads = new Set(cells.map((cell) => labelAt(cell.trim())).flatMap((hit) => (hit?.whole ? [hit.id] : [])));
  return heads.has("vote-column") && heads.has("party-column") && (heads.has("name-column") || heads.has("members"));
}

/** How many voted so, behind the word for it, or which vote it is: "Ja-röster (7)", "Votering 2". */
const COUNT = /(?:\s?[:(–-]\s?\d{1,3}\s?\)?|\s\d)$/;

/** Below such a head the longest column of names goes on alone. */
function isMoreOfColumn(lines: readonly Line[], from: number, at: number, slack: number): boolean {
  const line = lines[at];
  const cell = line?.cells[0];
  return (
    line !== undefined &&
    cell !== undefined &&
    line.cells.length === 1 &&
    line.gap < 0.6 &&
    line.text.length < LONGEST_NAME &&
    /^\p{Lu}[^.:;]+$/u.test(line.text) &&
    (lines[from] as Line).cells.some(({ x0 }) => Math.abs(x0 - cell.x0) <= slack)
  );
}

/** Longest name with party and office, in characters, in a column of names. */
const LONGEST_NAME = 60;

/** A line with one cell goes on with a table when the cell stands in one of its columns and the table goes on after it. */
function continues(lines: readonly Line[], from: number, at: number, slack: number): boolean {
  const cell = (lines[at] as Line).cells[0] as Cell;
  const near = (other: Line | undefined): boolean =>
    other?.cells.some((candidate) => Math.abs(candidate.x0 - cell.x0) <= slack) ?? false;
  if (cell.x1 - cell.x0 > 0.6 * widthOf(lines[from] as Line)) return false;
  return (
    near(lines[at - 1]) &&
    [1, 2, 3].some((step) => (lines[at + step]?.cells.length ?? 0) >= 2 && lines[at + step]?.page === lines[at]?.page)
  );
}

const widthOf = (line: Line): number => (line.cells.at(-1)?.x1 ?? 0) - (line.cells[0]?.x0 ?? 0);

function inLaterColumn(lines: readonly Line[], from: number, at: number, slack: number): boolean {
  return (
    ((lines[at] as Line).cells[0]?.x0 ?? 0) > ((lines[from] as Line).cells[0]?.x0 ?? 0) + slack &&
    (lines[at] as Line).gap < 0.6
  );
}

/** Left edges that several cells share, or that one of the given heads has, left to right. */
function columnsOf(lines: readonly Line[], slack: number, heads: readonly Cell[]): number[] {
  const edges = lines.flatMap((line) => line.cells.map((cell) => cell.x0)).sort((a, b) => a - b);
  const starts: { x: number; count: number }[] = [];
  for (const x of edges) {
    const last = starts.at(-1);
    if (last && x - last.x <= slack) last.count++;
    else starts.push({ x, count: 1 });
  }
  const least = Math.max(1, Math.floor(lines.length / 8));
  const headed = (x: number): boolean => heads.some((head) => head.x0 >= x && head.x0 - x <= slack);
  return starts.filter(({ x, count }, i) => i === 0 || count >= least || headed(x)).map(({ x }) => x);
}

function columnOf(cell: Cell, starts: readonly number[], slack: number): number {
  let column = 0;
  for (let i = 0; i < starts.length; i++) if (cell.x0 >= (starts[i] as number) - slack) column = i;
  return column;
}
