import type { Line, Reading } from "../model/line.js";
import { isCapitalised } from "../text/fold.js";
import { labelAt } from "../vocabulary/labels.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { addressLines } from "./address-lines.js";
import { contentsLines } from "./contents.js";
import { type FurnitureKind, FurnitureKinds } from "./furniture-kinds.js";
import { HeadKeys } from "./head-keys.js";
import { besideHeads } from "./head-neighbours.js";
import { letterheads } from "./letterheads.js";
import { lengthOf } from "./line-length.js";
import { openingLabels } from "./page-content.js";
import { holdsPageNumber, isPageNumber } from "./page-numbers.js";
import { repeatedRows } from "./repeated-rows.js";
import { recurring } from "./running-heads.js";
import { isStrip, itemsBelow, officesAbove } from "./signature-strips.js";
import { signedFeet } from "./signed-feet.js";

/**
 * Which lines frame the pages, by line index. What shows it: what a line says by itself; rows with a day or a word for heads
 * that come again to the letter, wherever they stand; wordings on the edges of neighbouring pages; lines that say nothing
 * but stand beside most of these; where text has no pages, the document's first lines when they come again; and addresses at
 * the foot of a page. The surer comes first: what stands beside heads, and what is a table of contents, is told by them.
 */
export function furnitureOf(reading: Reading): FurnitureKinds {
  const { lines } = reading;
  const kinds = new FurnitureKinds(lines.length);
  lines.forEach((line, i) => {
    const kind = kindAlone(line);
    kinds.set(i, kind === "running-head" && isAmongLabels(lines, i) ? undefined : kind);
  });
  for (const i of officesAbove(lines, kinds)) kinds.set(i, "signature-strip");
  for (const i of itemsBelow(lines, kinds)) kinds.set(i, "signature-strip");
  for (const i of kinds.of("page-number")) if (isPageWord(lines, i - 1)) kinds.set(i - 1, "page-number");
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
  for (const i of signedFeet(lines, kinds)) kinds.set(i, undefined);
  for (const i of contentsLines(lines, kinds)) kinds.set(i, "contents");
  lines.forEach(({ asserted }, i) => {
    if (asserted === "furniture") kinds.set(i, kinds.get(i) ?? "running-head");
    else if (asserted !== undefined) kinds.set(i, undefined);
  });
  return kinds;
}

/** What a line is by itself, wherever it stands. */
function kindAlone(line: Line): FurnitureKind | undefined {
  if (lengthOf(line) > LONGEST) return undefined;
  if (isRule(line.text)) return "rule";
  if (isPageNumber(line.text)) return "page-number";
  if (isStrip(line)) return "signature-strip";
  return isHeadPhrase(line) || holdsPageNumber(line) ? "running-head" : undefined;
}

/** "Sida" alone above the page's number. */
const isPageWord = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.cells.length === 1 && structureWords("page").whole(lines[at]?.text ?? "") !== undefined;

/** "Datum:" over "Klockan:": labels below each other, whose values stand elsewhere, are no head of a page. */
const isAmongLabels = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.text.endsWith(":") === true &&
  [lines[at - 1], lines[at + 1]].some(
    (near) => near?.text.endsWith(":") === true && near.cells.length === 1 && labelAt(near.text)?.whole === true,
  );

/** Longest line that frames a page by what it says alone, in characters. */
const LONGEST = 120;

const headWords = structureWords("heads");

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

/** "Sammanträdesdatum: 2024-04-24", "Protokoll nr 13": words that head pages, with a date or number at most. */
function isHeadPhrase(line: Line): boolean {
  if (lengthOf(line) > 60 || !isCapitalised(line.text)) return false;
  const match = headWords.opening(line.text);
  if (!match) return false;
  const rest = line.text.slice(match.end).replace(/^[\s:]+/, "");
  if (headingRole(line.text) !== undefined) return false;
  return rest === "" ? /\d|[:]/.test(line.text) : /^[\d\s().:/–-]+$/.test(rest) && /\d/.test(rest);
}
