import { append } from "../text/lists.js";
import type { Passage } from "../text/passage.js";
import { Read } from "../text/passage.js";
import { onlyLinks } from "./mention-links.js";
import { sameName } from "./name-shapes.js";
import { actors, enumeration, type Mention, mentions } from "./people.js";
import { type Piece, sentences } from "./prose.js";
import { inside, quotations } from "./quotes.js";
import { attachmentsIn } from "./references.js";

/** A reservation or statement while its text is being gathered. */
export interface Entry<Type> {
  type: Type;
  by: Mention[];
  /** Everybody the author's sentence names, the groups they speak for too. */
  named: Mention[];
  /** The sentence that says who. */
  sentence: { passage: Passage; start: number; end: number };
  /** What they say: quotations, and paragraphs that follow. */
  text: Passage[];
}

/** A verb that says who reserves or states something, or concurs in it. */
export interface Saying<Type> {
  start: number;
  end: number;
  type: Type;
  joins?: boolean;
}

/** How a construct's sentences are told apart. */
export interface Grammar<Type> {
  /** The verbs of a sentence, in order; none where it is about something else. */
  sayings(sentence: string): Saying<Type>[];
  /** The type of names that stand without a verb; undefined where they mean nothing. */
  bare?: Type | undefined;
  /** Whether all text of the section belongs to the entries. */
  whole: boolean;
}

const OPENING = /^[”“"»„]/;

/** Reads who says what from the pieces of a section, behind the entries that are read already. */
export function authored<Type>(
  list: readonly Piece[],
  grammar: Grammar<Type>,
  entries: Entry<Type>[] = [],
): Entry<Type>[] {
  const reader = new Authored(grammar, entries);
  for (const { kind, passage } of list) {
    if (kind === "quote" || OPENING.test(passage.text)) reader.quote(passage);
    else reader.piece(passage);
  }
  reader.close();
  return entries;
}

class Authored<Type> {
  /** The entry that what follows belongs to. */
  private current: Entry<Type> | undefined;
  /** Whether its names were the last that was read: more of them may follow. */
  private names = false;
  /** Whether names stand behind what is said. */
  private signed = false;
  /** Quotations that nobody has signed yet. */
  private unsigned: Passage[] = [];
  /** The stretch that was added last to what is said: the next sentence of its paragraph makes it longer. */
  private last: { passage: Passage; start: number; end: number } | undefined;

  constructor(
    private readonly grammar: Grammar<Type>,
    private readonly entries: Entry<Type>[],
  ) {}

  /** Takes a quotation: what the one says who was named before, or the one whose name stands behind it. */
  quote(passage: Passage): void {
    const { bare: type } = this.grammar;
    const wanting = this.current?.text.length === 0;
    const end = quotations(passage.text).at(-1)?.end ?? passage.length;
    const signed = type === undefined || wanting ? undefined : bareNames(passage, end, passage.length);
    if (type === undefined || !signed) {
      if (this.current && !this.signed) this.current.text.push(passage);
      else if (type !== undefined) this.unsigned.push(passage);
    } else {
      const sentence = { passage, start: end, end: passage.length };
      const text = [...this.unsigned, passage.slice(0, end)];
      this.unsigned = [];
      this.open({ type, by: signed.by, named: signed.by, sentence, text });
      this.signed = true;
    }
  }

  /** Gives what nobody signed to the last who said something. */
  close(): void {
    if (this.current) append(this.current.text, this.unsigned);
    this.unsigned = [];
    this.signed = false;
  }

  piece(passage: Passage): void {
    let spoke = false;
    for (const { start, end } of sentences(passage.text)) {
      const opens = start === 0 || spoke || !this.current || this.current.text.length === 0;
      const said = (opens && this.authors(passage, start, end)) || this.bareNames(passage, start, end);
      if (said) spoke = true;
      else if (this.grammar.whole && this.current) {
        this.say(this.current, passage, start, end);
        this.names = false;
      }
    }
  }

  /** Adds a stretch of a paragraph to what is said; sentences that follow on each other stay one stretch. */
  private say({ text }: Entry<Type>, passage: Passage, start: number, end: number): void {
    const { last } = this;
    const follows = text.length > 0 && last?.passage === passage && passage.text.slice(last.end, start).trim() === "";
    const from = follows ? last.start : start;
    if (follows) text.pop();
    text.push(passage.slice(from, end));
    this.last = { passage, start: from, end };
  }

  /** Takes the entries that a sentence opens; gives whether it opens any. */
  private authors(passage: Passage, start: number, end: number): boolean {
    const found = authorsOf(passage, start, end, this.grammar);
    for (const { said, ...entry } of found) {
      if (entry.joins && this.entries.length > 0) join(entry, this.entries);
      else {
        this.open(entry);
        if (said) this.say(entry, passage, said.start, said.end);
      }
      this.names = false;
    }
    return found.length > 0;
  }

  /** Takes names that stand without a verb, where they mean something; gives whether they do. */
  private bareNames(passage: Passage, start: number, end: number): boolean {
    const { bare: type } = this.grammar;
    const bare = type === undefined ? undefined : bareNames(passage, start, end);
    if (type === undefined || !bare) return false;
    const { by, from } = bare;
    if (this.current && this.names) append(this.current.by, by);
    else {
      const text = this.unsigned;
      this.unsigned = [];
      this.open({ type, by, named: by, sentence: { passage, start, end }, text });
      this.signed = text.length > 0;
    }
    if (from < end && this.current) this.say(this.current, passage, from, end);
    this.names = from >= end;
    return true;
  }

  private open(entry: Entry<Type>): void {
    this.close();
    this.last = undefined;
    this.current = entry;
    this.entries.push(entry);
  }
}

/** An entry that a sentence opens, and where in the passage the sentence goes on to what is said. */
interface Opening<Type> extends Entry<Type> {
  joins: boolean;
  said: { start: number; end: number } | undefined;
}

/** The entries that one sentence opens. */
function authorsOf<Type>(passage: Passage, from: number, to: number, grammar: Grammar<Type>): Opening<Type>[] {
  const text = passage.text.slice(0, to);
  const sentence = text.slice(from);
  const quoted = quotations(text, from);
  const verbs = grammar.sayings(sentence).filter((verb) => !inside(quoted, from + verb.start));
  if (verbs.length === 0) return [];
  const named = mentions(passage, from, to).filter((mention) => !inside(quoted, mention.at));
  const people = actors(named);
  const found: Opening<Type>[] = [];
  let last = from;
  for (const verb of verbs) {
    const start = from + verb.start;
    const end = from + verb.end;
    if (start < last) continue;
    const by = whoActs(text, people, last, start, end);
    if (by.length === 0) continue;
    const quote = quoted.find((span) => span.start >= end);
    const colon = quote
      ? -1
      : text.indexOf(": ", Math.max(end, (by.at(-1) as Mention).start > end ? (by.at(-1) as Mention).end : end));
    found.push({
      type: verb.type,
      by,
      named,
      sentence: { passage, start: from, end: to },
      text: [],
      joins: verb.joins === true,
      said: quote ?? (colon > 0 ? { start: colon + 1, end: to } : undefined),
    });
    last = Math.max(end, (by.at(-1) as Mention).end);
  }
  return found;
}

/** How far behind a verb, in characters, its subject may begin: "Mot beslutet reserverade sig skriftligt ledamoten …". */
const REACH = 80;

/** Those who act: everybody named before the verb, or the enumeration after it; an office only where nobody else is named. */
function whoActs(text: string, people: readonly Mention[], from: number, start: number, end: number): Mention[] {
  const before = withoutOffices(people.filter((mention) => mention.start >= from && mention.end <= start));
  if (before.length > 0) return before;
  const first = people.findIndex((mention) => mention.start >= end);
  const mention = people[first];
  if (!mention || mention.start - end > REACH) return [];
  return withoutOffices(enumeration(text, people, first));
}

function withoutOffices(list: Mention[]): Mention[] {
  const named = list.filter((mention, i) => mention.kind !== "office" && !isSameGroup(mention, list[i - 1]));
  return named.length > 0 ? named : list;
}

/** "Borgerligt alternativ (BA)": the name of a party and its letters are one group. */
const isSameGroup = (mention: Mention, before: Mention | undefined): boolean =>
  mention.kind === "group" && before?.kind === "group" && before.name === mention.name;

/** Adds those who concur to the entry of the person or party they name, or to the last one. */
function join<Type>(joining: Entry<Type>, entries: readonly Entry<Type>[]): void {
  const owners = joining.named.filter((mention) => mention.genitive);
  const target =
    entries.findLast((entry) => owners.some((owner) => entry.named.some((mention) => belongs(owner, mention)))) ??
    entries.at(-1);
  if (target) append(target.by, joining.by);
}

function belongs(owner: Mention, mention: Mention): boolean {
  if (owner.kind === "group")
    return mention.kind === "group" ? mention.name === owner.name : code(mention) === owner.name;
  return sameName(owner.name, mention.name);
}

const code = (mention: Mention): string | undefined =>
  mention.ref.party instanceof Read ? mention.ref.party.value : mention.ref.party;

/** Names with nothing else, or names before a colon; where the text after them begins. */
function bareNames(passage: Passage, start: number, end: number): { by: Mention[]; from: number } | undefined {
  const text = passage.text.slice(0, end);
  if (end - start > LONGEST_BARE && !/:/.test(text.slice(start, start + LONGEST_BARE))) return undefined;
  const all = mentions(passage, start, end);
  const people = actors(all).filter((mention) => mention.kind !== "office");
  const first = people[0];
  if (!first || !onlyLinks(text, start, first.start)) return undefined;
  const run = enumeration(text, people, 0);
  const last = run.at(-1) as Mention;
  const group = all[all.indexOf(last) + 1];
  const close = group?.behalf && onlyLinks(text, last.end, group.start) ? group.end : last.end;
  const rest = text.slice(close).trim();
  if (rest === "" || rest === ".") return { by: run, from: end };
  if (!rest.startsWith(":")) return undefined;
  const after = text.indexOf(":", close) + 1;
  return { by: run, from: rest === ":" ? end : after };
}

/** Longest line, in characters, that holds nothing but names. */
const LONGEST_BARE = 300;

/** What an entry says, one paragraph a line; undefined where it is told nowhere. */
export function textOf({ text }: { text: readonly Passage[] }): Read | undefined {
  const filled = text.filter((passage) => passage.length > 0);
  if (filled.length === 0) return undefined;
  return new Read(
    filled.map((passage) => passage.text).join("\n"),
    filled.flatMap((passage) => passage.spans()),
  );
}

/** The attachment that an entry refers to. */
export function attachmentOf({ sentence, text }: Entry<unknown>): Read | undefined {
  return (
    attachmentsIn(sentence.passage, sentence.start, sentence.end)[0] ??
    text.flatMap((passage) => attachmentsIn(passage))[0]
  );
}

/** Whom the heading of a reservation or statement names: "Reservation från Anna Berg (S)", "Reservation (M)", "Protokollsanteckning S och V". */
export function headingAuthors(heading: Passage): Mention[] {
  const named = actors(mentions(heading));
  const codes = / \(?(?=\p{Lu}{1,5}(?:$|[\s,)/:]))/u.exec(heading.text);
  return named.length > 0 || !codes ? named : actors(mentions(heading, codes.index + codes[0].length));
}
