import { append } from "../../text/lists.js";
import type { FlowCell, FlowLine } from "../flow.js";
import { type GridCell, setRows } from "../html/table.js";
import { splitCells } from "../text-cells.js";

/**
 * Marks in the text of a DOC ([MS-DOC] 2.4.1, 2.9.11): a cell ends, a row has ended (as word-extractor marks it), a line
 * breaks, a page or section begins, a paragraph ends; a field begins, its result begins, it ends; hyphens that do not show
 * unless a line breaks there, or at which no line breaks.
 */
const CELL = "\x07";
const ROW = "\n";
const LINE = "\x0B";
const PAGE = "\x0C";
const END = "\r";
const FIELD = "\x13";
const RESULT = "\x14";
const FIELD_END = "\x15";
const HYPHENS: Readonly<Record<string, string>> = { "\x1E": "\u2011", "\x1F": "\u00AD" };

/** Space above every paragraph, in lines: nothing in the text says which of them stand close together. */
const MARGIN = 1;

/** A story of a document to lines: paragraphs, and the rows of tables with their cells side by side. */
export function storyLines(raw: string): FlowLine[] {
  const parts = shown(raw).split(ROW);
  const rest = parts.pop() ?? "";
  const lines: FlowLine[] = [];
  let rows: GridCell[][] = [];
  let tables = 0;
  const closeTable = (): void => {
    if (rows.length > 0) append(lines, spaced(setRows(rows, tables++, 0)));
    rows = [];
  };
  for (const part of parts) {
    // Nothing says where a row begins: its first cell is the last paragraph before its first mark.
    const first = part.indexOf(CELL);
    const start = part.lastIndexOf(END, first < 0 ? part.length : first) + 1;
    const before = paragraphs(part.slice(0, start));
    if (before.length > 0) {
      closeTable();
      append(lines, before);
    }
    const cells = part.slice(start).split(CELL);
    if (cells.at(-1) === "") cells.pop();
    rows.push(cells.map((cell, column) => ({ column, span: 1, lines: paragraphs(cell).map(inCell) })));
  }
  closeTable();
  append(lines, paragraphs(rest));
  return lines;
}

/** Page heads or feet as lines; those that sections repeat are given once. */
export function marginLines(raw: string): FlowLine[] {
  const seen = new Set<string>();
  return storyLines(raw)
    .map((line): FlowLine => ({ ...line, role: "artifact", gap: 0, breaks: false }))
    .filter((line) => {
      const key = line.cells.map((cell) => cell.text).join("\t");
      return !seen.has(key) && seen.add(key);
    });
}

/** What a reader sees: of fields their results, no marks but those of structure. */
function shown(raw: string): string {
  let text = "";
  /** For each open field, whether its result is being read. */
  const fields: boolean[] = [];
  let hidden = 0;
  for (const char of raw) {
    if (char === FIELD) {
      fields.push(false);
      hidden++;
    } else if (char === RESULT && fields.at(-1) === false) {
      fields[fields.length - 1] = true;
      hidden--;
    } else if (char === FIELD_END && fields.length > 0) {
      if (fields.pop() === false) hidden--;
    } else if (hidden === 0) text += HYPHENS[char] ?? char;
  }
  return text;
}

const NO_TEXT = /[\0-\x06\x08\x0E-\x1F\x7F-\x9F]/g;

function paragraphs(text: string): FlowLine[] {
  const lines: FlowLine[] = [];
  let gap = 0;
  let breaks = false;
  for (const paragraph of text.split(END)) {
    paragraph.split(LINE).forEach((raw, i) => {
      breaks ||= raw.includes(PAGE);
      const clean = raw.replaceAll(PAGE, " ").replaceAll(CELL, " ").replaceAll("\u00A0", " ").replace(NO_TEXT, "");
      const trimmed = clean.trim();
      if (trimmed === "") {
        gap += 1;
        return;
      }
      const indent = clean.length - clean.trimStart().length;
      const cells = splitCells(trimmed, 0, indent, true).map(({ text: part, x0 }): FlowCell => ({ text: part, x: x0 }));
      lines.push({ cells, gap: gap + (i === 0 ? MARGIN : 0), breaks, role: "paragraph" });
      gap = 0;
      breaks = false;
    });
  }
  return lines;
}

const inCell = (line: FlowLine): FlowLine => ({ ...line, gap: Math.max(0, line.gap - MARGIN), role: "cell" });

const spaced = (rows: FlowLine[]): FlowLine[] => rows.map((line, i) => (i === 0 ? { ...line, gap: MARGIN } : line));
