import type { Cell, Line, LineRole, Rect } from "../../model/line.js";
import { straightened } from "./askew.js";
import { cellsOfRows, type DraftCell } from "./columns.js";
import type { Run, RunPage } from "./engine.js";
import { closeHyphens } from "./hyphens.js";
import { addPieces, type Piece } from "./pieces.js";
import { type Row, rowsOf } from "./rows.js";
import { settleColumns } from "./tag-columns.js";
import type { Tag } from "./tags.js";
import type { Trust } from "./trust.js";
import { type Frame, frameOf } from "./turn.js";

/** The lines of all pages, the text they are slices of, and the width of an average character in points. */
export interface PdfLines {
  text: string;
  lines: Line[];
  unit: number;
}

/** What stands between two cells of a line in the text. */
const BETWEEN_CELLS = "   ";
/** Share of the font size above and below the baseline that a line's box takes. */
const ASCENT = 0.8;
const DESCENT = 0.2;

interface DraftLine {
  page: number;
  y: number;
  size: number;
  cells: DraftCell[];
  frame: Frame;
}

/** Runs to lines: rows from the top of each page down, turned text after the rest of its page. */
export function linesOf(pages: RunPage[], trust: Trust): PdfLines {
  const drafts = pages.map((page, i) => draftPage(straightened(page), i + 1, trust));
  closeHyphens(drafts);
  settleColumns(drafts);
  const pitch = pitchOf(drafts);
  const lines: Line[] = [];
  const parts: string[] = [];
  let at = 0;
  let characters = 0;
  let width = 0;
  drafts.forEach((draft, i) => {
    if (i > 0) {
      parts.push("\f");
      at++;
    }
    let above: DraftLine | undefined;
    for (const line of draft) {
      const start = at;
      const cells: Cell[] = [];
      for (const cell of line.cells) {
        if (cells.length > 0) at += BETWEEN_CELLS.length;
        cells.push(cellAt(cell, at, line.frame));
        at += cell.text.length;
        characters += cell.text.length;
        width += cell.x1 - cell.x0;
      }
      const text = cells.length === 1 ? (cells[0] as Cell).text : cells.map((cell) => cell.text).join(BETWEEN_CELLS);
      lines.push(lineAt(line, text, start, lines.length + 1, gapOf(line, above, pitch), above === undefined, cells));
      parts.push(text, "\n");
      at++;
      above = line;
    }
  });
  return { text: parts.join(""), lines, unit: characters === 0 ? 1 : round(width / characters) };
}

function draftPage(page: RunPage, number: number, trust: Trust): DraftLine[] {
  const lines: DraftLine[] = [];
  for (const [rotation, runs] of byRotation(page.runs)) {
    const frame = frameOf(rotation, page.width, page.height, page.skew);
    const pieces: Piece[] = [];
    for (const run of runs) addPieces(frame.turn(run), pieces);
    const rows = rowsOf(pieces);
    cellsOfRows(rows, number, trust).forEach((cells, i) => {
      let size = 0;
      for (const cell of cells) size = Math.max(size, cell.size);
      lines.push({ page: number, y: (rows[i] as Row).y, size, cells, frame });
    });
  }
  return lines;
}

/** Runs by the direction they read in, the direction of most of the text first. */
function byRotation(runs: Run[]): [number, Run[]][] {
  const groups = new Map<number, Run[]>();
  for (const run of runs) {
    const near = (Math.round(run.rotation / 90) * 90) % 360;
    const rotation = Math.abs(run.rotation - near) <= 5 || run.rotation > 355 ? near : run.rotation;
    const group = groups.get(rotation);
    if (group === undefined) groups.set(rotation, [run]);
    else group.push(run);
  }
  if (groups.size < 2) return [...groups];
  const length = (group: Run[]): number => group.reduce((sum, run) => sum + run.text.trim().length, 0);
  return [...groups]
    .map((entry) => ({ entry, length: length(entry[1]) }))
    .sort((a, b) => b.length - a.length || a.entry[0] - b.entry[0])
    .map(({ entry }) => entry);
}

/** Usual distance of two baselines, as a share of the font size, where nothing is known. */
const USUAL_PITCH = 1.2;
const CLOSEST = 0.9;
const WIDEST = 2.6;
/** Bins of the ratio. They begin off the round numbers that type is set to, so that rounding decides nothing. */
const BIN = 0.05;
const OFF_ROUND = 0.0137;

/** The distance of two baselines, as a share of the font size, that most lines of the document have. */
function pitchOf(pages: DraftLine[][]): number {
  const bins = new Map<number, { count: number; sum: number }>();
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i] as DraftLine;
      const ratio = (line.y - (lines[i - 1] as DraftLine).y) / line.size;
      if (!(ratio >= CLOSEST && ratio <= WIDEST)) continue;
      const key = Math.floor((ratio + OFF_ROUND) / BIN);
      const bin = bins.get(key);
      if (bin === undefined) bins.set(key, { count: 1, sum: ratio });
      else {
        bin.count++;
        bin.sum += ratio;
      }
    }
  }
  let best: { count: number; sum: number } | undefined;
  for (const bin of bins.values()) {
    if (best === undefined || bin.count > best.count || (bin.count === best.count && bin.sum < best.sum)) best = bin;
  }
  return best === undefined ? USUAL_PITCH : best.sum / best.count;
}

/** Less than this share of a line is not empty space but a larger heading or a taller letter. */
const NO_GAP = 0.19;

function gapOf(line: DraftLine, above: DraftLine | undefined, pitch: number): number {
  if (above === undefined || above.frame !== line.frame) return 0;
  const height = pitch * Math.min(line.size, above.size);
  const gap = (line.y - above.y) / height - Math.max(1, line.size / Math.max(1, above.size));
  return gap < NO_GAP ? 0 : Math.floor((gap + OFF_ROUND) * 10 + 0.5) / 10;
}

/** Cells, and lines, all have the same properties in the same order: whatever looks at them runs faster then. */
function cellAt(cell: DraftCell, start: number, frame: Frame): Cell {
  return {
    text: cell.text,
    start,
    end: start + cell.text.length,
    x0: round(cell.x0),
    x1: round(cell.x1),
    size: round(cell.size),
    box: rounded(
      frame.back({ x0: cell.x0, y0: cell.y - cell.size * ASCENT, x1: cell.x1, y1: cell.y + cell.size * DESCENT }),
    ),
    bold: cell.bold || undefined,
    italic: cell.italic || undefined,
    tag: cell.tag?.cell,
  };
}

function lineAt(
  draft: DraftLine,
  text: string,
  start: number,
  number: number,
  gap: number,
  opensPage: boolean,
  cells: Cell[],
): Line {
  const tag = mainTag(draft.cells);
  return {
    text,
    start,
    end: start + text.length,
    page: draft.page,
    line: number,
    gap,
    opensPage,
    cells,
    size: round(draft.size),
    bold: draft.cells.every((cell) => cell.bold) || undefined,
    italic: draft.cells.every((cell) => cell.italic) || undefined,
    role: tag?.role,
    level: tag?.level,
  };
}

/** The tag that most characters of a line have. */
function mainTag(cells: DraftCell[]): Tag | undefined {
  if (cells.length === 1) return (cells[0] as DraftCell).tag;
  const weights = new Map<LineRole, number>();
  let best: Tag | undefined;
  let most = 0;
  for (const { tag, text } of cells) {
    if (tag === undefined) continue;
    const weight = (weights.get(tag.role) ?? 0) + text.length;
    weights.set(tag.role, weight);
    if (weight > most) {
      most = weight;
      best = tag;
    }
  }
  return best;
}

const round = (value: number): number => Math.round(value * 100) / 100;

function rounded(rect: Rect): Rect {
  return { x0: round(rect.x0), y0: round(rect.y0), x1: round(rect.x1), y1: round(rect.y1) };
}
