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

/** A phrase that is still to be cut into words from an offset on. */
interface Rest<Id extends string> {
  id: Id;
  phrase: string;
  at: number;
}

/** Where phrases that begin alike go on. Branches grow when they are first walked: a document needs few of all phrases. */
interface Node<Id extends string> {
  /** What has not grown yet. */
  rests: Rest<Id>[];
  /** Next word, in lower case. */
  words: Map<string, Node<Id>> | undefined;
  /** Next word given by its beginning: "yrkande*". */
  prefixes: { prefix: string; node: Node<Id> }[] | undefined;
  /** Next word given by its end: "*nämnden". */
  suffixes: { suffix: string; node: Node<Id> }[] | undefined;
  /** Next word by shape: "{name}", "{number}", "{owner}". */
  slots: { name: string; node: Node<Id> }[] | undefined;
  id: Id | undefined;
}

/** A phrase found while walking: where its last word stands, counted in words. */
interface Hit<Id extends string> {
  id: Id;
  next: number;
  slots: readonly (readonly [string, string])[];
}

/** A branch that a word leads to, and the slot that takes the word, where one does. */
interface Step<Id extends string> {
  node: Node<Id>;
  slot: string | undefined;
}

/** Characters that are the same in these bits are taken for one, and pairs of them, where only a first look is taken. */
const MASK = 0xff;
const PAIRS = 0xfff;

const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & PAIRS;

const NO_SLOTS: Hit<string>["slots"] = [];

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
  /** 1 for the first two characters of the phrases' first words; undefined where a phrase begins with a slot or an open word. */
  private pairs: Uint8Array | undefined;
  /** 1 for first words of one character, by their last byte. */
  private readonly single = new Uint8Array(MASK + 1);
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
    return this.head(text, true)?.id;
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
    const { pairs } = this;
    if (pairs === undefined || text.charCodeAt(0) <= 32 || isRespelling()) return true;
    const first = lowerCode(text, 0);
    return this.single[first & MASK] === 1 || (length > 1 && pairs[pairOf(first, lowerCode(text, 1))] === 1);
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
      this.pairs = new Uint8Array(PAIRS + 1);
      for (const [beginning] of root.words ?? []) this.note(beginning, this.pairs);
      for (const { prefix } of root.prefixes ?? []) this.note(prefix, this.pairs);
    }
    this.grown = root;
    return root;
  }

  private note(beginning: string, pairs: Uint8Array): void {
    const first = beginning.charCodeAt(0);
    if (beginning.length === 1) this.single[first & MASK] = 1;
    else pairs[pairOf(first, beginning.charCodeAt(1))] = 1;
  }
}

const TOKEN = /\s*(\{\w+\}|\*?[\p{L}\p{N}]+\*?|\S)/uy;

/** Grows the branches that lead from a node to the next words of its phrases. */
function expand<Id extends string>(node: Node<Id>): void {
  const { rests } = node;
  node.rests = [];
  for (const { id, phrase, at } of rests) {
    TOKEN.lastIndex = at;
    const word = TOKEN.exec(phrase)?.[1];
    if (word === undefined) node.id ??= id;
    else next(node, word).rests.push({ id, phrase, at: TOKEN.lastIndex });
  }
}

/** The longest phrase that goes on from a branch with word `i`. */
function walk<Id extends string>(
  node: Node<Id>,
  words: Words,
  i: number,
  slots: Hit<Id>["slots"],
): Hit<Id> | undefined {
  if (node.rests.length > 0) expand(node);
  let best: Hit<Id> | undefined;
  if (isOpen(node)) {
    if (words.has(i)) best = go(stepsOf(node, words.at(i)), words, i, slots);
  } else if (node.words !== undefined && words.has(i)) {
    const exact = node.words.get(words.at(i));
    if (exact) best = walk(exact, words, i + 1, slots);
  }
  return best ?? (node.id === undefined ? undefined : { id: node.id, next: i, slots });
}

/** The longest phrase of those that word `i` leads to by these steps. */
function go<Id extends string>(
  steps: readonly Step<Id>[],
  words: Words,
  i: number,
  slots: Hit<Id>["slots"],
): Hit<Id> | undefined {
  let best: Hit<Id> | undefined;
  for (const { node, slot } of steps)
    best = longer(best, walk(node, words, i + 1, slot === undefined ? slots : [...slots, [slot, words.at(i)]]));
  return best;
}

/** Whether words that are given by a part of them or by their shape lead on from a branch. */
const isOpen = (node: Node<string>): boolean =>
  node.prefixes !== undefined || node.suffixes !== undefined || node.slots !== undefined;

/** The branches that a word leads to, the word itself before what takes others, too. */
function stepsOf<Id extends string>(node: Node<Id>, word: string): Step<Id>[] {
  const steps: Step<Id>[] = [];
  const exact = node.words?.get(word);
  if (exact) steps.push({ node: exact, slot: undefined });
  for (const { prefix, node: after } of node.prefixes ?? [])
    if (word.startsWith(prefix)) steps.push({ node: after, slot: undefined });
  for (const { suffix, node: after } of node.suffixes ?? [])
    if (word.endsWith(suffix)) steps.push({ node: after, slot: undefined });
  for (const { name, node: after } of node.slots ?? [])
    if (fits(name, word)) steps.push({ node: after, slot: name.slice(1, -1) });
  return steps;
}

function longer<Id extends string>(a: Hit<Id> | undefined, b: Hit<Id> | undefined): Hit<Id> | undefined {
  return a && (!b || a.next >= b.next) ? a : b;
}

function matchOf<Id extends string>(hit: Hit<Id>, words: Words, from: number): Match<Id> {
  const match: Match<Id> = { id: hit.id, start: words.startOf(from), end: words.endOf(hit.next - 1) };
  if (hit.slots.length > 0) match.slots = Object.fromEntries(hit.slots);
  return match;
}

const branch = <Id extends string>(): Node<Id> => ({
  rests: [],
  words: undefined,
  prefixes: undefined,
  suffixes: undefined,
  slots: undefined,
  id: undefined,
});

/** The node after `word`, made where it is not there yet. */
function next<Id extends string>(node: Node<Id>, word: string): Node<Id> {
  if (word.startsWith("{") && word.length > 2) {
    node.slots ??= [];
    return step(node.slots, (slot) => slot.name === word, { name: word, node: branch<Id>() });
  }
  if (word.endsWith("*") && word.length > 1) {
    const prefix = word.slice(0, -1).toLowerCase();
    node.prefixes ??= [];
    return step(node.prefixes, (known) => known.prefix === prefix, { prefix, node: branch<Id>() });
  }
  if (word.startsWith("*") && word.length > 1) {
    const suffix = word.slice(1).toLowerCase();
    node.suffixes ??= [];
    return step(node.suffixes, (known) => known.suffix === suffix, { suffix, node: branch<Id>() });
  }
  node.words ??= new Map();
  const key = word.toLowerCase();
  let known = node.words.get(key);
  if (!known) node.words.set(key, (known = branch<Id>()));
  return known;
}

function step<Id extends string, T extends { node: Node<Id> }>(
  list: T[],
  is: (item: T) => boolean,
  fresh: T,
): Node<Id> {
  const known = list.find(is);
  if (known) return known.node;
  list.push(fresh);
  return fresh.node;
}

/** `{number}` takes digits, `{owner}` a word in the genitive, any other slot any word. */
function fits(slot: string, word: string): boolean {
  if (slot === "{number}") return /^\p{N}+$/u.test(word);
  return slot === "{owner}" ? word.length > 2 && word.endsWith("s") : /^[\p{L}\p{N}]/u.test(word);
}
