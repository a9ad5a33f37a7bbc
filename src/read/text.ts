import type { Cell, Line, Page } from "../model/line.js";
import { isSpace } from "../text/fold.js";
import { spelledOut } from "./ligatures.js";
import { implicitPages } from "./page-heads.js";
import { unswapped } from "./swapped-ligatures.js";
import { alignTables, joinChanceGaps, splitCells } from "./text-cells.js";
import { UnreadableError } from "./unreadable.js";

const TAB = 9;
const SPACE = 32;

/** More lines than this with something on them are refused: they would fill the memory. 50 000 pages have fewer. */
const MOST_LINES = 1_500_000;

/** The text as lines and pages. */
export interface TextLines {
  lines: Line[];
  pages: Page[];
}

/** Marks of their own that belong to the letter before, what copies from web pages hold without showing it, and ligatures. */
const ODD =
  /[\u0300-\u036F]|[\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]|[\u014C\u019E-\u01AB\uFB00-\uFB06]/;
/** Among them the soft hyphen amid a line: it shows where a word may break, and is seen only where it does. */
const WIDTHLESS = /[\u200B\u2060\uFEFF]|\u00AD(?=\p{L})/gu;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * Letters and their accents as one character each (Unicode's form NFC, as PDFs and web pages are read, too), those of a
 * ligature one by one, no blanks without width, and the plain blank for all others: those that do not break are the typesetter's.
 */
export function composed(given: string): string {
  const text = unswapped(given);
  return ODD.test(text) ? spelledOut(text.replace(WIDTHLESS, "").replace(BLANKS, " ")).normalize("NFC") : text;
}

/** Vertical tab, next line, line and paragraph separator (Unicode 17, 5.8, table 5-1). */
const RARE_BREAKS = /[\v\x85\u2028\u2029]/g;

/**
 * The text with line feeds where only rare characters of Unicode part its lines; offsets stay what they are. Beside CR or LF
 * those are part of a line.
 */
export const withLineFeeds = (text: string): string =>
  text.includes("\n") || text.includes("\r") ? text : text.replace(RARE_BREAKS, "\n");

/**
 * Plain text as lines: one line per line with something on it, offsets into `text` as it is. Lines end at CR, LF or CRLF;
 * a form feed opens a page and is no line break. Linear in the length of the text.
 * Throws "too-large".
 */
export function textLines(text: string): TextLines {
  const lines: Line[] = [];
  const pages: Page[] = [{ number: 1 }];
  const breaks = new Breaks(text);
  const cut = cutter(text);
  const oddSpaces = text.includes("\u00A0");
  let page = 1;
  let number = 1;
  let blanks = 0;
  let opens = true;
  for (let start = 0; start <= text.length; start = breaks.next) {
    breaks.find(start);
    const line = lineOf(text, cut, start, breaks.end, oddSpaces, page, number, blanks, opens);
    if (line !== undefined) {
      if (lines.length >= MOST_LINES)
        throw new UnreadableError("too-large", `The text has more than ${MOST_LINES} lines. Split it.`);
      lines.push(line);
      blanks = 0;
      opens = false;
    } else if (!opens) blanks++;
    if (!breaks.formFeed) number++;
    else {
      if (opens) (pages[page - 1] as Page).unreadable = "empty";
      pages.push({ number: ++page });
      opens = true;
      blanks = 0;
    }
  }
  if (opens && page > 1) pages.pop();
  else if (opens) (pages[0] as Page).unreadable = "empty";
  if (page === 1) {
    for (let count = implicitPages(lines); pages.length < count; ) pages.push({ number: pages.length + 1 });
  }
  joinChanceGaps(lines);
  alignTables(lines);
  normaliseGaps(lines);
  return { lines, pages };
}

/** Gives what stands between two offsets of a text. */
type Cutter = (start: number, end: number) => string;

/**
 * Cuts lines out of a text. Where a dash or a quotation mark makes it one of two bytes a character, so are all parts of it,
 * and patterns take long over those: lines that need only one are made strings of their own.
 */
function cutter(text: string): Cutter {
  if (!/[^\0-\xff]/.test(text)) return (start, end) => text.slice(start, end);
  const narrow = Buffer.from(text, "latin1");
  return (start, end) => {
    for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0xff) return text.slice(start, end);
    return narrow.toString("latin1", start, end);
  };
}

/** Where the line at hand ends and the next one starts. Looks for each kind of break ahead, so that every character is seen once. */
class Breaks {
  end = 0;
  next = 0;
  formFeed = false;
  private readonly text: string;
  private lf = -1;
  private cr = -1;
  private ff = -1;

  constructor(text: string) {
    this.text = text;
  }

  find(from: number): void {
    if (this.lf < from) this.lf = this.ahead("\n", from);
    if (this.cr < from) this.cr = this.ahead("\r", from);
    if (this.ff < from) this.ff = this.ahead("\f", from);
    this.end = Math.min(this.lf, this.cr, this.ff, this.text.length);
    this.formFeed = this.end === this.ff;
    this.next = this.end === this.cr && this.lf === this.cr + 1 ? this.end + 2 : this.end + 1;
  }

  private ahead(char: string, from: number): number {
    const at = this.text.indexOf(char, from);
    return at < 0 ? this.text.length + 1 : at;
  }
}

/** The line between two breaks, or undefined where there is only white space. */
function lineOf(
  text: string,
  cut: Cutter,
  from: number,
  to: number,
  oddSpaces: boolean,
  page: number,
  number: number,
  gap: number,
  opensPage: boolean,
): Line | undefined {
  let start = from;
  let column = 0;
  while (start < to) {
    const code = text.charCodeAt(start);
    if (code > SPACE && code < 0x80) break;
    if (!isSpace(code)) break;
    column = code === TAB ? (column | 7) + 1 : column + 1;
    start++;
  }
  if (start === to) return undefined;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  const content = cut(start, end);
  const cells: Cell[] = splitCells(content, start, column, oddSpaces);
  return { text: content, start, end, page, line: number, gap, opensPage, cells };
}

/** How many lines that carry on a sentence it takes to know how a text is spaced. */
const WITNESSES = 3;

/**
 * Blank lines are counted from the document's own spacing: where a blank line stands between every two lines, that is
 * gap 0. The spacing is read from the lines that begin in lower case, that is in the middle of a sentence: nothing but
 * the spacing stands before them. `gap` is then the number of blank lines beyond the usual one.
 */
function normaliseGaps(lines: Line[]): void {
  let single = 0;
  let double = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.opensPage || line.gap > 1 || !isLower(line.text) || endsSentence((lines[i - 1] as Line).text)) continue;
    if (line.gap === 0) single++;
    else double++;
  }
  if (double < WITNESSES || double <= single * 4) return;
  for (const line of lines) if (line.gap > 0) line.gap--;
}

function isLower(text: string): boolean {
  const first = text[0] as string;
  return first !== first.toUpperCase();
}

const STOPS = ".:;,!?";
const endsSentence = (text: string): boolean => STOPS.includes(text[text.length - 1] as string);
