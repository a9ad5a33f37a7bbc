import type { FlowLine } from "./flow.js";
import { isMarkdown } from "./markdown-marks.js";

/** What opens or closes a table. An attribute list is bounded, so that the pass is linear. */
const TABLE = /<(\/?)table(?:\s[^<>]{0,500})?>/gi;

/** A row of a table by pipes that holds breaks: the lines of a cell follow one upon another (GitHub Flavored Markdown, 4.10). */
const BROKEN_ROW = /^[ \t]{0,3}\|.*<br[ \t]?\/?>.*\|[ \t]*$/gim;
const BREAK = /<br[ \t]?\/?>/i;
const PIPES = /(?<!\\)\|/;

/** Tags that say how the words between them look or belong together, not what they are. */
const TAGS =
  /<\/?(?:a|b|big|blockquote|center|code|del|details|div|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|mark|ol|p|pre|s|section|small|span|strong|sub|summary|sup|u|ul)(?:\s[^<>]{0,500})?\/?>/gi;

/** Most blanks between two cells of a line: a wider cell stands out of its column, but a table stays as long as its words. */
const WIDEST = 500;
const BETWEEN = 3;
const MOST_BLANK_LINES = 2;

/**
 * Markdown in which HTML stands (CommonMark 0.31.2, 4.6), as programs write tables whose cells have several paragraphs: its
 * tables are set in columns as text, other tags are left out. All other text is given back as it is.
 */
export async function withoutHtml(text: string): Promise<string> {
  if (!(text.includes("</") || text.includes("<br")) || !isMarkdown(text)) return text;
  const set = text.includes("<table") ? await withTablesSet(text) : text;
  return set.replace(BROKEN_ROW, rowsOf).replace(TAGS, "");
}

async function withTablesSet(text: string): Promise<string> {
  const { htmlLines } = await import("./html/html.js");
  let set = "";
  let at = 0;
  let depth = 0;
  let opened = 0;
  for (const { 0: tag, 1: closes, index } of text.matchAll(TABLE)) {
    if (closes !== "/") {
      if (depth++ === 0) opened = index;
    } else if (depth > 0 && --depth === 0) {
      const end = index + tag.length;
      set += `${text.slice(at, opened)}\n${printed(htmlLines(text.slice(opened, end), { typed: false }))}\n`;
      at = end;
    }
  }
  return set + text.slice(at);
}

const printed = (lines: readonly FlowLine[]): string =>
  lines.map((line) => "\n".repeat(Math.min(Math.floor(line.gap), MOST_BLANK_LINES)) + printedLine(line)).join("\n");

function printedLine({ cells }: FlowLine): string {
  let line = "";
  for (const { text, x } of cells) {
    const blanks = Math.min(Math.max(x - line.length, line === "" ? 0 : BETWEEN), WIDEST);
    line += " ".repeat(blanks) + text;
  }
  return line;
}

/** One row for each line of the cell that has most. */
function rowsOf(row: string): string {
  const cells = row
    .trim()
    .split(PIPES)
    .slice(1, -1)
    .map((cell) => cell.split(BREAK));
  const most = cells.reduce((longest, { length }) => Math.max(longest, length), 0);
  return Array.from({ length: most }, (_, at) => `|${cells.map((lines) => lines[at] ?? " ").join("|")}|`).join("\n");
}
