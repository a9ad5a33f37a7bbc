import { Lexicon } from "../text/lexicon.js";
import words from "./validation.json" with { type: "json" };

/** What words tell the rules of conformance; `validation.json` says which words they are. */
export type Sign = keyof typeof words;

const lexicons = new Map<Sign, Lexicon<Sign>>();

/** The phrases of a sign, compiled when they are first asked for. */
export function signs(sign: Sign): Lexicon<Sign> {
  let lexicon = lexicons.get(sign);
  if (!lexicon) lexicons.set(sign, (lexicon = new Lexicon({ [sign]: words[sign] } as Record<Sign, string[]>)));
  return lexicon;
}

/** Whether a text carries a phrase of the sign. */
export const says = (text: string, sign: Sign): boolean => signs(sign).find(text).length > 0;

/** Whether a word in lower case is, letter by letter, one of the sign's phrases. */
export const isWordOf = (word: string, sign: Sign): boolean => (words[sign] as readonly string[]).includes(word);
