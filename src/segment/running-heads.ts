import type { Line } from "../model/line.js";
import { skeleton } from "../text/near.js";
import { headingRole } from "../vocabulary/structure.js";
import type { FurnitureKind } from "./furniture.js";

/** How many lines from the top or bottom of a page may be a running head or foot. */
const EDGE = 10;

/** Numbers do not count (a running head carries the page's), nor does what a scanner confuses. */
export const headKey = (text: string): string =>
  text
    .split(" ")
    .map((word) => (/\d/.test(word) && !/\p{L}/u.test(word) ? "#" : skeleton(word)))
    .join("");

/** Lines that stand near the top or bottom of neighbouring pages with the same wording, from the edge inwards without a break. */
export function recurring(
  lines: readonly Line[],
  kinds: ReadonlyMap<number, FurnitureKind>,
): Map<number, FurnitureKind> {
  const pages = pagesOf(lines);
  const found = new Map<number, FurnitureKind>();
  const seen = new Map<string, number[]>();
  const edges = pages.flatMap(({ from, to }, p) => [
    { p, side: "t", list: indexes(from, Math.min(to, from + EDGE)) },
    { p, side: "b", list: indexes(Math.max(from, to - EDGE), to).reverse() },
  ]);
  // What reads like a heading of a section is a running head only where it keeps its place on the page.
  const keyOf = (line: Line, side: string, depth: number): string =>
    `${side}${headingRole(line.text) === undefined ? "" : depth}${headKey(line.text)}`;
  for (const { p, side, list } of edges) {
    for (const [depth, i] of list.entries()) {
      const key = keyOf(lines[i] as Line, side, depth);
      const at = seen.get(key) ?? [];
      if (at.at(-1) !== p) at.push(p);
      seen.set(key, at);
    }
  }
  for (const { p, side, list } of edges) {
    for (const [depth, i] of list.entries()) {
      const line = lines[i] as Line;
      if (kinds.has(i)) continue;
      if (line.role === "artifact") found.set(i, "running-head");
      else if (isPlainNumber(line, p + 1)) found.set(i, "page-number");
      else if (recurs(line, seen.get(keyOf(line, side, depth)) ?? [], p, pages.length)) found.set(i, "running-head");
      else if (!isItemNumber(line)) break;
    }
  }
  return found;
}

/** An item's number alone on its line: where text comes as a PDF stores it, it may stand amid the words of the page's head. */
const isItemNumber = (line: Line): boolean => /^§\s?\d{1,5}$/.test(line.text);

/** How many pages to either side are looked at. */
const NEIGHBOURS = 4;

/** A head comes on most pages round about; what may be content (a heading, a word or two of a list) must come on nearly all. */
function recurs(line: Line, pages: readonly number[], p: number, total: number): boolean {
  if (pages.length < 2 || /^\W*§/.test(line.text) || line.text.length > 140) return false;
  const from = Math.max(0, p - NEIGHBOURS);
  const to = Math.min(total - 1, p + NEIGHBOURS);
  const share = countBetween(pages, from, to) / (to - from + 1);
  const letters = headKey(line.text).replace(/#/g, "").length;
  if (letters < 3)
    return line.text.length >= 6 && /^[\d\s./:–-]+$/.test(line.text) && pages.length >= 3 && share >= 0.7;
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
