import type { Passage, Read } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { onlyLinks } from "./mention-links.js";
import { enumeration, type Mention, mentions } from "./people.js";
import type { Choice } from "./vote-phrases.js";

/** How a text says that people voted: with yes or no, or for one of two proposals. */
export type Side = Choice | "for" | "against";

/** People who voted alike. */
export interface Group {
  side: Side;
  /** The words that say how. */
  word: Read;
  people: Mention[];
  /** "för Anna Bergs yrkande": what they voted for, where it is no yes or no. */
  object?: Read | undefined;
}

const sides = voteWords("yes", "no", "abstained", "absent", "mute", "for", "against");
const fillers = voteWords("filler");

/** Who voted how in a sentence; `open` where the sentence announces names that follow. */
export function groupsIn(passage: Passage, from: number, to: number): { groups: Group[]; open?: Group } {
  const text = passage.text.slice(0, to);
  const hits = sides
    .find(text.slice(from))
    .map((hit) => ({ id: hit.id, start: hit.start + from, end: hit.end + from }));
  const spoken = hits.filter((hit) => hit.id !== "mute");
  if (spoken.length === 0) return { groups: [] };
  const people = mentions(passage, from, to).filter((mention) => !mention.genitive && mention.kind !== "group");
  const lists = listsOf(text, people);
  const groups: Group[] = [];
  const namesFirst = (lists[0]?.[0]?.start ?? Number.POSITIVE_INFINITY) < (spoken[0]?.start ?? 0);
  const used = new Set<number>();
  for (const hit of spoken) {
    const index = lists.findIndex(
      (list, i) =>
        !used.has(i) &&
        (namesFirst
          ? touches(text, (list.at(-1) as Mention).end, hit.start)
          : touches(text, hit.end, (list[0] as Mention).start)),
    );
    const word = passage.read(hit.start, hit.end);
    if (index < 0 || !word) continue;
    used.add(index);
    groups.push({ side: hit.id as Side, word, people: lists[index] as Mention[] });
  }
  const last = spoken.at(-1);
  const word = last && passage.read(last.start, last.end);
  if (groups.length > 0 || !last || !word) return { groups };
  const rest = text.slice(last.end).trim();
  const object = last.id === "for" || last.id === "against" ? passage.read(last.end, endOf(text)) : undefined;
  if (rest !== "" && rest !== ":" && rest !== "." && !object) return { groups };
  return { groups, open: { side: last.id as Side, word, people: [], object } };
}

/** The people of a text that holds nothing but names; undefined for any other text. */
export function onlyNames(passage: Passage): Mention[] | undefined {
  const { text } = passage;
  const people = mentions(passage).filter((mention) => mention.kind === "person");
  const first = people[0];
  const last = people.at(-1);
  if (
    !first ||
    !last ||
    !onlyLinks(text, 0, first.start) ||
    !/^[\s.,;]*(?:\(\p{N}{1,3}\))?[\s.]*$/u.test(text.slice(last.end))
  )
    return undefined;
  return enumeration(text, people, 0).length === people.length ? people : undefined;
}

/** Runs of people whom only commas and conjunctions part. */
function listsOf(text: string, people: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (let i = 0; i < people.length; ) {
    const run = enumeration(text, people, i);
    lists.push(run);
    i += run.length;
  }
  return lists;
}

/** Whether a list and the word how they voted belong together: only verbs, counts and marks stand between. */
function touches(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 60) return false;
  let gap = text.slice(from, to);
  for (const word of fillers.find(gap).reverse()) gap = gap.slice(0, word.start) + gap.slice(word.end);
  return /^[\s:(),.;–-]*(?:\(\p{N}{1,3}(?:\sst)?\))?[\s:(),.;–-]*$/u.test(gap);
}

const endOf = (text: string): number => text.replace(/[\s.:]+$/, "").length;
