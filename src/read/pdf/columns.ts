import type { Piece } from "./pieces.js";
import { tidyCell } from "./repairs.js";
import type { Row } from "./rows.js";
import { type Tag, tagKey } from "./tags.js";
import type { Trust } from "./trust.js";

/** A cell before it has its place in the text. */
export interface DraftCell {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  tag: Tag | undefined;
}

/**
 * Limits of gaps, as shares of the font size, stand just off round numbers: spaces are a quarter of it in many fonts,
 * and rounding must not decide whether four of them part a column.
 */

/** A gap wider than this share of the font size is a space between words. */
const WORD_GAP = 0.13;
/** A gap wider than this share of the font size parts two columns … */
const COLUMN_GAP = 0.97;
/** … unless it is no wider than this many times the other gaps of a justified row, and narrower than two sizes. */
const JUSTIFIED = 1.6;
const WIDEST_SPACE = 1.97;
/** Gaps a row must have for its usual gap to be known. */
const ENOUGH_GAPS = 4;
/** Where cells of rows close by begin, a gap of this many average letters parts two columns: more than any space. */
const ALIGNED_GAP = 1.35;
/** How far, in points, a cell's left edge may be off its column. */
const EDGE = 1;
/** A list mark stands at most this many font sizes before its text. */
const MARK_GAP = 3.97;

/** Parts the rows of a page into cells: at wide gaps, at column edges of rows close by, and where the tags say so. */
export function cellsOfRows(rows: Row[], page: number, trust: Trust): DraftCell[][] {
  const gaps = rows.map(gapsIn);
  const usual = usualOnPage(gaps);
  const groups = rows.map((row, i) => groupsOf(row, page, trust, usualGap(gaps[i] as number[]) || usual));
  return groups.map((row, i) => {
    const cells: DraftCell[] = [];
    let edges: number[] | undefined;
    for (const group of row) {
      if (group.pieces.length < 2) cells.push(cellOf(group));
      else for (const part of partAtEdges(group, (edges ??= edgesNear(groups, i)))) cells.push(cellOf(part));
    }
    return cells;
  });
}

/** Pieces that make one cell, and its tag. */
interface Group {
  pieces: Piece[];
  tag: Tag | undefined;
}

function groupsOf(row: Row, page: number, trust: Trust, usual: number): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  let right = 0;
  for (const piece of row.pieces) {
    const tag =
      (piece.mcid === undefined ? undefined : trust.tags.get(tagKey(page, piece.mcid))) ?? trust.untagged(page);
    const last = group?.pieces[group.pieces.length - 1];
    if (
      group === undefined ||
      last === undefined ||
      otherCell(group.tag, tag) ||
      isColumnGap(group, piece, piece.x0 - right, usual)
    ) {
      group = { pieces: [piece], tag };
      groups.push(group);
      right = piece.x1;
    } else {
      group.pieces.push(piece);
      group.tag ??= tag;
      right = Math.max(right, piece.x1);
    }
  }
  return groups;
}

function isColumnGap(group: Group, piece: Piece, gap: number, usual: number): boolean {
  const last = group.pieces[group.pieces.length - 1] as Piece;
  const size = Math.max(piece.size, last.size);
  if (gap <= COLUMN_GAP * size) return false;
  if (group.pieces.length === 1 && isMark(last.text)) return gap > MARK_GAP * size;
  const widest = WIDEST_SPACE * size;
  // Where the usual gap is wider than any space, the words are the heads or cells of narrow columns.
  return gap > usual * JUSTIFIED || gap > widest || usual > widest;
}

/** The gaps between the words of a row. */
function gapsIn(row: Row): number[] {
  const gaps: number[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const piece of row.pieces) {
    if (piece.x0 - right > WORD_GAP * piece.size) gaps.push(piece.x0 - right);
    right = right === Number.POSITIVE_INFINITY ? piece.x1 : Math.max(right, piece.x1);
  }
  return gaps;
}

/** The middle one of gaps between words, 0 where there are too few to tell. */
function usualGap(gaps: number[]): number {
  if (gaps.length < ENOUGH_GAPS) return 0;
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] as number;
}

/**
 * The usual gap between the words of a page whose text stands in single words, as OCR leaves it: in a typewriter's letters
 * it is wider than in print. 0 where most rows are in one piece, so that the gaps may be those of columns.
 */
function usualOnPage(gaps: readonly number[][]): number {
  const worded = gaps.filter(({ length }) => length >= ENOUGH_GAPS);
  return worded.length * 3 >= gaps.length ? usualGap(worded.flat()) : 0;
}

const MARK = /^(?:[•·▪◦●○■□▫*–—‒-]|[\uE000-\uF8FF]|(?:\d{1,3}|[a-zA-ZåäöÅÄÖ]|[ivx]{1,4})[.)])$/;

/** A bullet, a dash, or a number or letter with its stop. */
function isMark(text: string): boolean {
  return text.length <= 5 && MARK.test(text);
}

/** How many rows above and below show where columns stand, and how many of them must agree. */
const NEAR = 3;
const AGREE = 2;

/** Left edges that at least two of the rows close by share: where their second and later cells begin. */
function edgesNear(groups: Group[][], at: number): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, at - NEAR); i <= Math.min(groups.length - 1, at + NEAR); i++) {
    if (i === at) continue;
    const row = groups[i] as Group[];
    for (let j = 1; j < row.length && j < 8; j++) found.push(((row[j] as Group).pieces[0] as Piece).x0);
  }
  const edges = found.length < AGREE ? [] : found.filter((edge) => agreed(edge, found));
  return [...edges, ...edgesShared(groups[at], groups[at - 1]), ...edgesShared(groups[at], groups[at + 1])];
}

/** So many words that begin where the cells of the row above or below do stand in its columns, as in heads of two lines. */
const SHARED = 3;

function edgesShared(row: Group[] | undefined, beside: Group[] | undefined): number[] {
  if (row === undefined || beside === undefined || beside.length <= SHARED) return [];
  const starts = row.flatMap(({ pieces }) => pieces.map(({ x0 }) => x0));
  const edges = beside
    .slice(1)
    .map(({ pieces }) => (pieces[0] as Piece).x0)
    .filter((edge) => starts.some((start) => Math.abs(start - edge) < EDGE));
  return edges.length >= SHARED ? edges : [];
}

function agreed(edge: number, edges: readonly number[]): boolean {
  let count = 0;
  for (const other of edges) if (Math.abs(other - edge) < EDGE) count++;
  return count >= AGREE;
}

function partAtEdges(group: Group, edges: number[]): Group[] {
  if (edges.length === 0) return [group];
  const parts: Group[] = [];
  let part: Piece[] = [];
  let right = 0;
  for (const piece of group.pieces) {
    const gap = piece.x0 - right;
    if (
      part.length > 0 &&
      gap > ALIGNED_GAP * letter(piece) &&
      edges.some((edge) => Math.abs(edge - piece.x0) < EDGE)
    ) {
      parts.push({ pieces: part, tag: group.tag });
      part = [];
    }
    right = part.length === 0 ? piece.x1 : Math.max(right, piece.x1);
    part.push(piece);
  }
  parts.push({ pieces: part, tag: group.tag });
  return parts;
}

function letter(piece: Piece): number {
  return Math.max((piece.x1 - piece.x0) / piece.text.length, piece.size * 0.4);
}

function otherCell(a: Tag | undefined, b: Tag | undefined): boolean {
  if (a?.cell === undefined || b?.cell === undefined) return false;
  return a.cell.table !== b.cell.table || a.cell.row !== b.cell.row || a.cell.column !== b.cell.column;
}

function cellOf({ pieces, tag }: Group): DraftCell {
  const first = pieces[0] as Piece;
  let text = "";
  let right = first.x1;
  let size = 0;
  let weight = 0;
  let bold = 0;
  let italic = 0;
  let y = first.y;
  let most = 0;
  let spaced = false;
  for (const piece of pieces) {
    if (text !== "") {
      const apart = piece.x0 - right > WORD_GAP * Math.min(piece.size, size || piece.size);
      if (apart || spaced || piece.spaceBefore) text += " ";
    }
    text += piece.text;
    spaced = piece.spaceAfter;
    right = Math.max(right, piece.x1);
    size = Math.max(size, piece.size);
    const visible = lettersIn(piece.text);
    weight += visible;
    if (piece.bold) bold += visible;
    if (piece.italic) italic += visible;
    if (piece.text.length > most) {
      most = piece.text.length;
      y = piece.y;
    }
  }
  return {
    text: tidyCell(text),
    x0: first.x0,
    x1: right,
    y,
    size,
    bold: weight > 0 ? bold === weight : pieces.every((piece) => piece.bold),
    italic: weight > 0 ? italic === weight : pieces.every((piece) => piece.italic),
    tag,
  };
}

/** Letters and digits, roughly: what shows whether type is bold. */
function lettersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && (code <= 0x39 || code >= 0x41)) count++;
  }
  return count;
}
