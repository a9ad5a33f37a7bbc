import { isNotParty, partyCode, partyNames } from "../vocabulary/names.js";
import { isLocalParty } from "../vocabulary/party-shape.js";

/** A party behind a name: its canonical code, where it is written, and where its brackets end. */
export interface FoundParty {
  code: string;
  from: number;
  to: number;
  end: number;
}

const BRACKETS = /^\s{0,2}[([]\s?([\p{L}][\p{L}\p{N}.+& -]{0,40}?)\s?[)\]]/u;
const BARE = /^(?:,\s?|\s)(\p{Lu}{1,5}|\p{L}{1,4}(?=\s?(?:[,(]|$)))(?![\p{L}\p{N}.-])/u;

/**
 * The party that stands at an offset behind a name: "(S)", "(vpk)", ", S", " S", ", Moderaterna", "(Centerpartiet)"; in a list
 * that sets them `bare` behind commas also letters that no list of parties knows: ", VV".
 */
export function partyAt(text: string, at: number, to: number, bare = false): FoundParty | undefined {
  const rest = text.slice(at, Math.min(to, at + 60));
  const bracketed = BRACKETS.exec(rest);
  if (bracketed) {
    const word = bracketed[1] as string;
    const from = at + bracketed[0].indexOf(word);
    const code = partyCode(word) ?? (isParty(word) ? word.toUpperCase() : undefined);
    return code === undefined
      ? undefined
      : { code: code.toUpperCase(), from, to: from + word.length, end: at + bracketed[0].length };
  }
  const found = BARE.exec(rest);
  const word = found?.[1];
  const code =
    word === undefined ? undefined : (partyCode(word) ?? (bare && LOCAL.test(found?.[0] ?? "") ? word : undefined));
  if (found && word !== undefined && code !== undefined && word.length <= 5 && !isNotParty(word)) {
    const from = at + found[0].length - word.length;
    return { code: code.toUpperCase(), from, to: from + word.length, end: from + word.length };
  }
  const lead = /^[\s,]{1,3}/.exec(rest)?.[0].length ?? 0;
  const full = lead > 0 ? partyNames.opening(rest.slice(lead)) : undefined;
  if (!full) return undefined;
  return { code: full.id, from: at + lead, to: at + lead + full.end, end: at + lead + full.end };
}

/** A comma and the letters of a local party. */
const LOCAL = /^,\s?\p{Lu}{2,4}$/u;

const LATER = /[([]\s?(\p{L}[\p{L}+]{0,5})\s?[)\]]/u;

/** The party that stands behind a person's office instead of behind the name: "Anna Berg, ordf. (S)". */
export function partyBehind(text: string, at: number, to: number): FoundParty | undefined {
  const found = LATER.exec(text.slice(at, Math.min(to, at + 60)));
  const code = found?.[1] === undefined || isNotParty(found[1]) ? undefined : partyCode(found[1]);
  if (!found || code === undefined) return undefined;
  const from = at + found.index + found[0].indexOf(found[1] as string);
  return {
    code: code.toUpperCase(),
    from,
    to: from + (found[1] as string).length,
    end: at + found.index + found[0].length,
  };
}

/** Letters that may be the code of a local party: short, and in capitals at their beginning or without any. */
const isCode = (word: string): boolean =>
  /^\p{L}[\p{L}\p{N}+-]{0,6}$/u.test(word) &&
  !isNotParty(word) &&
  (word.length <= 4 || /^\p{Lu}[\p{L}]*\p{Lu}/u.test(word));

/** What stands in brackets as a party: a code, or the name of a local party. */
const isParty = (word: string): boolean => isCode(word) || isLocalParty(word);
