import type { Passage, Read } from "../text/passage.js";
import { breaks, calendarWords, datesIn, timesIn } from "../vocabulary/calendar.js";

/** What a passage says of when and where: dates, spans of time, breaks, and the words that are left for the place. */
export interface When {
  dates: Read[];
  /** Sittings: from when to when. */
  sittings: { start: Read; end?: Read }[];
  adjournments: { start: Read; end: Read }[];
  /** A single time that stands after "till" alone, or a closing time. */
  place?: Read;
}

/** Takes offsets of words of the passage that are understood. */
type Note = (start: number, end: number) => void;

/** Reads dates, times and the place from a passage. */
export function whenIn(passage: Passage, note: Note, year?: number): When {
  const { text } = passage;
  const used: { start: number; end: number }[] = [];
  const take = (start: number, end: number): void => {
    used.push({ start, end });
    note(start, end);
  };
  const dates = datesIn(text, year).flatMap((date) => {
    const read = passage.read(date.start, date.end);
    take(date.opens, date.end);
    return read ? [read.as(date.value)] : [];
  });
  const times = timesIn(text).filter((time) => !used.some((span) => span.start < time.end && time.start < span.end));
  const pauses = breaks.find(text);
  const sittings: When["sittings"] = [];
  const adjournments: When["adjournments"] = [];
  for (let i = 0; i < times.length; i++) {
    const first = times[i] as (typeof times)[number];
    const second = times[i + 1];
    const start = passage.read(first.start, first.end)?.as(first.value);
    const pair = second !== undefined && JOINED.test(text.slice(first.end, second.opens));
    const end = pair ? passage.read(second.start, second.end)?.as(second.value) : undefined;
    const pause = pauses.find(
      (match) =>
        match.start < first.start &&
        text.slice(match.end, first.start).length < 40 &&
        !/[;]|\d{2}[.:]\d{2}/.test(text.slice(match.end, first.start)),
    );
    const after = pauses.find(
      (match) =>
        second !== undefined &&
        match.start >= second.end &&
        /^[\s(]{0,3}$/.test(text.slice(second.end, match.start)) &&
        !leadsOn(text.slice(match.end, times[i + 2]?.opens ?? text.length), times[i + 2] !== undefined),
    );
    take(first.opens, pair ? (second as (typeof times)[number]).end : first.end);
    if (!start) continue;
    const previous = i > 0 ? (times[i - 1] as (typeof times)[number]).end : 0;
    const series =
      adjournments.length > 0 &&
      /^[\s,]*(?:\p{L}{2,4}\s)?$/u.test(text.slice(previous, first.opens)) &&
      sittings.length > 0;
    const earlier = sittings.at(-1)?.end;
    const resumes = pause !== undefined && earlier !== undefined && earlier.value <= start.value;
    if (resumes) take(pause.start, pause.end);
    if (!resumes && (pause || after || series) && end) {
      adjournments.push({ start, end });
      const mark = pause ?? after;
      if (mark) take(mark.start, mark.end);
    } else sittings.push({ start, ...(end ? { end } : {}) });
    if (pair) i++;
  }
  for (const match of pauses) if (adjournments.length > 0) take(match.start, match.end);
  const place = placeIn(passage, used, note);
  return { dates, sittings, adjournments, ...(place ? { place } : {}) };
}

/** What may stand between the two ends of a span of time. */
const JOINED = /^\s{0,3}(?:[-–—‐‑]+\s?(?:\p{L}{2,6}\.?)?|\p{L}[\p{L}.]{1,5})?\s{0,3}$/u;

/** Whether the words behind one for a break lead to the hours that follow: no mark of punctuation parts them. */
const leadsOn = (between: string, followed: boolean): boolean => followed && /^[^,;.)(]{0,40}$/.test(between);

/** The first stretch of words that is neither date nor time nor a word of dates and times. */
function placeIn(passage: Passage, used: { start: number; end: number }[], note: Note): Read | undefined {
  const { text } = passage;
  const sorted = [...used].sort((a, b) => a.start - b.start);
  let at = 0;
  let place: Read | undefined;
  for (const span of [...sorted, { start: text.length, end: text.length }]) {
    if (span.start > at) {
      const [from, to] = trim(text, at, span.start);
      note(at, from);
      note(to, span.start);
      if (to > from && /\p{L}{2}/u.test(text.slice(from, to))) place ??= passage.read(from, to);
    }
    at = Math.max(at, span.end);
  }
  return place;
}

/** Without punctuation and words of dates and times at both ends. */
function trim(text: string, from: number, to: number): [number, number] {
  let a = from;
  let b = to;
  for (let guard = 0; guard < 8; guard++) {
    while (a < b && /[\s,;:.()–—-]/.test(text[a] as string)) a++;
    while (b > a && /[\s,;:(–—-]/.test(text[b - 1] as string)) b--;
    if (b > a && text[b - 1] === "." && !/\p{L}{1,3}\.$/u.test(text.slice(a, b))) b--;
    if (b > a && text[b - 1] === ")" && !text.slice(a, b).includes("(")) b--;
    const matches = calendarWords.find(text.slice(a, b));
    const first = matches[0];
    const last = matches.at(-1);
    if (first && first.start === 0) a += first.end;
    else if (last && a + last.end === b) b = a + last.start;
    else break;
  }
  return [a, b];
}
