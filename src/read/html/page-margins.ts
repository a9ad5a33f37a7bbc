import type { FlowLine } from "../flow.js";

/** Page heads and feet as lines. */
export interface PageMargins {
  heads: FlowLine[];
  feet: FlowLine[];
}

/** A margin box of a page (CSS Paged Media 3, 6.4): "@top-left { content: … }". */
const BOX = /@(top|bottom)-(?:left-corner|left|center|right|right-corner)\s{0,9}\{([^{}]{0,2000})/gi;
const CONTENT = /(?:^|[;\s])content\s{0,9}:\s{0,9}([^;]{0,1000})/i;
const STRING = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|[a-z-]{1,40}\([^)]*\)/gi;
/** Stands where a counter would: its line is left out. */
const COUNTER = "\0";

/** How wide a margin box is taken to be, in columns. */
const COLUMN = 40;
/** So many style sheets, and so many boxes in them, are looked at. */
const MOST = 100;

/**
 * What style sheets print at the head and foot of every page: the body and the day of a meeting often stand nowhere else.
 * Counters, such as the page's number, have no value here and are left out.
 */
export function marginBoxes(sheets: readonly string[]): PageMargins {
  const found = { top: [] as string[][], bottom: [] as string[][] };
  for (const sheet of sheets.slice(0, MOST)) {
    for (const [, side = "", body = ""] of [...sheet.matchAll(BOX)].slice(0, MOST)) {
      const lines = textOf(CONTENT.exec(body)?.[1] ?? "");
      if (lines.length > 0) found[side.toLowerCase() as "top" | "bottom"].push(lines);
    }
  }
  return { heads: setBeside(found.top), feet: setBeside(found.bottom) };
}

/** The strings of a `content` property, cut at the line feeds written in them ("\A"). */
function textOf(content: string): string[] {
  const parts = [...content.matchAll(STRING)].map(([, double, single]) => {
    const string = double ?? single;
    return string === undefined ? COUNTER : plainString(string);
  });
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s{2,}/g, " ").trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !line.includes(COUNTER));
}

/** CSS Syntax 3, 4.3.7: a backslash and up to six hexadecimal digits, with one space after them. */
function plainString(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex: string | undefined, char: string | undefined) => {
    const code = hex === undefined ? undefined : Number.parseInt(hex, 16);
    if (code === undefined) return char === "\n" ? "" : (char ?? "");
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
  });
}

function setBeside(boxes: readonly string[][]): FlowLine[] {
  const height = boxes.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_, i) => ({
    cells: boxes.flatMap((lines, box) => {
      const text = lines[i];
      return text === undefined ? [] : [{ text, x: box * COLUMN, bold: false, italic: false }];
    }),
    gap: 0,
    breaks: false,
    role: "artifact" as const,
  }));
}
