import { withSigns } from "../text/misread-signs.js";
import { type FoundRange, findRanges, without } from "../text/numbers.js";
import { timesIn } from "../vocabulary/calendar.js";
import { personWords } from "../vocabulary/person-phrases.js";

/** When a person was present, as far as the words beside the name say. */
export interface Presence {
  /** "163–170, 172", "109–". */
  paragraphs?: string;
  /** "HH:MM". */
  arrives?: string;
  leaves?: string;
  /** Offsets of what it was read from: the numbers, and the words before them. */
  values: Partial<Record<"paragraphs" | "arrives" | "leaves", { start: number; end: number }>>;
  taken: { start: number; end: number }[];
}

const words = personWords("from", "until", "except", "under", "arrives", "leaves", "after", "exclusive");
type Word = "from" | "until" | "except" | "under" | "arrives" | "leaves" | "after" | "exclusive";

/** The words that stand right before an offset, and where they begin. */
function lead(text: string, at: number): { ids: Set<Word>; start: number } {
  const from = Math.max(0, at - 60);
  const matches = words.find(text.slice(from, at));
  const ids = new Set<Word>();
  let start = at;
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i];
    if (!match || !/^[\s,:(]{0,3}(?:\p{Ll}{1,10}\.?\s?)?$/u.test(text.slice(from + match.end, start))) break;
    const phrase = text.slice(from + match.start, from + match.end);
    ids.add(match.id);
    const finer = fine.whole(phrase);
    if (finer) ids.add(finer);
    start = from + match.start;
  }
  return { ids, start };
}

const fine = personWords("after", "exclusive");
const paragraph = personWords("paragraph");

/** Whether the text ends with a word for items: numbers behind it are theirs without the sign §. */
function isCalled(text: string): boolean {
  const word = /\p{L}+\.?\s?$/u.exec(text.slice(-14))?.[0];
  return word !== undefined && paragraph.whole(word.trim()) !== undefined;
}

/** ", 58–63": numbers of the meeting's items alone between commas, without the sign. */
function isBare(
  text: string,
  { start, end, stretches }: FoundRange,
  { first, last }: { first?: number; last?: number },
): boolean {
  if (first === undefined || last === undefined || !/[,(\u0000]\s?$/.test(text.slice(0, start))) return false;
  return (
    /^\s?(?:[,;)\u0000]|$)/.test(text.slice(end)) &&
    stretches.every(([from, to]) => from < to && from >= first && to <= last)
  );
}

/**
 * Reads items and hours of presence: "§§ 107–108", "från § 109", "t.o.m. § 12", "ej § 8", "lämnade från § 7",
 * "kl 15.20–16.00". `bounds` are the first and the last item of the meeting, where they are known.
 */
export function presenceIn(written: string, bounds: { first?: number; last?: number }): Presence {
  const text = withSigns(written);
  const presence: Presence = { values: {}, taken: [] };
  const ranges = findRanges(text, true).filter(
    (range) => text[range.start] === "§" || isCalled(text.slice(0, range.start)) || isBare(text, range, bounds),
  );
  const parts: string[] = [];
  let open: string | undefined;
  for (const range of ranges) {
    const { ids, start } = lead(text, range.start);
    const openEnd = /^\s?[-–—](?!\s?\d)/.exec(text.slice(range.end, range.end + 3))?.[0].length ?? 0;
    presence.taken.push({ start, end: range.end + openEnd });
    const [from, to] = range.stretches[0] as [number, number];
    const leaving = ids.has("leaves");
    if (ids.has("except") && !leaving) {
      if (bounds.first !== undefined && bounds.last !== undefined)
        parts.push(without([bounds.first, bounds.last], range.stretches));
    } else if (leaving || ids.has("until")) {
      const last = ids.has("exclusive") || (leaving && ids.has("from") && !ids.has("after")) ? from - 1 : to;
      const first = open ?? (bounds.first !== undefined && bounds.first <= last ? `${bounds.first}` : "");
      parts.push(first === `${last}` ? first : `${first}–${last}`);
      open = undefined;
    } else if (ids.has("from") || ids.has("arrives") || openEnd > 0) {
      if (open !== undefined) parts.push(`${open}–`);
      open = `${ids.has("after") && !ids.has("arrives") ? from + 1 : from}`;
    } else parts.push(range.value);
    presence.values.paragraphs = { start: presence.values.paragraphs?.start ?? range.start, end: range.end };
  }
  if (open !== undefined) parts.push(`${open}–`);
  const value = parts.filter((part) => part !== "").join(", ");
  if (value !== "") presence.paragraphs = value;
  hours(text, presence);
  return presence;
}

function hours(text: string, presence: Presence): void {
  let k = 0;
  const taken = [...presence.taken];
  const times = timesIn(text).filter((time) => {
    while (k < taken.length && (taken[k] as { end: number }).end <= time.start) k++;
    const span = taken[k];
    return span === undefined || span.start >= time.end;
  });
  times.forEach((time, i) => {
    const { ids, start } = lead(text, time.opens);
    const before = times[i - 1];
    const second = before !== undefined && /^\s?[-–—]\s?$/.test(text.slice(before.end, time.opens));
    presence.taken.push({ start: second ? before.end : start, end: time.end });
    const span = { start: time.start, end: time.end };
    const leaves = second || ids.has("leaves") || (ids.has("until") && !ids.has("from"));
    const key = leaves ? "leaves" : "arrives";
    if (!leaves && !ids.has("from") && !ids.has("arrives") && !/^\s?[-–—]/.test(text.slice(time.end, time.end + 3)))
      return;
    presence[key] = time.value;
    presence.values[key] = span;
  });
}
