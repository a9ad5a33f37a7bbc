import { Lexicon } from "../text/lexicon.js";
import { compile } from "./compile.js";
import { inGenitive } from "./inflection.js";
import names from "./names.json" with { type: "json" };
import parties from "./parties.json" with { type: "json" };
import adjectives from "./party-adjectives.json" with { type: "json" };

/** Words around names, by kind: offices, words that open sentences, words that stand for party groups. */
export const nameWords = compile(names);

const codes = new Map<string, string>();
const full: Record<string, string[]> = {};
for (const [code, forms] of Object.entries(parties)) {
  codes.set(code.toLowerCase(), code);
  for (const form of forms) codes.set(form.toLowerCase(), code);
  const spelt = forms.filter((form) => form.length > 4);
  full[code] = [...spelt, ...spelt.map(inGenitive)];
}

/** Parties by their full names, also in the genitive, under their codes. */
export const partyNames = new Lexicon<string>(full);

/** "den moderata …": parties as adjectives, under their codes. */
export const partyAdjectives = new Lexicon<string>(adjectives);

/** The canonical code of a party that is written as a code or by its name; undefined where it is not known. */
export const partyCode = (text: string): string | undefined => codes.get(text.toLowerCase());

const particles = new Set(names.particles);

/** Whether a word in lower case may stand inside a name ("von"). */
export const isParticle = (word: string): boolean => particles.has(word);

const notParties = new Set(names.notParties);
const inCapitals = new Set(names.partiesInCapitals);

/** Whether letters in brackets after a name are something else than a party ("ordf"); "tf" is no party, "TF" may be one. */
export function isNotParty(word: string): boolean {
  const lower = word.toLowerCase();
  return notParties.has(lower) && !(word !== lower && word === word.toUpperCase() && inCapitals.has(lower));
}

/** Whether a word ends as the names of local parties do. */
export const isPartyName = (word: string): boolean =>
  names.partyEndings.some((ending) => word.length > ending.length && word.toLowerCase().endsWith(ending));
