import { findRanges } from "../text/numbers.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { type FoundName, namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";
import { type JointOffices, jointOfficesAt, takesOverAt } from "./attendance-shared.js";

const SEPARATOR = /[,;.•·]|\s(?:[–—])\s/g;
const joins = personWords("connecting");

/** A name in a passage, and the words around it that are said of its person. */
export interface Stretch {
  person: FoundName;
  from: number;
  to: number;
  /** Where the name before it ends. */
  before: number;
  next: FoundName | undefined;
  /** Whom the person stands in for. */
  replaced: FoundName | undefined;
  /** The office that words before two names give to this one. */
  office: JointOffices["offices"][number] | undefined;
  /** Where the words begin that say that the person takes the place of the one before. */
  takesOver: number | undefined;
}

/** Parts a text between the people that it names. */
export function stretchesOf(text: string, behind: boolean): Stretch[] {
  const names = namesIn(text);
  const people = names.filter((name) => name.kind === "person");
  const before = new Map(names.map((name, i) => [name, names[i - 1]] as const));
  const starts = people.map((person, i) => startOf(text, people[i - 1], person, before.get(person), behind));
  let k = 0;
  return people.map((person, i) => {
    const { lead, from, joint, takesOver } = starts[i] as Start;
    const to = starts[i + 1]?.cut ?? text.length;
    while (k < names.length && (names[k] as FoundName).start <= person.end) k++;
    let replaced: FoundName | undefined;
    for (let n = k; replaced === undefined && n < names.length && (names[n] as FoundName).end <= to; n++)
      if (names[n]?.kind === "replaced") replaced = names[n];
    const office = joint?.offices[0] ?? starts[i - 1]?.joint?.offices[1];
    return {
      person,
      from,
      to,
      before: people[i - 1]?.end ?? 0,
      next: people[i + 1],
      replaced: lead ?? replaced,
      office,
      takesOver,
    };
  });
}

/** Where what is said of a person begins. */
interface Start {
  /** Where what is said of the one before ends. */
  cut: number;
  from: number;
  lead: FoundName | undefined;
  joint: JointOffices | undefined;
  takesOver: number | undefined;
}

function startOf(
  text: string,
  last: FoundName | undefined,
  person: FoundName,
  before: FoundName | undefined,
  behind: boolean,
): Start {
  const lead = leadOf(text, before, person);
  const end = last?.end ?? 0;
  const takesOver = last && takesOverAt(text, end, person.start);
  const joint = jointOfficesAt(text, end, person.start);
  const own = lead?.opens ?? takesOver ?? joint?.start;
  if (own !== undefined) return { cut: own, from: person.start, lead, joint, takesOver };
  const cut = cutBefore(text, end, person.start, last === undefined);
  const office = behind && last ? suffixes.opening(text.slice(cut, person.start)) : undefined;
  const from = office && office.start <= 1 ? cut + office.end : cut;
  return { cut: from, from, lead, joint, takesOver };
}

const takers = personWords("takes-place");

/** Whose place somebody takes, where that is said first: "För Anna Berg (S) – Bo Ek (S)", "För Anna Berg tjänstgör Bo Ek". */
function leadOf(text: string, replaced: FoundName | undefined, person: FoundName): FoundName | undefined {
  if (replaced?.kind !== "replaced" || !/^\p{Lu}/u.test(text.slice(replaced.opens, replaced.start))) return undefined;
  const between = text.slice(partyAt(text, replaced.end, person.start)?.end ?? replaced.end, person.start).trim();
  return /^[–—:=-]$/.test(between) || takers.whole(between) !== undefined ? replaced : undefined;
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
export const suffixes = personWords(
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "vice-chair",
  "serving",
  "not-serving",
);

/** A full stop after one to three letters closes an abbreviation, not a sentence. */
const isAbbreviation = (text: string): boolean => /(?:^|[\s.])\p{Ll}{1,3}$/u.test(text);

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
