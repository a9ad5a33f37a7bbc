import { isCapitalised, isSpace, squeeze } from "../text/fold.js";
import { Lexicon } from "../text/lexicon.js";
import { NearMatcher } from "../text/near.js";
import { PairSieve } from "../text/pair-sieve.js";
import { isRespelling, respelledText } from "../text/respelling.js";
import { lowerCode, spacedOut, WordSieve } from "../text/words.js";
import { compileEach } from "./compile.js";
import headings from "./headings.json" with { type: "json" };
import structure from "./structure.json" with { type: "json" };

export type HeadingRole = keyof typeof headings;

const roles = Object.keys(headings) as HeadingRole[];
const exact = new Map<string, HeadingRole>();
/** Whether a phrase has a word in it that is given by its shape or end: "{owner} förslag", "*nämndens förslag". */
const isPattern = (phrase: string): boolean => /[{*]/.test(phrase);

for (const role of roles) {
  for (const phrase of headings[role]) if (!isPattern(phrase)) exact.set(key(phrase), role);
}
const patterns = new Lexicon<HeadingRole>(
  Object.fromEntries(roles.map((role) => [role, headings[role].filter(isPattern)])) as Record<HeadingRole, string[]>,
);
const near = new NearMatcher(exact);

/** Longest text that is looked up as a heading, in characters. */
const LONGEST_HEADING = 70;

/** Words with which headings end, and words with which headings of open end begin: all other lines are passed over at once. */
const lastWords = new WordSieve();
const openWords = new WordSieve();
const ends = new Set<string>();
for (const role of roles) {
  for (const phrase of headings[role]) {
    const words = key(phrase).split(" ");
    const last = words.at(-1) as string;
    if (last.startsWith("{")) openWords.add(words[0] as string);
    else if (last.startsWith("*")) ends.add(last.slice(1));
    else lastWords.add(last);
  }
}
const lastEnds = [...ends];
const endPairs = new PairSieve();
for (const end of lastEnds) endPairs.add(end.charCodeAt(end.length - 1), end.charCodeAt(end.length - 2));

/** All but the last word of an owner that has several: "bygg- och miljönämndens förslag". */
const OWNERS = /^\p{L}+-(?:,\s\p{L}+-){0,3}\s\p{L}+\s(?=\p{L}+s\s)/u;

let headingsUnparted: Map<string, HeadingRole> | undefined;

/** Headings without the blanks between their words, which do not show where letters are spaced out. */
function unparted(): ReadonlyMap<string, HeadingRole> {
  headingsUnparted ??= new Map([...exact].map(([heading, role]) => [heading.replaceAll(" ", ""), role]));
  return headingsUnparted;
}

/** Which section a heading opens. `tolerant` also takes misread headings. */
export function headingRole(text: string, tolerant = false): HeadingRole | undefined {
  const { length } = text;
  const letters = spacedOut(text);
  if (letters !== undefined) return unparted().get(letters.toLowerCase());
  if (length > LONGEST_HEADING || length < 3) return undefined;
  const may = mayBeHeading(text) || isRespelling();
  if (!may && !tolerant) return undefined;
  const plain = key(text);
  // "Kommunstyrelsen godkänner arbetsutskottets beslut." is a sentence: the words that a pattern leaves open may be a verb.
  const role = may ? (exact.get(plain) ?? (text.endsWith(".") ? undefined : patternRole(plain))) : undefined;
  return role ?? (tolerant ? near.find(plain) : undefined);
}

/** The role of headings with words that are not given, several owners among them. */
const patternRole = (plain: string): HeadingRole | undefined =>
  patterns.whole(plain) ??
  (plain.includes("-") && OWNERS.test(plain) ? patterns.whole(plain.replace(OWNERS, "")) : undefined);

/** The day of what a heading names, its item's number or both: "Valberedningens förslag 2019-03-11, § 6", "… den 4 mars 2019". */
const REFERENCE =
  /(?:[\s,]+(?:\p{Ll}{3}\s)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s\p{Ll}{3,9}\s\d{4}))?(?:[\s,]+§{1,2}\s?\d{1,4}(?:\s\p{Ll})?)?:?$/u;

/** Which section a heading opens that says of which day or item a proposal is, or a list of votes: "Röstlista § 172". */
export function referringHeadingRole(text: string): HeadingRole | undefined {
  if (text.length > LONGEST_NAMED || !/\d:?$|\d\s\p{Ll}:?$/u.test(text.slice(-5))) return undefined;
  const at = REFERENCE.exec(text)?.index ?? 0;
  const role = at > 0 && at < text.length ? headingRole(text.slice(0, at)) : undefined;
  return role === "proposal" || role === "vote" ? role : undefined;
}

/** Longest heading that names people, in characters. */
const LONGEST_NAMED = 160;
const NAMED: ReadonlySet<HeadingRole | undefined> = new Set(["reservation", "statement", "motions"] as const);
/** The words with which such headings begin: all other lines are passed over at once. */
const namedWords = new Set(
  (["reservation", "statement", "motions"] as const).flatMap((role) =>
    headings[role].map((phrase) => key(phrase).split(" ")[0] as string),
  ),
);
const by = new Lexicon({ by: structure.by });
const linked = new Lexicon({ linked: structure.linked });

/** Which section a heading opens that says whose words follow: "Protokollsanteckning från Anna Berg (S) och Bo Ek (V)". */
export function namedHeadingRole(text: string): HeadingRole | undefined {
  if (text.length > LONGEST_NAMED || !isCapitalised(text) || /[.;!?]$/.test(text.slice(-1))) return undefined;
  const word = text.indexOf(" ");
  if (word < 0 || !(namedWords.has(text.slice(0, word).toLowerCase()) || isRespelling())) return undefined;
  const link = by.find(text)[0];
  const role = link && link.start > 0 ? headingRole(text.slice(0, link.start)) : undefined;
  return link && NAMED.has(role) && onlyPeople(text.slice(link.end)) ? role : undefined;
}

/** Whether a text is capitalised words, parties in brackets and what links them. */
function onlyPeople(text: string): boolean {
  let left = text.replace(/\([\p{L}+](?:[\p{L}+ ]{0,40})\)/gu, " ");
  for (const { start, end } of linked.find(left).reverse()) left = `${left.slice(0, start)} ${left.slice(end)}`;
  return (
    /\p{Lu}/u.test(text) && left.split(/[\s,:&]+/).every((word) => word === "" || /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
  );
}

/** Whether a text ends, or begins, with a word that headings end or begin with. */
function mayBeHeading(text: string): boolean {
  let end = endOf(text);
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  if (lastWords.mayHold(text, start, end)) return true;
  if (
    end > 1 &&
    endPairs.mayHold(lowerCode(text, end - 1), lowerCode(text, end - 2)) &&
    lastEnds.some((word) => endsIn(text, end, word))
  )
    return true;
  let from = 0;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  let to = from;
  while (to < end && !isSpace(text.charCodeAt(to))) to++;
  return openWords.mayHold(text, from, to);
}

/** Whether the text up to `end` ends in a word's end, in lower case. */
function endsIn(text: string, end: number, word: string): boolean {
  const { length } = word;
  for (let i = 1; i <= length; i++) if (lowerCode(text, end - i) !== word.charCodeAt(length - i)) return false;
  return true;
}

/** A word cut short before a name: "Exp. Kommunfullmäktige". */
const SHORTENED = /^\p{Lu}\p{Ll}{1,4}\.(?=\s\p{Lu})/u;

/** The heading that a text begins with, and where it ends: for "Beslut – …", "Beslut: …" and "Exp. Kommunfullmäktige". */
export function headingPrefix(text: string): { role: HeadingRole; end: number } | undefined {
  const shortened = SHORTENED.exec(text)?.[0];
  if (shortened !== undefined && headingRole(shortened) === "recipients")
    return { role: "recipients", end: shortened.length };
  for (const mark of [":", " – ", " - ", " — "]) {
    const at = text.indexOf(mark);
    if (at <= 0 || at > LONGEST_HEADING) continue;
    const named = mark === ":" ? namedHeadingRole(text.slice(0, at)) : undefined;
    const role = headingRole(text.slice(0, at)) ?? (named === "motions" ? undefined : named);
    if (role) return { role, end: at + mark.trimEnd().length };
  }
  return undefined;
}

function key(text: string): string {
  return respelledText(squeeze(text.slice(0, endOf(text))).toLowerCase());
}

/** Where a heading ends before the marks that may close it. */
function endOf(text: string): number {
  let end = text.length;
  for (; end > 0; end--) {
    const code = text.charCodeAt(end - 1);
    if (code !== 32 && code !== 58 && code !== 46 && code !== 9) break;
  }
  return end;
}

/** The phrases of one kind of structural word: "closing", "diary", "furniture", … */
export const structureWords = compileEach(structure);
