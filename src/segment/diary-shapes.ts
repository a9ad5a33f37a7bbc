import { structureWords } from "../vocabulary/structure.js";

/** Registration numbers standing alone, one or several: digits with strokes or hyphens, perhaps after a prefix in letters. */
export function isDiary(text: string): boolean {
  return (
    text.length <= 80 && /\d/.test(text) && partsOf(text).every(({ start, end }) => isNumber(text.slice(start, end)))
  );
}

const DAY = /^(?:\p{L}{1,14}\s)?(?:(?:19|20)\d{2}-[01]\d-[0-3]\d|[0-3]?\d\.[01]?\d\.(?:19|20)\d{2})$/u;

/** A day in ISO form or with full stops has the shape of a registration number but is none. */
const isNumber = (whole: string): boolean => {
  const text = withoutOrgan(whole.slice(structureWords("numbered").opening(whole)?.end ?? 0).trimStart());
  return (DIARY.test(text) && !DAY.test(text) && !isPeriod(text)) || YEAR_FIRST.test(text);
};

/** A number without the letters of the body that stand behind it: "98.540-511 Ks". */
function withoutOrgan(text: string): string {
  const found = /(?<=\d)\s(\p{Lu}\p{L}{1,4})$/u.exec(text);
  return found && structureWords("organ").whole(found[1] as string) !== undefined ? text.slice(0, found.index) : text;
}

/** "Plan 2024–2026": a title that ends with the years it holds for. */
function isPeriod(text: string): boolean {
  const [, from, to] = /^\p{Lu}\p{Ll}+\s((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)\d{2})$/u.exec(text) ?? [];
  return from !== undefined && Number(to) > Number(from) && Number(to) < Number(from) + LONGEST_PERIOD;
}

/** Plans hold for fewer years than this. */
const LONGEST_PERIOD = 20;

/** The parts of an enumeration, without the commas and conjunctions between them; one also ends where digits are followed by letters and digits, as offsets. */
export function partsOf(text: string): { start: number; end: number }[] {
  const marks = Array.from(text.matchAll(/[,;]|(?<=\d)\s(?=\p{L}{1,14}[\s/.-]?\d{2,6}[-/:]\d)/gu), ({ index }) => ({
    start: index,
    end: index + 1,
  }));
  const cuts = [...structureWords("and").find(text), ...marks].sort((a, b) => a.start - b.start);
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    const part = text.slice(from, start);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== "") parts.push({ start: from + lead, end: from + lead + part.trim().length });
    from = end;
  }
  return parts;
}

/** The year, the body's letters, the running number and perhaps a plan's code, "2010/ÄN 0093 730", "07/TN 0054", "2016 KS0012", or the letters last: "2021.078 KUN". */
const YEAR_FIRST =
  /^(?:(?:19|20)?\d{2}\s?\/\s?\p{Lu}\p{L}{0,6}[\s-]?\d{2,6}(?:[\s.-]\d{1,4})?|(?:19|20)\d{2}[.:/-]\d{1,6}\s\p{Lu}{1,6}|(?:19|20)\d{2}\s\p{Lu}{2,5}\s?\d{3,6}(?:[\s.-]\d{1,4})?|(?:19|20)\d{2}\p{Lu}{2,5}\d{1,6})$/u;

const DIARY =
  /^(?:(?:\p{L}{1,3}|\p{Lu}{2,8})[\s/.-]{0,2})?(?:(?:\p{L}{1,5}|\p{Lu}{1,14})[\s/.-]{0,2})?\d{2,6}(?:[-/:. ]\d{1,6}){1,4}(?:[:.-]{1,2}\d{1,4})?(?:\s(?:[–-]\s?)?\d{2,4}|(?:\s|\s?[–-]\s?)\d{1,2}(?:\.\d{1,2}){1,4}\.?)?$/u;
