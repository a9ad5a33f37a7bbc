import type { Piece } from "./pieces.js";

/** A visual row of a page: pieces left to right. */
export interface Row {
  y: number;
  pieces: Piece[];
}

/** Baselines that differ by less than this share of the font size are one row. */
const SAME_BASELINE = 0.3;
/** A raised or lowered piece is smaller than this share of the row's size … */
const SCRIPT_SIZE = 0.8;
/** … and shifted by at most this share of it. */
const SCRIPT_SHIFT = 0.62;
/** … has at most so many characters … */
const LONGEST_SCRIPT = 4;
/** … and stands in a row of few such pieces. */
const MOST_SCRIPTS = 8;
/** So many pieces to the left are looked at for the same text printed twice. */
const TWINS = 20;

/** Sorts pieces and groups them into rows from the top down: same baseline, or a raised or lowered piece beside a larger one. */
export function rowsOf(pieces: Piece[]): Row[] {
  const ordered = pieces.sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Row[] = [];
  let row: Row | undefined;
  let reach = 0;
  for (const piece of ordered) {
    const tolerance = Math.max(1, Math.min(piece.size, reach || piece.size) * SAME_BASELINE);
    if (row !== undefined && piece.y - row.y <= tolerance) {
      row.pieces.push(piece);
      reach = Math.max(reach, piece.size);
    } else {
      row = { y: piece.y, pieces: [piece] };
      reach = piece.size;
      rows.push(row);
    }
  }
  return settleScripts(rows).map(finish);
}

/** Moves rows that hold nothing but raised or lowered pieces into the row they belong to. */
function settleScripts(rows: Row[]): Row[] {
  const kept: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (row.pieces.length > MOST_SCRIPTS) {
      kept.push(row);
      continue;
    }
    const host = isHost(rows[i + 1], row) ? rows[i + 1] : isHost(rows[i - 1], row) ? rows[i - 1] : undefined;
    if (host === undefined) kept.push(row);
    else host.pieces.push(...row.pieces);
  }
  return kept;
}

function isHost(host: Row | undefined, scripts: Row): boolean {
  if (host === undefined) return false;
  for (const piece of scripts.pieces) if (!isScriptOf(piece, host)) return false;
  return true;
}

function isScriptOf(piece: Piece, row: Row): boolean {
  if (piece.text.length > LONGEST_SCRIPT) return false;
  for (const base of row.pieces) {
    if (
      piece.size < base.size * SCRIPT_SIZE &&
      Math.abs(piece.y - base.y) <= base.size * SCRIPT_SHIFT &&
      piece.x0 - base.x1 < base.size * 0.3 &&
      base.x0 - piece.x1 < base.size * 0.3
    )
      return true;
  }
  return false;
}

/** Left to right, without what is printed twice (a shadow, or bold made by printing over). */
function finish(row: Row): Row {
  const pieces = row.pieces.sort((a, b) => a.x0 - b.x0);
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const twin = twinOf(piece, kept);
    if (twin === undefined) kept.push(piece);
    else twin.bold = true;
  }
  return { y: baseline(kept), pieces: kept };
}

/** The same text at the same place, among the last few that were kept: pieces come from left to right. */
function twinOf(piece: Piece, kept: Piece[]): Piece | undefined {
  for (let i = kept.length - 1; i >= 0 && i >= kept.length - TWINS; i--) {
    const other = kept[i] as Piece;
    if (piece.x0 - other.x0 > piece.size * 0.2) return undefined;
    if (other.text === piece.text && Math.abs(other.y - piece.y) < piece.size * 0.2) return other;
  }
  return undefined;
}

/** The baseline that most characters stand on. */
function baseline(pieces: Piece[]): number {
  let y = 0;
  let most = -1;
  for (const piece of pieces) {
    if (piece.text.length * piece.size > most) {
      most = piece.text.length * piece.size;
      y = piece.y;
    }
  }
  return y;
}
