/** What a scanner takes capitals and small letters for. */
const CAPITALS: Readonly<Record<string, string>> = { "0": "O", "1": "I", "5": "S", "8": "B" };
const SMALL: Readonly<Record<string, string>> = { "0": "o", "1": "l", "5": "s", "8": "b" };

/** A letter that stands for nothing: where two characters are one letter, offsets stay what they are. */
const NOTHING = "\u02bc";

/** A digit between letters, before a word's letters or behind them, or amid a code in brackets; and a K in two strokes. */
const DIGIT =
  /(?<=\p{L})[0158](?=\p{L})|(?<![\p{L}\p{N}.,:/-])[0158](?=\p{L}[\p{L}-])|(?<=\p{L}{2})[0158](?![\p{L}\p{N}])|(?<=\()[58](?=\p{Lu}{1,3}\))|(?<=\(\p{Lu})[058](?=\))/gu;
const STROKES = /(?<!\p{L})l\((?=\p{L})/gu;
/** A party's letter alone in brackets behind a name. */
const PARTY = /5(?=\))(?<=\p{Lu}[\p{L}-]{0,30}\s\p{Lu}[\p{L}-]{3,30}\s?\(5)/gu;

/**
 * A text of the same length in which the digits inside words, as a scanner makes them, are letters ("Gu5taf (5D)"): the
 * shapes of names and party codes can be told, and the offsets are those of the text.
 */
export function lettered(text: string): string {
  const digits = text.replace(DIGIT, (digit, at: number) => {
    const next = text.charAt(at + 1);
    const before = text.charAt(at - 1);
    const opens = !/\p{L}/u.test(before);
    const amidCapitals = (opens || isCapital(before)) && !isSmall(next);
    return (opens || amidCapitals ? CAPITALS : SMALL)[digit] as string;
  });
  return digits.replace(STROKES, `K${NOTHING}`).replace(PARTY, "S");
}

/** Letters without those that stand for nothing. */
export const withoutNothing = (text: string): string => text.replaceAll(NOTHING, "");

const isSmall = (char: string): boolean => char !== char.toUpperCase();
const isCapital = (char: string): boolean => char !== char.toLowerCase();
