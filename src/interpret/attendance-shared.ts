import type { Passage, Read } from "../text/passage.js";
import { personWords, viceChairOf } from "../vocabulary/person-phrases.js";
import type { Details, Note } from "./attendance-details.js";
import type { FoundName } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";

const viceChairs = personWords("vice-chairs");
const joins = personWords("connecting");

/** Words before a name that hold for it and the next one, each its own part. */
export interface JointOffices {
  /** Where the words begin. */
  start: number;
  /** The offices of the two, and the words that say which. */
  offices: readonly { role: NonNullable<Details["role"]>["value"]; from: number; to: number }[];
}

/** Shorter words, in characters, do not name two offices. */
const SHORTEST = 18;

/** "förste och andre vice ordförandena Anna Berg och Bo Ek": the offices that end at a name. */
export function jointOfficesAt(text: string, from: number, name: number): JointOffices | undefined {
  if (name - from < SHORTEST) return undefined;
  const lead = text.slice(from, name).trimEnd();
  const chairs = viceChairs.closing(lead);
  const before = chairs && ORDINALS.exec(lead.slice(0, chairs.start));
  if (!before) return undefined;
  const [, first = "", join = "", second = ""] = before;
  const roles = [viceChairOf(first), viceChairOf(second)];
  if (!roles[0] || !roles[1] || joins.whole(join) === undefined) return undefined;
  const start = from + before.index + before[0].indexOf(first);
  const next = start + first.length + join.length + 2;
  return {
    start,
    offices: [
      { role: roles[0], from: start, to: start + first.length },
      { role: roles[1], from: next, to: from + lead.length },
    ],
  };
}

/** Two words with one between them. */
const ORDINALS = /(?:^|\s)([\p{L}\d:.]{1,8})\s([\p{L}&]{1,6})\s([\p{L}\d:.]{1,8})\s$/u;

const replacedBy = personWords("replaced-by");

/** Where the words begin that say, right before a name, that its person takes the place of the one named before. */
export function takesOverAt(text: string, from: number, name: number): number | undefined {
  const lead = text.slice(from, name).trimEnd();
  const said = replacedBy.closing(lead);
  return said && from + said.start;
}

const groups = personWords("group-behind-members", "group-behind-substitutes", "group-behind-any");

/** An entry as far as words behind a group of names are concerned. */
interface Member extends Details {
  party?: Read;
  replaces?: unknown;
}

/** Which names a list of those who decide may give to "ersättare" behind them. */
export interface Behind {
  /** The list is of those who decide: not all of them are substitutes. */
  deciding: boolean;
}

/**
 * Gives the words that stand behind several names, "Anna Berg (S), Bo Ek (M), ledamöter, Cilla Dal (V) och Dan Fors (C), ersättare",
 * to all of them: back to the name with words of its own. A word that may mean one or several holds for several where they are
 * joined, stand on the word's line, or follow a group that was told so.
 */
export function shareBehind(
  passage: Passage,
  people: readonly FoundName[],
  entries: readonly Member[],
  { deciding }: Behind,
  note: Note,
): void {
  const { text } = passage;
  let grouped = false;
  for (const [i, entry] of entries.entries()) {
    const person = people[i] as FoundName;
    const end = partyAt(text, person.end, text.length)?.end ?? person.end;
    const behind = BEHIND.exec(text.slice(end, people[i + 1]?.start ?? end + LONGEST));
    const kind = behind?.[2] === undefined ? undefined : groups.whole(withoutJoin(behind[2]));
    if (!kind || i === 0) continue;
    const several = kind !== "group-behind-any" || grouped;
    const joined = joinedAt(text, people[i - 1] as FoundName, person);
    const wordEnd = end + (behind?.[1]?.length ?? 0) + (behind?.[2]?.length ?? 0);
    if (kind !== "group-behind-any") {
      entry.marks.add(kind === "group-behind-members" ? "member" : "substitute");
      delete entry.title;
      note(end, wordEnd);
    }
    for (let k = i - 1; k >= 0; k--) {
      const one = entries[k] as Member;
      if (hasOwn(one) || /[.;]\s/.test(text.slice((people[k] as FoundName).end, (people[k + 1] as FoundName).start)))
        break;
      const line = onLine(passage, (people[k] as FoundName).start, wordEnd);
      if (!several && !joined && !line) break;
      if (k === 0 && kind === "group-behind-any" && deciding) break;
      for (const mark of entry.marks) one.marks.add(mark);
    }
    grouped = true;
  }
}

/** Longest group word, in characters, with the signs around it. */
const LONGEST = 48;
const BEHIND = /^([\s,(–-]{1,4})([^,;()]{5,40}?)(?:[\s),;.–-]*$|\s?[,;.)])/u;

const withoutJoin = (said: string): string => {
  const last = joins.find(said).at(-1);
  return last && last.end === said.length && last.start > 0 ? said.slice(0, last.start).trimEnd() : said;
};

/** Whether an entry has words of its own. */
const hasOwn = ({ role, title, affiliation, marks, replaces, paragraphs }: Member): boolean =>
  (role ?? title ?? affiliation ?? replaces ?? paragraphs) !== undefined || marks.size > 0;

/** Whether a word like "and" alone stands between two names and their parties. */
function joinedAt(text: string, before: FoundName, person: FoundName): boolean {
  const end = partyAt(text, before.end, person.start)?.end ?? before.end;
  const between = text.slice(end, person.start).trim();
  return between !== "" && joins.whole(between) !== undefined;
}

/** Whether a stretch of a passage stands on one line, and that line ends with it. */
function onLine(passage: Passage, from: number, to: number): boolean {
  const spans = passage.spans(from, to);
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return (
    !/[\n\r\f]/.test(passage.source.slice(start, end)) &&
    /^[\s.]{0,3}(?:[\n\r\f]|$)/.test(passage.source.slice(end, end + 4))
  );
}
