import { isLetter, isSpace } from "./fold.js";
import { branch, expand, go, type Hit, NO_SLOTS, type Node, type Step, stepsOf } from "./lexicon-tree.js";
import { PairSieve } from "./pair-sieve.js";
import { isRespelling } from "./respelling.js";
import { lowerCode, Words, wordsOf } from "./words.js";

/** A place in a text where a phrase of a lexicon stands. */
export interface Match<Id extends string = string> {
  id: Id;
  /** Offsets into the searched text. */
  start: number;
  end: number;
  /** What the phrase's slots matched, by name. */
  slots?: Record<string, string>;
}

/** How many words of a text are kept at once: more than a text has that several lexicons look at. */
const AT_ONCE = 8192;

/** For texts that one lexicon looks at the beginning of: nothing is kept. */
const scratch = new Words();

/**
 * Phrases, each under an id, found in running text in one pass. A phrase is words and punctuation as they are written;
 * case and white space do not count; `word*` takes every word that begins so, `*word` every word that ends so; `{slot}`
 * takes one word, `{number}` one number, `{owner}` one word that ends in -s. Of two phrases that begin at the same word
 * the longer wins. Linear in the text.
 */
export class Lexicon<Id extends string> {
  private grown: Node<Id> | undefined;
  /** With which characters the phrases begin and end; undefined where one begins, or ends, with a slot or an open word. */
  private openings: PairSieve | undefined;
  private endings: PairSieve | undefined;
  private endingsKnown = false;
  /** By the number of a word: 0 not asked yet, 1 no phrase begins with it, n where one does: `firsts[n - 2]` goes on from it. */
  private begins = new Uint16Array(0);
  private readonly firsts: Step<Id>[][] = [];

  constructor(private readonly phrases: Readonly<Record<Id, readonly string[]>>) {}

  /** All phrases in `text`, left to right, none inside another. */
  find(text: string): Match<Id>[] {
    let found: Match<Id>[] | undefined;
    const words = wordsOf(text);
    for (let i = words.seek(0, this.begins, AT_ONCE); i >= 0; i = words.seek(i, this.begins, AT_ONCE)) {
      const hit = this.hitAt(words, i);
      if (hit) {
        const match = matchOf(hit, words, i);
        // Nearly always there is one: a list made to be added to takes many times the memory.
        if (found) found.push(match);
        else found = [match];
      }
      i = hit?.next ?? i + 1;
      if (i < AT_ONCE) continue;
      words.forget(i);
      i = 0;
    }
    return found ?? [];
  }

  /** The phrase that the text begins with, if any. */
  opening(text: string): Match<Id> | undefined {
    return this.head(text, false);
  }

  /** The id whose phrase is all of the text. */
  whole(text: string): Id | undefined {
    return this.mayClose(text) ? this.head(text, true)?.id : undefined;
  }

  /** The last of all phrases in the text, where the text ends with it. */
  closing(text: string): Match<Id> | undefined {
    const last = this.mayClose(text) ? this.find(text).at(-1) : undefined;
    return last?.end === text.length ? last : undefined;
  }

  private head(text: string, whole: boolean): Match<Id> | undefined {
    if (!this.mayOpen(text)) return undefined;
    const words = scratch.of(text);
    const hit = words.has(0) ? this.hitAt(words, 0) : undefined;
    const match = hit && !(whole && words.has(hit.next)) ? matchOf(hit, words, 0) : undefined;
    scratch.of("");
    return match;
  }

  /** Whether the text's first two characters begin a phrase: most lines are passed over without cutting them into words. */
  private mayOpen(text: string): boolean {
    const { length } = text;
    if (length === 0) return false;
    if (this.grown === undefined) this.grow();
    const { openings } = this;
    if (openings === undefined || text.charCodeAt(0) <= 32 || isRespelling()) return true;
    // Behind a lone letter that begins a word whose letters are spaced out, the second one counts.
    const second = text.charCodeAt(1) === 0x20 ? 2 : 1;
    return openings.mayHold(lowerCode(text, 0), length > second ? lowerCode(text, second) : 0);
  }

  /** The same of its last two, where no white space follows them. */
  private mayClose(text: string): boolean {
    const { length } = text;
    if (length < 2 || isSpace(text.charCodeAt(length - 1)) || isRespelling()) return true;
    if (!this.endingsKnown) {
      this.endings = this.allEndings();
      this.endingsKnown = true;
    }
    const before = length > 2 && text.charCodeAt(length - 2) === 0x20 ? 3 : 2;
    return this.endings?.mayHold(lowerCode(text, length - 1), lowerCode(text, length - before)) ?? true;
  }

  /** The longest phrase that begins with word `i`. What each word may begin is looked up once only. */
  private hitAt(words: Words, i: number): Hit<Id> | undefined {
    const number = words.numberOf(i);
    if (number < 0) return go(stepsOf(this.root, words.at(i)), words, i, NO_SLOTS);
    if (number >= this.begins.length) {
      const grown = new Uint16Array(Math.max(256, number * 2));
      grown.set(this.begins);
      this.begins = grown;
    }
    if (this.begins[number] === 0) {
      const steps = stepsOf(this.root, words.at(i));
      this.begins[number] = steps.length === 0 ? 1 : this.firsts.push(steps) + 1;
    }
    const first = this.begins[number] as number;
    return first === 1 ? undefined : go(this.firsts[first - 2] as Step<Id>[], words, i, NO_SLOTS);
  }

  private get root(): Node<Id> {
    return this.grown ?? this.grow();
  }

  private grow(): Node<Id> {
    const root = branch<Id>();
    for (const id of Object.keys(this.phrases) as Id[])
      for (const phrase of this.phrases[id]) root.rests.push({ id, phrase, at: 0 });
    expand(root);
    if (!root.suffixes && !root.slots) {
      this.openings = new PairSieve();
      const beginnings = [...(root.words?.keys() ?? []), ...(root.prefixes ?? []).map(({ prefix }) => prefix)];
      for (const beginning of beginnings)
        this.openings.add(beginning.charCodeAt(0), beginning.length > 1 ? beginning.charCodeAt(1) : undefined);
    }
    this.grown = root;
    return root;
  }

  private allEndings(): PairSieve | undefined {
    const endings = new PairSieve();
    for (const id of Object.keys(this.phrases) as Id[]) {
      for (const phrase of this.phrases[id]) {
        if (/[*}]$/.test(phrase)) return undefined;
        const last = phrase.slice(-1).toLowerCase();
        const before = phrase.slice(-2, -1).toLowerCase();
        // White space may stand before a mark.
        endings.add(last.charCodeAt(0), isLetter(last) && isLetter(before) ? before.charCodeAt(0) : undefined);
      }
    }
    return endings;
  }
}

function matchOf<Id extends string>(hit: Hit<Id>, words: Words, from: number): Match<Id> {
  const match: Match<Id> = { id: hit.id, start: words.startOf(from), end: words.endOf(hit.next - 1) };
  if (hit.slots.length > 0) match.slots = Object.fromEntries(hit.slots);
  return match;
}
