/**
 * Lines of documents that flow, that is have no fixed pages and places: HTML, DOCX, DOC. A paragraph is one line, however
 * long; columns count in characters, as in plain text, so that `unit` is 1.
 */

import type { Cell, Line, LineRole, Page, TagCell } from "../model/line.js";
import { UnreadableError } from "./unreadable.js";

/** A cell before it has its place in the text. Never empty, trimmed. */
export interface FlowCell {
  text: string;
  /** Column of the first character. */
  x: number;
  /** Font size in points, where the format tells. */
  size?: number;
  /** Absent where the format does not tell. */
  bold?: boolean;
  italic?: boolean;
  tag?: TagCell;
}

/** A line before it has its place in the text: at least one cell. */
export interface FlowLine {
  cells: FlowCell[];
  /** Empty space above, in lines. */
  gap: number;
  /** The line begins a new page. */
  breaks: boolean;
  role: LineRole;
  level?: number;
}

/** The text, its lines and its pages, as a `Reading` has them. */
export interface Flowed {
  text: string;
  lines: Line[];
  pages: Page[];
  unit: number;
}

const BETWEEN_CELLS = "   ";
/** As in plain text: more would fill the memory. */
const MOST_LINES = 1_500_000;

/** Puts lines one after the other. Throws "too-large". */
export function flow(drafts: readonly FlowLine[]): Flowed {
  if (drafts.length > MOST_LINES)
    throw new UnreadableError("too-large", `The document has more than ${MOST_LINES} lines. Split it.`);
  const lines: Line[] = [];
  const pages: Page[] = [{ number: 1 }];
  const parts: string[] = [];
  let at = 0;
  for (const draft of drafts) {
    const turns = draft.breaks && lines.length > 0;
    if (turns) {
      parts.push("\f");
      at++;
      pages.push({ number: pages.length + 1 });
    }
    const line = lineOf(draft, at, lines.length, pages.length, turns || lines.length === 0);
    lines.push(line);
    parts.push(line.text, "\n");
    at = line.end + 1;
  }
  if (lines.length === 0) (pages[0] as Page).unreadable = "empty";
  return { text: parts.join(""), lines, pages, unit: 1 };
}

/** A line at an offset of the text, `before` lines behind it. */
function lineOf(draft: FlowLine, start: number, before: number, page: number, opensPage: boolean): Line {
  const cells = cellsOf(draft, start);
  const size = cells.reduce((most, cell) => Math.max(most, cell.size ?? 0), 0);
  return {
    text: cells.map((cell) => cell.text).join(BETWEEN_CELLS),
    start,
    end: cells.at(-1)?.end ?? start,
    page,
    line: before + 1,
    gap: opensPage ? 0 : round(draft.gap),
    opensPage,
    cells,
    ...(size > 0 && { size: round(size) }),
    // That a line is not bold says something where the format knows, unlike plain text.
    ...(draft.cells.every((cell) => cell.bold !== undefined) && { bold: draft.cells.every((cell) => cell.bold) }),
    ...(draft.cells.every((cell) => cell.italic) && { italic: true }),
    role: draft.role,
    ...(draft.level !== undefined && { level: draft.level }),
  };
}

function cellsOf(draft: FlowLine, start: number): Cell[] {
  let at = start;
  return draft.cells.map(({ text, x, size, bold, italic, tag }, i) => {
    if (i > 0) at += BETWEEN_CELLS.length;
    const cell: Cell = { text, start: at, end: at + text.length, x0: x, x1: x + text.length };
    at = cell.end;
    return {
      ...cell,
      ...(size !== undefined && { size: round(size) }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(tag && { tag }),
    };
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
