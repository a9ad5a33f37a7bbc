import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { SIGNERS } from "./label-lists.js";

type Office = "chair" | "secretary" | "secretary-office" | "verifier" | "vice-chair";

const offices = personWords("chair", "secretary", "secretary-office", "verifier", "vice-chair");
const STROKE = /^[-_.…–—]{8,}$/;
const PARTY = /^\s?\(\p{L}{1,6}\)/u;

const TO_SIGN_ON = /^[-_.…–—\s]{3,}$/;

/** Whether a place for a signature has no name yet: nothing stands there, or nothing but the line to sign on. */
export const isAwaited = ({ id, lines }: Region): boolean =>
  SIGNERS.has(id) && lines.every(({ cells }) => cells.every(({ text }) => TO_SIGN_ON.test(text)));

/** Most lines that such a block has. */
const LINES = 4;

/**
 * Whether people sign here although no label says so: names side by side or under strokes and, below each, nothing but
 * what the person signs as; or names that each have it behind them ("Eva Ek, sekreterare      Bo Al (M), justerare").
 */
export const isSigned = (lines: readonly Line[], at: number): boolean =>
  underStrokes(lines, at) || beside(lines, at) || apart(lines, at);

/** How many lines below the first signature the others may begin, where they do not stand together. */
const REACH = 6;

/** "Eva Ek, sekreterare" on a line apart, and not far below it those who sign as something else. */
function apart(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const [cell] = line.cells;
  if (line.cells.length !== 1 || !cell || (line.gap < 0.6 && line.page === lines[at - 1]?.page)) return false;
  const office = officeBehind(cell);
  if (office !== "secretary" && office !== "chair") return false;
  for (let i = at + 1; i < Math.min(lines.length, at + REACH); i++) if (beside(lines, i)) return true;
  return false;
}

function underStrokes(lines: readonly Line[], at: number): boolean {
  const stroked = lines[at]?.cells.every(({ text }) => STROKE.test(text)) === true;
  const [names, captions] = [lines[at + (stroked ? 1 : 0)], lines[at + (stroked ? 2 : 1)]];
  if (!names || !captions || captions.page !== lines[at]?.page) return false;
  return (
    (stroked || (names.cells.length > 1 && names.cells.length === captions.cells.length)) &&
    names.cells.every(({ text }) => (nameEnd(text) ?? 0) > 0) &&
    captions.cells.every(({ text }) => text.length < 40 && offices.whole(text) !== undefined)
  );
}

const beside = (lines: readonly Line[], at: number): boolean => signedEnd(lines, at) !== undefined;

/** The index behind the last line of those who sign with their offices behind their names; undefined where none begin here. */
export function signedEnd(lines: readonly Line[], at: number): number | undefined {
  const seen = new Set<Office>();
  let end = at;
  let stamps = 0;
  for (let i = at; i < at + LINES + stamps; i++) {
    const line = lines[i];
    const cells = line?.cells.filter((cell) => !isStamp(cell)) ?? [];
    if (line && cells.length === 0 && i > at && stamps < LINES) {
      stamps++;
      continue;
    }
    const said = cells.length > 0 ? cells.map(officeBehind) : [undefined];
    if (said.includes(undefined)) break;
    for (const office of said) seen.add(office as Office);
    end = i + 1;
  }
  return seen.has("verifier") && seen.size > 1 ? end : undefined;
}

/** Whether a line holds nothing but when somebody signed. */
export const isStamped = ({ cells }: Line): boolean => cells.every(isStamp);

/** "Digitalt justerat den 17 mars 2024" beside somebody who signs. */
const isStamp = ({ text }: Cell): boolean => /\d/.test(text) && structureWords("stamp").opening(text)?.start === 0;

/** What stands behind a name in a cell where it is all that does: "sekreterare". */
function officeBehind({ text }: Cell): Office | undefined {
  const name = text.length < 80 ? nameEnd(text) : undefined;
  if (name === undefined) return undefined;
  const rest = text.slice(name);
  return offices.whole(rest.slice(PARTY.exec(rest)?.[0].length ?? 0).replace(/^[\s,–(-]+|\)$/g, ""));
}

/** Whether a cell is a line of strokes or dots to sign on: beside one, words in small letters are labels too. */
export const isPlace = (cell: Cell | undefined): boolean => /^[_.…]{3,}$/.test(cell?.text ?? "");

/** "den 19 april 2021", ", Exempelby den 19 april 2021": the day behind words that certify an extract, the place before it or not. */
export const isDated = (rest: string): boolean =>
  /^[,\s]*(?:\p{Lu}[\p{L}-]+\s(?:\p{Lu}[\p{L}-]+\s)?)?(?:\p{Ll}{2,4}\s)?\d/u.test(rest);

/** Most lines of words for what people sign as that stand below each other. */
const MOST_CAPTIONS = 6;

/** Whether the line is one of several with nothing but what people sign as, and the line above these is no name. */
export function amongCaptions(lines: readonly Line[], at: number): boolean {
  const isCaption = (line: Line | undefined): boolean =>
    line?.cells.length === 1 && offices.whole(line.text) !== undefined;
  let [from, to] = [at, at + 1];
  while (at - from < MOST_CAPTIONS && isCaption(lines[from - 1])) from--;
  while (to - at < MOST_CAPTIONS && isCaption(lines[to])) to++;
  const above = lines[from - 1]?.text ?? "";
  return to - from > 1 && (nameEnd(above) ?? 0) === 0;
}

/** "Eva Ek (S)      Ordförande" over or below "Bo Al (M)      Justerare": what people sign as stands beside their names, line by line. */
export const amongNamed = (lines: readonly Line[], at: number): boolean =>
  isNamed(lines[at]) && (isNamed(lines[at - 1]) || isNamed(lines[at + 1]));

function isNamed(line: Line | undefined): boolean {
  const [name, office, ...more] = line?.cells ?? [];
  if (!name || !office || more.length > 0 || offices.whole(office.text) === undefined) return false;
  const end = nameEnd(name.text) ?? 0;
  return end > 0 && /^(?:\s?\(\p{L}{1,6}\))?$/u.test(name.text.slice(end));
}
