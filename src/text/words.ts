import { isLetter } from "./fold.js";
import { currentRespelling, type Respelling } from "./respelling.js";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** What a character is, for the characters that Swedish text consists of: 0 unknown, 1 letter or digit, 2 white space, 3 other. */
const kinds = new Uint8Array(0x180);
for (let code = 0; code < kinds.length; code++) kinds[code] = slowKind(code);

function slowKind(code: number): number {
  const char = String.fromCharCode(code);
  return LETTER_OR_DIGIT.test(char) ? 1 : SPACE.test(char) ? 2 : 3;
}

/** The same characters in lower case. */
const lowers = new Uint16Array(kinds.length);
for (let code = 0; code < lowers.length; code++) lowers[code] = slowLower(code);

function slowLower(code: number): number {
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) return code + 32;
  return code < 0x100 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < kinds.length) return kinds[code] as number;
  if (code >= 0xd800 && code < 0xdc00)
    return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) as number)) ? 1 : 3;
  return slowKind(code);
}

/** Code of a character in lower case. */
export function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < lowers.length ? (lowers[code] as number) : slowLower(code);
}

/** Words that the table below may hold, slots of its index (a power of two, twice as many), and the longest word it takes. */
const MOST_WORDS = 2 ** 15;
const SLOTS = 2 ** 16;
const LONGEST = 32;

/**
 * Every word met so far, in lower case, under a number: running text repeats its words, so each is cut out, put in lower
 * case and asked about by a lexicon once. Bounded; a word that finds no room has no number.
 */
const known: string[] = [];
const slots = new Int32Array(SLOTS).fill(-1);

/** The number of the word at an offset, -1 where it has none. `hash` is of its codes in lower case. */
function numberOf(text: string, start: number, end: number, hash: number): number {
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const number = slots[slot] as number;
    if (number < 0) {
      if (known.length >= MOST_WORDS) return -1;
      slots[slot] = known.length;
      return known.push(copyOf(text.slice(start, end).toLowerCase())) - 1;
    }
    if (isWord(known[number] as string, text, start, end)) return number;
  }
}

/** The same word in memory of its own: a slice would keep all of the text it was cut from. */
const copyOf = (word: string): string => ` ${word}`.slice(1);

function isWord(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== lowerCode(text, start + i)) return false;
  return true;
}

/** A set of words that says of most others, without cutting them out, that they are none of them; case does not count. */
export class WordSieve {
  private readonly holes = new Uint8Array(2 ** 14);

  add(word: string): void {
    this.holes[this.hole(word, 0, word.length)] = 1;
  }

  /** False where the word between two offsets was not added. */
  mayHold(text: string, start: number, end: number): boolean {
    return this.holes[this.hole(text, start, end)] === 1;
  }

  private hole(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + lowerCode(text, at)) | 0;
    return (hash ^ (hash >>> 12)) & (this.holes.length - 1);
  }
}

/** By the numbers of misread words those of the words that they stand for, under one respelling. */
let meanings: { respelling: Respelling; numbers: Map<number, number> } | undefined;

/** The number of the word that a word stands for under the respelling that holds. */
function meantBy(number: number): number {
  const respelling = currentRespelling();
  if (respelling === undefined || number < 0) return number;
  if (meanings?.respelling !== respelling) meanings = { respelling, numbers: new Map() };
  let meant = meanings.numbers.get(number);
  if (meant === undefined) {
    const word = respelling(known[number] as string);
    meant = word === known[number] ? number : numberOfWord(word);
    meanings.numbers.set(number, meant);
  }
  return meant;
}

/** The number of a word in lower case, in whatever memory. */
function numberOfWord(word: string): number {
  if (word.length > LONGEST) return -1;
  let hash = lowerCode(word, 0);
  for (let i = 1; i < word.length; i++) hash = (Math.imul(hash, 31) + lowerCode(word, i)) | 0;
  return numberOf(word, 0, word.length, hash ^ (hash >>> 15));
}

/** Fewest letters of a word that is spaced out; fewer may stand for themselves ("J N A"). */
const FEWEST_SPACED = 5;
/** Longest line whose letters are spaced out, in characters. */
const LONGEST_SPACED = 160;

/** Where a word ends whose letters are spaced out, as typists emphasise ("B E S L U T"); the letter at `start` alone where none is. */
function spacedEnd(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === 0x20 && isLoneLetter(text, end + 1)) end += 2;
  return end - start >= 2 * FEWEST_SPACED - 1 ? end : start + 1;
}

/** Lone letters: one blank between those of a word, up to three between words. What is one letter long is no such word. */
const SPACED_OUT = /^\p{L}(?: \p{L})+(?: {2,3}\p{L}(?: \p{L})+)*[.:]?$/u;

/** The letters of a line that are all spaced out; undefined for other lines. */
export const spacedOut = (text: string): string | undefined =>
  text.charCodeAt(1) === 0x20 &&
  text.charCodeAt(3) === 0x20 &&
  text.length >= 2 * FEWEST_SPACED - 1 &&
  text.length < LONGEST_SPACED &&
  SPACED_OUT.test(text)
    ? text.replace(/[ .:]/g, "")
    : undefined;

const isLoneLetter = (text: string, at: number): boolean =>
  at < text.length && isLetter(text.charAt(at)) && (at + 1 >= text.length || kindAt(text, at + 1) !== 1);

/** The words of a text (runs of letters and digits, letters spaced out) and its marks of punctuation, cut off one by one as they are asked for. */
export class Words {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly numbers: number[] = [];
  private length = 0;
  private cursor = 0;

  constructor(public text = "") {}

  /** Begins anew with another text, in the memory of the last. */
  of(text: string): this {
    this.text = text;
    this.length = 0;
    this.cursor = 0;
    return this;
  }

  /** Whether there is a word `i`, counted from 0. */
  has(i: number): boolean {
    while (this.length <= i) if (!this.cut()) return false;
    return true;
  }

  /**
   * The first word from `i` on that `out` does not rule out, or word `most`; -1 where there is neither. `out` holds a 1 at the
   * numbers of words that are not sought. What has no number, or one that `out` does not reach, comes up.
   */
  seek(i: number, out: Uint16Array, most: number): number {
    const { numbers } = this;
    for (let k = i; k < this.length || this.cut(); k++) {
      const number = numbers[k] as number;
      if (number < 0 || number >= out.length || out[number] !== 1 || k >= most) return k;
    }
    return -1;
  }

  /** Drops the first `n` words: the one after them is word 0 from now on. */
  forget(n: number): void {
    for (const list of [this.starts, this.ends, this.numbers]) list.splice(0, n);
    this.length -= n;
  }

  /** The word in lower case. */
  at(i: number): string {
    const number = this.numbers[i] as number;
    return number < 0 ? this.text.slice(this.starts[i], this.ends[i]).toLowerCase() : (known[number] as string);
  }

  startOf(i: number): number {
    return this.starts[i] as number;
  }

  endOf(i: number): number {
    return this.ends[i] as number;
  }

  /** The same number for the same word, case aside, in every text; negative for a rare or unusual one. */
  numberOf(i: number): number {
    return this.numbers[i] as number;
  }

  private cut(): boolean {
    const { text } = this;
    // Texts are strings of every make: asking one for its length costs more than the steps of these loops.
    const { length } = text;
    let at = this.cursor;
    let kind = 2;
    while (at < length && (kind = kindAt(text, at)) === 2) at++;
    if (at >= length) {
      this.cursor = at;
      return false;
    }
    let end = at + 1;
    let hash = lowerCode(text, at);
    let usual = text.charCodeAt(at) < 0x100;
    if (kind === 1) {
      for (; end < length; end++) {
        const code = text.charCodeAt(end);
        if (code < 0x100) {
          if (kinds[code] !== 1) break;
          hash = (Math.imul(hash, 31) + (lowers[code] as number)) | 0;
        } else if (kindAt(text, end) === 1) usual = false;
        else break;
      }
    } else if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) end++;
    const i = this.length++;
    this.starts[i] = at;
    if (kind === 1 && end === at + 1 && text.charCodeAt(end) === 0x20) end = spacedEnd(text, at);
    this.ends[i] = end;
    this.cursor = end;
    if (end > at + 1 && text.charCodeAt(at + 1) === 0x20)
      this.numbers[i] = meantBy(numberOfWord(text.slice(at, end).replaceAll(" ", "")));
    else this.numbers[i] = usual && end - at <= LONGEST ? meantBy(numberOf(text, at, end, hash ^ (hash >>> 15))) : -1;
    return true;
  }
}

/** How many texts are kept cut into words, and up to which length. */
const KEPT = 512;
const LONGEST_KEPT = 4096;
const kept = Array.from({ length: KEPT }, () => new Words());
let keptUnder: Respelling | undefined;

/** The words of a text that several lexicons look at in turn: it is cut once. Good until the next call. */
export function wordsOf(text: string): Words {
  const { length } = text;
  if (length > LONGEST_KEPT || length === 0) return new Words(text);
  if (keptUnder !== currentRespelling()) {
    for (const words of kept) words.of("");
    keptUnder = currentRespelling();
  }
  const slot = (length * 7 + text.charCodeAt(0) + text.charCodeAt(length - 1) * 3) % KEPT;
  const words = kept[slot] as Words;
  return words.text === text ? words : words.of(copyOf(text));
}
