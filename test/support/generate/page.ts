import type { Random } from "./random.js";

/** A line on its way to a page. */
export interface Row {
  text: string;
  /** The § it belongs to, where it carries one on. */
  item?: string;
  /** Stays on the page of the row that follows. */
  keep?: boolean;
  /** A new page must begin here. */
  opensPage?: boolean;
}

/** How text is set. */
export interface Setting {
  width: number;
  /** Chance that a long word is broken at the line's end. */
  hyphenation: number;
  random: Random;
}

const VOWELS = "aeiouyåäöé";
const isVowel = (char: string | undefined): boolean => char !== undefined && VOWELS.includes(char.toLowerCase());

/** Where a word may be broken: before a single consonant that a vowel follows, three letters on either side. */
function breakable(word: string): number[] {
  if (!/^\p{L}{8,}[.,]?$/u.test(word)) return [];
  const places: number[] = [];
  for (let i = 3; i <= word.length - 4; i++) {
    const next = word[i] as string;
    if (!isVowel(next) && isVowel(word[i + 1]) && isVowel(word[i - 1]) && next === next.toLowerCase()) places.push(i);
  }
  return places;
}

/** Wraps text to lines no longer than the setting's width; `hang` indents every line but the first. */
export function wrap(text: string, { width, hyphenation, random }: Setting, indent = 0, hang = indent): string[] {
  const lines: string[] = [];
  for (const hard of text.split("\n")) {
    let line = " ".repeat(lines.length === 0 ? indent : hang);
    let empty = true;
    for (const word of tokens(hard)) {
      const glue = empty || (line.endsWith("-") && word.glued) ? "" : " ";
      if (empty || line.length + glue.length + word.text.length <= width) {
        line += glue + word.text;
        empty = false;
        continue;
      }
      const room = width - line.length - 2;
      const place = random.chance(hyphenation)
        ? breakable(word.text)
            .filter((at) => at <= room)
            .at(-1)
        : undefined;
      if (place !== undefined) {
        lines.push(`${line} ${word.text.slice(0, place)}-`);
        line = " ".repeat(hang) + word.text.slice(place);
      } else {
        lines.push(line);
        line = " ".repeat(hang) + word.text;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Words, parted at spaces and after a hyphen inside a word that a capital follows ("Ann-|Charlotte"). */
function tokens(text: string): { text: string; glued: boolean }[] {
  const out: { text: string; glued: boolean }[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const match = /^(\p{Lu}\p{Ll}{2,}-)(\p{Lu}\p{Ll}{2,}.*)$/u.exec(word);
    if (match) out.push({ text: match[1] as string, glued: false }, { text: match[2] as string, glued: true });
    else out.push({ text: word, glued: false });
  }
  return out;
}

/** What frames the pages of a family. */
export interface Frame {
  /** Lines to a page, least and most: a page may break anywhere. */
  height: readonly [number, number];
  head(page: number, pages: number, carried: string | undefined): string[];
  foot(page: number, pages: number): string[];
  /** What parts two pages. */
  feed: string;
}

/** Cuts rows into pages and frames them. */
export function paginate(rows: readonly Row[], frame: Frame, random: Random): string {
  const pages: Row[][] = [];
  let page: Row[] = [];
  let room = random.int(...frame.height);
  for (const row of rows) {
    if (page.length > 0 && (row.opensPage || page.length >= room)) {
      const kept: Row[] = [];
      while (!row.opensPage && page.length > 1 && page.at(-1)?.keep) kept.unshift(page.pop() as Row);
      pages.push(page);
      page = kept;
      room = random.int(...frame.height);
    }
    if (page.length === 0 && row.text.trim() === "" && !row.opensPage) continue;
    page.push(row);
  }
  pages.push(page);
  return pages
    .map((lines, i) => {
      const carried =
        i > 0 && lines[0]?.item !== undefined && lines[0].item === pages[i - 1]?.at(-1)?.item
          ? lines[0].item
          : undefined;
      const framed = [
        ...frame.head(i + 1, pages.length, carried),
        ...lines.map(({ text }) => text.trimEnd()),
        ...frame.foot(i + 1, pages.length),
      ];
      return `${framed.join("\n")}\n`;
    })
    .join(frame.feed);
}

/** Cells side by side, each column beginning at its own place; a cell too wide for its column pushes the next. */
export function columns(cells: readonly string[], at: readonly number[]): string {
  let line = "";
  cells.forEach((cell, i) => {
    if (cell === "") return;
    const start = at[i] ?? 0;
    line =
      line.length === 0 ? " ".repeat(start) + cell : `${line.padEnd(start)}${line.length >= start ? "  " : ""}${cell}`;
  });
  return line;
}
