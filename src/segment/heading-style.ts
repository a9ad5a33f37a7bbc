import type { Line } from "../model/line.js";
import { headingRole } from "../vocabulary/structure.js";
import { areNumbered } from "./numbered-headings.js";

/** What headings of the document look like, so that a word of the running text is not taken for one. */
export interface HeadingStyle {
  /** Style keys that section headings have and running text has not. */
  marked: ReadonlySet<string>;
  /** Style key of most lines; undefined for plain text. */
  body: string | undefined;
  /** Whether the headings of an item are numbered: "1. Beslut", "2. Ärendet". */
  numbered: boolean;
  /** Whether a line that says no more than that the body decides is the heading of its decision. */
  leads: boolean;
}

/** Size and weight of a line as one key; undefined for plain text. */
export function styleOf(line: Pick<Line, "size" | "bold" | "italic">): string | undefined {
  return line.size === undefined && line.bold === undefined
    ? undefined
    : `${Math.round(line.size ?? 0)}${line.bold ? "b" : ""}${line.italic ? "i" : ""}`;
}

/** The styles in which known headings are set more often than running text is. */
export function headingStyle(lines: readonly Line[]): HeadingStyle {
  const all = new Map<string, number>();
  const headings = new Map<string, number>();
  for (const line of lines) {
    const style = styleOf(line);
    if (style === undefined) continue;
    all.set(style, (all.get(style) ?? 0) + 1);
    if (line.text.length < 45 && headingRole(line.text)) headings.set(style, (headings.get(style) ?? 0) + 1);
  }
  const marked = new Set<string>();
  for (const [style, count] of headings) if (count >= 2 && count * 2.5 >= (all.get(style) ?? 0)) marked.add(style);
  const [body] = [...all].reduce<[string | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  );
  return { marked, body, numbered: areNumbered(lines), leads: areLeadsHeadings(lines) };
}

/** Longest line, in characters, that is looked up as a heading there. */
const LONGEST = 70;

/** Fewest headings of a text that tell the matter or list its documents before a lead counts as one of its headings. */
const FEWEST = 2;

/**
 * Whether the lines that say that the body decides are the headings of its decisions: in texts that give the parts of an item
 * headings, but none to a decision.
 */
function areLeadsHeadings(lines: readonly Line[]): boolean {
  let told = 0;
  for (const { text, cells } of lines) {
    if (text.length > LONGEST || cells.length !== 1 || !/^\p{Lu}.*[^.,;]$/u.test(text)) continue;
    const role = headingRole(text);
    if (role === "decision") return false;
    if (role === "background" || role === "documents") told++;
  }
  return told >= FEWEST;
}
