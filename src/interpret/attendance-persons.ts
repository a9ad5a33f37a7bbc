import type { Passage, Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { isPluralTitle } from "../vocabulary/titles.js";
import { type Details, detailsOf, type Note } from "./attendance-details.js";
import { markAt, markBefore } from "./attendance-footnotes.js";
import { type FoundName, namesIn } from "./attendance-names.js";
import { partyAt, partyBehind } from "./attendance-party.js";
import { shareBehind } from "./attendance-shared.js";
import { type Stretch, stretchesOf, suffixes } from "./attendance-stretches.js";

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

/** How a list is written: whether the offices stand behind the names, and whether the parties stand bare behind commas. */
export interface Habits {
  behind: boolean;
  bare: boolean;
  /** The list is of those who decide. */
  deciding: boolean;
}

/** The people of a passage; where it is of a longer list, that shows how it is written. */
export function personsIn(
  passage: Passage,
  bounds: { first?: number; last?: number },
  note: Note,
  habits: Habits = { behind: officesBehind(passage.text), bare: false, deciding: true },
): Entry[] {
  const { text } = passage;
  const entries: Entry[] = [];
  const people: FoundName[] = [];
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
    people.push(person);
    entries.push({
      ...shared,
      ...(plural ? {} : before),
      ...after,
      ...mergeMarks(before, after),
      ...officeOf(passage, stretch, note),
      name,
      at: name.spans[0]?.start ?? 0,
      ...(mark && { mark }),
      ...(party && { party }),
      ...(stretch.replaced && replacing(passage, stretch.replaced, stretch.to, note)),
    });
    if (stretch.takesOver !== undefined) takeOver(entries, note, stretch.takesOver, person.start);
  }
  shareBehind(passage, people, entries, habits, note);
  return entries;
}

/** The office that words before two names give to one of them. */
function officeOf(passage: Passage, { office, person }: Stretch, note: Note): Pick<Entry, "role"> {
  if (!office) return {};
  note(office.from, person.start);
  const read = passage.read(office.from, office.to);
  return read ? { role: read.as(office.role) } : {};
}

/** "Anna Berg (S), ersätts av Bo Ek (S)": the last of the entries takes the place of the one before, who is away where nothing says when. */
function takeOver(entries: Entry[], note: Note, from: number, to: number): void {
  const [member, taker] = entries.slice(-2);
  if (!member || !taker || taker.replaces) return;
  note(from, to);
  taker.replaces = { name: member.name, ...(member.party && { party: member.party }) };
  if ((member.paragraphs ?? member.arrives ?? member.leaves) === undefined) member.marks.add("absent");
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
