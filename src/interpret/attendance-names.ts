import { partyCode } from "../vocabulary/names.js";
import { localPartyEnd } from "../vocabulary/party-shape.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { isOrganization } from "../vocabulary/titles.js";

/** A name in a list of people: of somebody listed, of somebody replaced, or of where somebody comes from. */
export interface FoundName {
  kind: "person" | "replaced" | "place";
  start: number;
  end: number;
  /** Where the words that introduce it begin ("ersätter …"), for somebody replaced. */
  opens: number;
}

const replaces = personWords("replaces");
const affiliation = personWords("affiliation");
const member = personWords("member");
const substitute = personWords("substitute");
const WORD_START = /(?<![\p{L}\p{N}.'’-]|\d:)[\p{L}]/gu;

/** The names of a text, in order. Linear: after a name the search goes on behind it, and a name has a few words at most. */
export function namesIn(text: string): FoundName[] {
  const found: FoundName[] = [];
  const introductions = replaces.find(text);
  const prepositions = affiliation.find(text);
  let next = 0;
  let intro = 0;
  let preposition = 0;
  for (const match of text.matchAll(WORD_START)) {
    if (match.index < next) continue;
    const lead = introducedAt(text, match.index);
    if (lead > 0) {
      next = match.index + lead;
      continue;
    }
    const start = match.index + substituteLead(text.slice(match.index, match.index + 60));
    while ((introductions[intro + 1]?.end ?? Number.POSITIVE_INFINITY) <= start) intro++;
    const introduction = introductions[intro];
    const introduced = introduction !== undefined && leadsTo(text, introduction.end, start);
    const surname = introduced ? SURNAME.exec(text.slice(start, start + 60))?.[0].length : undefined;
    const end = nameEndAt(text, start) ?? surname;
    if (end === undefined) continue;
    const words = text.slice(start, start + end);
    next = start + end;
    next += localPartyEnd(text.slice(next, next + 120));
    if (words.split(" ").every((word) => partyCode(word) !== undefined) || isAcronym(words) || isRepeated(words))
      continue;
    while ((prepositions[preposition + 1]?.end ?? Number.POSITIVE_INFINITY) <= start) preposition++;
    if (introduction && introduced) {
      found.push({ kind: "replaced", start, end: start + end, opens: introduction.start });
      continue;
    }
    const before = prepositions[preposition];
    const place =
      (before !== undefined && before.end <= start && text.slice(before.end, start).trim() === "") ||
      words.split(/\s/).some((word) => isOrganization(word));
    found.push({ kind: place ? "place" : "person", start, end: start + end, opens: start });
  }
  return found;
}

/** One word with a capital that ends an entry or a part of it: a surname, where somebody's place is taken. */
const SURNAME = /^\p{Lu}\p{Ll}[\p{L}-]*(?=$|[,;)]|\.$)/u;

/** Fewest characters of words in capitals that introduce somebody replaced: no name begins with them; shorter ones stand before a name. */
const LONG = 6;
const SHORT = 3;

/** How much of a text the words take at a place that introduce somebody replaced, where a sentence begins with them: "Ersätter Bo Ek". */
function introducedAt(text: string, at: number): number {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2))) return 0;
  const words = replaces.opening(text.slice(at, at + 60));
  if (words?.start !== 0 || words.end < SHORT || text[at + words.end] !== " ") return 0;
  return words.end >= LONG || nameEnd(text.slice(at + words.end + 1, at + 120)) !== undefined ? words.end : 0;
}

/** How much of a text the word for a substitute takes before the name: "Ersättare Bo Ek"; 0 where it begins otherwise. */
export function substituteLead(text: string): number {
  const word = substitute.opening(text);
  if (word?.start !== 0) return 0;
  const lead = word.end + (/^\s?:?\s/.exec(text.slice(word.end))?.[0].length ?? 0);
  return lead > word.end && (nameEnd(text.slice(lead)) ?? 0) > 0 ? lead : 0;
}

/** The length of the name at a place; a particle begins one only before a capital. */
function nameEndAt(text: string, start: number): number | undefined {
  return nameEnd(text.slice(start, start + 120));
}

/** Whether only blanks or a word for a member stand between the words of replacing and a name. */
function leadsTo(text: string, from: number, to: number): boolean {
  if (from > to) return false;
  const between = text.slice(from, to).trim().replace(/:$/, "");
  return between === "" || (between.length < 24 && member.whole(between) !== undefined);
}

/** "Alla Alla": cells of a column of which one is like the other. */
function isRepeated(words: string): boolean {
  const [first, second, ...others] = words.split(/\s/);
  return second !== undefined && second === first && others.every((word) => word === first);
}

/** "HR Business": a name does not begin with a short word in capitals, unless all of it is in capitals. */
const isAcronym = (words: string): boolean => /^\p{Lu}{2,4}\s/u.test(words) && /\p{Ll}/u.test(words);

const offices = personWords(
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
  "member",
);
const TITLE_LEAD = /^(?:\p{Lu}?\p{Ll}[\p{L}./-]*\s){1,4}/u;

/** Whether an entry begins here: with a name, or with a title and a name. */
export function beginsPerson(text: string): boolean {
  const whole = text.slice(0, 160);
  const head = offices.opening(whole) ? whole : whole.replace(/^[•·*\d.)\s–-]{1,6}/, "");
  if (introducedAt(head, 0) > 0) return false;
  const end = nameEnd(head) ?? 0;
  if (end > 0 && !head.slice(0, end).split(" ").some(isOrganization)) return true;
  const office = offices.opening(head);
  const lead = office ? office.end : TITLE_LEAD.exec(head)?.[0].length;
  if (lead === undefined) return false;
  const first = namesIn(head)[0];
  return first?.kind === "person" && first.start <= lead + 2;
}
