/** Words as they are searched for. The build and the browser must agree on every letter, so both use this file. */

/** Letters whose plain form Unicode does not know; æ and ø are ä and ö to a Swede. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ä",
  ø: "ö",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};
const FOREIGN = /[^\0-\x7fåäö]/gu;
const MARKS = /\p{M}/gu;

/**
 * The form in which words are compared: small letters without accents. Å, ä and ö are letters of their own in Swedish
 * and stay; é is e, ü is u.
 */
export const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("\u00AD", "")
    .replace(FOREIGN, (char) => PLAIN[char] ?? char.normalize("NFD").replace(MARKS, ""));

const WORD = /[\p{L}\p{N}]+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const DIGIT = /\p{N}/u;
/** Longer runs of letters are no words; they would swell the index. */
const LONGEST = 40;

/** The words of a text; a letter alone is none. */
export const words = (text: string): string[] =>
  (plain(text).match(WORD) ?? [])
    .filter((word) => word.length > 1 || DIGIT.test(word))
    .map((word) => word.slice(0, LONGEST));

/** "KS 2023-0418" as its words and as one: "ks", "2023", "0418", "ks20230418". */
export function diaryTerms(number: string): string[] {
  const whole = joined(number);
  return whole === "" ? [] : [...new Set([...words(number), whole])];
}

const joined = (text: string): string => plain(text).replace(NOT_WORD, "").slice(0, LONGEST);

/** "12 a" as "§12" and "§12a". */
export function numberTerms(number: string): string[] {
  const whole = joined(number);
  const [digits = ""] = /^\d+/.exec(whole) ?? [];
  return [...new Set([digits, whole])].filter((one) => one !== "").map((one) => `§${one}`);
}

/** What somebody looks for. */
export interface Query {
  /** All of these, each whole or as the beginning of a word. */
  words: string[];
  /** Numbers of §: "§57". */
  numbers: string[];
  /** All that was typed as one registration number, where it may be one. */
  diary?: string;
}

const NUMBER = /§+\s*(\d+(?:\p{L}(?![\p{L}\p{N}])|\s\p{L}(?=\s*$))?)/gu;
const LABEL = /^\s*(?:dnr|diarienr|diarienummer|ärendenummer)\b[.:]?/;

export function queryOf(typed: string): Query {
  const numbers: string[] = [];
  const rest = plain(typed)
    .replace(NUMBER, (_, number: string) => {
      numbers.push(`§${joined(number)}`);
      return " ";
    })
    .replace(LABEL, " ");
  const whole = joined(rest);
  return { words: [...new Set(words(rest))], numbers, ...(DIGIT.test(whole) && { diary: whole }) };
}

/** Å, ä and ö come after z, in this order; everything else as in `plain`. */
export const sortKey = (text: string): string =>
  plain(text).replace(/[åäö]/g, (letter) => ({ å: "{", ä: "|", ö: "}" })[letter] ?? letter);

/** Lengths of texts in 64 steps, one character each: what the ranking needs, and no more. */
const STEPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export const lengthMark = (length: number): string =>
  STEPS.charAt(Math.min(STEPS.length - 1, Math.round(5 * Math.log2(1 + length))));

export const lengthOf = (mark: string): number => Math.round(2 ** (STEPS.indexOf(mark) / 5) - 1);
