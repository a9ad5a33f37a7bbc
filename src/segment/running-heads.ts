import type { Line } from "../model/line.js";
import { headingRole } from "../vocabulary/structure.js";
import type { FurnitureKind } from "./furniture.js";
import type { HeadKeys } from "./head-keys.js";

/** How many lines from the top or bottom of a page may be a running head or foot. */
const EDGE = 10;

/** Lines that stand near the top or bottom of neighbouring pages with the same wording, from the edge inwards without a break. */
export function recurring(
  lines: readonly Line[],
  kinds: ReadonlyMap<number, FurnitureKind>,
  heads: HeadKeys,
): Map<number, FurnitureKind> {
  const pages = pagesOf(lines);
  const found = new Map<number, FurnitureKind>();
  const seen = new Map<string, number[]>();
  // On one page nothing recurs. What reads like a heading of a section is a running head only where it keeps its place.
  const keyOf = (i: number, side: string, depth: number): string =>
    pages.length === 1 ? "" : `${side}${headingRole((lines[i] as Line).text) === undefined ? "" : depth}${heads.of(i)}`;
  const edges = pages.flatMap(({ from, to }, p) => [
    { p, ...edge(from, Math.min(to, from + EDGE), (i, depth) => keyOf(i, "t", depth)) },
    { p, ...edge(to - 1, Math.max(from, to - EDGE) - 1, (i, depth) => keyOf(i, "b", depth)) },
  ]);
  for (const { p, keys } of edges) {
    for (const key of keys) {
      const at = seen.get(key);
      if (at === undefined) seen.set(key, [p]);
      else if (at.at(-1) !== p) at.push(p);
    }
  }
  for (const { p, list, keys } of edges) {
    for (const [depth, i] of list.entries()) {
      const line = lines[i] as Line;
      if (kinds.has(i)) continue;
      if (line.role === "artifact") found.set(i, "running-head");
      else if (isPlainNumber(line, p + 1)) found.set(i, "page-number");
      else if (recurs(line, heads.of(i), seen.get(keys[depth] as string) ?? [], p, pages.length))
        found.set(i, "running-head");
      else break;
    }
  }
  return found;
}

/** The lines of a page's edge from the outermost inwards, up to `to` exclusive, each with its key. */
function edge(
  from: number,
  to: number,
  keyOf: (i: number, depth: number) => string,
): { list: number[]; keys: string[] } {
  const step = to >= from ? 1 : -1;
  const list: number[] = [];
  for (let i = from; i !== to; i += step) list.push(i);
  return { list, keys: list.map(keyOf) };
}

/** How many pages to either side are looked at. */
const NEIGHBOURS = 4;

/** A head comes on most pages round about; what may be content (a heading, a word or two of a list) must come on nearly all. */
function recurs(line: Line, key: string, pages: readonly number[], p: number, total: number): boolean {
  if (pages.length < 2 || /^\W*§/.test(line.text) || line.text.length > 140) return false;
  const from = Math.max(0, p - NEIGHBOURS);
  const to = Math.min(total - 1, p + NEIGHBOURS);
  const share = countBetween(pages, from, to) / (to - from + 1);
  const letters = key.replace(/#/g, "").length;
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
