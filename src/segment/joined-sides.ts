import type { Cell, Line } from "../model/line.js";
import { greatest } from "../text/lists.js";
import { personEnd } from "../vocabulary/person-phrases.js";
import { part } from "./cell-part.js";
import { columnsFrom, setAt } from "./joined-columns.js";
import { answerWords, LONGEST_ROW } from "./joined-rows.js";
import { isOneCell } from "./one-line.js";

/** Longest line of two heads or more, in characters, and how many there are. */
const LONGEST_HEADS = 40;
const MOST_HEADS = 4;
/** Fewest rows below them. */
const FEWEST = 2;

/**
 * The lines of a document with lists of those who voted alike cut into columns where they stood side by side and have been
 * joined by single blanks: "Ja Nej Avstår" over "Anna Berg (S) Bo Ek (M) Cia Dal (V)". Each list begins at the top, so that
 * rows hold fewer people the farther down they stand and it is always the last lists that have ended. Where a row holds more
 * than the one above, lists have been lost track of and everything stays as it is.
 */
export function partSides(lines: Line[], unit: number): Line[] {
  for (let at = 0; at < lines.length; at++) {
    const heads = headsOf(lines[at] as Line);
    if (!heads) continue;
    const rows = rowsBelow(lines, at, heads.length);
    const [first = []] = rows;
    if (rows.length < FEWEST || first.length < 2) continue;
    const widths = heads.map((head, k) =>
      greatest([head, ...rows.map((row) => row[k])].map((cell) => cell?.text.length ?? 0)),
    );
    const left = columnsFrom((heads[0] as Cell).x0, widths, unit);
    [heads, ...rows].forEach((cells, i) => {
      lines[at + i] = {
        ...(lines[at + i] as Line),
        cells: cells.map((cell, k) => setAt(cell, left[k] as number, unit)),
      };
    });
    at += rows.length;
  }
  return lines;
}

/** Two or more answers that a line consists of, each once. */
function headsOf(line: Line): Cell[] | undefined {
  if (!isOneCell(line) || line.text.length > LONGEST_HEADS || !line.text.includes(" ")) return undefined;
  const {
    text,
    cells: [cell],
  } = line;
  const words = [...text.matchAll(/\S+/g)];
  if (words.length > MOST_HEADS) return undefined;
  const ids = words.map(([word]) => answerWords.whole(word.replace(/:$/, "")));
  if (ids.includes(undefined) || new Set(ids).size < words.length) return undefined;
  return words.flatMap(({ 0: word, index }) => part(cell, index, index + word.length) ?? []);
}

/** The people of each row right below the heads; no row holds more than the one above. */
function rowsBelow(lines: readonly Line[], heads: number, most: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = heads + 1; at < lines.length; at++) {
    const { text, cells } = lines[at] as Line;
    const [cell] = cells;
    const people = cell && cells.length === 1 && text.length <= LONGEST_ROW ? peopleIn(cell) : [];
    if (people.length === 0) break;
    if (people.length > (rows.at(-1)?.length ?? most)) return [];
    rows.push(people);
  }
  return rows;
}

/** The people that a line consists of, each with a party; none where it holds anything else. */
function peopleIn(cell: Cell): Cell[] {
  const people: Cell[] = [];
  for (let at = 0; at < cell.text.length; ) {
    const length = personEnd(cell.text.slice(at));
    const one = length === undefined ? undefined : part(cell, at, at + length);
    if (length === undefined || !one) return [];
    people.push(one);
    at += length;
    while (cell.text[at] === " ") at++;
  }
  return people;
}
