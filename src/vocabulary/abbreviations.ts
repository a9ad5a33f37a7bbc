import list from "./abbreviations.json" with { type: "json" };

const known = new Set(list);

/** Whether a full stop after these letters does not end a sentence ("m.fl", "kl"). */
export const isAbbreviation = (letters: string): boolean => known.has(letters.toLowerCase());
