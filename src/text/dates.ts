import { respelled } from "./respelling.js";

/** The words that dates and times are written with; they come from outside, this file knows shapes only. */
export interface Calendar {
  /** Names of the months, January first, each with its abbreviations, in lower case. */
  months: readonly (readonly string[])[];
  weekdays: readonly string[];
  /** Words that may stand before a date. */
  articles: readonly string[];
  /** Words that may stand before a time of day. */
  clock: readonly string[];
}

/** A date in a text. */
export interface FoundDate {
  /** ISO 8601, "2018-06-04". */
  value: string;
  /** Offsets of the date itself: day, month and year. */
  start: number;
  end: number;
  /** Where the weekday or article before it begins. */
  opens: number;
  /** False where the year was not written but taken from elsewhere. */
  dated: boolean;
}

/** A time of day in a text. */
export interface FoundTime {
  /** "HH:MM", local time. */
  value: string;
  start: number;
  end: number;
  /** Where the word for "o'clock" before it begins. */
  opens: number;
}

const NUMERIC =
  /(?<![\d.,/-])(?:((?:19|20)\d\d)\s?[-–‐‑./]\s?(\d{1,2})\s?[-–‐‑./]\s?(\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d)|(\d{1,2})\s?[/]\s?(\d{1,2})\s?[-–/,]?\s?((?:19|20)\d\d)|(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)|(\d\d)(\d\d)(\d\d)|(\d\d)-(\d\d)-(\d\d))(?![\d/]|[.,:-]\d)/g;
const NAMED =
  /(?<![\d.,:-])(\d{1,2})(?::?(?:\p{Ll}{1,2})(?=\s))?\.?\s{0,3}(\p{L}{3,9})\.?(?:\s{0,3}(?:[,-]\s?)?((?:19|20)\d\d|'\d\d))?(?!\p{L}|\d)/gu;
const SHORT = /(?<![\d.,/§-])(\d{1,2})\/(\d{1,2})(?![\d/]|\s?[-–]?\s?(?:19|20)\d\d)/g;

/**
 * The dates of a text, in order: "21 augusti 2008", "2008-08-21", "2018.06.04", "4/6 2018", "4.6.2018", "180604",
 * "20180604". Where a year is given, dates without one ("den 5 juni") are found too and take that year. Linear.
 */
export function findDates(text: string, calendar: Calendar, year?: number): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  const add = (start: number, length: number, y: number, m: number, d: number, dated: boolean): void => {
    if (!isDate(y, m, d)) return;
    const value = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
    found.push({ value, start, end: start + length, opens: leadStart(text, start, calendar), dated });
  };
  for (const m of text.matchAll(NUMERIC)) {
    const n = m.slice(1).map((digits) => (digits === undefined ? -1 : Number(digits)));
    const [a, b, c] = n as [number, number, number];
    if (a >= 0) add(m.index, m[0].length, a, b, c, true);
    else if ((n[3] as number) >= 0) add(m.index, m[0].length, n[3] as number, n[4] as number, n[5] as number, true);
    else if ((n[6] as number) >= 0) add(m.index, m[0].length, n[8] as number, n[7] as number, n[6] as number, true);
    else if ((n[9] as number) >= 0) add(m.index, m[0].length, n[11] as number, n[10] as number, n[9] as number, true);
    else if ((n[12] as number) >= 0)
      add(m.index, m[0].length, century(n[12] as number), n[13] as number, n[14] as number, true);
    else add(m.index, m[0].length, century(n[15] as number), n[16] as number, n[17] as number, true);
  }
  for (const m of text.matchAll(NAMED)) {
    const month = monthOf(m[2] as string, calendar);
    if (month === 0) continue;
    const written =
      m[3] === undefined ? undefined : m[3].startsWith("'") ? century(Number(m[3].slice(1))) : Number(m[3]);
    const y = written ?? year;
    const length = m[3] === undefined ? m[0].trimEnd().replace(/[,-]$/, "").trimEnd().length : m[0].length;
    if (y !== undefined) add(m.index, length, y, month, Number(m[1]), written !== undefined);
  }
  if (year !== undefined)
    for (const m of text.matchAll(SHORT)) add(m.index, m[0].length, year, Number(m[2]), Number(m[1]), false);
  return found.sort((a, b) => a.start - b.start);
}

/** Two digits of a year: up to 50 in this century. */
const century = (digits: number): number => (digits <= 50 ? 2000 : 1900) + digits;

function monthOf(word: string, calendar: Calendar): number {
  const lower = respelled(word.toLowerCase());
  return calendar.months.findIndex((names) => names.includes(lower)) + 1;
}

/** Whether the day exists (proleptic Gregorian calendar). */
function isDate(y: number, m: number, d: number): boolean {
  if (m < 1 || m > 12 || d < 1) return false;
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return d <= (m === 2 ? (leap ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31);
}

/** Where weekday and article before a date begin. */
function leadStart(text: string, start: number, calendar: Calendar): number {
  let at = start;
  for (let guard = 0; guard < 3; guard++) {
    const before = /(\p{L}+)\.?,?\s{0,3}$/u.exec(text.slice(Math.max(0, at - 16), at));
    const word = before?.[1] && respelled(before[1].toLowerCase());
    if (!before || word === undefined || !(calendar.articles.includes(word) || calendar.weekdays.includes(word)))
      return at;
    at -= before[0].length;
  }
  return at;
}

const CLOCK =
  /(?<![\d,:§/]|(?<!\p{L})\.)([01]?\d|2[0-4])(?:(\s?[.:;]\s?|,)([0-5]\d)(?::[0-5]\d)?|([0-5]\d)(?=\D|$))?(?![\d%]|[.:]\d)/gu;

/**
 * The times of day of a text, in order: "16.00", "9:55", "kl 18", "1630". A bare number counts only after a clock word or
 * as the other end of a span that a time opened or closes; four digits only after a clock word. Linear.
 */
export function findTimes(text: string, calendar: Calendar): FoundTime[] {
  const found: FoundTime[] = [];
  if (!/\d/.test(text)) return found;
  let spanEnd = -1;
  CLOCK.lastIndex = 0;
  for (let m = CLOCK.exec(text); m !== null; m = CLOCK.exec(text)) {
    const [whole, hour, mark, minutes, packed] = m;
    const end = m.index + whole.length;
    const opens = clockStart(text, m.index, calendar);
    const after = opens < m.index || m.index === spanEnd;
    if (opens === m.index && text[m.index - 1] === ".") continue;
    if (minutes === undefined && !after) continue;
    if (mark === "," && !after) continue;
    if (packed !== undefined && (hour as string).length < 2) continue;
    const value = timeOf(Number(hour), Number(minutes ?? packed ?? 0));
    if (value === undefined) continue;
    found.push({ value, start: m.index, end, opens });
    spanEnd = end + (/^\s?[-–—‐‑]+\s?/.exec(text.slice(end, end + 4))?.[0].length ?? -1000);
    if (spanEnd < end) {
      const gap = /^\s{0,2}\p{L}[\p{L}.]{2,5}\s{1,2}/u.exec(text.slice(end, end + 10))?.[0];
      spanEnd = gap !== undefined && mark !== undefined ? end + gap.length : -1;
    }
  }
  return found;
}

function timeOf(hour: number, minute: number): string | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour === 24 ? 0 : hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function clockStart(text: string, start: number, calendar: Calendar): number {
  const before = /(\p{L}{2,7})\.?:?\s{0,3}$/u.exec(text.slice(Math.max(0, start - 12), start));
  const word = before?.[1]?.toLowerCase();
  return before && word !== undefined && calendar.clock.includes(word) ? start - before[0].length : start;
}
