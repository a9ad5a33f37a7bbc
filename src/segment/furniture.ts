import type { Line, Reading } from "../model/line.js";
import type { Furniture } from "../model/outline.js";
import { skeleton } from "../text/near.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { contentsLines } from "./contents.js";

/** How many lines from the top or bottom of a page may be a running head or foot. */
const EDGE = 10;

type Kind = Furniture["kind"];

/** Which lines frame the pages, by line index. Text that stands on page edges again and again is furniture, and so are signature strips. */
export function furnitureOf(reading: Reading): Map<number, Kind> {
  const { lines } = reading;
  const kinds = new Map<number, Kind>();
  const strip = structureWords("furniture");
  const heads = structureWords("heads");
  const pageWords = structureWords("page");
  lines.forEach((line, i) => {
    if (line.text.length > 120) return;
    if (isRule(line.text)) kinds.set(i, "rule");
    else if (isPageNumber(line.text, pageWords)) kinds.set(i, "page-number");
    else if (isStrip(line, strip)) kinds.set(i, "signature-strip");
    else if (isHeadPhrase(line, heads)) kinds.set(i, "running-head");
  });
  for (const [i, kind] of recurring(lines, kinds)) kinds.set(i, kind);
  for (const i of besideHeads(lines, kinds)) kinds.set(i, "running-head");
  for (const i of signed(lines, kinds)) kinds.set(i, "digital-signature");
  for (const i of contentsLines(lines, kinds)) kinds.set(i, "contents");
  return kinds;
}

/** A line of underscores, dashes or dots. */
function isRule(text: string): boolean {
  return text.length >= 3 && /^[-_.=–—*\s…]+$/.test(text);
}

/** "3 (74)", "- 3 -", or after a word for page "3/24", "3 av 24", "3": a number with its frame. A bare "1435/22" is a registration number. */
function isPageNumber(text: string, words: ReturnType<typeof structureWords>): boolean {
  if (text.length > 24 || !/\d/.test(text)) return false;
  if (/^(?:\d{1,4}\s?\(\s?\d{1,4}\s?\)|[-–]\s?\d{1,4}\s?[-–])$/.test(text)) return true;
  const word = words.opening(text);
  return word !== undefined && /^\s?\d{1,4}(?:\s?\(\s?\d{1,4}\s?\)|\s?\/\s?\d{1,4}|\s\p{L}{2,3}\s\d{1,4})?$/u.test(text.slice(word.end));
}

/** A line that consists of the words under which people sign each page, and of hardly anything else. */
function isStrip(line: Line, lexicon: ReturnType<typeof structureWords>): boolean {
  if (lexicon.opening(line.text) === undefined) return false;
  const matches = lexicon.find(line.text);
  const covered = matches.reduce((sum, match) => sum + match.end - match.start, 0);
  const rest = line.text.replace(/[^\p{L}\p{N}]/gu, "").length - covered;
  if (rest <= 3 || covered / line.text.length > 0.6) return true;
  return /^[^:]{6,40}:\s?[0-9A-F-]{16,}/.test(line.text);
}

/** "Sammanträdesdatum: 2024-04-24", "Protokoll nr 13": words that head pages, with a date or number at most. */
function isHeadPhrase(line: Line, lexicon: ReturnType<typeof structureWords>): boolean {
  if (line.text.length > 60 || !/^\p{Lu}/u.test(line.text)) return false;
  const match = lexicon.opening(line.text);
  if (!match) return false;
  const rest = line.text.slice(match.end).replace(/^[\s:]+/, "");
  if (headingRole(line.text) !== undefined) return false;
  return rest === "" ? /\d|[:]/.test(line.text) : /^[\d\s().:/–-]+$/.test(rest) && /\d/.test(rest);
}

/** Numbers do not count (a running head carries the page's), nor does what a scanner confuses. */
const headKey = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => (/\p{L}/u.test(word) ? skeleton(word) : /\d/.test(word) ? "#" : ""))
    .join("");

/** Lines that stand near the top or bottom of neighbouring pages with the same wording, from the edge inwards without a break. */
function recurring(lines: readonly Line[], kinds: ReadonlyMap<number, Kind>): Map<number, Kind> {
  const pages = pagesOf(lines);
  const found = new Map<number, Kind>();
  const seen = new Map<string, number[]>();
  const edges = pages.flatMap(({ from, to }, p) => [
    { p, side: "t", list: indexes(from, Math.min(to, from + EDGE)) },
    { p, side: "b", list: indexes(Math.max(from, to - EDGE), to).reverse() },
  ]);
  for (const { p, side, list } of edges) {
    for (const i of list) {
      const key = side + headKey((lines[i] as Line).text);
      const at = seen.get(key) ?? [];
      if (at.at(-1) !== p) at.push(p);
      seen.set(key, at);
    }
  }
  for (const { p, side, list } of edges) {
    for (const i of list) {
      const line = lines[i] as Line;
      if (kinds.has(i)) continue;
      if (line.role === "artifact") found.set(i, "running-head");
      else if (isPlainNumber(line, p + 1)) found.set(i, "page-number");
      else if (recurs(line, seen.get(side + headKey(line.text)) ?? [], p, pages.length)) found.set(i, "running-head");
      else break;
    }
  }
  return found;
}

/** How many pages to either side are looked at. */
const NEIGHBOURS = 4;

/** A head comes on most pages round about; what may be content (a heading, a word or two of a list) must come on nearly all. */
function recurs(line: Line, pages: readonly number[], p: number, total: number): boolean {
  if (pages.length < 2 || /^\W*§/.test(line.text) || line.text.length > 140) return false;
  const from = Math.max(0, p - NEIGHBOURS);
  const to = Math.min(total - 1, p + NEIGHBOURS);
  const share = countBetween(pages, from, to) / (to - from + 1);
  const letters = headKey(line.text).replace(/#/g, "").length;
  if (letters < 3) return line.text.length >= 6 && /^[\d\s./:–-]+$/.test(line.text) && pages.length >= 3 && share >= 0.7;
  if (headingRole(line.text) !== undefined || letters < 6) return pages.length >= 3 && share >= 0.8;
  return share >= (pages.length === 2 ? 0.9 : 0.5);
}

/** How many of the ascending `pages` lie from `from` to `to`. */
function countBetween(pages: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < pages.length && (pages[low + count] as number) <= to) count++;
  return count;
}

/** The page's own number, alone on a line at the edge. */
const isPlainNumber = (line: Line, page: number): boolean => line.text === String(page) && line.cells.length === 1;

/** A short line that stands beside page heads or numbers time and again, and hardly elsewhere, is part of the head: the body's name, a logo's words. */
function besideHeads(lines: readonly Line[], kinds: ReadonlyMap<number, Kind>): Set<number> {
  const near = new Map<string, Set<number>>();
  let anchors = 0;
  kinds.forEach((kind, at) => {
    if (kind !== "running-head" && kind !== "page-number") return;
    anchors++;
    for (let i = Math.max(0, at - 4); i <= Math.min(lines.length - 1, at + 2); i++) {
      const line = lines[i] as Line;
      if (kinds.has(i) || !isNameLike(line) || line.page !== (lines[at] as Line).page) continue;
      const key = headKey(line.text);
      near.set(key, (near.get(key) ?? new Set()).add(i));
    }
  });
  const found = new Set<number>();
  const often = [...near].filter(([key, at]) => key !== "" && at.size >= 3 && at.size * 8 >= anchors);
  if (often.length === 0) return found;
  const total = new Map(often.map(([key]) => [key, 0]));
  for (const line of lines) {
    if (!isNameLike(line)) continue;
    const key = headKey(line.text);
    if (total.has(key)) total.set(key, (total.get(key) as number) + 1);
  }
  for (const [key, at] of often) if (at.size >= 0.6 * (total.get(key) as number)) for (const i of at) found.add(i);
  return found;
}

/** What may name a body at the head of a page: short, one cell, a capital first, no sentence, no section heading. */
const isNameLike = (line: Line): boolean =>
  line.text.length <= 60 && line.cells.length === 1 && /^\p{Lu}/u.test(line.text) && !/[.!?:;]$/.test(line.text) && !line.text.startsWith("§") && headingRole(line.text) === undefined;

/** Lines of a digital signature's strip that carry only an identifier. */
function signed(lines: readonly Line[], kinds: ReadonlyMap<number, Kind>): Set<number> {
  const found = new Set<number>();
  kinds.forEach((kind, i) => {
    const line = lines[i] as Line;
    if (kind === "signature-strip" && /[0-9A-F]{16,}/.test(line.text)) found.add(i);
  });
  return found;
}

function pagesOf(lines: readonly Line[]): { page: number; from: number; to: number }[] {
  const pages: { page: number; from: number; to: number }[] = [];
  lines.forEach((line, i) => {
    const last = pages.at(-1);
    if (last && last.page === line.page) last.to = i + 1;
    else pages.push({ page: line.page, from: i, to: i + 1 });
  });
  return pages;
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
