import { isPartyName, partyCode } from "./names.js";
import names from "./names.json" with { type: "json" };
import { isTitle } from "./titles.js";

const partyWords = new Set(names.partyWords);

/** Most words that the name of a local party has. */
const LONGEST = 5;

/**
 * Whether words in brackets behind a name are a local party's or a group's: "Fria Listan", "Vårt Strandnäs", "Teknologer i
 * Tiden". Of several words the first has a capital and one is what such groups are called; none is an office.
 */
export function isLocalParty(text: string): boolean {
  const list = text.split(" ");
  if (list.length === 1) return isPartyName(text);
  return (
    list.length <= LONGEST &&
    /^\p{Lu}/u.test(text) &&
    list.some((word) => partyWords.has(word.toLowerCase()) || isPartyName(word)) &&
    !list.some(isTitle)
  );
}

const BRACKETED = /^\s?\((\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]{1,20}){1,4})\)/u;

/** How much of a text brackets right behind a name take that hold a party of several words; 0 where others stand there. */
export function localPartyEnd(text: string): number {
  const bracketed = BRACKETED.exec(text);
  const words = bracketed?.[1];
  return bracketed && words !== undefined && (partyCode(words) !== undefined || isLocalParty(words))
    ? bracketed[0].length
    : 0;
}
