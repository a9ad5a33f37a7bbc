import type { Passage, Read } from "../text/passage.js";
import { breaks, calendarWords, datesIn, placeOpeners, timesIn } from "../vocabulary/calendar.js";

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

type Time = ReturnType<typeof timesIn>[number];
type Pause = ReturnType<typeof breaks.find>[number];

/** Reads dates, times and the place from a passage. */
export function whenIn(passage: Passage, note: Note, year?: number): When {
  const { text } = passage;
  const used: { start: number; end: number }[] = [];
  const take: Note = (start, end) => {
    used.push({ start, end });
    note(start, end);
  };
  const dates = datesIn(text, year).flatMap((date) => {
    const read = passage.read(date.start, date.end);
    take(date.opens, date.end);
    return read ? [read.as(date.value)] : [];
  });
  const times = timesIn(text).filter((time) => !used.some((span) => span.start < time.end && time.start < span.end));
  const hours = hoursIn(passage, times, take);
  const place = placeIn(passage, used, note);
  return { dates, ...hours, ...(place ? { place } : {}) };
}

/** Tells the hours of sittings from those of the breaks between them. */
function hoursIn(passage: Passage, times: readonly Time[], take: Note): Pick<When, "sittings" | "adjournments"> {
  const { text } = passage;
  const pauses = breaks.find(text);
  const sittings: When["sittings"] = [];
  const adjournments: When["adjournments"] = [];
  for (let i = 0; i < times.length; i++) {
    const first = times[i] as Time;
    const second = times[i + 1];
    const pair = second !== undefined && JOINED.test(text.slice(first.end, second.opens)) ? second : undefined;
    const start = passage.read(first.start, first.end)?.as(first.value);
    const end = pair && passage.read(pair.start, pair.end)?.as(pair.value);
    take(first.opens, pair?.end ?? first.end);
    if (!start) continue;
    const before = pauseBefore(text, pauses, first);
    const earlier = sittings.at(-1)?.end;
    const resumes = before !== undefined && earlier !== undefined && earlier.value <= start.value;
    const pause = before ?? (second && pauseBehind(text, pauses, second, times[i + 2]));
    const series = adjournments.length > 0 && sittings.length > 0 && goesOn(text, times[i - 1], first);
    if (resumes) take(before.start, before.end);
    if (!resumes && (pause || series) && end) {
      adjournments.push({ start, end });
      if (pause) take(pause.start, pause.end);
    } else sittings.push({ start, ...(end ? { end } : {}) });
    if (pair) i++;
  }
  for (const match of pauses) if (adjournments.length > 0) take(match.start, match.end);
  return { sittings, adjournments };
}

/** The word for a break that leads to a time: "ajournering kl. 10.00–10.15", without other hours between. */
const pauseBefore = (text: string, pauses: readonly Pause[], { start }: Time): Pause | undefined =>
  pauses.find(({ start: from, end }) => {
    const between = text.slice(end, start);
    return from < start && between.length < 40 && !/[;]|\d{2}[.:]\d{2}/.test(between);
  });

/** The word for a break right behind a time, which does not lead to the hours that follow: "10.00–10.15 (ajournering)". */
const pauseBehind = (
  text: string,
  pauses: readonly Pause[],
  time: Time,
  following: Time | undefined,
): Pause | undefined =>
  pauses.find(
    ({ start, end }) =>
      start >= time.end &&
      /^[\s(]{0,3}$/.test(text.slice(time.end, start)) &&
      !(following && LEADS_ON.test(text.slice(end, following.opens))),
  );

/** Whether hours follow those of a break like another one's: "ajournering 10.00–10.15, 11.30–11.40". */
const goesOn = (text: string, before: Time | undefined, time: Time): boolean =>
  /^[\s,]*(?:\p{L}{2,4}\s)?$/u.test(text.slice(before?.end ?? 0, time.opens));

/** What may stand between the two ends of a span of time. */
const JOINED = /^\s{0,3}(?:[-–—‐‑]+\s?(?:\p{L}{2,6}\.?)?|\p{L}[\p{L}.]{1,5})?\s{0,3}$/u;

/** What leads from a word for a break to the hours that follow: no mark of punctuation parts them. */
const LEADS_ON = /^[^,;.)(]{0,40}$/;

/** The first stretch of words that is neither date nor time nor a word of dates and times. */
function placeIn(passage: Passage, used: { start: number; end: number }[], note: Note): Read | undefined {
  const { text } = passage;
  const sorted = [...used].sort((a, b) => a.start - b.start);
  let at = 0;
  let place: Read | undefined;
  for (const span of [...sorted, { start: text.length, end: text.length }]) {
    if (span.start > at) {
      const [begin, to] = trim(text, at, span.start);
      const opener = at > 0 ? placeOpeners.opening(text.slice(begin, begin + 8)) : undefined;
      const from = opener?.start === 0 ? begin + opener.end + 1 : begin;
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
    if (first && first.start === 0 && !/^-\p{L}/u.test(text.slice(a + first.end, a + first.end + 2))) a += first.end;
    else if (last && a + last.end === b) b = a + last.start;
    else break;
  }
  return [a, b];
}
