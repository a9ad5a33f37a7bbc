import type { Line, Reading } from "../model/line.js";
import type { Outline } from "../model/outline.js";
import { labelAt } from "../vocabulary/labels.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { lengthOf } from "./line-length.js";

/** How far into a document its own name may stand, in lines. */
const OPENING = 40;

/** Most items that an extract holds: it is about one matter, or a few. */
const FEW = 5;

/**
 * What kind of document it is, told from its page heads and from its content, which is the lines but for the furniture; the
 * lines before the first item name it, not the titles of items. An extract says so, or its page numbers ("8 (93)") show that it is a part of more pages
 * than it has. A summons or a letter is told from minutes by what names it and by having no decisions of its own.
 */
export function genreOf(
  reading: Reading,
  heads: readonly Line[],
  content: readonly Line[],
  coverEnd: number,
  items: number,
  decisions: number,
): Outline["genre"] {
  const { lines } = reading;
  const opening = [...heads, ...content.slice(0, Math.min(OPENING, coverEnd))];
  const few = items > 0 && items <= FEW;
  const names = (id: "extract" | "summons" | "minutes" | "letter"): boolean =>
    opening.some(
      (line) =>
        lengthOf(line) < 90 &&
        !line.text.startsWith("§") &&
        ((id === "extract" && few) || headingRole(line.text) === undefined) &&
        line.cells.some(({ text }) => structureWords(id).opening(text) ?? (id === "extract" && few && endsSo(text))),
    );
  if (decisions === 0 && [...heads, ...lines.slice(0, 4)].some(isAttachmentLabel)) return "attachment";
  const certified = content.some(
    (line) => lengthOf(line) < 80 && structureWords("certified").opening(line.text) !== undefined,
  );
  if (items > 0 && (decisions > 0 || !names("summons") || content.some(isSigned)))
    return names("extract") ||
      (few &&
        (certified ||
          (isPart(lines, reading.source.pages) && !content.slice(0, coverEnd).some(isOfCover)) ||
          isAlone(items, coverEnd)))
      ? "extract"
      : "minutes";
  if (names("summons")) return "summons";
  if (names("minutes")) return "minutes";
  return lines.length === 0 ? "unknown" : "attachment";
}

/** Whether a line of a page head names an extract last ("Direktionen – protokollsutdrag") or by a word that is all of it. */
function endsSo(text: string): boolean {
  if (structureWords("extract-alone").whole(text) !== undefined) return true;
  return text.length < LONGEST_HEAD && structureWords("extract").find(text).at(-1)?.end === text.length;
}

const LONGEST_HEAD = 60;

/** Most lines above an item that stands by itself, without a cover that says who met. */
const HEAD_LINES = 4;

/** One item below a page head and nothing else: minutes have a cover. */
const isAlone = (items: number, coverEnd: number): boolean => items === 1 && coverEnd <= HEAD_LINES;

/** The words over the signatures, alone on a line: nobody signs a summons so. */
const isSigned = (line: Line): boolean =>
  lengthOf(line) < 40 && structureWords("written").whole(line.cells[0]?.text ?? "") !== undefined;

/** "…, Bilaga 1" at the end of a running head or of one of the first lines: the whole document is an attachment. */
function isAttachmentLabel(line: Line): boolean {
  if (lengthOf(line) > 80) return false;
  const match = structureWords("attachment").find(line.text).at(-1);
  return match !== undefined && match.end === line.text.length && /\s(?:\d{1,3}|\p{Lu}\d{0,2})$/u.test(line.text);
}

/** Whether one of the first lines names the document minutes. */
export function callsItselfMinutes(lines: readonly Line[]): boolean {
  return lines
    .slice(0, OPENING)
    .some(
      (line) =>
        lengthOf(line) < 90 && line.cells.some((cell) => structureWords("minutes").opening(cell.text) !== undefined),
    );
}

/** Labels of a cover, where whoever met is named. */
const COVER: ReadonlySet<string> = new Set(["place-time", "serving", "members"]);

/** Minutes whose pages are numbered on through the year have their cover on the first of them; extracts are pages from within. */
function isOfCover(line: Line): boolean {
  const hit = labelAt(line.cells[0]?.text ?? "");
  return hit !== undefined && COVER.has(hit.id);
}

/** Whether the pages' own numbers belong to a longer document. */
function isPart(lines: readonly Line[], pages: number): boolean {
  let numbered = 0;
  let first: number | undefined;
  let total = 0;
  for (const line of lines) {
    if (lengthOf(line) > 120) continue;
    const match = /(?:^|\s)(\d{1,4})\s?\(\s?(\d{1,4})\s?\)$/.exec(line.text.slice(-30));
    if (!match) continue;
    numbered++;
    first ??= Number(match[1]);
    total = Math.max(total, Number(match[2]));
  }
  return numbered > 0 && first !== undefined && first > 1 && total > numbered + 2 && total > pages + 2;
}
