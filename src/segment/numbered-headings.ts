import type { Line } from "../model/line.js";
import { headingPrefix, headingRole, namedHeadingRole } from "../vocabulary/structure.js";
import type { Heading } from "./label-column.js";

/** "1. Beslut", "2 Ärendet", "3) Yrkanden": the number that a template gives the headings of an item. */
const NUMBER = /^(\d{1,2})[.)]?\s{1,8}(?=\p{Lu})/u;

/** Longest line, in characters, that may be such a heading. */
const LONGEST = 80;

/** Fewest of them that show that a document numbers its headings. */
const FEWEST = 3;

interface Numbered {
  number: number;
  heading: Heading | undefined;
}

function numberedAt({ text, cells, asserted }: Line): Numbered | undefined {
  if (text.length > LONGEST || cells.length > 2 || asserted !== undefined) return undefined;
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const name = text.slice(match[0].length);
  const role = headingRole(name) ?? namedHeadingRole(name);
  const prefix = role ? undefined : headingPrefix(name);
  const heading = role
    ? { role, end: text.length }
    : prefix && { role: prefix.role, end: match[0].length + prefix.end };
  return { number: Number(match[1]), heading };
}

/** Whether a document numbers the headings within its items: several known ones do, and one of them opens a decision. */
export function areNumbered(lines: readonly Line[]): boolean {
  const found = lines.flatMap((line) => numberedAt(line)?.heading ?? []);
  return found.length >= FEWEST && found.some(({ role }) => role === "decision");
}

/** The numbered headings of one item, whose numbers rise by one: a point of a list that reads like a heading is none. */
export class NumberedHeadings {
  #last = 0;

  next(line: Line): Heading | undefined {
    const found = numberedAt(line);
    if (found?.number !== this.#last + 1) return undefined;
    const heading =
      found.heading ?? (this.#last > 0 && isTitle(line) ? { role: "other", end: line.text.length } : undefined);
    if (heading) this.#last++;
    return heading as Heading | undefined;
  }
}

/** Whether a line stands like a heading of words of its own: apart from what is above, and no sentence. */
const isTitle = ({ text, gap, bold, role }: Line): boolean =>
  (gap > 0 || bold === true || role === "heading") && !/[.,;:!?]$/.test(text);
