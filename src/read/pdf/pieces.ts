import type { Run } from "./engine.js";
import { repairText } from "./repairs.js";

/** A run made ready for geometry: its text mended and trimmed, its edges those of what is visible. */
export interface Piece {
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  mcid: number | undefined;
  /** A space stands before or behind in the run itself. */
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/** Width of a space, as a share of the font size, where only the size is known (Helvetica 0.278, Times 0.25). */
const SPACE = 0.25;
/** This many spaces in a row are as wide as the gap between two columns. */
const COLUMN = "    ";

/** Adds the pieces of a run: none where nothing is visible, several where wide gaps stand inside it as spaces. */
export function addPieces(run: Run, pieces: Piece[]): void {
  const mended = openSign(repairText(run.text), run.width / run.size);
  const text = mended.trim();
  if (text === "") return;
  const before = mended.length - mended.trimStart().length;
  const after = mended.length - text.length - before;
  const space = run.size * SPACE;
  const x0 = run.x + before * space;
  const piece: Piece = {
    text,
    x0,
    x1: Math.max(x0, run.x + run.width - after * space),
    y: run.y,
    size: run.size,
    bold: run.bold,
    italic: run.italic,
    mcid: run.mcid,
    spaceBefore: before > 0,
    spaceAfter: after > 0,
  };
  if (text.includes(COLUMN)) pieces.push(...partAtColumns(piece));
  else pieces.push(piece);
}

/** A section sign with a figure and perhaps a letter, and nothing else. */
const SIGN = /^(?:§\d[a-z]?|\d§)$/;
/** Width of a letter or figure, as a share of the font size, that hardly a face exceeds. */
const WIDEST_FIGURE = 0.59;

/**
 * Puts back the space of "§ 5": pdf-inspector takes a text of nothing but single characters for spaced-out type and
 * closes it up. The width tells that a space was there.
 */
function openSign(text: string, width: number): string {
  if (text.length > 3 || !SIGN.test(text) || width <= text.length * WIDEST_FIGURE) return text;
  return Array.from(text).join(" ");
}

/** Parts a piece at wide gaps. Where the parts stand is reckoned from the usual widths of their letters. */
function partAtColumns(piece: Piece): Piece[] {
  const { text } = piece;
  const parts: Piece[] = [];
  const total = widthOf(text, 0, text.length);
  const scale = total === 0 ? 0 : (piece.x1 - piece.x0) / total;
  let from = 0;
  let x = piece.x0;
  for (let at = text.indexOf(COLUMN); from < text.length; at = text.indexOf(COLUMN, from)) {
    const end = at < 0 ? text.length : at;
    let next = end;
    while (next < text.length && text[next] === " ") next++;
    const right = x + widthOf(text, from, end) * scale;
    parts.push({ ...piece, text: text.slice(from, end), x0: x, x1: right });
    x = right + (next - end) * SPACE * scale;
    from = next;
  }
  return parts;
}

/** Usual widths of letters as shares of the font size: only their proportions count. */
function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += letterWidth(text.charCodeAt(i));
  return width;
}

const NARROW = new Set(Array.from("ijltfrI.,:;'!|()[]/-", (char) => char.charCodeAt(0)));
const WIDE = new Set(Array.from("mwMW", (char) => char.charCodeAt(0)));

function letterWidth(code: number): number {
  if (code === 0x20) return SPACE;
  if (NARROW.has(code)) return 0.3;
  if (WIDE.has(code)) return 0.8;
  return code >= 0x41 && code <= 0x5a ? 0.68 : 0.5;
}
