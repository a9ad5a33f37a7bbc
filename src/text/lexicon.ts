/** A place in a text where a phrase of a lexicon stands. */
export interface Match<Id extends string = string> {
  id: Id;
  /** Offsets into the searched text. */
  start: number;
  end: number;
  /** What the phrase's slots matched, by name, in order. */
  slots?: Record<string, string>;
}

interface Node<Id extends string> {
  /** Next word, in lower case. */
  words: Map<string, Node<Id>>;
  /** Next word given by its beginning: "yrkande*". */
  prefixes: { prefix: string; node: Node<Id> }[];
  /** Next word of any spelling: "{name}"; `{number}` takes digits only. */
  slots: { name: string; node: Node<Id> }[];
  id?: Id;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * Phrases, each under an id, found in running text in one pass. A phrase is words and punctuation as they are written;
 * case and white space do not count; `word*` takes every word that begins so; `{slot}` takes one word, `{number}` one
 * number. Of two phrases that begin at the same word the longer wins. Linear in the text.
 */
export class Lexicon<Id extends string> {
  private readonly root: Node<Id> = branch();

  constructor(phrases: Readonly<Record<Id, readonly string[]>>) {
    for (const id of Object.keys(phrases) as Id[]) for (const phrase of phrases[id]) this.add(phrase, id);
  }

  /** All phrases in `text`, left to right, none inside another. */
  find(text: string): Match<Id>[] {
    const found: Match<Id>[] = [];
    const tokens = tokenize(text);
    for (let i = 0; i < tokens.length; ) {
      const hit = this.longest(tokens, i);
      if (hit) {
        found.push(hit.match);
        i = hit.next;
      } else i++;
    }
    return found;
  }

  /** The phrase that the text begins with (after white space), if any. */
  opening(text: string): Match<Id> | undefined {
    return this.longest(tokenize(text.slice(0, 200)), 0)?.match;
  }

  /** The id whose phrase is all of the text. */
  whole(text: string): Id | undefined {
    const tokens = tokenize(text);
    const hit = this.longest(tokens, 0);
    return hit && hit.next === tokens.length ? hit.match.id : undefined;
  }

  private add(phrase: string, id: Id): void {
    let node = this.root;
    for (const word of phrase.match(/\{\w+\}|[\p{L}\p{N}]+\*?|[^\s]/gu) ?? []) {
      if (word.startsWith("{") && word.length > 2) node = step(node.slots, (s) => s.name === word, () => ({ name: word, node: branch<Id>() }));
      else if (word.endsWith("*") && word.length > 1) {
        const prefix = word.slice(0, -1).toLowerCase();
        node = step(node.prefixes, (p) => p.prefix === prefix, () => ({ prefix, node: branch<Id>() }));
      } else {
        const key = word.toLowerCase();
        const next = node.words.get(key) ?? branch<Id>();
        node.words.set(key, next);
        node = next;
      }
    }
    node.id ??= id;
  }

  private longest(tokens: Token[], from: number): { match: Match<Id>; next: number } | undefined {
    const walk = (node: Node<Id>, i: number, slots: [string, string][]): { match: Match<Id>; next: number } | undefined => {
      const token = tokens[i];
      let best: { match: Match<Id>; next: number } | undefined;
      const take = (next: Node<Id>, filled = slots): void => {
        const deeper = walk(next, i + 1, filled);
        if (deeper && (!best || deeper.next > best.next)) best = deeper;
      };
      if (token) {
        const word = node.words.get(token.text);
        if (word) take(word);
        for (const { prefix, node: next } of node.prefixes) if (token.text.startsWith(prefix)) take(next);
        for (const { name, node: next } of node.slots) {
          if (name !== "{number}" || isNumber(token.text)) take(next, [...slots, [name.slice(1, -1), token.text]]);
        }
      }
      const first = tokens[from];
      const last = tokens[i - 1];
      if (!best && node.id !== undefined && first && last && i > from) {
        const match: Match<Id> = { id: node.id, start: first.start, end: last.end };
        if (slots.length > 0) match.slots = Object.fromEntries(slots);
        return { match, next: i };
      }
      return best;
    };
    return walk(this.root, from, []);
  }
}

const branch = <Id extends string>(): Node<Id> => ({ words: new Map(), prefixes: [], slots: [] });

function step<T extends { node: Node<Id> }, Id extends string>(list: T[], is: (item: T) => boolean, make: () => T): Node<Id> {
  let item = list.find(is);
  if (!item) {
    item = make();
    list.push(item);
  }
  return item.node;
}

const isNumber = (text: string): boolean => /^\p{N}+$/u.test(text);

/** Words (runs of letters and digits) in lower case and single marks of punctuation. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)) {
    tokens.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
