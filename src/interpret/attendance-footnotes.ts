import type { Passage } from "../text/passage.js";
import { type Details, detailsOf, type Note } from "./attendance-details.js";
import { namesIn } from "./attendance-names.js";
import type { Entry } from "./attendance-persons.js";

const MARK = /^(\*{1,4}|[¹²³⁴⁵⁶]|\d\))/;

/** The footnote mark that stands behind a name or party, if any: "*", "²", "1)". */
export function markAt(text: string, at: number): { mark: string; end: number } | undefined {
  const rest = text.slice(at, at + 6);
  const space = rest.startsWith(" ") ? 1 : 0;
  const mark = MARK.exec(rest.slice(space))?.[1];
  return mark === undefined ? undefined : { mark, end: at + space + mark.length };
}

/** The mark right before a name: "*Anna Berg". */
export function markBefore(text: string, at: number): { mark: string; start: number } | undefined {
  const mark = /(?:^|\s)(\*{1,4})\s?$/.exec(text.slice(Math.max(0, at - 6), at))?.[1];
  return mark === undefined ? undefined : { mark, start: text.lastIndexOf(mark, at) };
}

/** Whether a line explains a footnote mark rather than naming somebody: "* till och med § 15", "(* = tjänstgörande ersättare)". */
export const isFootnote = (text: string): boolean =>
  MARK.test(text.slice(opening(text))) && namesIn(text.slice(0, 200)).every((name) => name.kind !== "person");

/** How much of a footnote its bracket takes. */
const opening = (text: string): number => (text.startsWith("(*") ? 1 : 0);

/** What a footnote says of those whose entries carry its mark. */
export function footnoteIn(
  passage: Passage,
  bounds: { first?: number; last?: number },
  note: Note,
): { mark: string; details: Details } | undefined {
  const found = markAt(passage.text, opening(passage.text));
  if (!found || !isFootnote(passage.text)) return undefined;
  const sign = /^[\s=:–-]*/.exec(passage.text.slice(found.end))?.[0].length ?? 0;
  note(0, found.end + sign);
  return { mark: found.mark, details: detailsOf(passage, found.end + sign, passage.length, [], bounds, note) };
}

/** Adds what footnotes say to the entries that carry their marks. */
export function applyFootnotes(entries: readonly Entry[], footnotes: ReadonlyMap<string, Details>): void {
  for (const entry of entries) {
    const details = entry.mark === undefined ? undefined : footnotes.get(entry.mark);
    if (!details) continue;
    for (const mark of details.marks) entry.marks.add(mark);
    if (details.paragraphs) entry.paragraphs ??= details.paragraphs;
    if (details.arrives) entry.arrives ??= details.arrives;
    if (details.leaves) entry.leaves ??= details.leaves;
    if (details.role) entry.role ??= details.role;
  }
}
