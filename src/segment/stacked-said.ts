import { findRanges } from "../text/numbers.js";
import { datesIn, timesIn } from "../vocabulary/calendar.js";
import { type LabelId, labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { chairs, personWords, replacesAt } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { isTitle } from "../vocabulary/titles.js";

/** What a line below a stack of labels says, as far as that tells whose value it is. */
export interface Said {
  /** The name that the line begins with, or nothing. */
  name: string;
  /** Code or name of the party behind a name that the line begins with. */
  party: string | undefined;
  /** A name, or a title and a name, without a party. */
  person: boolean;
  /** A name and nothing else. */
  alone: boolean;
  /** An office of the meeting stands beside the name. */
  office: boolean;
  /** The word beside the name for whether the person is a member, as those in office are, or a substitute. */
  standing: "member" | "substitute" | undefined;
  /** The words before somebody whose place is taken. */
  replaces: boolean;
  /** Hours or a day. */
  when: boolean;
  /** Hours. */
  hours: boolean;
  /** A day and next to nothing else. */
  bareDay: boolean;
  numbers: boolean;
  stroke: boolean;
  /** The number of a page among all. */
  page: boolean;
  /** Where people are listed: "Se förteckning". */
  points: boolean;
  /** "Samtliga ledamöter utom …": who is present, said in a sentence. */
  everyone: boolean;
  /** Parties in brackets stand in it, before the first name or behind it. */
  parties: boolean;
  /** "Ingen". */
  none: boolean;
  /** A label that parts a list: "Tjänstgörande ersättare". */
  head: LabelId | undefined;
  /** It carries on the line above. */
  goesOn: boolean;
  /** It begins a list in running text. */
  several: boolean;
  /** An empty line stands above it. */
  apart: boolean;
}

const standings = personWords("member", "substitute");
const everyone = personWords("all-members");
const nobody = personWords("none");

/** Labels that part a list of people among values, on lines of their own; and how long such a line is at most. */
export const PARTING_LABELS: ReadonlySet<LabelId> = new Set([
  "serving",
  "members",
  "serving-substitutes",
  "substitutes",
  "absent-substitutes",
  "absent",
  "officials",
  "others",
] as const);
const HEAD = 40;

/** Longest day with its weekday, in characters. */
const LONGEST_DAY = 28;

const BRACKETS = /\(\p{L}{1,5}\)/u;
const STROKE = /^[-_.…–—\s]{3,}$/;
const PARTY = /^(?:\s?\((\p{L}[\p{L}.-]{0,6})\)|,?\s(\p{L}{1,4})(?=[\s,.;]|$))/u;
export const PAGE = /^(?:\p{Lu}\p{Ll}{2,4}\s)?\d{1,3}\s?[/([]\s?\d{1,3}[)\]]?$/u;
export const NUMBER = /^\d{1,3}$/;
const NUMBERS = /^[§\d][\s§\d,–-]*$/;

/** The label that a line is where it parts a list. */
export function headOf(text: string): LabelId | undefined {
  const hit = text.length < HEAD && /^\p{Lu}/u.test(text) ? labelAt(text) : undefined;
  return hit?.whole && PARTING_LABELS.has(hit.id) ? hit.id : undefined;
}

/** What a line says; `apart`: an empty line stands above it. */
export function saidBy(text: string, apart: boolean): Said {
  const name = nameEnd(text) ?? 0;
  const code = name > 0 ? PARTY.exec(text.slice(name, name + 12)) : null;
  const party = code?.[1] ?? (code?.[2] !== undefined && partyCode(code[2]) !== undefined ? code[2] : undefined);
  const page = PAGE.test(text);
  const dated = !page && datesIn(text).length > 0;
  const numbers = !dated && NUMBERS.test(text) && findRanges(text, true).length > 0;
  const hours = party === undefined && !numbers && !page && timesIn(text).length > 0;
  const when = party === undefined && (dated || hours);
  const titled = isTitle(text.slice(0, 60).split(" ")[0] ?? "");
  const rest = text.slice(name);
  const office = chairs.find(text).length > 0;
  return {
    name: text.slice(0, name),
    party: party?.toUpperCase(),
    person: party === undefined && !when && (name > 0 || titled),
    alone: name > 0 && name === text.trimEnd().length,
    office,
    standing: name === 0 ? undefined : office ? "member" : standings.find(rest)[0]?.id,
    replaces: replacesAt(text) !== undefined,
    when,
    hours,
    bareDay: dated && text.length <= LONGEST_DAY,
    numbers,
    stroke: STROKE.test(text),
    page,
    points: party === undefined && structureWords("pointing").opening(text)?.start === 0,
    everyone: everyone.opening(text)?.start === 0,
    parties: BRACKETS.test(text),
    none: nobody.whole(text) !== undefined,
    head: headOf(text),
    goesOn: !when && /^[\p{Ll}(]/u.test(text),
    several: false,
    apart,
  };
}
