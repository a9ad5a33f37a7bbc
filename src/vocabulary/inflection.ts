import endings from "./inflection.json" with { type: "json" };

/** The ending of a list that a word has, however it is capitalised; none where nothing would be left of the word. */
const endingOf = (word: string, kind: keyof typeof endings): string | undefined =>
  endings[kind].find((ending) => word.length > ending.length && word.slice(-ending.length).toLowerCase() === ending);

/** Whether a word may be a name or noun in the genitive: "Bergs", "nämndens". */
export const isGenitive = (word: string): boolean => endingOf(word, "genitive") !== undefined;

/** A word in the genitive: "Vänsterpartiets". */
export const inGenitive = (word: string): string => word + endings.genitive[0];

/** A word without the ending of the genitive: "Bergs" is "Berg". A name that ends so of itself, "Kjaers", loses it too. */
export const withoutGenitive = (word: string): string =>
  word.slice(0, word.length - (endingOf(word, "genitive")?.length ?? 0));

/** Whether a word may be a noun in the definite form: "informationen", "ärendena". */
export const isDefinite = (word: string): boolean => endingOf(word, "definite") !== undefined;

/** What a noun in the definite form has in common with its other forms: "nämnd" of "nämnden", "styrels" of "styrelsen". */
export const indefinite = (word: string): string =>
  word.slice(0, word.length - (endingOf(word, "definite")?.length ?? 0));

/** Whether a word may be a verb in the passive: "antecknas". */
export const isPassive = (word: string): boolean => endingOf(word, "passive") !== undefined;
