import confusions from "./confusions.json" with { type: "json" };

/** What a scanner takes a character for. */
const CONFUSED: Readonly<Record<string, string>> = confusions;

/** What it takes for two characters, or two for one. */
const MERGED: readonly (readonly [read: string, meant: string])[] = [
  ["rn", "m"],
  ["nn", "m"],
  ["cl", "d"],
  ["li", "h"],
  ["li", "u"],
  ["ri", "n"],
  ["ii", "u"],
  ["vv", "w"],
  ["lc", "k"],
  ["m", "rn"],
  ["d", "cl"],
  ["n", "ri"],
  ["u", "ii"],
  ["w", "vv"],
];

/** Letters that Swedish words are inflected with at their end: one of them there is not misread. */
const INFLECTING = "aderntsm";

/** Shorter words lose no letter: what is left may be a word of its own. */
const SHORTEST_LOSING = 7;

/** How many misread characters a word of a length may hold. */
const allowance = (length: number): number => (length >= 9 ? 2 : 1);

/**
 * Whether `read` is what recognition makes of `meant`: characters that look alike, two taken for one, one doubled or lost.
 * The end of a word tells its inflection: nothing may be lost or exchanged there but for what looks alike.
 */
export function isMisreading(read: string, meant: string): boolean {
  const least = allowance(meant.length);
  return Math.abs(read.length - meant.length) <= least && fits(read, 0, meant, 0, least);
}

function fits(read: string, i: number, meant: string, j: number, left: number): boolean {
  let a = i;
  let b = j;
  while (a < read.length && b < meant.length && read[a] === meant[b]) {
    a++;
    b++;
  }
  if (a === read.length && b === meant.length) return true;
  if (left === 0) return false;
  const next = left - 1;
  if (a < read.length && b < meant.length) {
    const inflected = a === read.length - 1 && INFLECTING.includes(read[a] as string);
    if (
      !inflected &&
      CONFUSED[meant[b] as string]?.includes(read[a] as string) &&
      fits(read, a + 1, meant, b + 1, next)
    )
      return true;
    for (const [taken, given] of MERGED)
      if (
        read.startsWith(taken, a) &&
        meant.startsWith(given, b) &&
        fits(read, a + taken.length, meant, b + given.length, next)
      )
        return true;
    if (a > 0 && MERGED.some(([taken, given]) => straddles(read, a, meant, b, taken, given, next))) return true;
  }
  if (a > 0 && read[a] === read[a - 1] && fits(read, a + 1, meant, b, next)) return true;
  return meant.length >= SHORTEST_LOSING && b > 0 && b < meant.length - 1 && fits(read, a, meant, b + 1, next);
}

/** A pair whose first character looked like a match: "cl" for "d" behind a "c". */
const straddles = (
  read: string,
  a: number,
  meant: string,
  b: number,
  taken: string,
  given: string,
  left: number,
): boolean =>
  read.startsWith(taken, a - 1) &&
  meant.startsWith(given, b - 1) &&
  fits(read, a - 1 + taken.length, meant, b - 1 + given.length, left);

/** Words that a text may mean, to find the one that a misread word stands for. */
export class Dictionary {
  private readonly known: ReadonlySet<string>;
  private readonly byLength: { word: string; letters: number }[][] = [];
  private readonly endings: readonly string[];
  private readonly found: Map<string, string>;

  /**
   * @param words what misread words may stand for, in lower case; of those of up to four letters only `short`
   * @param others words that are none of these but no misreadings either
   * @param endings what compounds may end in
   * @param shortest misread words of two letters, and what they stand for
   */
  constructor(
    words: Iterable<string>,
    short: Iterable<string>,
    others: Iterable<string>,
    endings: Iterable<string>,
    shortest: Iterable<readonly [string, string]>,
  ) {
    const all = new Set(words);
    this.known = new Set([...all, ...others]);
    for (const word of new Set([...[...all].filter(({ length }) => length > SHORT), ...short]))
      (this.byLength[word.length] ??= []).push({ word, letters: lettersOf(word) });
    this.endings = [...endings];
    this.found = new Map(shortest);
  }

  /** What a word stands for: itself where it is known or like no known word, or like two. */
  readonly meaning = (word: string): string => {
    if (word.length < 3) return this.found.get(word) ?? word;
    if (word.length > 40 || this.known.has(word)) return word;
    let meant = this.found.get(word);
    if (meant === undefined) this.found.set(word, (meant = this.search(word) ?? this.compound(word) ?? word));
    return meant;
  };

  private search(word: string): string | undefined {
    const letters = lettersOf(word);
    let best: string | undefined;
    for (let length = Math.max(3, word.length - 2); length <= word.length + 2; length++) {
      for (const target of this.byLength[length] ?? []) {
        if (bits(target.letters ^ letters) > BITS * allowance(length) || !isMisreading(word, target.word)) continue;
        if (best !== undefined && best !== target.word) return length === best.length ? undefined : best;
        best = target.word;
      }
    }
    return best;
  }

  /** A compound whose last part is misread. */
  private compound(word: string): string | undefined {
    if (this.endings.length === 0) return undefined;
    for (let at = 1; at <= word.length - SHORTEST_PART; at++) if (this.known.has(word.slice(at))) return undefined;
    for (const ending of this.endings) {
      if (word.length < ending.length + 2 || word.endsWith(ending)) continue;
      for (const length of [ending.length, ending.length + 1, ending.length - 1]) {
        const tail = word.slice(-length);
        if (isMisreading(tail, ending)) return word.slice(0, -length) + ending;
      }
    }
    return undefined;
  }
}

/** Up to so many letters nearly every change gives another word. */
const SHORT = 4;
/** Shortest known word that a compound is seen to end in. */
const SHORTEST_PART = 5;

/** Letters that a misread character can change: two taken for a third. */
const BITS = 3;

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
