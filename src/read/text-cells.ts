import type { Cell, Line } from "../model/line.js";
import { isSpace } from "../text/fold.js";
import { spacedOut } from "../text/words.js";

const TAB = 9;
const SPACE = 32;
const PIPE = 124;
const SECTION_SIGN = 0xa7;

/** No table has more columns; what stands to the right of the last one stays one cell. */
const MOST_CELLS = 200;

/**
 * The columns of a trimmed line: it parts at two or more spaces and at tabs (which advance to the next multiple of 8).
 * A Markdown table row parts at its pipes, a line of letters spaced out nowhere. `start` is the offset and `column` the column of the line's first character;
 * `oddSpaces` says that white space other than spaces and tabs may occur.
 */
export function splitCells(text: string, start: number, column: number, oddSpaces: boolean): Cell[] {
  const length = text.length;
  if (text.charCodeAt(0) === PIPE && length > 2 && text.charCodeAt(length - 1) === PIPE) {
    const cells = splitRow(text, start, column);
    // A rule, or a row with nothing in it.
    return cells.length > 0 ? cells : [{ text, start, end: start + length, x0: column, x1: column + length }];
  }
  if ((oddSpaces || text.includes("  ") || text.includes("\t")) && spacedOut(text) === undefined)
    return splitAtGaps(text, start, column);
  return [{ text, start, end: start + length, x0: column, x1: column + length }];
}

function splitAtGaps(text: string, start: number, column: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let fromColumn = column;
  let x = column;
  let i = 0;
  const length = text.length;
  while (i < length) {
    let end = i;
    let tab = false;
    while (end < length && isSpace(text.charCodeAt(end))) {
      const isTab = text.charCodeAt(end) === TAB;
      tab ||= isTab;
      x = isTab ? (x | 7) + 1 : x + 1;
      end++;
    }
    if (end === i) {
      i++;
      x++;
      continue;
    }
    if (
      cells.length < MOST_CELLS &&
      (tab || (end - i >= 2 && !isTypistsStop(text, i, end, i - from))) &&
      !isSignOfNumber(text, i, end)
    ) {
      const part = text.slice(from, i);
      cells.push({ text: part, start: start + from, end: start + i, x0: fromColumn, x1: fromColumn + part.length });
      from = end;
      fromColumn = x;
    }
    i = end;
  }
  const part = text.slice(from);
  cells.push({ text: part, start: start + from, end: start + length, x0: fromColumn, x1: fromColumn + part.length });
  return cells;
}

/** A sentence is at least this long: an abbreviation before a column is not. */
const SENTENCE = 20;

/** Two spaces after a full stop that ends a sentence: a typist's habit, not a column. `length` counts from the cell's start. */
function isTypistsStop(text: string, from: number, to: number, length: number): boolean {
  if (to - from !== 2 || length < SENTENCE) return false;
  const stop = text.charCodeAt(from - 1);
  if (stop !== 0x2e && stop !== 0x21 && stop !== 0x3f) return false;
  const last = text[from - 2] as string;
  const next = text[to] as string;
  return last !== last.toUpperCase() && next !== next.toLowerCase();
}

/** Fewest lines that show how a text is set. */
const WITNESSES = 40;
/** Columns stand in more lines than this share of them; two blanks in fewer are chance. */
const CHANCE = 1 / 15;

/**
 * Makes each line one cell where the text has lost its columns: nowhere do more than two blanks stand side by side, and two
 * in a few lines only, where a word ended or began with one.
 */
export function joinChanceGaps(lines: readonly Line[]): void {
  if (lines.length < WITNESSES) return;
  const parted = lines.filter(({ cells }) => cells.length > 1);
  if (parted.length === 0 || parted.length > lines.length * CHANCE) return;
  const apart = ({ cells, text }: Line): boolean =>
    text.includes("\t") || cells.some(({ start }, i) => i > 0 && start - (cells[i - 1] as Cell).end > 2);
  if (parted.some((line) => line.text.charCodeAt(0) === PIPE || apart(line))) return;
  for (const line of parted) {
    const { text, start, end, cells } = line;
    const x0 = (cells[0] as Cell).x0;
    line.cells = [{ text, start, end, x0, x1: x0 + text.length }];
  }
}

/** "§   12", or a tab between: some programs print the space behind the sign as wide as a typist set it, or wider. */
function isSignOfNumber(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from - 1) !== SECTION_SIGN) return false;
  const code = text.charCodeAt(to);
  return code >= 0x30 && code <= 0x39;
}

const isRow = ({ text }: Line): boolean =>
  text.charCodeAt(0) === PIPE && text.length > 2 && text.charCodeAt(text.length - 1) === PIPE;

/** How far apart the columns of a table are set, in characters. */
const APART = 3;

/**
 * Sets the cells of the rows of each Markdown table under each other, by how many pipes stand before them: programs do not
 * pad them (GitHub Flavored Markdown 0.29, 4.10: cells may vary in width).
 */
export function alignTables(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (!isRow(lines[at] as Line)) continue;
    let end = at + 1;
    while (end < lines.length && isRow(lines[end] as Line) && isNext(lines[end] as Line, lines[end - 1] as Line)) end++;
    if (end - at > 1) align(lines.slice(at, end));
    at = end - 1;
  }
}

const isNext = (line: Line, before: Line): boolean => line.line === before.line + 1 && line.page === before.page;

function align(rows: readonly Line[]): void {
  const placed = rows.flatMap((row) => {
    if (row.cells[0]?.start === row.start) return [];
    let pipes = 0;
    let seen = 0;
    return row.cells.map((cell) => {
      for (; seen < cell.start - row.start; seen++) if (isPipe(row.text, seen)) pipes++;
      return { cell, column: pipes - 1 };
    });
  });
  const widths: number[] = [];
  for (const { cell, column } of placed) widths[column] = Math.max(widths[column] ?? 0, cell.text.length);
  const left: number[] = [];
  let x = rows[0]?.cells[0]?.x0 ?? 0;
  for (let column = 0; column < widths.length; column++) {
    left[column] = x;
    x += (widths[column] ?? 0) + APART;
  }
  for (const { cell, column } of placed) {
    cell.x0 = left[column] as number;
    cell.x1 = cell.x0 + cell.text.length;
  }
}

/** A pipe that parts cells: none behind a backslash. */
const isPipe = (text: string, at: number): boolean => text.charCodeAt(at) === PIPE && text.charCodeAt(at - 1) !== 92;

/** The cells of `| a | b |`. A rule row (`|---|:--|`) gives none. */
function splitRow(text: string, start: number, column: number): Cell[] {
  const cells: Cell[] = [];
  let from = 1;
  let rule = true;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isPipe(text, i)) {
      if (code !== 45 && code !== 58 && code !== SPACE && code !== PIPE) rule = false;
      continue;
    }
    let left = from;
    let right = i;
    while (left < right && isSpace(text.charCodeAt(left))) left++;
    while (right > left && isSpace(text.charCodeAt(right - 1))) right--;
    if (right > left && cells.length < MOST_CELLS) {
      cells.push({
        text: text.slice(left, right),
        start: start + left,
        end: start + right,
        x0: column + left,
        x1: column + right,
      });
    }
    from = i + 1;
  }
  return rule ? [] : cells;
}
