import type { Line } from "../model/line.js";
import { headingRole } from "../vocabulary/structure.js";

/** How many lines above a line may be looked at for the heading that it stands under. */
const ZONE = 15;
/** On fewer pages a sentence is said again, on more it is printed on every page. */
const MANY_PAGES = 8;

const SENTENCE = /\p{Ll}{2}\)?\.$/u;

/**
 * Whether a line at the foot of a page is what an item ends with, though its wording stands there on other pages: where each
 * item has a page of its own, "Rapporten antecknas." and the last receiver stand above the foot of page after page.
 *
 * @param on on how many pages of all the wording stands at the foot
 */
export function endsItem(lines: readonly Line[], i: number, on: number, pages: number): boolean {
  const isSentence = SENTENCE.test((lines[i] as Line).text);
  const rare = on * 2 < pages;
  if (isSentence && rare && on < MANY_PAGES) return true;
  if (!isSentence && !rare) return false;
  const heading = headingAbove(lines, i);
  return heading !== undefined && (rare || (heading.role === "decision" && heading.at === i - 1));
}

/** The nearest heading of a section above a line, on its page. */
export function headingAbove(
  lines: readonly Line[],
  i: number,
): { at: number; role: NonNullable<ReturnType<typeof headingRole>> } | undefined {
  const { page } = lines[i] as Line;
  for (let at = i - 1; at >= i - ZONE && lines[at]?.page === page; at--) {
    const role = headingRole((lines[at] as Line).text);
    if (role !== undefined) return { at, role };
  }
  return undefined;
}
