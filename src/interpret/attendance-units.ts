import type { Context } from "../model/context.js";
import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { addTo } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { groupHeading } from "../vocabulary/party-headings.js";
import { personWords, replacesAt } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { allBut } from "./attendance-absences.js";
import { trailingCodes } from "./attendance-codes.js";
import { isFootnote } from "./attendance-footnotes.js";
import { beginsPerson, namesIn, substituteLead } from "./attendance-names.js";

/** Words that belong together: one person's entry, or a whole list in running text. */
export interface Unit {
  passage: Passage;
  /** The line that it begins on. */
  line: Line;
  /** The party in a column of its own behind it. */
  code?: Cell;
}

/** Words of one column and line. */
interface Piece {
  text: string;
  cells: Cell[];
  line: Line;
  x: number;
}

/** The entries of a region in reading order, column by column where several stand beside each other. */
export function unitsOf(region: Region, context: Context): Unit[] {
  const { text, unit } = context.reading;
  const codes = trailingCodes(region, unit);
  return columnsOf(region, unit, new Set(codes.values()))
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces) => {
      const people = pieces.filter((piece) => !isFootnote(piece.text));
      const listed = people.length === 0 ? [] : isProse(people) ? [people] : entries(people, unit);
      const footnotes = people.length === pieces.length ? [] : pieces.filter((piece) => isFootnote(piece.text));
      const groups = [...listed, ...footnotes.map((piece) => [piece])];
      return groups.map((group) => {
        const code = group.map(({ line }) => codes.get(line)).find((cell) => cell !== undefined);
        return {
          passage: Passage.of(
            text,
            group.flatMap((piece) => piece.cells),
          ),
          line: (group[0] as Piece).line,
          ...(code && { code }),
        };
      });
    });
}

/** A line of strokes to sign on, or a mark for nobody. */
const isStroke = (text: string): boolean => /^[-_.=–—*…\s]+$/.test(text);

/** The pieces of a region by column. Columns are parted where the cells to the right are people themselves; else they are attributes of the person to their left. */
function columnsOf(region: Region, unit: number, codes: ReadonlySet<Cell>): Piece[][] {
  const rows = region.lines
    .map(({ line, cells }) => ({ line, cells: cells.filter((cell) => !isStroke(cell.text) && !codes.has(cell)) }))
    .filter(({ cells }) => cells.length > 0);
  let people = 0;
  let further = 0;
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      if (i === 0) continue;
      further++;
      if (beginsPerson(cell.text) && !isReplaced(cells[i - 1] as Cell) && substituteLead(cell.text) === 0) people++;
    }
  }
  if (further === 0 || people * 2 < further) return [rows.flatMap(({ line, cells }) => piecesOf(line, cells))];
  const edges = edgesOf(
    rows.flatMap(({ cells }) => cells.filter((cell) => beginsPerson(cell.text)).map((cell) => cell.x0)),
    unit,
  );
  const columns: Piece[][] = edges.map(() => []);
  for (const { line, cells } of rows) {
    const parts = new Map<number, Cell[]>();
    let column = 0;
    for (const [i, cell] of cells.entries()) {
      const before = cells[i - 1];
      // Whose place somebody takes stands with the words that say so, where these have a cell of their own.
      if (!before || !isReplaced(before) || beginsPerson(before.text)) column = columnAt(edges, cell.x0 + 3 * unit);
      addTo(parts, column, cell);
    }
    for (const [at, own] of parts) columns[at]?.push(pieceOf(line, own));
  }
  return columns;
}

/** Whether a cell ends with the words before a member whose place is taken: the name after it is no person of its own. */
const isReplaced = ({ text }: Cell): boolean => replacesAt(text) === text.length && !isShort(text);

/** The words of a line; who is named beside somebody as the substitute ("Anna Berg, frånvarande    Ersättare Bo Ek") is an entry of their own. */
function piecesOf(line: Line, cells: Cell[]): Piece[] {
  const at = cells.findIndex((cell, i) => i > 0 && substituteLead(cell.text) > 0);
  return at < 0 ? [pieceOf(line, cells)] : [pieceOf(line, cells.slice(0, at)), pieceOf(line, cells.slice(at))];
}

const pieceOf = (line: Line, cells: Cell[]): Piece => ({
  text: cells.map((cell) => cell.text).join(" "),
  cells,
  line,
  x: cells[0]?.x0 ?? 0,
});

/** People do not stand in more columns than this. */
const MOST_COLUMNS = 8;

/** Left edges of columns: places where many cells begin, eight characters apart at least. */
function edgesOf(places: number[], unit: number): number[] {
  const edges: number[] = [];
  for (const x of places.sort((a, b) => a - b))
    if (edges.length === 0 || (edges.length < MOST_COLUMNS && x - (edges.at(-1) as number) > 8 * unit)) edges.push(x);
  return edges;
}

function columnAt(edges: readonly number[], x: number): number {
  let column = 0;
  for (let i = 0; i < edges.length; i++) if ((edges[i] as number) <= x) column = i;
  return column;
}

/** How many lines of a list show how it is written. */
const SAMPLE = 200;

/** Whether people stand in running text, several on a line, so that line ends mean nothing. */
function isProse(pieces: readonly Piece[]): boolean {
  if (pieces.length < 2) return true;
  const first = (pieces[0] as Piece).text;
  if (namesIn(first.slice(allBut(first)?.end ?? first.length)).length > 0) return true;
  let several = 0;
  const sample = pieces.slice(0, SAMPLE);
  for (const { text } of sample) if (namesIn(text).filter((name) => name.kind === "person").length > 1) several++;
  return several * 3 >= sample.length && !sample.every((piece, i) => isEntry(piece, i === sample.length - 1));
}

/** Whether a line holds whole entries: it begins with a person and does not end with a name's first word. */
const isEntry = ({ text }: Piece, last: boolean): boolean =>
  beginsPerson(text) &&
  (last || !LAST_WORD.test(text) || namesIn(text).at(-1)?.end === text.length) &&
  (last || links.find(text.slice(-LINK)).at(-1)?.end !== Math.min(text.length, LINK));

const links = personWords("connecting");
/** Longest word that links two entries, in characters, with the blank before it. */
const LINK = 12;

const LAST_WORD = /(?<![\p{L}-])\p{Lu}[\p{L}-]*$/u;

/** How much of an entry's end tells whether it goes on. */
const TAIL = 300;

/** One group per entry of a list; a group takes in the lines that its entry wraps to. */
function entries(pieces: readonly Piece[], unit: number): Piece[][] {
  const groups: Piece[][] = [];
  let text = "";
  /** Whether a party's name has stood between the entries. */
  let parted = false;
  let above = false;
  for (const piece of pieces) {
    const group = groups.at(-1);
    const own = groupHeading(piece.text);
    parted ||= own?.party !== undefined;
    const heading = above || (own !== undefined && parted);
    above = own !== undefined && parted;
    if (group && !heading && continues(text, piece, group[0] as Piece, unit)) {
      group.push(piece);
      text = `${text} ${piece.text}`.slice(-TAIL);
    } else {
      groups.push([piece]);
      text = piece.text;
    }
  }
  return groups;
}

/** Whether a line carries on the entry above it. */
function continues(before: string, piece: Piece, first: Piece, unit: number): boolean {
  const { text } = piece;
  if (unfinished(before)) return !(endsInSurname(before) && isNamed(text) && Math.abs(piece.x - first.x) < unit);
  if (FIRST_NAME.test(before) && SURNAME.test(text)) return true;
  const person = beginsPerson(text);
  if (/[,;]$/.test(before)) return !person;
  if (person || beginsWithItems(text)) return false;
  if (/^[\p{Ll}\d§(),;–-]/u.test(text)) return true;
  if ((nameEnd(text) ?? 0) > 0) return false;
  return piece.x > first.x + 1.5 * unit || /^\p{Lu}[\p{L}-]+$/u.test(text);
}

/** Whether a line begins with the items that somebody was there for, and then the name: "§§ 7–9 Anna Berg". */
const beginsWithItems = (text: string): boolean =>
  text.startsWith("§") && beginsPerson(text.replace(/^[§\d\s,–-]{2,24}/, ""));

/** A first name behind a comma at the end of a line, and a surname with its party at the beginning of the next. */
const FIRST_NAME = /,\s\p{Lu}[\p{L}-]*\p{L}$/u;
const SURNAME = /^\p{Lu}[\p{L}-]+\s?\(\p{L}{1,6}\)/u;

/** Whether an entry ends with one word that names whose place is taken: "ersättare för Lärnholm". */
function endsInSurname(text: string): boolean {
  const at = replacesAt(text);
  return at !== undefined && /^\s\p{Lu}[\p{L}-]*\p{L}$/u.test(text.slice(at));
}

/** Whether a line begins with a name of two words or more and a party. */
function isNamed(text: string): boolean {
  const end = nameEnd(text);
  return end !== undefined && text.slice(0, end).includes(" ") && /^\s?\(/.test(text.slice(end));
}

/** "Anna Berg (S), ers." says that she is a substitute: whose place she takes would stand on the same line. */
const isShort = (text: string): boolean =>
  short.whole(/(?<=[,)]\s?)\p{L}+\.?$/u.exec(text.slice(-8))?.[0] ?? "") !== undefined;

const short = personWords("substitute-short");

/** Whether an entry must go on: an open bracket, a hyphen, or a word that wants a name after it. */
function unfinished(text: string): boolean {
  if (/[\p{L}][-‐]$/u.test(text) || /\([^)]{0,40}$/.test(text)) return true;
  if (isShort(text)) return false;
  const at = replacesAt(text);
  return at !== undefined && nameEnd(text.slice(at).trim()) === undefined && /^[\p{L}\s-]{0,24}$/u.test(text.slice(at));
}
