import type { Line, Reading, Span } from "../model/line.js";
import type { OutlineItem } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { headingPrefix, headingRole, structureWords } from "../vocabulary/structure.js";
import { lettersOf } from "./contents.js";
import { type Candidate, isDiary, partsOf } from "./item-headings.js";
import { type HeadingStyle, sectionsOf, styleOf } from "./sections.js";

/** Most lines that a title may run over. */
const LONGEST_TITLE = 8;

/** Most lines that an item's whole head may run over. */
const LONGEST_HEAD = 40;

/** What holds for the whole document: its text, what its headings look like, whether words are misread, where full lines end. */
export interface Frame {
  reading: Reading;
  style: HeadingStyle;
  tolerant: boolean;
  right: number;
}

/** Reads an item's own heading – number, registration numbers, title – and cuts the rest into sections. */
export function itemOf(
  lines: readonly Line[],
  heading: Candidate,
  { reading, style, tolerant, right }: Frame,
  marks: Span[],
  listed?: string,
): OutlineItem {
  const first = lines[0] as Line;
  const numberAt = { start: first.start + heading.numberStart, end: first.start + heading.numberEnd };
  const number = (Passage.of(reading.text, [numberAt]).read() as Read).as(heading.number);
  const diary: Read[] = [];
  const title: Span[] = [];
  const before = { start: first.start, end: numberAt.start };
  const beside = Passage.of(reading.text, [before]).text.replace(/\s?§$/, "");
  if (isDiary(beside.replace(/^\p{L}+\.?:?\s/u, ""))) pushDiary(before, reading, diary, marks);
  else marks.push(before);
  marks.push({ start: numberAt.end, end: first.start + heading.rest });
  for (const span of besideNumber(first, heading)) {
    const text = reading.text.slice(span.start, span.end);
    if (structureWords("diary").opening(text) || isDiary(text)) pushDiary(span, reading, diary, marks);
    else if (structureWords("continued").opening(text)) marks.push(span);
    else title.push(span);
  }
  let at = 1;
  let closed = false;
  const titled: Line[] = title.length > 0 ? [first] : [];
  for (; at < Math.min(lines.length, LONGEST_HEAD); at++) {
    const line = lines[at] as Line;
    if (isDiaryLine(line, diary.length === 0)) {
      pushDiary(line, reading, diary, marks);
      closed = titled.length > 0;
    } else if (structureWords("extract").whole(line.text)) marks.push(line);
    else if (
      closed ||
      opensSection(line, titled.length > 0) ||
      titled.length >= LONGEST_TITLE ||
      !belongsToTitle(titled, line, listed)
    )
      break;
    else {
      titled.push(line);
      for (const cell of line.cells) {
        if (line.cells.length > 1 && (structureWords("diary").opening(cell.text) || isDiary(cell.text)))
          pushDiary(cell, reading, diary, marks);
        else title.push(cell);
      }
    }
  }
  const whole = Passage.of(reading.text, title);
  const trailing = diary.length === 0 ? TRAILING_DIARY.exec(whole.text) : null;
  if (trailing) diary.push(whole.read(trailing.index + 1) as Read);
  const passage = trailing ? whole.slice(0, trailing.index) : whole;
  return {
    number,
    ...(passage.length > 0 ? { title: passage } : {}),
    diaryNumbers: diary,
    sections: sectionsOf(lines.slice(at), reading, style, tolerant, right),
  };
}

/** A registration number at the end of a title: capitals, a year and a running number. */
const TRAILING_DIARY = /\s\p{Lu}{2,6}[- ]?(?:19|20)\d{2}[-/]\d{1,6}(?:[-. ]\d{1,4})?$/u;

/** A line that a label calls a registration number, or that looks like one while the item has none yet. */
function isDiaryLine(line: Line, wanted: boolean): boolean {
  if (line.text.length >= 80 || !/\d/.test(line.text)) return false;
  return structureWords("diary").opening(line.text) !== undefined || (wanted && isDiary(line.text));
}

/** Whether a section begins. The first line after the number is the title even where it reads like a heading ("Information"), but for a bare decision. */
function opensSection(line: Line, titled: boolean): boolean {
  if (line.asserted !== undefined) return line.asserted !== "text";
  if (line.cells.length !== 1) return false;
  const role = headingRole(line.text);
  return titled ? role !== undefined || headingPrefix(line.text) !== undefined : role === "decision";
}

/** What stands on the number's line after the number, cell by cell. */
function besideNumber(line: Line, heading: Candidate): Span[] {
  const from = line.start + heading.rest;
  return line.cells
    .map((cell) => ({ start: Math.max(cell.start, from), end: cell.end }))
    .filter(
      (span) => span.end > span.start && line.text.slice(span.start - line.start, span.end - line.start).trim() !== "",
    );
}

/**
 * A title goes on in the same style and without a gap; a line that could have held the next one's first word ends it. Where the table
 * of contents lists a title that begins as this one does, the title is as long as that.
 */
function belongsToTitle(titled: readonly Line[], line: Line, listed: string | undefined): boolean {
  const before = titled.at(-1);
  if (!before) return true;
  const own = styleOf(before);
  if (own !== undefined)
    return own === styleOf(line) && line.gap < 1 && (before.role === line.role || titled.length === 1);
  const sofar = lettersOf(titled.map(({ text }) => text).join(""));
  if (listed && listed.length > 3 && listed === sofar) return false;
  if (listed?.startsWith(sofar) && listed.startsWith(sofar + lettersOf(line.text))) return true;
  if (before.page !== line.page) return false;
  if (line.gap > 0 || line.text.endsWith(".") || /§\s?\d{1,5}$/.test(line.text)) return false;
  const word = line.text.indexOf(" ") < 0 ? line.text.length : line.text.indexOf(" ");
  const width = Math.max(48, line.text.length, ...titled.slice(0, -1).map(({ text }) => text.length));
  const early = before.text.length + 1 + word <= width;
  return !(early && /^\p{Lu}/u.test(line.text)) && line.text.length < 110;
}

/** Strips the label ("Dnr") and keeps each number; the label itself is a mark. */
function pushDiary(span: Span, reading: Reading, diary: Read[], marks: Span[]): void {
  const text = reading.text.slice(span.start, span.end);
  const label = structureWords("diary").opening(text);
  const at = label ? label.end : 0;
  if (label) marks.push({ start: span.start + label.start, end: span.start + label.end });
  const sign = text.indexOf("§", at);
  const end = sign > 0 ? sign : text.length;
  if (sign > 0) marks.push({ start: span.start + sign, end: span.end });
  for (const part of partsOf(text.slice(at, end))) {
    const skip = /^[\s:.]+/.exec(text.slice(at + part.start))?.[0].length ?? 0;
    const range = { start: span.start + at + part.start + skip, end: span.start + at + part.end };
    const read = Passage.of(reading.text, [range]).read();
    if (read && /\d/.test(read.value)) diary.push(read);
    else if (read) marks.push(range);
  }
}
