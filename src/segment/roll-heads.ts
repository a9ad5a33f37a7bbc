import type { Cell, Line } from "../model/line.js";
import { timesIn } from "../vocabulary/calendar.js";
import { type LabelHit, labelAt } from "../vocabulary/labels.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { part } from "./cell-part.js";
import { LISTS } from "./label-lists.js";

/** An item's number over columns of votes on it. */
export const ITEM = /^§\s*\d{1,4}$/;

/** The items of which a column says who was there: "§ 1–12", "13-20", "§ 12". */
export const isExtent = (text: string): boolean => ITEM.test(text) || EXTENT.test(text);
const EXTENT = /^(?:§{1,2}\s?)?\d{1,4}\s?[-–]\s?§?\s?\d{1,4}$/;

/** Most words of a cell that holds several heads, and of one head. */
const MOST_WORDS = 24;
const LONGEST_HEAD = 4;

/** The label at the beginning of a head; the hours of the meeting may stand behind it: "Namn (ledamöter) Kl. 13:00–17:20". */
export function headLabel(text: string): LabelHit | undefined {
  const hit = labelAt(text);
  if (!hit || hit.whole || !/\d$/.test(text)) return hit;
  const hours = timesIn(text.slice(hit.end));
  const only = hours[0] && /^\s*$/.test(text.slice(hit.end, hit.end + hours[0].opens));
  return only && hit.end + (hours.at(-1)?.end ?? 0) === text.length ? { ...hit, whole: true } : hit;
}

/** Longest head, in characters. */
const LONGEST = 30;

const marks = personWords("mark-present", "mark-absent");

/** What a letter over a column of crosses stands for: "N" for who was there, "F" for who was not. */
export const initialOf = (text: string): "present" | "absent" | undefined =>
  text.length === 1 ? presenceOf(text) : undefined;

/** What a word over a column of crosses stands for that is no label elsewhere: "Frånv". */
export const markColumn = (text: string): "present" | "absent" | undefined =>
  text.length > SHORTEST && text.length < LONGEST ? presenceOf(text) : undefined;

const SHORTEST = 2;

function presenceOf(text: string): "present" | "absent" | undefined {
  const mark = marks.whole(text);
  return mark && (mark === "mark-present" ? "present" : "absent");
}

/** Whether a text is too long for the head of a column. */
export const isTooLong = (text: string): boolean => text.length > LONGEST && headLabel(text)?.whole !== true;

/** Whether a text is the head of a column of a roll. */
export function isHead(text: string): boolean {
  const hit = headLabel(text);
  return (hit?.whole === true && LISTS.has(hit.id)) || isRound(text) || markColumn(text) !== undefined;
}

/** "Votering 2": the head of a column for one of several rounds. */
export const isRound = (text: string): boolean =>
  /\s\d{1,2}$/.test(text) && structureWords("round").whole(text.replace(/\s\d{1,2}$/, "")) !== undefined;

/** The cells of a line of heads; heads that stand so near to each other that they are one cell are told by their words. */
export const headCells = ({ cells }: Line): Cell[] => cells.flatMap((cell) => split(cell) ?? [cell]);

/** Words of answers over columns, "Frånv" among them. */
const answers = structureWords("ballot");

/** A cell as the two or more heads that it consists of: "Parti Närv § 98". */
function split(cell: Cell): Cell[] | undefined {
  const words = [...cell.text.matchAll(/\S+/g)];
  const marked = markColumn(words[0]?.[0] ?? "") !== undefined && /^\p{Lu}\p{Ll}{2}/u.test(words[1]?.[0] ?? "");
  if (words.length < 2 || words.length > MOST_WORDS || (headLabel(cell.text)?.whole && !marked)) return undefined;
  const parts: Cell[] = [];
  for (let from = 0; from < words.length; ) {
    const at = words[from]?.index as number;
    const ahead = words.slice(from, from + LONGEST_HEAD);
    const ends = (word: RegExpExecArray, k: number): boolean => {
      const text = cell.text.slice(at, word.index + word[0].length);
      return (
        ITEM.test(text) ||
        initialOf(text) !== undefined ||
        ((isHead(text) || answers.whole(text) !== undefined) &&
          !(word[0] === "§" && /^\d/.test(words[from + k + 1]?.[0] ?? "")))
      );
    };
    // "Närvarande Tjänstgörande ersättare" are two heads, for each begins with a capital.
    const second = ahead.findIndex(([word], k) => k > 0 && /^\p{Lu}\p{Ll}{2}/u.test(word));
    const own = second < 0 ? -1 : ahead.slice(0, second).findLastIndex(ends);
    const to = own < 0 ? ahead.findLastIndex(ends) : own;
    if (to < 0) return undefined;
    const last = words[from + to] as RegExpExecArray;
    parts.push(part(cell, at, last.index + last[0].length) as Cell);
    from += to + 1;
  }
  return parts;
}

/** Whether a line is the heads of a roll: people, their parties or whether they are there, and nothing of votes. */
export function headsRoll(line: Line | undefined): boolean {
  if (!line || line.cells.length < 3) return false;
  const ids = new Set(headCells(line).map(({ text }) => headLabel(text)?.id));
  return (
    (ids.has("party-column") || ids.has("present") || ids.has("replaced")) &&
    (ids.has("members") || ids.has("name-column")) &&
    !ids.has("vote-column")
  );
}

/** The one of some cells that stands over a column, or nearest to it. */
export function cellOver(column: { x0: number; x1: number }, cells: readonly Cell[]): Cell {
  const apart = (cell: Cell): number => Math.abs(cell.x0 + cell.x1 - column.x0 - column.x1);
  return cells.reduce((best, cell) => (apart(cell) < apart(best) ? cell : best));
}

/** Whether two lines hold the same cells, wherever these stand. */
export const isSame = (line: Line, { cells }: Line): boolean =>
  line.cells.length === cells.length && line.cells.every(({ text }, i) => text === cells[i]?.text);

/** Whether two lines of different pages hold the same cells: heads that come again. */
export const isAgain = (line: Line, other: Line): boolean => line.page !== other.page && isSame(line, other);

/** "Anna Berg (S)": a label beside somebody is no head of a column. */
export const isMember = ({ text }: Cell): boolean =>
  text.endsWith(")") && /^\s\(\p{L}{1,6}\)$/u.test(text.slice(nameEnd(text) ?? text.length));

/** Numbers of items alone. */
export const isItems = (text: string): boolean => /^§[§\d\s,–-]*$/.test(text);
