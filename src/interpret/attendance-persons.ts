import { findRanges } from "../text/numbers.js";
import type { Passage, Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { isPluralTitle } from "../vocabulary/titles.js";
import { type Details, detailsOf, type Note } from "./attendance-details.js";
import { markAt, markBefore } from "./attendance-footnotes.js";
import { type FoundName, namesIn } from "./attendance-names.js";
import { partyAt, partyBehind } from "./attendance-party.js";

/** A person as the list describes them; what that means for the meeting is decided elsewhere. */
export interface Entry extends Details {
  name: Read;
  party?: Read;
  replaces?: { name: Read; party?: Read };
  /** Whether the words name whose substitute the person is by election, which does not say that they serve. */
  personal?: true;
  /** Offset of the name in the source. */
  at: number;
  /** The footnote mark behind it. */
  mark?: string;
}

const groups = personWords("group-titles");
const personal = personWords("personal");
const SEPARATOR = /[,;.•·]|\s(?:[–—])\s/g;
const joins = personWords("connecting");

/** The people of a passage; `behind` says that their offices stand behind the names in the list that it is of. */
export function personsIn(
  passage: Passage,
  bounds: { first?: number; last?: number },
  note: Note,
  behind = officesBehind(passage.text),
): Entry[] {
  const { text } = passage;
  const names = namesIn(text);
  const people = names.filter((name) => name.kind === "person");
  const cuts = people.map((person, i) => {
    const from = i === 0 ? 0 : (people[i - 1] as FoundName).end;
    const cut = cutBefore(text, from, person.start, i === 0);
    const office = behind && i > 0 ? suffixes.opening(text.slice(cut, person.start)) : undefined;
    return office && office.start <= 1 ? cut + office.end : cut;
  });
  const entries: Entry[] = [];
  let shared: Details | undefined;
  let k = 0;
  people.forEach((person, i) => {
    const name = passage.read(person.start, person.end);
    if (!name) return;
    const to = cuts[i + 1] ?? text.length;
    const party = partyAt(text, person.end, to);
    const next = people[i + 1];
    const behindName = markAt(text, party?.end ?? person.end);
    const mark =
      next && behindName && markBefore(text, next.start)?.start === behindName.end - behindName.mark.length
        ? undefined
        : behindName;
    if (mark) note(party?.end ?? person.end, mark.end);
    const ahead = markBefore(text, person.start);
    if (ahead) note(ahead.start, ahead.start + ahead.mark.length);
    while (k < names.length && (names[k] as FoundName).start <= person.end) k++;
    let replaced: FoundName | undefined;
    for (let n = k; n < names.length && (names[n] as FoundName).end <= to; n++) {
      if (names[n]?.kind === "replaced") replaced ??= names[n];
    }
    const before = detailsOf(passage, cuts[i] as number, person.start, [], bounds, note);
    const apart = party ? undefined : partyBehind(text, person.end, replaced?.opens ?? to);
    const skip = [
      ...(replaced ? [replacedSpan(text, replaced, to)] : []),
      ...(apart ? [{ start: apart.from - 1, end: apart.end }] : []),
    ];
    const after = detailsOf(passage, mark?.end ?? party?.end ?? person.end, to, skip, bounds, note);
    const lead = text.slice(cuts[i] as number, person.start);
    const plural = groups.find(lead).length > 0 || lead.split(" ").some(isPluralTitle);
    if (plural) {
      shared = before;
      note(cuts[i] as number, person.start);
    }
    if (!plural && (hasWords(before) || isStop(text, people[i - 1]?.end ?? 0, cuts[i] as number))) shared = undefined;
    const entry: Entry = {
      ...(plural ? {} : before),
      ...after,
      ...mergeMarks(before, after),
      name,
      at: name.spans[0]?.start ?? 0,
    };
    const carried = mark?.mark ?? ahead?.mark;
    if (carried) entry.mark = carried;
    if (!plural && before.title && !after.title) entry.title = before.title;
    if (shared?.affiliation && !entry.affiliation) entry.affiliation = shared.affiliation;
    if (shared?.title && !entry.title) entry.title = shared.title;
    const own = party ?? apart;
    const code = own && passage.read(own.from, own.to);
    if (own && code) entry.party = code.as(own.code);
    if (replaced) {
      const ref = refOf(passage, replaced, to);
      note(replaced.opens, replaced.start);
      if (ref) entry.replaces = ref;
      if (ref && personal.opening(text.slice(replaced.opens, replaced.start))) entry.personal = true;
    }
    entries.push(entry);
  });
  return entries;
}

/**
 * Whether offices stand behind the names, also where columns that were joined by a single blank put the next name right
 * behind them: "Anna Berg (S), ordförande Bo Ek (M)", the chair being named first and without an office before.
 */
export function officesBehind(text: string): boolean {
  const [first, second] = namesIn(text).filter(({ kind }) => kind === "person");
  if (!first || !second || suffixes.find(text.slice(0, first.start)).length > 0) return false;
  const between = text.slice(partyAt(text, first.end, second.start)?.end ?? first.end, second.start);
  const office = suffixes.find(between)[0];
  return office?.id === "chair" && /^,\s$/.test(between.slice(0, office.start)) && between.slice(office.end) === " ";
}

const hasWords = (details: Details): boolean =>
  details.title !== undefined || details.affiliation !== undefined || details.role !== undefined;

/** Whether a sentence ends between two people: what was said of the first group does not hold for the next. */
const isStop = (text: string, from: number, to: number): boolean => /[.;]\s/.test(text.slice(from, to + 1));

/** What is said before the name counts with what is said behind it. */
function mergeMarks(before: Details, after: Details): Partial<Details> {
  const merged: Partial<Details> = {};
  const role = after.role ?? before.role;
  if (role) merged.role = role;
  merged.marks = new Set([...before.marks, ...after.marks]);
  return merged;
}

function refOf(passage: Passage, replaced: FoundName, to: number): { name: Read; party?: Read } | undefined {
  const name = passage.read(replaced.start, replaced.end);
  if (!name) return undefined;
  const party = partyAt(passage.text, replaced.end, to);
  const code = party && passage.read(party.from, party.to);
  return { name, ...(party && code ? { party: code.as(party.code) } : {}) };
}

function replacedSpan(text: string, replaced: FoundName, to: number): { start: number; end: number } {
  return { start: replaced.opens, end: partyAt(text, replaced.end, to)?.end ?? replaced.end };
}

/**
 * Where the words that belong to a person begin: behind the last separator before the name. A title may stand between
 * that and the name; a suspended hyphen ("plan- och byggchef") and the comma of a list of items part nothing.
 */
function cutBefore(text: string, from: number, name: number, first: boolean): number {
  if (first) return from;
  const between = text.slice(from, name);
  let cut = tailOf(between);
  for (const match of between.matchAll(SEPARATOR)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && !/[.]\s\p{Lu}|[.]\s*$/u.test(between.slice(match.index, match.index + 3))) continue;
    if (match[0] === "." && isAbbreviation(between.slice(0, match.index))) continue;
    if (!inBrackets(between, match.index)) cut = end;
  }
  for (const match of joins.find(between)) {
    if (match.start < cut || /[-‐]\s$/.test(between.slice(0, match.start)) || inBrackets(between, match.start))
      continue;
    const rest = between.slice(match.end);
    if (/^\s*(?:[\p{L}.]+\s){0,6}$/u.test(rest) && !/\d/.test(rest)) cut = match.end;
  }
  const party = LAST_PARTY.exec(between);
  if (party && between.slice(cut, party.index).trim() !== "") cut = party.index + (party[1] as string).length;
  return from + cut;
}

/** A party in brackets that ends what is said of one person, with the next one's mark at most behind it: "…, §§ 1-5 (S) *". */
const LAST_PARTY = /(\(\p{L}{1,6}\))\s{1,3}\*{0,4}\s?$/u;

/** Where the words end that can only belong to the person before: the party, then items and hours. */
function tailOf(between: string): number {
  let cut = partyAt(between, 0, between.length)?.end ?? 0;
  for (const range of findRanges(between)) cut = Math.max(cut, range.end);
  const beside = suffixes.opening(between.slice(cut));
  return beside && cut > 0 ? cut + beside.end : cut;
}

/** Offices and marks that stand behind a name and its party. */
const suffixes = personWords("chair", "first-vice-chair", "second-vice-chair", "vice-chair", "serving", "not-serving");

/** A full stop after one to three letters closes an abbreviation, not a sentence. */
const isAbbreviation = (text: string): boolean => /(?:^|[\s.])\p{Ll}{1,3}$/u.test(text);

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
