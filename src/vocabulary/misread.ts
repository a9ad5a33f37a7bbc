import { isSignMisread, misreadSigns } from "../text/misread-signs.js";
import { Dictionary } from "../text/misreading.js";
import { respelling } from "../text/respelling.js";
import { Words } from "../text/words.js";
import bodies from "./bodies.json" with { type: "json" };
import calendar from "./calendar.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import decisions from "./decisions.json" with { type: "json" };
import headings from "./headings.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };
import motions from "./motions.json" with { type: "json" };
import names from "./names.json" with { type: "json" };
import proposals from "./proposals.json" with { type: "json" };
import recusals from "./recusals.json" with { type: "json" };
import references from "./references.json" with { type: "json" };
import reservations from "./reservations.json" with { type: "json" };
import roles from "./roles.json" with { type: "json" };
import statements from "./statements.json" with { type: "json" };
import structure from "./structure.json" with { type: "json" };
import votes from "./votes.json" with { type: "json" };

const vocabularies: readonly object[] = [
  bodies,
  calendar,
  decisions,
  headings,
  labels,
  motions,
  names,
  proposals,
  recusals,
  references,
  reservations,
  roles,
  statements,
  structure,
  votes,
];

/** Shortest ending of compounds that a misread word is tried for. */
const SHORTEST_ENDING = 5;

let dictionary: Dictionary | undefined;

/** All words of all phrases; made when the first text turns out to be misread. */
function dictionaryOfAll(): Dictionary {
  const words = new Set<string>();
  const endings = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") {
      for (const [token] of value.toLowerCase().matchAll(/\{\w+\}|\*?[\p{L}\p{N}]+\*?/gu)) {
        if (token.startsWith("{") || /\d/.test(token)) continue;
        if (token.startsWith("*")) endings.add(token.slice(1).replace("*", ""));
        else words.add(token.replace("*", ""));
      }
    } else for (const one of Object.values(value as object)) collect(one);
  };
  for (const vocabulary of vocabularies) collect(vocabulary);
  for (const ending of bodies.endings) endings.add(ending);
  return new Dictionary(
    words,
    common.short,
    common.others,
    [...endings].filter((ending) => ending.length >= SHORTEST_ENDING).sort((a, b) => b.length - a.length),
    common.shortest as [string, string][],
  );
}

/** Shortest word that counts, and what it consists of: small letters, and perhaps figures. */
const SHORTEST_COUNTED = 5;
const UNMIXED = /^(?!\d+$)[\p{Ll}\d]+$/u;

/** How much of a text tells whether it is misread, in characters. */
const SAMPLE = 16_000;
/** Which share of misread words says so, of common words that every protocol holds and of all that have five letters. */
const PROBE_SHARE = 0.01;
const SHARE = 0.015;
const FEWEST = 2;

const judged = new WeakMap<object, { words: boolean; signs: boolean }>();
const probeWords = new Set(common.probe);
let probe: Dictionary | undefined;

/**
 * Whether a scanner garbled a text: more words than chance explains are misreadings of words of the vocabulary. A few
 * common words tell first whether it is worth to look at all.
 */
function isMisread(text: string): boolean {
  const counts = new Map<string, number>();
  const sample = text.slice(0, SAMPLE);
  const words = new Words(sample);
  for (let i = 0; words.has(i); i++) {
    if (words.endOf(i) - words.startOf(i) < SHORTEST_COUNTED) continue;
    const word = sample.slice(words.startOf(i), words.endOf(i));
    if (UNMIXED.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  probe ??= new Dictionary(common.probe, [], common.others, [], []);
  if (!garbled(counts, probe, (word) => probeWords.has(word), PROBE_SHARE)) return false;
  return garbled(counts, (dictionary ??= dictionaryOfAll()), () => true, SHARE);
}

/** Whether the words that a dictionary takes for misread ones are at least a share of those that `counted` lets count. */
function garbled(
  counts: ReadonlyMap<string, number>,
  { meaning }: Dictionary,
  counted: (word: string) => boolean,
  share: number,
): boolean {
  let misread = 0;
  let all = 0;
  for (const [word, times] of counts) {
    const wrong = meaning(word) !== word;
    if (wrong) misread += times;
    if (wrong || counted(word)) all += times;
  }
  return misread >= FEWEST && misread >= all * share;
}

/**
 * Runs with misread words taken for the words of the vocabulary that they stand for, where the text that `of` was read
 * from is garbled, and what OCR took the sign § for taken for the sign. In a text that is not, every word means what it says.
 */
export function tolerantly<T>(of: object, text: string, run: () => T): T {
  let misread = judged.get(of);
  if (misread === undefined) judged.set(of, (misread = { words: isMisread(text), signs: isSignMisread(text) }));
  const { words, signs } = misread;
  return misreadSigns(signs, () => (words ? respelling((dictionary as Dictionary).meaning, run) : run()));
}
