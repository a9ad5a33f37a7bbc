import type { Line } from "../model/line.js";
import { isCapitalised, isDigit } from "../text/fold.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";
import { lengthOf } from "./line-length.js";

/** How often a row must come again to frame pages, and how far from the one before it stands at least, in lines. */
const FEWEST = 3;
const APART = 6;
/** Most cells of such a row, and its longest, in characters; an address fills a line. */
const MOST_CELLS = 4;
const LONGEST = 100;
const LONGEST_ADDRESS = 160;
/** Longest of two lines that are such a row one below the other. */
const LONGEST_HALF = 50;

/** A day, alone or with the page's number behind it. */
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s\p{Ll}{3,9}\s\d{4})(?:\s\d{1,3}(?:\s?\(\d{1,3}\))?)?$/u;
const NUMBER = /^\d{1,3}(?:\s?\(\d{1,3}\))?$/;
/** A name, no sentence and no label. */
const NAME = /^\p{Lu}[^.:;!?]*$/u;

/**
 * Rows that come again to the letter but for the page's number, and hold the day of the meeting, a word that heads pages or an
 * address: "Kommunstyrelsen   2016-05-18   7", "EXEMPELBY KOMMUN   PROTOKOLL", or the one below the other. They frame pages
 * also where text came without page breaks.
 */
export function repeatedRows(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const places = new Map<string, { at: number; count: number }[]>();
  const note = (key: string | undefined, at: number, count: number): void => {
    if (key === undefined) return;
    const same = places.get(key);
    if (same === undefined) places.set(key, [{ at, count }]);
    else if (at - (same.at(-1)?.at ?? 0) >= APART) same.push({ at, count });
  };
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i] as Line, lines[i + 1]];
    if (kinds.has(i)) continue;
    if (line.cells.length > 1) note(keyOfRow(line), i, 1);
    else if (next?.cells.length === 1 && !kinds.has(i + 1)) note(keyOfPair(line, next), i, 2);
    note(keyOfAddress(line), i, 1);
  }
  return [...places.values()]
    .filter(({ length }) => length >= FEWEST)
    .flatMap((same) => framing(same, lines).flatMap(({ at, count }) => (count === 1 ? [at] : [at, at + 1])));
}

/**
 * Of rows on the same page the first one heads it: the body and the day that a notice of verification names stand further down.
 * Where text came without page breaks, all of them do.
 */
function framing(same: readonly { at: number; count: number }[], lines: readonly Line[]): typeof same {
  const pageOf = ({ at }: { at: number }): number => (lines[at] as Line).page;
  const pages = new Set(same.map(pageOf));
  if (pages.size * 2 <= same.length) return same;
  return same.filter((one, k) => k === 0 || pageOf(same[k - 1] as typeof one) !== pageOf(one));
}

const keyOfRow = (line: Line): string | undefined =>
  line.cells.length > MOST_CELLS || lengthOf(line) > LONGEST ? undefined : keyOf(line.cells.map(({ text }) => text));

const keyOfPair = (line: Line, next: Line): string | undefined =>
  line.text.length > LONGEST_HALF || next.text.length > LONGEST_HALF || line.page !== next.page
    ? undefined
    : keyOf([line.text, next.text]);

/** The cells of a head without the page's number; undefined where they are none. */
function keyOf(cells: readonly string[]): string | undefined {
  let told = false;
  let key = "";
  for (const text of cells) {
    // Days and numbers begin with a digit, names with a capital: most lines are neither.
    if (!isDigit(text.charAt(0)) && !isCapitalised(text)) return undefined;
    const isDay = DAY.test(text);
    const isNumber = !isDay && NUMBER.test(text);
    if (!isDay && !isNumber && !NAME.test(text)) return undefined;
    told ||= isDay || (!isNumber && structureWords("heads").whole(text) !== undefined);
    key += isNumber ? "|#" : `|${isDay ? text.replace(/\s\d{1,3}(?:\s?\(\d{1,3}\))?$/, "") : text}`;
  }
  return told ? key : undefined;
}

/** A line of addresses: "Postadress: 123 45 Exempelby   Telefon: 0123-456 78". */
const keyOfAddress = (line: Line): string | undefined =>
  lengthOf(line) <= LONGEST_ADDRESS && structureWords("address").opening(line.text)?.start === 0
    ? `address ${line.text}`
    : undefined;
