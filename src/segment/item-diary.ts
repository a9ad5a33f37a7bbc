import type { Line, Reading, Span } from "../model/line.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { structureWords } from "../vocabulary/structure.js";
import { isDiary, partsOf } from "./diary-shapes.js";

/** A registration number in front of a title: letters, a year and a running number, perhaps a plan's code. */
const BEFORE_TITLE =
  /^[\s:.]{0,3}(?:\p{Lu}\p{L}{1,7}[\s/-]?)?(?:(?:19|20)\d{2}[-/:]\d{1,6}|\d{1,6}\/\d{2,4})(?:[-.:]{1,2}\d{1,4}){0,3}(?:\s\d{2,4})?(?=\s{1,8}[–-]?\s?\p{Lu}\p{L}{2})/u;

/** One more registration number, so that no title begins here. */
const ANOTHER = /^\s{1,8}\p{L}{1,14}[\s/.-]?\d{2,6}[-/:]\d/u;

/** A registration number at the end of a title: capitals, a year and a running number, or the year first. */
const TRAILING =
  /\s(?:(?:19|20)\d{2}(?:\s\p{Lu}{2,5}\d{4,6}|\p{Lu}{2,5}\d{1,6})|\p{Lu}{2,6}[- ]?(?:19|20)\d{2}[-/](?!(?:19|20)\d{2}(?!\d))\d{1,6}(?:[-. ]\d{1,4}|(?:\s|\s?[–-]\s?)\d{1,2}(?:\.\d{1,2}){1,4}\.?)?)$/u;
/** In brackets: "KS 2019/123", "KS/2019:124", "2019/124"; "KS2019:124", "BUN22/87"; a law (2017:725), a report (SOU 2022:71) and years (2015–2018) are none. */
const BRACKETED =
  /\s[([](?:[\p{L}.:]{2,14}\s){0,2}(?:\p{Lu}\p{L}{0,7}\/(?:19|20)\d{2}:\d{1,6}|\p{Lu}{2,5}(?:19|20)\d{2}:\d{1,6}|\p{Lu}\p{L}{0,7}[- /]{0,2}(?:19|20)\d{2}[-/](?!(?:19|20)\d{2}(?!\d))\d{1,6}(?!:)|\p{Lu}\p{L}{0,7}[/-]\d{1,6}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{3,6}|\d{1,6}\/(?:19|20)\d{2}|\p{Lu}{2,5}\d{2}\/\d{1,5})(?:[-. ]{1,2}\d{1,4}){0,3}[)\]]$/u;

/** Without letters, the year first: "Taxa för vatten 2018/2711"; a running number of a title's own is shorter ("läsår 2018/19"). */
const BARE = /\s(?:19|20)\d{2}\/(?!(?:19|20)\d{2}$)\d{3,6}$/;

/** Whether the number behind these words is an act's: "Genomförande av direktiv 2016/1148". */
const isActs = (text: string): boolean =>
  structureWords("act").find(text.slice(-LONGEST_ACT)).at(-1)?.end === Math.min(text.length, LONGEST_ACT) ||
  text.endsWith(")");

/** Longest word for an act, in characters. */
const LONGEST_ACT = 16;

/** Whether a text is a registration number, in brackets or not, or begins with one or with a word for it. */
export const opensDiary = (text: string): boolean =>
  structureWords("diary").opening(text) !== undefined ||
  isDiary(text) ||
  isBracketed(text) ||
  beforeTitle(text) > 0 ||
  isDiary(text.slice(0, Math.max(0, codeIn(text))).trim());

/** Where the registration number before a title ends; 0 where the text is none. */
function beforeTitle(text: string): number {
  const end = BEFORE_TITLE.exec(text)?.[0].length ?? 0;
  return end > 0 && !ANOTHER.test(text.slice(end)) && codeIn(text.slice(end).trim()) !== 0 ? end : 0;
}

/** Words in lower case to a full stop: "Ärende nr 7 utgår." is about a matter, not its number. */
const SENTENCE = /\s\p{Ll}{3,}\.$/u;

/** A line that a label calls a registration number, or that looks like one while the item has none yet. */
export function isDiaryLine(line: Line, wanted: boolean): boolean {
  if (line.text.length >= 80 || !/\d/.test(line.text)) return false;
  const label = structureWords("diary").opening(line.text);
  return label ? !SENTENCE.test(line.text.slice(label.end)) : wanted && (isDiary(line.text) || isBracketed(line.text));
}

/** A registration number in brackets with nothing around it: "(LS/1613/2011)". */
const isBracketed = (text: string): boolean => BRACKETED.exec(` ${text}`)?.index === 0;

/** Strips the label ("Dnr") and keeps each number; the label itself is a mark. What follows the number is the title. */
export function pushDiary(whole: Span, reading: Reading, diary: Read[], marks: Span[]): Span[] {
  const bracketed = isBracketed(reading.text.slice(whole.start, whole.end));
  const span = bracketed ? { start: whole.start + 1, end: whole.end - 1 } : whole;
  if (bracketed) marks.push({ start: whole.start, end: span.start }, { start: span.end, end: whole.end });
  const text = reading.text.slice(span.start, span.end);
  const label = structureWords("diary").opening(text) ?? matterIn(text);
  const at = label ? label.end : 0;
  if (label) marks.push({ start: span.start + label.start, end: span.start + label.end });
  const sign = text.indexOf("§", at);
  const title = beforeTitle(text.slice(at));
  const code = title === 0 && sign < 0 ? codeIn(text) : -1;
  const cut = Math.max(sign, code);
  const end = title > 0 ? at + title : cut > 0 ? cut : text.length;
  if (title === 0 && cut > 0) marks.push({ start: span.start + cut, end: span.end });
  for (const part of partsOf(text.slice(at, end))) {
    const skip = /^[\s:.]+/.exec(text.slice(at + part.start))?.[0].length ?? 0;
    const range = { start: span.start + at + part.start + skip, end: span.start + at + part.end };
    const read = Passage.of(reading.text, [range]).read();
    if (read && /\d/.test(read.value)) diary.push(read);
    else if (read) marks.push(range);
  }
  for (const { start, end: close } of structureWords("and").find(text.slice(at, end)))
    marks.push({ start: span.start + at + start, end: span.start + at + close });
  return title > 0 ? [{ start: span.start + end, end: span.end }] : [];
}

/** Where the code of a plan for registers begins that ends a text, behind a word for it ("… Dpl 02"); -1 where none does. */
export function codeIn(text: string): number {
  const word = /\d[\d.:-]*$/.test(text) ? structureWords("code").find(text).at(-1) : undefined;
  return word && /^[\s:.]*\d[\d.:-]{0,11}$/.test(text.slice(word.end)) ? word.start : -1;
}

/** A common word that is a label only where nothing but a registration number stands behind it: "Ärende MN-2024-0012". */
function matterIn(text: string): { start: number; end: number } | undefined {
  const word = structureWords("numbered").opening(text);
  return word && isDiary(text.slice(word.end).replace(/^[\s:.]+/, "")) ? word : undefined;
}

/** A title without the dash or rule before it and, while the item has none yet, without the registration number at its end. */
export function titleOf(whole: Passage, diary: Read[], marks: Span[]): Passage {
  const lead = /^[–—|│-]\s+(?=\S)/.exec(whole.text)?.[0].length ?? 0;
  append(marks, whole.spans(0, lead));
  const title = whole.slice(lead);
  if (diary.length > 0) return title;
  const labelled = structureWords("diary").find(title.text).at(-1);
  if (labelled && labelled.start > 0 && isDiary(title.text.slice(labelled.end).replace(/^[\s:.]+/, ""))) {
    append(marks, title.spans(labelled.start, labelled.end));
    const lead = /^[\s:.]*/.exec(title.text.slice(labelled.end))?.[0].length ?? 0;
    for (const { start, end } of partsOf(title.text.slice(labelled.end + lead))) {
      const read = title.read(labelled.end + lead + start, labelled.end + lead + end);
      if (read) diary.push(read);
    }
    return title.slice(0, labelled.start);
  }
  const bare = BARE.exec(title.text);
  const trailing = TRAILING.exec(title.text) ?? (bare && !isActs(title.text.slice(0, bare.index)) ? bare : undefined);
  if (trailing) {
    diary.push(title.read(trailing.index + 1) as Read);
    const end = title.text.slice(0, trailing.index).replace(/\s?[,–—-]$/, "").length;
    append(marks, title.spans(end, trailing.index));
    return title.slice(0, end);
  }
  const bracketed = BRACKETED.exec(title.text);
  if (!bracketed) return title;
  const inner = title.text.slice(bracketed.index + 2, -1);
  const label = structureWords("diary").opening(inner);
  const from = bracketed.index + 2 + (label ? label.end : 0);
  const lost = /^[\s:.]*/.exec(title.text.slice(from))?.[0].length ?? 0;
  const read = title.read(from + lost, title.length - 1);
  if (read) diary.push(read);
  marks.push(...title.spans(bracketed.index, from + lost), ...title.spans(title.length - 1));
  return title.slice(0, bracketed.index);
}

/** The first line of an item's text without the registration number that a column in the margin has put at its end. */
export function withoutMarginal(line: Line, reading: Reading, diary: Read[]): Line {
  const found = TRAILING.exec(line.text);
  if (!found || found.index < SHORTEST) return line;
  const at = line.start + found.index;
  diary.push(Passage.of(reading.text, [{ start: at, end: line.end }]).read() as Read);
  const cells = line.cells
    .filter((cell) => cell.start < at)
    .map((cell) => (cell.end > at ? { ...cell, end: at, text: reading.text.slice(cell.start, at).trim() } : cell));
  return { ...line, end: at, text: line.text.slice(0, found.index).trimEnd(), cells };
}

/** Fewest characters of running text before a number in the margin. */
const SHORTEST = 40;
