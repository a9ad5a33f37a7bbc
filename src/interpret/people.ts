import type { Draft } from "../model/draft.js";
import type { PersonRef } from "../model/minutes.js";
import { lettered } from "../text/lettered.js";
import type { Passage, Read } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { nameWords } from "../vocabulary/names.js";
import { bareGroup, groupMention, isOwnParty, ownsNext } from "./mention-groups.js";
import { onlyLinks } from "./mention-links.js";
import { markOwners } from "./mention-owners.js";
import { shareParties } from "./mention-parties.js";
import { officeAt, personAt } from "./mention-persons.js";
import { isCapitalised, type Word, words } from "./name-shapes.js";
import { type PartyGroup, partyGroups } from "./party-groups.js";

/** Somebody whom a text names: a person, a party group, or an office without a name ("ordföranden"). */
export interface Mention {
  ref: Draft<PersonRef>;
  kind: "person" | "group" | "office";
  /** The name, or the party's code, for comparing. */
  name: string;
  /** Offsets into the passage's text, offices before the name and the party included. */
  start: number;
  end: number;
  /** Where the name itself begins. */
  at: number;
  /** "Anna Bergs yrkande": owns what follows. */
  genitive: boolean;
  /** "(…) för Moderaterna": the group that a person speaks for. */
  behalf: boolean;
}

const titles = nameWords("titles");

/** Everybody whom a passage names between two offsets, in order. */
export function mentions(passage: Passage, from = 0, to = passage.length): Mention[] {
  const text = shapes(passage.text.slice(0, to));
  const found = new Finder(passage, text, from).all();
  shareParties(passage, text, found);
  markOwners(text, found);
  return found;
}

/** Looks for mentions word by word. */
class Finder {
  private readonly found: Mention[] = [];
  private readonly list: readonly Word[];
  private readonly groups: readonly PartyGroup[];
  /** Where titles begin and end. */
  private readonly heads: ReadonlyMap<number, number>;
  /** The group that ends behind the word. */
  private group = 0;
  /** Where the titles begin that stand right before the word. */
  private title: number | undefined;

  constructor(
    private readonly passage: Passage,
    private readonly text: string,
    private readonly from: number,
  ) {
    const own = text.slice(from);
    this.groups = partyGroups(own).map((group) => shifted(group, from));
    this.heads = new Map(titles.find(own).map((hit) => [hit.start + from, hit.end + from]));
    this.list = words(text, from);
  }

  all(): Mention[] {
    for (let i = 0; i < this.list.length; ) {
      const { start } = this.list[i] as Word;
      const group = this.groupAt(start);
      const head = group ? undefined : this.heads.get(start);
      i = group ? this.takeGroup(i, group) : head === undefined ? this.takePerson(i) : this.takeTitle(i, head);
    }
    return this.found;
  }

  private groupAt(start: number): PartyGroup | undefined {
    while (this.group < this.groups.length && (this.groups[this.group] as PartyGroup).end <= start) this.group++;
    const group = this.groups[this.group];
    return group?.start === start ? group : undefined;
  }

  /** Takes a group, unless it is told of the person who follows; gives the word behind it. */
  private takeGroup(i: number, group: PartyGroup): number {
    const { passage, text, list, found } = this;
    const following = after(list, i, group.end);
    const last = found.at(-1);
    const own = last && isOwnParty(text, last, group);
    if (own) Object.assign(last.ref, { party: (passage.read(group.from, group.to) as Read).as(group.code) });
    if (own) last.end = group.end;
    const skip = own || group.end < group.start + 1 || ownsNext(text, group, list[following]);
    if (!skip) found.push(groupMention(passage, text, group, last));
    this.title = undefined;
    return following;
  }

  /** Takes a title behind a name or one that stands for a person; any other waits for its name. Gives the word behind it. */
  private takeTitle(i: number, head: number): number {
    const { passage, text, list, found } = this;
    const start = this.title ?? (list[i] as Word).start;
    const last = found.at(-1);
    const close = officeAt(passage, text, start, head, list[after(list, i, head)]);
    if (close && last?.kind === "person" && /^,?\s?\(?$/.test(text.slice(last.end, close.start))) last.end = close.end;
    else if (close) found.push(close);
    this.title = close ? undefined : start;
    return after(list, i, close?.end ?? head);
  }

  /** Takes a name, or letters for a party; gives the word behind it, the next one where there is neither. */
  private takePerson(i: number): number {
    const { passage, text, list, found, heads } = this;
    const word = list[i] as Word;
    const capitalised = isCapitalised(word.text);
    const person =
      (capitalised ? personAt(passage, text, list, i, heads, this.title) : undefined) ??
      (capitalised || word.text === "(" ? bareGroup(passage, text, word.start, this.from, found.at(-1)) : undefined);
    this.title = undefined;
    if (!person) return i + 1;
    if (isApposition(text, found.at(-1), person)) person.start = (found.pop() as Mention).start;
    found.push(person);
    return after(list, i, person.end);
  }
}

/** "Ordföranden, Anna Berg (S), yrkar": the name between commas says who holds the office. */
const isApposition = (text: string, office: Mention | undefined, person: Mention): boolean =>
  office?.kind === "office" &&
  person.kind === "person" &&
  text.slice(office.end, person.start) === ", " &&
  /^,\s\p{Ll}/u.test(text.slice(person.end, person.end + 3));

/** A text as the shapes of names are looked for in it. */
const shapes = (text: string): string => (isRespelling() ? lettered(text) : text);

/** A group found in the text from an offset on, with offsets into the whole. */
const shifted = ({ code, start, end, from, to }: PartyGroup, by: number): PartyGroup => ({
  code,
  start: start + by,
  end: end + by,
  from: from + by,
  to: to + by,
});

/** Those of a list who act: not the owners of something, not the groups that somebody speaks for. */
export const actors = (list: readonly Mention[]): Mention[] =>
  list.filter((mention) => !mention.genitive && !mention.behalf);

/** The mentions of one enumeration: from index `at` on while only links part them. */
export function enumeration(text: string, list: readonly Mention[], at: number): Mention[] {
  const run: Mention[] = [];
  for (let i = at; i < list.length; i++) {
    const mention = list[i] as Mention;
    const last = run.at(-1);
    if (last && !onlyLinks(text, last.end, mention.start)) break;
    run.push(mention);
  }
  return run;
}

function after(list: readonly Word[], from: number, offset: number): number {
  let i = from + 1;
  while (i < list.length && (list[i] as Word).start < offset) i++;
  return i;
}
