import type { Words } from "./words.js";

/** A phrase that is still to be cut into words from an offset on. */
interface Rest<Id extends string> {
  id: Id;
  phrase: string;
  at: number;
}

/** Where phrases that begin alike go on. Branches grow when they are first walked: a document needs few of all phrases. */
export interface Node<Id extends string> {
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
export interface Hit<Id extends string> {
  id: Id;
  next: number;
  slots: readonly (readonly [string, string])[];
}

/** A branch that a word leads to, and the slot that takes the word, where one does. */
export interface Step<Id extends string> {
  node: Node<Id>;
  slot: string | undefined;
}

export const NO_SLOTS: Hit<string>["slots"] = [];

const TOKEN = /\s*(\{\w+\}|\*?[\p{L}\p{N}]+\*?|\S)/uy;

/** Grows the branches that lead from a node to the next words of its phrases. */
export function expand<Id extends string>(node: Node<Id>): void {
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
export function go<Id extends string>(
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
export function stepsOf<Id extends string>(node: Node<Id>, word: string): Step<Id>[] {
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

export const branch = <Id extends string>(): Node<Id> => ({
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
