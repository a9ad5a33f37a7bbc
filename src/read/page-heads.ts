import type { Line } from "../model/line.js";

/** Blank lines that may part two pages where the text has no form feed. */
const BREAK = 4;
/** A page has at least this many lines of text. */
const SHORTEST_PAGE = 8;
/** How often a head must come back to be a running head. */
const RECURS = 3;

/**
 * Finds page breaks in text without form feeds and marks them on the lines. Conservative: a page opens only where a run
 * of blank lines is followed by a head that comes back, numbers aside, at least three times with a page's distance.
 * Returns the number of pages.
 */
export function implicitPages(lines: Line[]): number {
  const heads = new Map<string, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.gap < BREAK || line.text.length > 120) continue;
    const key = line.text.replace(/\d+/g, "#");
    if (!/[\p{L}#]/u.test(key)) continue;
    const at = heads.get(key);
    if (at === undefined) heads.set(key, [i]);
    else if (i - (at[at.length - 1] as number) >= SHORTEST_PAGE) at.push(i);
  }
  const opens = new Set<number>();
  for (const at of heads.values()) if (at.length >= RECURS) for (const i of at) opens.add(i);
  if (opens.size === 0) return 1;
  let page = 1;
  lines.forEach((line, i) => {
    if (opens.has(i)) {
      page++;
      line.opensPage = true;
      line.gap = 0;
    }
    line.page = page;
  });
  return page;
}
