import type { Attendee } from "../model/minutes.js";
import type { Passage, Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { isOrganization, isTitle } from "../vocabulary/titles.js";
import { presenceIn } from "./attendance-presence.js";

/** What words beside a name say of the person. */
export interface Details {
  role?: Read<NonNullable<Attendee["role"]>>;
  title?: Read;
  affiliation?: Read;
  paragraphs?: Read;
  arrives?: Read;
  leaves?: Read;
  /** "serving", "not-serving", "substitute", "member", "absent". */
  marks: Set<string>;
}

/** Takes the offsets of words in the passage that are understood but hold no value. */
export type Note = (start: number, end: number) => void;

interface Range {
  start: number;
  end: number;
}

const words = personWords(
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
  "secretary",
  "secretary-office",
  "not-serving",
  "not-serving-substitute",
  "serving",
  "substitute",
  "member",
  "absent",
  "remote",
  "beside",
  "verifier",
  "none",
);
/** "Tjänstgörande ersättare" beside a name among the members says that it is no member's. */
const substitutes = personWords("substitute", "substitute-short");
const ROLES = new Set([
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
  "secretary",
]);
const MARKS = new Set(["not-serving", "not-serving-substitute", "serving", "substitute", "member", "absent"]);
/** Words that point to another list, or to groups without names: they say nothing of the person before them. */
const elsewhere = personWords("reference");
const affiliation = personWords("affiliation");
const connecting = personWords("connecting", "group-titles", "arrives", "leaves", "from", "until", "under");

/** Reads the words of a passage from one offset to another as what they say of a person; `skip` are stretches read already. */
export function detailsOf(
  passage: Passage,
  from: number,
  to: number,
  skip: readonly Range[],
  bounds: { first?: number; last?: number },
  note: Note,
): Details {
  const details: Details = { marks: new Set() };
  if (to <= from) return details;
  const text = blank(
    passage.text.slice(from, to),
    skip.map(({ start, end }) => ({ start: start - from, end: end - from })),
  );
  const presence = presenceIn(text, bounds);
  for (const key of ["paragraphs", "arrives", "leaves"] as const) {
    const span = presence.values[key];
    const value = presence[key];
    const read = span && passage.read(from + span.start, from + span.end);
    if (read && value !== undefined) details[key] = read.as(value);
  }
  for (const span of presence.taken) note(from + span.start, from + span.end);
  const rest = blank(text, presence.taken);
  for (const chunk of chunksOf(rest)) chunkInto(details, passage, from, rest, chunk, note);
  return details;
}

/** Blanks out stretches, so that offsets stay. */
function blank(text: string, spans: readonly Range[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const a = Math.max(at, start);
    const b = Math.min(text.length, end);
    if (b <= a) continue;
    out += text.slice(at, a) + "\u0000".repeat(b - a);
    at = b;
  }
  return out + text.slice(at);
}

/** Stretches between commas, brackets and what was blanked out. */
function chunksOf(text: string): Range[] {
  const chunks: Range[] = [];
  for (const match of text.matchAll(/[^,;()[\]\u0000•·]+/g)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start < end && /[\s:–—*-]/.test(text[start] as string)) start++;
    while (end > start && /[\s:–—*-]/.test(text[end - 1] as string)) end--;
    if (end > start && /[.]$/.test(text.slice(start, end)) && /\p{Ll}{4,}\.$/u.test(text.slice(start, end))) end--;
    if (end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))) chunks.push({ start, end });
  }
  return chunks;
}

/** The number of an entry in a numbered list. */
const NUMBERING = /^\d{1,3}[.:]?$/;
/** Crosses and strokes of a table whose columns are lost. */
const MARKED = /^[xX×✓√I–-](?:\s[xX×✓√I–-])*$/;

/** One stretch: an office of the meeting, a mark, a title, or where the person comes from. */
function chunkInto(details: Details, passage: Passage, from: number, text: string, chunk: Range, note: Note): void {
  const { start, end } = strip(text, chunk);
  note(from + chunk.start, from + start);
  note(from + end, from + chunk.end);
  if (end <= start) return;
  const said = text.slice(start, end);
  if (said.length > LONGEST_OFFICE && words.opening(said)?.start === 0) return;
  const short = said.length <= LONGEST_SHORT && substitutes.whole(said) ? ("substitute" as const) : undefined;
  const whole = NUMBERING.test(said) ? undefined : (words.whole(said) ?? short);
  if (whole !== undefined && ROLES.has(whole)) {
    const read = passage.read(from + start, from + end) as Read;
    details.role ??= read.as(whole as NonNullable<Attendee["role"]>);
    return;
  }
  const marked = whole !== undefined && whole !== "secretary-office";
  if (marked) markInto(details, whole, said);
  if (marked || NUMBERING.test(said) || MARKED.test(said) || elsewhere.find(said).length > 0) {
    note(from + start, from + end);
    return;
  }
  const parts = partsOf(said);
  if (parts) {
    for (const part of parts)
      chunkInto(details, passage, from, text, { start: start + part.start, end: start + part.end }, note);
    return;
  }
  const place = affiliation.find(said).find((match) => match.start === 0 || details.title === undefined);
  if (place && (place.start === 0 || !isTitle(said))) {
    const own = passage.read(from + start + place.end, from + end);
    if (own && own.value.length > 1) details.affiliation ??= own;
    note(from + start + place.start, from + start + place.end);
    if (place.start > 0)
      titleInto(details, passage, from + start, from + start + place.start, said.slice(0, place.start));
    return;
  }
  if (said.length < LONGEST_TITLE) titleInto(details, passage, from + start, from + end, said);
}

/** Longest abbreviation for a substitute, in characters: "ers." alone between commas. */
const LONGEST_SHORT = 4;

/** A longer stretch, in characters, is no title. */
const LONGEST_TITLE = 120;

/** What a word by itself says of how the person takes part. */
function markInto({ marks }: Details, word: string, said: string): void {
  if (word === "not-serving-substitute") marks.add("not-serving").add("substitute");
  else if (MARKS.has(word)) marks.add(word);
  if (word === "serving" && substitutes.find(said).length > 0) marks.add("substitute");
}

/** An office or a mark that opens or ends a stretch, and the rest of it, a mark at the end first: "ordförande i revisionen", "rektor ersättare". */
function partsOf(said: string): [Range, Range] | undefined {
  const opening = said.length > LONGEST_OFFICE ? undefined : words.opening(said);
  if (
    opening &&
    (ROLES.has(opening.id) || isMark(opening.id)) &&
    /^\s/.test(said.slice(opening.end, opening.end + 1)) &&
    !isTitle(said.slice(opening.end).trim().split(" ")[0] ?? "")
  )
    return [
      { start: 0, end: opening.end },
      { start: opening.end, end: said.length },
    ];
  const last = words.find(said).at(-1);
  if (last && last.end === said.length && last.start > 0 && isMark(last.id))
    return [
      { start: last.start, end: said.length },
      { start: 0, end: last.start },
    ];
  return undefined;
}

const isMark = (id: string): boolean => MARKS.has(id) || id === "remote";

/** Longest stretch, in characters, that an office opens; a longer one is a sentence about who holds it. */
const LONGEST_OFFICE = 70;

function titleInto(details: Details, passage: Passage, start: number, end: number, text: string): void {
  const read = passage.read(start, end);
  if (!read) return;
  const spoken = text.split(" ");
  const unit = spoken.some(isOrganization) && !spoken.some(isTitle);
  if (unit && !details.affiliation) details.affiliation = read;
  else if (!details.title) details.title = read;
  else if (!details.affiliation && !text.split(" ").some(isTitle)) details.affiliation = read;
  const secretary = words.find(text).find((match) => match.id === "secretary-office");
  if (secretary && !details.role)
    details.role = (passage.read(start + secretary.start, start + secretary.end) as Read).as("secretary" as const);
}

/** Without the connecting words and courtesies at both ends. */
function strip(text: string, { start, end }: Range): Range {
  let a = start;
  let b = end;
  for (let guard = 0; guard < 6; guard++) {
    const match = connecting.opening(text.slice(a, b));
    if (!match || match.start > 1 || (match.end < b - a && /[\p{L}]/u.test(text[a + match.end] as string))) break;
    if (match.id !== "connecting" && match.id !== "group-titles" && match.end < b - a) break;
    a += match.end;
    while (a < b && /[\s,.]/.test(text[a] as string)) a++;
  }
  const tail = connecting.find(text.slice(a, b)).at(-1);
  if (
    tail &&
    tail.id === "connecting" &&
    a + tail.end === b &&
    tail.start > 0 &&
    !/[-‐]\s$/.test(text.slice(a, a + tail.start))
  ) {
    b = a + tail.start;
    while (b > a && /[\s,]/.test(text[b - 1] as string)) b--;
  }
  while (a < b && /[\s.,:]/.test(text[a] as string)) a++;
  return { start: a, end: b };
}
