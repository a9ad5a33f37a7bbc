import type { Line } from "../model/line.js";
import { isCapitalised } from "../text/fold.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { namesAttachment } from "./attachments.js";
import type { HeadKeys } from "./head-keys.js";

/** How many lines above one on a page's edge the heading may stand that it belongs to. */
const BELOW_HEADING = 12;

/** Lines of one list stand nearer than this many empty lines, the first of them and its heading nearer than that. */
const TOGETHER = 0.3;
const FROM_HEADING = 1.5;

/** Fewest pages, the first among them, on whose edge a sentence or a heading stands that frames them. */
const FRAMING = 5;

/**
 * Whether a line is a document's own text, though `same` – it and others of its wording – stand on the edges of `pages`, given by
 * their place in the document: one item a page, and each ends with the same words.
 */
export function isOwnText(
  line: Line,
  same: readonly number[],
  pages: readonly number[],
  lines: readonly Line[],
  heads: HeadKeys,
): boolean {
  if (PARTY.test(line.text)) return true;
  if (pages[0] === 0 && pages.length >= FRAMING) return false;
  if (isSentence(line)) return true;
  return belongToSections(same, lines, heads);
}

/** Whether most of these lines are headings of sections, or stand below one as the lines of a list do. */
export function belongToSections(same: readonly number[], lines: readonly Line[], heads: HeadKeys): boolean {
  const own = same.filter((i) => opensSection(heads, lines, i) || belowHeading(lines, heads, i));
  return own.length * 2 > same.length;
}

/** "Per Ek (V)": who signs every page does so without the party. */
const PARTY = /\p{Ll}\s\(\p{Lu}{1,3}\)/u;

/** "Paragrafen förklaras omedelbart justerad.": what frames pages is no sentence. */
const isSentence = ({ text, cells }: Line): boolean => cells.length === 1 && isCapitalised(text) && ENDED.test(text);

/** The end of a sentence: a long word, or a short one behind others. */
const ENDED = /\s(?:\p{Ll}{6,}|\S{1,40}\s\p{Ll}{3,})[.!?]$/u;

/** What stands behind a heading on its line: what it opens, or which item it belongs to. */
const BEHIND_HEADING = /:.*|,?\s(?:\p{Ll}{1,4}\s)?§\s*\d{1,5}$/u;

/** The heading of an item's section, alone or before what stands in it: a word for an extract, which some write over recipients, is what the document calls itself. */
function opensSection(heads: HeadKeys, lines: readonly Line[], i: number): boolean {
  const { text } = lines[i] as Line;
  const label = text.replace(BEHIND_HEADING, "");
  if (!heads.isHeading(i) && (label === text || headingRole(label) === undefined)) return false;
  return (
    headingRole(label) !== "other" &&
    structureWords("extract").whole(label) === undefined &&
    structureWords("extract-alone").whole(label) === undefined
  );
}

/** "Ekonomiavdelningen" below "Beslutet skickas till", at the foot of page after page. */
function belowHeading(lines: readonly Line[], heads: HeadKeys, i: number): boolean {
  const { page, cells, text } = lines[i] as Line;
  if (cells.length > 1 || structureWords("minutes").find(text).length > 0) return false;
  for (let k = i; k > i - BELOW_HEADING && k > 0; k--) {
    const { gap } = lines[k] as Line;
    if (gap > FROM_HEADING || lines[k - 1]?.page !== page) return false;
    const above = lines[k - 1] as Line;
    if (heads.isHeading(k - 1)) return headingRole(above.text) === "recipients" && opensSection(heads, lines, k - 1);
    if (gap > TOGETHER) return false;
  }
  return false;
}

/** Of lines that come again on pages, in order, those that an attachment begins with: its label is another one than that of the page before. */
export function openingLabels(lines: readonly Line[], recurring: readonly number[]): Set<number> {
  const opening = new Set<number>();
  const first = lines[0]?.page;
  let last: string | undefined;
  for (const i of recurring) {
    const line = lines[i] as Line;
    if (!namesAttachment(line)) continue;
    const label = line.cells.at(-1)?.text;
    if (label !== last && line.page !== first) opening.add(i);
    last = label;
  }
  return opening;
}
