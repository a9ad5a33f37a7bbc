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

/** A name in a passage, and the words around it that are said of its person. */
interface Stretch {
  person: FoundName;
  from: number;
  to: number;
  /** Where the name before it ends. */
  before: number;
  next: FoundName | undefined;
  /** Whom the person stands in for. */
  replaced: FoundName | undefined;
}

/** How a list is written: whether the offices stand behind the names, and whether the parties stand bare behind commas. */
export interface Habits {
  behind: boolean;
  bare: boolean;
}

/** The people of a passage; where it is of a longer list, that shows how it is written. */
export function personsIn(
  passage: Passage,
  bounds: { first?: number; last?: number },
  note: Note,
  habits: Habits = { behind: officesBehind(passage.text), bare: false },
): Entry[] {
  const { text } = passage;
  const entries: Entry[] = [];
  let shared: Pick<Details, "title" | "affiliation"> = {};
  for (const stretch of stretchesOf(text, habits.behind)) {
    const { person, from } = stretch;
    const name = passage.read(person.start, person.end);
    if (!name) continue;
    const { before, after, party, mark } = saidOf(passage, stretch, bounds, note, habits.bare);
    const plural = isOfSeveral(text.slice(from, person.start));
    if (plural) {
      shared = groupOf(before);
      note(from, person.start);
    } else if (hasWords(before) || isStop(text, stretch.before, from)) shared = {};
    entries.push({
      ...shared,
      ...(plural ? {} : before),
      ...after,
      ...mergeMarks(before, after),
      name,
      at: name.spans[0]?.start ?? 0,
      ...(mark && { mark }),
      ...(party && { party }),
      ...(stretch.replaced && replacing(passage, stretch.replaced, stretch.to, note)),
    });
  }
  return entries;
}

/** Parts a text between the people that it names. */
function stretchesOf(text: string, behind: boolean): Stretch[] {
  const names = namesIn(text);
  const people = names.filter((name) => name.kind === "person");
  const before = new Map(names.map((name, i) => [name, names[i - 1]] as const));
  const leads = people.map((person) => leadOf(text, before.get(person), person));
  const cuts = people.map((person, i) => {
    const lead = leads[i];
    if (lead) return lead.opens;
    const from = i === 0 ? 0 : (people[i - 1] as FoundName).end;
    const cut = cutBefore(text, from, person.start, i === 0);
    const office = behind && i > 0 ? suffixes.opening(text.slice(cut, person.start)) : undefined;
    return office && office.start <= 1 ? cut + office.end : cut;
  });
  let k = 0;
  return people.map((person, i) => {
    const to = cuts[i + 1] ?? text.length;
    while (k < names.length && (names[k] as FoundName).start <= person.end) k++;
    let replaced: FoundName | undefined;
    for (let n = k; replaced === undefined && n < names.length && (names[n] as FoundName).end <= to; n++)
      if (names[n]?.kind === "replaced") replaced = names[n];
    const lead = leads[i];
    const from = lead ? person.start : (cuts[i] as number);
    replaced = lead ?? replaced;
    return { person, from, to, before: people[i - 1]?.end ?? 0, next: people[i + 1], replaced };
  });
}

const takers = personWords("takes-place");

/** Whose place somebody takes, where that is said first: "För Anna Berg (S) – Bo Ek (S)", "För Anna Berg tjänstgör Bo Ek". */
function leadOf(text: string, replaced: FoundName | undefined, person: FoundName): FoundName | undefined {
  if (replaced?.kind !== "replaced" || !/^\p{Lu}/u.test(text.slice(replaced.opens, replaced.start))) return undefined;
  const between = text.slice(partyAt(text, replaced.end, person.start)?.end ?? replaced.end, person.start).trim();
  return /^[–—:=-]$/.test(between) || takers.whole(between) !== undefined ? replaced : undefined;
}

/** What the words before and behind a name say of its person. */
function saidOf(
  passage: Passage,
  { person, from, to, next, replaced }: Stretch,
  bounds: { first?: number; last?: number },
  note: Note,
  bare: boolean,
): { before: Details; after: Details; party: Read | undefined; mark: string | undefined } {
  const { text } = passage;
  const beside = partyAt(text, person.end, to, bare);
  const end = beside?.end ?? person.end;
  const mark = ownMark(text, end, next);
  if (mark) note(end, mark.end);
  const ahead = markBefore(text, person.start);
  if (ahead) note(ahead.start, ahead.start + ahead.mark.length);
  const before = detailsOf(passage, from, person.start, [], bounds, note);
  const behind = replaced && replaced.start > person.start ? replaced : undefined;
  const apart = beside ? undefined : partyBehind(text, person.end, behind?.opens ?? to);
  const skip = [
    ...(behind ? [replacedSpan(text, behind, to)] : []),
    ...(apart ? [{ start: apart.from - 1, end: apart.end }] : []),
  ];
  const after = detailsOf(passage, mark?.end ?? end, to, skip, bounds, note);
  return { before, after, party: partyOf(passage, beside ?? apart), mark: mark?.mark ?? ahead?.mark };
}

/** The footnote mark behind a name, unless it is the one before the next name. */
function ownMark(text: string, end: number, next: FoundName | undefined): ReturnType<typeof markAt> {
  const mark = markAt(text, end);
  const isNexts = next && mark && markBefore(text, next.start)?.start === mark.end - mark.mark.length;
  return isNexts ? undefined : mark;
}

/** Whether words before a name are about it and the names to come: "Tjänstemännen", "revisorerna". */
const isOfSeveral = (lead: string): boolean => groups.find(lead).length > 0 || lead.split(" ").some(isPluralTitle);

const groupOf = ({ title, affiliation }: Details): Pick<Details, "title" | "affiliation"> => ({
  ...(title && { title }),
  ...(affiliation && { affiliation }),
});

/** Whom the person stands in for, and whether it is said to be by election. */
function replacing(
  passage: Passage,
  replaced: FoundName,
  to: number,
  note: Note,
): Pick<Entry, "replaces" | "personal"> | undefined {
  const name = passage.read(replaced.start, replaced.end);
  note(replaced.opens, replaced.start);
  if (!name) return undefined;
  const party = partyOf(passage, partyAt(passage.text, replaced.end, to));
  const elected = personal.opening(passage.text.slice(replaced.opens, replaced.start)) !== undefined;
  return { replaces: { name, ...(party && { party }) }, ...(elected && { personal: true }) };
}

function partyOf(passage: Passage, party: ReturnType<typeof partyAt>): Read | undefined {
  return party && passage.read(party.from, party.to)?.as(party.code);
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
