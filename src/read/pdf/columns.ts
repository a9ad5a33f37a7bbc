import type { Tag, Tags } from "./tags.js";
import { tagKey } from "./tags.js";
import { tidyCell } from "./repairs.js";
import type { Piece } from "./pieces.js";
import type { Row } from "./rows.js";

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

/** A gap wider than this share of the font size is a space between words. */
const WORD_GAP = 0.13;
/** A gap wider than this share of the font size parts two columns: justified text stretches its spaces to 0.8. */
const COLUMN_GAP = 1;

/** Parts a row into cells at wide gaps and where the tags change from one table cell to another. */
export function cellsOf(row: Row, page: number, tags: Tags): DraftCell[] {
  const cells: DraftCell[] = [];
  let members: Piece[] = [];
  let tag: Tag | undefined;
  let right = 0;
  for (const piece of row.pieces) {
    const own = piece.mcid === undefined ? undefined : tags.get(tagKey(page, piece.mcid));
    const last = members[members.length - 1];
    if (last !== undefined && (piece.x0 - right > COLUMN_GAP * Math.max(piece.size, last.size) || otherCell(tag, own))) {
      cells.push(cellOf(members, tag));
      members = [];
    }
    if (members.length === 0) {
      tag = own;
      right = piece.x1;
    } else {
      tag ??= own;
      right = Math.max(right, piece.x1);
    }
    members.push(piece);
  }
  if (members.length > 0) cells.push(cellOf(members, tag));
  return cells;
}

function otherCell(a: Tag | undefined, b: Tag | undefined): boolean {
  if (a?.cell === undefined || b?.cell === undefined) return false;
  return a.cell.table !== b.cell.table || a.cell.row !== b.cell.row || a.cell.column !== b.cell.column;
}

function cellOf(pieces: Piece[], tag: Tag | undefined): DraftCell {
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
