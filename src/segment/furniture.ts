import type { Line, Reading } from "../model/line.js";
import { isCapitalised } from "../text/fold.js";
import { labelAt } from "../vocabulary/labels.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { addressLines } from "./address-lines.js";
import { contentsLines } from "./contents.js";
import { FurnitureKinds } from "./furniture-kinds.js";
import { HeadKeys } from "./head-keys.js";
import { besideHeads } from "./head-neighbours.js";
import { letterheads } from "./letterheads.js";
import { lengthOf } from "./line-length.js";
import { openingLabels } from "./page-content.js";
import { repeatedRows } from "./repeated-rows.js";
import { recurring } from "./running-heads.js";

/** Which lines frame the pages, by line index. Text that stands on page edges again and again is furniture, and so are signature strips. */
export function furnitureOf(reading: Reading): FurnitureKinds {
  const { lines } = reading;
  const kinds = new FurnitureKinds(lines.length);
  const strip = structureWords("furniture");
  const heads = structureWords("heads");
  const pageWords = structureWords("page");
  lines.forEach((line, i) => {
    if (lengthOf(line) > 120) return;
    if (isRule(line.text)) kinds.set(i, "rule");
    else if (isPageNumber(line.text, pageWords)) kinds.set(i, "page-number");
    else if (isStrip(line, strip)) kinds.set(i, "signature-strip");
    else if (isHeadPhrase(line, heads) || holdsPageNumber(line, pageWords)) kinds.set(i, "running-head");
  });
  for (const i of officesAbove(lines, kinds)) kinds.set(i, "signature-strip");
  for (const i of itemsBelow(lines, kinds)) kinds.set(i, "signature-strip");
  const wording = new HeadKeys(lines);
  for (const i of repeatedRows(lines, kinds)) kinds.set(i, "running-head");
  const found = recurring(lines, kinds, wording);
  const labels = openingLabels(
    lines,
    [...found.keys()].sort((a, b) => a - b),
  );
  for (const [i, kind] of found) if (!labels.has(i) && !labelsAttachment(lines, i)) kinds.set(i, kind);
  const beside = [...besideHeads(lines, kinds, wording)].sort((a, b) => a - b);
  const opening = openingLabels(lines, beside);
  for (const i of beside) if (!opening.has(i)) kinds.set(i, "running-head");
  for (const i of letterheads(lines, wording)) if (!kinds.has(i)) kinds.set(i, "running-head");
  for (const i of addressLines(lines, kinds)) kinds.set(i, "running-head");
  for (const i of kinds.of("signature-strip"))
    if (/[0-9A-F]{16,}/.test((lines[i] as Line).text)) kinds.set(i, "digital-signature");
  for (const i of contentsLines(lines, kinds)) kinds.set(i, "contents");
  lines.forEach(({ asserted }, i) => {
    if (asserted === "furniture") kinds.set(i, kinds.get(i) ?? "running-head");
    else if (asserted !== undefined) kinds.set(i, undefined);
  });
  return kinds;
}

/** "Bilaga 1" over "Tillhör § 85": the label of an attachment, though the next page begins with another one. */
function labelsAttachment(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return (
    next !== undefined &&
    structureWords("attachment").whole((lines[at] as Line).text) !== undefined &&
    structureWords("belongs").opening(next.text)?.start === 0
  );
}

/** A line of underscores, dashes or dots, one that rules a table of characters ("|---|:--|", "+----+"), or a stroke that stood between columns. */
function isRule(text: string): boolean {
  if (text.length < 3) return text === "|";
  return /^[-_.=–—*\s…]+$/.test(text) || (/^[|+][-=:|+\s]+$/.test(text) && text.includes("--"));
}

/** "3 av 8": "4 ja 3" is a vote. */
const OF_ALL = /^(\d{1,3})\s(\p{Ll}{2,3})\s(\d{1,3})$/u;

/** What such a program sets round the number. */
const FRAME = /^[-–—=#*[]{1,16}\s?|\s?[-–—=*\]]{1,16}$/g;

/** "3 (74)", "- 3 -", "3 av 8", or after a word for page "3/24", "3 av 24", "3": a number with its frame. A bare "1435/22" is a registration number. */
function isPageNumber(framed: string, words: ReturnType<typeof structureWords>): boolean {
  if (framed.length > 40 || !/\d/.test(framed)) return false;
  // Programs that take text from PDFs write "--- Sida 3 ---", "-- 3 of 8 --" or "## Page 3" between the pages.
  const text = /^(?:[-–—=#*[]{1,16}\s?\p{L}|[-–—=]{2,16}\s?\d)/u.test(framed) ? framed.replace(FRAME, "") : framed;
  if (text.length > 24) return false;
  if (/^(?:\d{1,4}\s?(?:\(\s?\d{1,4}\s?\)|\[\s?\d{1,4}\s?\])|[-–]\s?\d{1,4}\s?[-–])$/.test(text)) return true;
  const [, page, of = "", pages] = OF_ALL.exec(text) ?? [];
  if (page !== undefined) return Number(page) <= Number(pages) && structureWords("of").whole(of) !== undefined;
  const word = words.opening(text);
  return (
    word !== undefined &&
    /^\s?\d{1,4}(?:\s?\(\s?\d{1,4}\s?\)|\s?\/\s?\d{1,4}|\s\p{L}{2,3}\s\d{1,4})?$/u.test(text.slice(word.end))
  );
}

/** A head or foot that ends with the page's number in a column of its own: "EXEMPELBY KOMMUN   PROTOKOLL   4 (8)", "… Blad 4". */
function holdsPageNumber(line: Line, words: ReturnType<typeof structureWords>): boolean {
  const last = line.cells.at(-1);
  return (
    line.cells.length > 1 &&
    last !== undefined &&
    !line.text.startsWith("§") &&
    (/\(\s?\d+\s?\)$/.test(last.text) || words.opening(last.text) !== undefined) &&
    isPageNumber(last.text, words)
  );
}

/** A stroke that parts the places to sign. */
const BAR = /^[|¦]\s?/;

/** A line that consists of the words under which people sign each page, and of hardly anything else. */
function isStrip(line: Line, lexicon: ReturnType<typeof structureWords>): boolean {
  if (line.cells.length > 1 && isSignRow(line.cells, lexicon)) return true;
  if (lexicon.opening(line.text.replace(BAR, "")) === undefined) return false;
  const matches = lexicon.find(line.text);
  const covered = matches.reduce((sum, match) => sum + match.end - match.start, 0);
  const rest = line.text.replace(/[^\p{L}\p{N}]/gu, "").length - covered;
  if (rest <= 3 || covered / line.text.length > 0.6) return true;
  return /^[^:]{6,40}:\s?[0-9A-F-]{16,}/.test(line.text);
}

/** Who signs each page, where text has lost that it stood beside the other words of the strip, and how often it must do so. */
const SIGNERS: ReadonlySet<string | undefined> = new Set(["chair", "secretary", "verifiers"]);
const OFTEN = 3;

/** Offices alone on the line above a strip, on page after page: "Justerare" over "Utdragsbestyrkande". */
function officesAbove(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const found = kinds.of("signature-strip").filter((i) => {
    const above = lines[i - 1];
    if (!above || kinds.has(i - 1) || above.cells.length > 1 || above.text.length > LONGEST_SIGN) return false;
    const label = labelAt(above.text);
    return label?.whole === true && SIGNERS.has(label.id);
  });
  return found.length >= OFTEN ? found.map((i) => i - 1) : [];
}

/** Which items the minutes hold, below a strip on page after page: "§§ 141-144". */
function itemsBelow(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const found = kinds.of("signature-strip").flatMap((i) => {
    const at = kinds.has(i + 1) ? i + 2 : i + 1;
    return ITEMS.test(lines[at]?.text ?? "") && !kinds.has(at) ? [at] : [];
  });
  return found.length >= OFTEN && found.every((i) => lines[i]?.text === lines[found[0] as number]?.text) ? found : [];
}

const ITEMS = /^§{1,2}\s?\d{1,4}\s?[-–]\s?\d{1,4}$/;

/** Longest of the words side by side that people sign below, in characters. */
const LONGEST_SIGN = 30;

/** Words side by side, the last of which stand nowhere but there: who signs each page may be told by an office alone. */
function isSignRow(cells: Line["cells"], lexicon: ReturnType<typeof structureWords>): boolean {
  const last = cells.at(-1)?.text ?? "";
  return (
    last.length <= LONGEST_SIGN &&
    lexicon.whole(last) !== undefined &&
    cells.every(({ text }) => text.length <= LONGEST_SIGN && /^\p{Lu}\P{N}*$/u.test(text))
  );
}

/** "Sammanträdesdatum: 2024-04-24", "Protokoll nr 13": words that head pages, with a date or number at most. */
function isHeadPhrase(line: Line, lexicon: ReturnType<typeof structureWords>): boolean {
  if (lengthOf(line) > 60 || !isCapitalised(line.text)) return false;
  const match = lexicon.opening(line.text);
  if (!match) return false;
  const rest = line.text.slice(match.end).replace(/^[\s:]+/, "");
  if (headingRole(line.text) !== undefined) return false;
  return rest === "" ? /\d|[:]/.test(line.text) : /^[\d\s().:/–-]+$/.test(rest) && /\d/.test(rest);
}
