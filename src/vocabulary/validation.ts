import type { Match } from "../text/lexicon.js";
import { compileEach } from "./compile.js";
import words from "./validation.json" with { type: "json" };

/** What words tell the rules of conformance; `validation.json` says which words they are. */
export type Sign = keyof typeof words;

/** The phrases of a sign. */
export const signs = compileEach(words);

const stems = new Map<Sign, readonly string[]>();

/**
 * The longest word of each phrase of a sign, in lower case: a text that holds none of them carries no phrase. Most texts
 * carry none; cutting them into words would cost far more, and a pattern would have to be compiled for a single look.
 */
function stemsOf(sign: Sign): readonly string[] {
  let known = stems.get(sign);
  if (!known) {
    // The shortest first: a stem that holds another one says no more.
    const longest = words[sign].map(longestWord).sort((a, b) => a.length - b.length);
    const least: string[] = [];
    for (const stem of longest) if (!least.some((other) => stem.includes(other))) least.push(stem);
    stems.set(sign, (known = least));
  }
  return known;
}

/** What parts the words of the phrases: a pattern of all letters there are would take longer to compile than all of this. */
const BETWEEN = /[^a-zåäöéü\d]+/;

const longestWord = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(BETWEEN)
    .reduce((most, word) => (word.length > most.length ? word : most), "");

/** The text asked about last, as printed and in lower case: several signs are sought in one text. */
let last = { text: "", lower: "" };

function lowered(text: string): string {
  if (last.text !== text) last = { text, lower: text.toLowerCase() };
  return last.lower;
}

const mayCarry = (text: string, sign: Sign): boolean => {
  const lower = lowered(text);
  return stemsOf(sign).some((stem) => lower.includes(stem));
};

/** The phrases of a sign in a text. */
export const signsIn = (text: string, sign: Sign): Match<Sign>[] =>
  mayCarry(text, sign) ? signs(sign).find(text) : [];

/** How far from the longest word of a phrase the rest of it may stand, in characters: no phrase is half as long. */
const REACH = 200;

/** Whether a text carries a phrase of the sign. Of a long text only what stands around the longest words is cut into words. */
export function says(text: string, sign: Sign): boolean {
  const lower = lowered(text);
  // Where a letter has another length in lower case (U+0130), places in one text are none in the other.
  if (text.length <= 2 * REACH || lower.length !== text.length) return signsIn(text, sign).length > 0;
  const known = stemsOf(sign);
  const places = known.map(() => -1);
  for (let from = 0; from < text.length; ) {
    let at = text.length;
    for (let k = 0; k < known.length; k++) {
      if ((places[k] as number) < from) places[k] = nextOf(lower, known[k] as string, from);
      at = Math.min(at, places[k] as number);
    }
    if (at >= text.length) return false;
    const start = text.lastIndexOf(" ", Math.max(0, at - REACH)) + 1;
    const next = at + 2 * REACH;
    const end = text.indexOf(" ", next + REACH);
    if (signs(sign).find(text.slice(start, end < 0 ? text.length : end)).length > 0) return true;
    from = next;
  }
  return false;
}

/** Where a word stands from an offset on; the text's length where it does not. */
function nextOf(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from);
  return at < 0 ? text.length : at;
}

/** Whether a word in lower case is, letter by letter, one of the sign's phrases. */
export const isWordOf = (word: string, sign: Sign): boolean => (words[sign] as readonly string[]).includes(word);
