import { isSpace, letterAt } from "../text/fold.js";
import { isParticle, partyCode } from "./names.js";
import roles from "./roles.json" with { type: "json" };
import { isPluralTitle, isTitle } from "./titles.js";

const WORD =
  /^(?:\p{Lu}:\p{Ll}{3}\p{L}*|(?:\p{Ll}{1,3}-)?\p{Lu}[\p{L}\p{M}'’´`]*|[’'´`]\p{L}+)(?:[-\u2010\u2011‑](?:\p{L}[\p{L}'’´`]*)?)*/u;
const APOSTROPHES = "’'´`";
const INITIAL = /^\p{Lu}\p{Ll}{0,2}\./u;
/** "Berg, Bo-Erik" before a party in brackets: surname first. */
const TURNED = /^,\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?=\s?\(\p{L}{1,6}\))/u;
const courtesies = new Set(roles.courtesies);
/** What a cell beside a name says of presence: no part of the name. */
const stops = new Set(roles["name-stops"]);

/**
 * Where the name ends that a text begins with: two words or more with capitals, particles and initials between them;
 * words that are offices do not count. Undefined where no name stands there; one word alone is a name only before a
 * party in brackets.
 */
export function nameEnd(text: string): number | undefined {
  if (letterAt(text, 0) === 0 && !APOSTROPHES.includes(text.charAt(0))) return undefined;
  let at = 0;
  let end = 0;
  let words = 0;
  const ends: number[] = [];
  for (let i = 0; i < 8; i++) {
    const rest = text.slice(at, at + 60);
    const initial = INITIAL.exec(rest)?.[0];
    const word = initial ?? WORD.exec(rest)?.[0];
    if (word === undefined) {
      const small = /^\p{Ll}['’\p{Ll}]*(?=\s)/u.exec(rest)?.[0];
      if (small === undefined || !isParticle(small) || (words === 0 && !/^\s\p{Lu}/u.test(rest.slice(small.length))))
        break;
      at += small.length + 1;
      continue;
    }
    if (initial === undefined && (isTitle(word) || isPluralTitle(word))) break;
    if (initial !== undefined && isTitle(initial)) break;
    if (stops.has(word.toLowerCase()) || isSuspended(word, text.slice(at + word.length, at + word.length + 2))) break;
    at += word.length;
    if (!courtesies.has(word.toLowerCase())) words++;
    end = at;
    ends.push(end);
    if (!isSpace(text.charCodeAt(at))) break;
    at++;
  }
  while (ends.length > 2 && isBareCode(text.slice(ends.at(-2), end))) {
    ends.pop();
    end = ends.at(-1) as number;
  }
  if (words >= 2) return text[end - 1] === "." && /\p{Ll}\.$/u.test(text.slice(0, end)) ? end - 1 : end;
  const turned = words === 1 ? TURNED.exec(text.slice(end, end + 60)) : null;
  if (turned) return end + turned[0].length;
  return words === 1 && /^\s?\(\p{L}{1,6}\)/u.test(text.slice(end, end + 10)) ? end : undefined;
}

/** "Miljö- och byggchef": a hyphen before a word in small letters belongs to an office, not to a name. */
const isSuspended = (word: string, behind: string): boolean =>
  /[-\u2010\u2011]$/.test(word) && /^\s\p{Ll}/u.test(behind);

/** A party's code without brackets behind a name: "Anna Berg S". */
const isBareCode = (word: string): boolean => /^\s\p{Lu}{1,4}$/u.test(word) && partyCode(word.trim()) !== undefined;
