import { Lexicon, type Match } from "../text/lexicon.js";
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

const hints = new Map<Sign, RegExp>();

/**
 * A quick test that a text must pass to carry a phrase of the sign: it contains the longest word of one. Most texts carry
 * none, and cutting them into words would cost far more.
 */
function hint(sign: Sign): RegExp {
  let known = hints.get(sign);
  if (!known) {
    const stems = words[sign].map((phrase) =>
      (phrase.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
        (longest, word) => (word.length > longest.length ? word : longest),
        "",
      ),
    );
    const least = [...new Set(stems)].filter(
      (stem, _, all) => !all.some((other) => other !== stem && stem.includes(other)),
    );
    hints.set(sign, (known = new RegExp(least.join("|"), "i")));
  }
  return known;
}

/** The phrases of a sign in a text. */
export const signsIn = (text: string, sign: Sign): Match<Sign>[] =>
  hint(sign).test(text) ? signs(sign).find(text) : [];

/** How far from the longest word of a phrase the rest of it may stand, in characters: no phrase is half as long. */
const REACH = 200;

/** Whether a text carries a phrase of the sign. Of a long text only what stands around the longest words is cut into words. */
export function says(text: string, sign: Sign): boolean {
  if (text.length <= 2 * REACH) return signsIn(text, sign).length > 0;
  const near = hint(sign);
  for (let from = 0; from < text.length; ) {
    const at = text.slice(from).search(near);
    if (at < 0) return false;
    const next = from + at + 2 * REACH;
    const start = text.lastIndexOf(" ", Math.max(0, from + at - REACH)) + 1;
    const end = text.indexOf(" ", next + REACH);
    if (signs(sign).find(text.slice(start, end < 0 ? text.length : end)).length > 0) return true;
    from = next;
  }
  return false;
}

/** Whether a word in lower case is, letter by letter, one of the sign's phrases. */
export const isWordOf = (word: string, sign: Sign): boolean => (words[sign] as readonly string[]).includes(word);
