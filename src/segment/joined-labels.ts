import type { Line } from "../model/line.js";
import { headingRole } from "../vocabulary/structure.js";
import type { Heading } from "./label-column.js";

/** Fewest headings before texts, and kinds of them, that show that a column of labels has been joined with the texts. */
const FEWEST = 3;
const FEWEST_KINDS = 2;
/** So many times as often as alone on their lines do such headings stand before texts. */
const OFTENER = 2;
/** Most words of a heading. */
const MOST_WORDS = 4;

/**
 * The headings of a column of labels that extraction has joined with the texts beside it by a single blank: "Beslut
 * Kommunstyrelsen godkänner dagordningen.", "Yrkanden Anna Berg (S) yrkar bifall". A heading that a capital follows is one
 * only where the document sets most of its headings so. PDFs keep their columns, so texts alone are looked at.
 */
export function joinedLabels(lines: readonly Line[]): Map<Line, Heading> {
  const found = new Map<Line, Heading>();
  for (const line of lines) {
    const heading = mayOpen(line) ? before(line.text) : undefined;
    if (heading) found.set(line, heading);
  }
  const kinds = new Set([...found.values()].map(({ role }) => role));
  if (found.size < FEWEST || kinds.size < FEWEST_KINDS) return new Map();
  let alone = 0;
  for (const line of lines) {
    if (!found.has(line) && mayOpen(line) && headingRole(line.text) !== undefined) alone++;
    if (alone * OFTENER >= found.size) return new Map();
  }
  return found;
}

const mayOpen = ({ cells, text, asserted }: Line): boolean =>
  cells.length === 1 && cells[0]?.size === undefined && asserted === undefined && CAPITAL.test(text);

/** A line that begins with a word in letters. */
const CAPITAL = /^\p{Lu}\p{L}/u;
/** What begins a text beside a heading. */
const TEXT = /^[\p{Lu}\d”"–-]/u;

/** A word or two that end no sentence: whose the heading is ("Beslut Kfm"), not a text. */
const OWNER = /^\P{White_Space}+(?: \P{White_Space}+)?(?<![.:;!?)”"\d])$/u;

/** The longest heading that a line begins with and a text follows; what a colon parts is told elsewhere. */
function before(text: string): Heading | undefined {
  let found: Heading | undefined;
  let at = text.indexOf(" ");
  for (let words = 1; words <= MOST_WORDS && at > 0; words++, at = text.indexOf(" ", at + 1)) {
    if (text[at - 1] === ":") break;
    const role = TEXT.test(text.slice(at + 1, at + 2)) ? headingRole(text.slice(0, at)) : undefined;
    if (role !== undefined && !OWNER.test(text.slice(at + 1))) found = { role, end: at + 1 };
  }
  return found;
}
