import type { Cell, Line, Page } from "../model/line.js";
import { implicitPages } from "./page-heads.js";
import { isSpace, splitCells } from "./text-cells.js";

const CR = 13;
const LF = 10;
const FF = 12;

/** The text as lines and pages. */
export interface TextLines {
  lines: Line[];
  pages: Page[];
}

/**
 * Plain text as lines: one line per line with something on it, offsets into `text` as it is. Lines end at CR, LF or CRLF;
 * a form feed opens a page and is no line break. Linear in the length of the text.
 */
export function textLines(text: string): TextLines {
  const lines: Line[] = [];
  const pages: Page[] = [{ number: 1 }];
  const length = text.length;
  let page = 1;
  let number = 1;
  let blanks = 0;
  let opens = true;
  let start = 0;
  while (start <= length) {
    let end = start;
    let code = 0;
    while (end < length) {
      code = text.charCodeAt(end);
      if (code <= CR && (code === LF || code === FF || code === CR)) break;
      end++;
    }
    const line = lineOf(text, start, end, page, number, blanks, opens);
    if (line !== undefined) {
      lines.push(line);
      blanks = 0;
      opens = false;
    } else if (!opens) blanks++;
    if (end >= length) break;
    if (code === FF) {
      if (opens) (pages[page - 1] as Page).unreadable = "empty";
      pages.push({ number: ++page });
      opens = true;
      blanks = 0;
      start = end + 1;
    } else {
      number++;
      start = code === CR && end + 1 < length && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
    }
  }
  if (opens && page > 1) pages.pop();
  else if (opens) (pages[0] as Page).unreadable = "empty";
  if (page === 1) {
    for (let p = implicitPages(lines); pages.length < p; ) pages.push({ number: pages.length + 1 });
  }
  normaliseGaps(lines);
  return { lines, pages };
}

/** The line between two breaks, or undefined where there is only white space. */
function lineOf(text: string, from: number, to: number, page: number, number: number, gap: number, opensPage: boolean): Line | undefined {
  let start = from;
  let column = 0;
  while (start < to) {
    const code = text.charCodeAt(start);
    if (!isSpace(code)) break;
    column = code === 9 ? (column | 7) + 1 : column + 1;
    start++;
  }
  if (start === to) return undefined;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  const content = text.slice(start, end);
  const cells: Cell[] = splitCells(content, start, column);
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
