import type { Line } from "../model/line.js";
import { meetingWords } from "../vocabulary/bodies.js";
import { type LabelId, labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { namesItem } from "./label-places.js";
import { lengthOf } from "./line-length.js";
import { isDated, isSigned } from "./region-signed.js";
import { headCells, headsRoll, isHead } from "./roll-heads.js";
import { isCertified } from "./signed-feet.js";

/** Labels that stand behind the last item only. */
const BEHIND: ReadonlySet<LabelId> = new Set([
  "signed-by",
  "notice",
  "notice-posted",
  "notice-removed",
  "notice-location",
  "certified",
] as const);

/** How many lines above such a label the sentence may begin that says the minutes are verified. */
const SENTENCE_LINES = 4;

/** Most lines from where people sign, with what they sign as behind their names, to the end. */
const SIGNED_LINES = 12;

const sentences = meetingWords("verified-sentence");
const dated = meetingWords("verified-dated");

/** Where the closing pages begin in the lines of the last item, from `from` on; `to` where there are none. */
export function closingStart(lines: readonly Line[], from: number, to: number): number {
  let goesOn: number | undefined;
  for (let i = from; i < to; i++) {
    if (opensRoll(lines, i)) {
      const before = i > from ? lines[i - 1] : undefined;
      return before?.page === lines[i]?.page && isBareAttachment(before) ? i - 1 : i;
    }
    if (opensVotes(lines[i] as Line)) {
      goesOn ??= lastSection(lines, from, to);
      if (goesOn > i) continue;
      return i;
    }
    const signs = to - i <= SIGNED_LINES && (isSigned(lines, i) || isCertified(lines, i, to));
    if (!signs && !opensClosing(lines[i] as Line, lines[i + 1])) continue;
    for (let k = Math.max(from, i - SENTENCE_LINES); k < i; k++) {
      if (isVerified((lines[k] as Line).text)) return k;
    }
    return i;
  }
  return to;
}

/** Where a page of digital signatures begins behind an attachment; `to` where there is none. */
export function signedPage(lines: readonly Line[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const { page, text } = lines[i] as Line;
    const hit = page === lines[i - 1]?.page ? undefined : labelAt(text);
    if (hit?.id === "signed-by" && (hit.whole || hit.colon)) return i;
  }
  return to;
}

/** "Protokollet är justerat …", or "Justeras omedelbart 2020-11-10": without the day behind it that may be what is decided. */
function isVerified(text: string): boolean {
  if (sentences.opening(text)) return true;
  const words = dated.opening(text);
  return words?.start === 0 && isDated(text.slice(words.end));
}

/** Labels of the cover that may stand below the word for those present, where the cover comes last. */
const COVER: ReadonlySet<LabelId> = new Set([
  "time",
  "place",
  "place-time",
  "date",
  "start",
  "members",
  "serving",
] as const);

function opensCover(next: Line | undefined): boolean {
  const hit = next && labelAt(next.cells[0]?.text ?? "");
  return hit !== undefined && COVER.has(hit.id) && (hit.colon || hit.whole);
}

/** A word for certifying that is no longer may begin a sentence: "Intygas den 3 maj …". */
const SHORT = 10;

/** How many lines below the name of a roll the heads of its columns may stand, and how many of them there are at least. */
const HEADS_WITHIN = 4;
const FEWEST_HEADS = 2;

/** "Närvaro- och omröstningslista, kommunfullmäktige 2022-06-14" over the heads of its columns: those present, listed at the end. */
export function opensRoll(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isBareAttachment(lines[at - 1]) && headsRoll(line)) return true;
  const { page } = line;
  const text = line.text.replace(ATTACHED, "");
  const hit = text.length <= 100 ? labelAt(text) : undefined;
  if ((hit?.id !== "present" && hit?.id !== "serving") || hit.end < 6 || /[.;]$/.test(text)) return false;
  return lines
    .slice(at + 1, at + 1 + HEADS_WITHIN)
    .some(
      (line, k) =>
        line.page === page &&
        ((line.cells.length > 2 && headCells(line).filter((cell) => isHead(cell.text)).length >= FEWEST_HEADS) ||
          headsNames(lines, at + 1 + k)),
    );
}

/** Whether a head of a list stands alone over names: "Ordinarie ledamöter" where extraction has set the columns of the roll one below the other. */
function headsNames(lines: readonly Line[], at: number): boolean {
  const [line, ...below] = lines.slice(at, at + 1 + FEWEST_NAMES) as [Line, ...Line[]];
  const hit = line.cells.length === 1 ? labelAt(line.text) : undefined;
  return (
    hit?.whole === true &&
    NAMED.has(hit.id) &&
    below.length === FEWEST_NAMES &&
    below.every(({ cells }) => (nameEnd(cells[0]?.text ?? "") ?? 0) > 0)
  );
}

/** Heads of lists of those who decide, and how many names below one show that it is such a head. */
const NAMED: ReadonlySet<LabelId> = new Set(["members", "serving", "name-column"] as const);
const FEWEST_NAMES = 3;

/** The word for an attachment, and its label, before the name of a roll: "Bilaga, närvarolista", "Bilaga 1 – Närvarolista", "Bilaga 1. Närvarolista". */
const ATTACHED = /^\p{Lu}\p{Ll}{2,5}\.?(?:\s\p{Lu}?\d{0,2}(?:\s?[.,:–-])?|\s?[,:–-])\s(?=\p{L})/u;

/** A line that says no more than that an attachment follows. */
export const isBareAttachment = (line: Line | undefined): boolean =>
  line !== undefined && structureWords("attachment").whole(line.text) !== undefined;

/** "Omröstningslista nr 1": a list of votes that says of which item it is, or has a number. */
function opensVotes(line: Line): boolean {
  if (lengthOf(line) > 80 || !line.cells[0]) return false;
  return [line.text, line.cells[0].text].some((whole) => {
    const text = whole.replace(ATTACHED, "");
    const hit = labelAt(text);
    if (hit?.id !== "vote-list") return false;
    return structureWords("closing").whole(text) !== undefined || namesItem(text.slice(hit.end).trim());
  });
}

/** Where the last section with running text of its own begins: a list of votes above it stands in the item, not behind it. */
function lastSection(lines: readonly Line[], from: number, to: number): number {
  for (let i = to - 2; i >= from; i--) {
    const [line, next] = [lines[i], lines[i + 1]] as [Line, Line];
    if (line.cells.length > 1 || next.cells.length > 1 || next.text.length < SHORTEST_TEXT) continue;
    if (headingRole(line.text.replace(/\s\d{1,2}[.:]?$/, "")) !== undefined) return i;
  }
  return -1;
}

/** Fewest characters of a line of running text. */
const SHORTEST_TEXT = 40;

function opensClosing(line: Line, next: Line | undefined): boolean {
  if (lengthOf(line) > 80) return false;
  const cell = line.cells[0];
  if (!cell) return false;
  if (structureWords("closing").whole(cell.text.replace(/[_.…\s]{3,}$/, "")) !== undefined) return true;
  return [line.text, cell.text].some((text) => {
    const hit = labelAt(text);
    if (hit?.id === "present" && hit.whole && opensCover(next)) return true;
    if (hit?.id === "certified" && hit.end > SHORT && isDated(text.slice(hit.end))) return true;
    return hit !== undefined && BEHIND.has(hit.id) && (hit.whole || hit.colon) && hit.end > 6;
  });
}
