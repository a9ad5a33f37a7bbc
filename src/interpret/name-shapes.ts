import { isCapitalised } from "../text/fold.js";
import { withoutNothing } from "../text/lettered.js";
import { editDistance, skeleton } from "../text/near.js";
import { isRespelling } from "../text/respelling.js";
import { withoutGenitive } from "../vocabulary/inflection.js";
import { isNotParty, isParticle, nameWords, partyCode } from "../vocabulary/names.js";
import { isLocalParty } from "../vocabulary/party-shape.js";

export { isCapitalised };

/** A word (with its hyphens and apostrophes), a number or a mark of punctuation, with its offsets in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const NUMBER = /\p{N}/u;

enum Kind {
  Letter,
  Digit,
  Space,
  Mark,
}

/** What the characters are that Swedish text consists of. */
const kinds = Uint8Array.from({ length: 0x180 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(char: string): Kind {
  if (LETTER.test(char)) return Kind.Letter;
  return NUMBER.test(char) ? Kind.Digit : /\s/.test(char) ? Kind.Space : Kind.Mark;
}

/** How many code units the character at an offset has. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return code < kinds.length ? (kinds[code] as Kind) : kindOf(String.fromCodePoint(text.codePointAt(at) as number));
}

const isKind = (text: string, at: number, kind: Kind): boolean => at < text.length && kindAt(text, at) === kind;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** The words of a text from an offset on. */
export function words(text: string, from = 0): Word[] {
  const found: Word[] = [];
  for (let at = from; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === Kind.Space) {
      at++;
      continue;
    }
    let end = at + widthAt(text, at);
    if (kind === Kind.Letter) end = wordEnd(text, shortened(text, end));
    else if (kind === Kind.Digit) while (isKind(text, end, Kind.Digit)) end += widthAt(text, end);
    found.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}

/** "E:son": a father's name of which the first letter and the ending are left, that one after its colon; else `end`. */
const shortened = (text: string, end: number): number =>
  text.charCodeAt(end) === 0x3a && /^\p{Lu}:\p{Ll}{3}/u.test(text.slice(end - 1, end + 4)) ? end + 2 : end;

/** Where a word that goes on at an offset ends: letters and apostrophes, and hyphens that letters follow. */
function wordEnd(text: string, from: number): number {
  for (let at = from; ; ) {
    if (isKind(text, at, Kind.Letter)) at += widthAt(text, at);
    else if (isApostrophe(text.charCodeAt(at))) at++;
    else if (isHyphen(text.charCodeAt(at)) && isKind(text, at + 1, Kind.Letter)) at += 2;
    else return at;
  }
}

/** Most words that one name has. */
const LONGEST_NAME = 7;

const openers = nameWords("openers");
const openerNames = nameWords("opener-names");
const organs = nameWords("organs");

/** Whether a word opens sentences rather than names. */
export const isOpener = (word: string): boolean => openers.whole(word) !== undefined;
/** Whether such a word is a first name, too, so that it is one before a surname: "Inga Berg". */
export const isOpenerName = (word: string): boolean => openerNames.whole(word) !== undefined;
/** Whether a word belongs to the name of a body or a company. */
export const isOrgan = (word: string): boolean => organs.whole(word) !== undefined;

/**
 * Where the name that begins at word `from` ends (index after its last word): capitalised words that stand next to each
 * other, with initials and particles ("Anna von Berg", "Bo E. Ek"). `stop` says which words are not part of a name.
 */
export function nameEnd(list: readonly Word[], from: number, stop: (index: number) => boolean): number {
  let end = from;
  while (end < list.length && end - from < LONGEST_NAME) {
    const word = list[end] as Word;
    const before = list[end - 1];
    if (end > from && before && word.start - before.end > 1) break;
    if (end > from && isTornHyphen(list, end)) end += 1;
    else if (isCapitalised(word.text) || (end > from && isArticled(word.text))) {
      if (end > from && (stop(end) || isOrgan(word.text))) break;
      end += isInitial(list, end) ? 2 : 1;
    } else if (end > from && mayBeParticle(word.text, before?.text) && goesOn(list, end)) end++;
    else break;
  }
  return end;
}

/** "al-Amin": a particle joined to its name by a hyphen. */
const isArticled = (word: string): boolean => /^\p{Ll}{1,3}[-‐‑]\p{Lu}/u.test(word);

/** A particle, or in a misread text a short word after one: "von dei Burg". */
const mayBeParticle = (word: string, before = ""): boolean =>
  isParticle(word) || (isRespelling() && word.length <= 4 && !isCapitalised(word) && isParticle(before));

/** The hyphen of a double name that a line break once parted: "Alm- Berg". */
function isTornHyphen(list: readonly Word[], at: number): boolean {
  const [before, hyphen, after] = [list[at - 1], list[at], list[at + 1]];
  return (
    hyphen?.text === "-" &&
    hyphen.start === before?.end &&
    after !== undefined &&
    after.start - hyphen.end <= 1 &&
    isCapitalised(after.text)
  );
}

/** A single capital with its full stop. */
function isInitial(list: readonly Word[], at: number): boolean {
  const word = list[at] as Word;
  const dot = list[at + 1];
  return (
    word.text.length === 1 && dot?.text === "." && dot.start === word.end && isCapitalised(list[at + 2]?.text ?? "")
  );
}

/** Whether a capital follows after at most three particles. */
function goesOn(list: readonly Word[], at: number): boolean {
  let i = at;
  while (i < at + 3 && mayBeParticle(list[i]?.text ?? "", list[i - 1]?.text)) i++;
  return isCapitalised(list[i]?.text ?? "");
}

const BRACKET =
  /\s?\/?\s?[([]\s?([\p{L}!]{1,20}(?:\s\p{L}{1,20}){0,4})\s?(?:[,;][^()[\]]{0,40})?[)\]]|\s?\/([\p{L}!]{1,5})\//uy;

/** A party in brackets (or between strokes) right after `at`: its code in upper case and where its letters stand. */
export function partyAt(
  text: string,
  at: number,
): { code: string; start: number; end: number; next: number } | undefined {
  BRACKET.lastIndex = at;
  const match = BRACKET.exec(text);
  if (!match) return undefined;
  const letters = (match[1] ?? match[2] ?? "").trim();
  const plain = withoutNothing(letters);
  const known = partyCode(plain);
  if (!known && !isLocalParty(plain) && (isNotParty(plain) || plain.length > 5 || plain.includes(" ")))
    return undefined;
  const code = known && plain.length > 5 ? known : plain.toUpperCase();
  const start = at + match[0].indexOf(letters);
  return { code, start, end: start + letters.length, next: at + match[0].length };
}

/** A party code printed in capitals, alone or in brackets, at `at`. */
export function bareParty(
  text: string,
  at: number,
): { code: string; start: number; end: number; next: number } | undefined {
  const bracketed = text[at] === "(" ? partyAt(text, at) : undefined;
  if (bracketed) return bracketed;
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  const code = match && partyCode(match[0]);
  if (!match || !code || match[0] !== match[0].toUpperCase()) return undefined;
  return { code: match[0], start: at, end: at + match[0].length, next: at + match[0].length };
}

const CODE = /\p{Lu}{1,5}!?(?![\p{L}\p{N}])/uy;

/** A known party between commas behind a name, "Anna Berg, s, och Bo Ek, fp.", or any in capitals in a list of such: "Anna Berg, S; Bo Ek, VV. (2)". */
export function partyBetweenCommas(text: string, at: number): ReturnType<typeof bareParty> {
  COMMAS.lastIndex = at;
  const letters = COMMAS.exec(text)?.[1];
  if (letters === undefined || (partyCode(letters) === undefined && !isListed(letters, text, COMMAS.lastIndex)))
    return undefined;
  const start = COMMAS.lastIndex - letters.length;
  return { code: letters.toUpperCase(), start, end: COMMAS.lastIndex, next: COMMAS.lastIndex };
}

const COMMAS = /,\s(\p{Lu}{1,4}|\p{Ll}{1,3})(?=[,;]\s|\s?:\s|\.?$|\.\s[\p{Lu}(])/uy;

/**
 * Whether capitals that no list of parties knows end an entry before a semicolon, or before the count that closes the list; or
 * stand between commas where others stand so, too: "Anna Berg, VV, och Bo Ek, VV."
 */
function isListed(letters: string, text: string, end: number): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(letters) || isNotParty(letters)) return false;
  if (/^(?:;|\.\s\(\d)/.test(text.slice(end, end + 4))) return true;
  let beside = 0;
  for (const [, code = ""] of text.matchAll(BETWEEN)) {
    if (partyCode(code) !== undefined) return true;
    if (code === letters) beside++;
  }
  return beside > 1;
}

/** A party between commas, or before the end of a sentence. */
const BETWEEN = /(?<=\p{Ll}),\s(\p{Lu}{1,4})(?=,\s|\.(?:\s|$))/gu;

/** Whether two names are the same person's, a genitive -s aside. */
export function sameName(a: string, b: string): boolean {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  return x === y || withoutGenitive(x) === y || x === withoutGenitive(y);
}

/** Whether two names differ by a letter or two at most, as misprints and scanners make them. */
export function nearName(a: string, b: string): boolean {
  const [x, y] = [skeleton(a), skeleton(b)];
  const allowed = Math.min(x.length, y.length) >= LONG_NAME ? 2 : 1;
  return [x, withoutGenitive(x)].some((form) => editDistance(form, y, allowed) <= allowed);
}

/** From so many letters on a name may differ by two. */
const LONG_NAME = 12;
