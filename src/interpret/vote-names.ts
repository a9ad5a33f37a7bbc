import type { Span } from "../model/line.js";
import { lettered } from "../text/lettered.js";
import { append } from "../text/lists.js";
import { type Passage, Read } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { isParticle, nameWords, partyNames } from "../vocabulary/names.js";
import { voteWords } from "../vocabulary/votes.js";
import { onlyLinks } from "./mention-links.js";
import { enumeration, type Mention, mentions } from "./people.js";
import { sentences } from "./prose.js";
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

const sides = voteWords("yes", "no", "abstained", "absent", "mute", "unwilling", "for", "against");
const answers = voteWords("yes", "no", "abstained");
const casting = voteWords("casting");
const fillers = voteWords("filler");
const links = nameWords("connectors");

/** Who voted how in a passage of one sentence; `open` where the sentence announces names that follow. */
export function groupsIn(passage: Passage): { groups: Group[]; open?: Group } {
  const text = passage.text.replace(/(?<=\))\.(?=\s)/g, ",");
  const spoken = sides.find(text).filter(({ id }) => id !== "mute" && id !== "unwilling");
  if (spoken.length === 0 || areHeads(text, spoken)) return { groups: [] };
  const people = mentions(passage).filter(
    (mention) => !mention.genitive && mention.kind !== "group" && !hasCasting(text, mention.end),
  );
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
    if (!word) continue;
    const surnames = surnamesIn(passage, hit.end);
    if (surnames.length > (lists[index]?.length ?? 0)) groups.push({ side: hit.id as Side, word, people: surnames });
    else if (index >= 0) groups.push({ side: hit.id as Side, word, people: lists[index] as Mention[] });
    if (index >= 0) used.add(index);
  }
  const last = spoken.at(-1);
  const word = last && passage.read(last.start, last.end);
  if (groups.length > 0 || !last || !word) return { groups };
  const rest = text.slice(last.end).trim();
  const object = last.id === "for" || last.id === "against" ? passage.read(last.end, endOf(text)) : undefined;
  if (!/^(?:\(\d{1,3}\))?[:.]?$/.test(rest) && !object) return { groups };
  return { groups, open: { side: last.id as Side, word, people: [], object } };
}

/** "Ja Nej": words for opposite votes beside each other head columns, and nobody knows who stood in which where these are lost. */
const areHeads = (text: string, spoken: readonly { id: string; start: number; end: number }[]): boolean =>
  spoken.some(({ id, start }, i) => {
    const before = spoken[i - 1];
    return before !== undefined && before.id !== id && text.slice(before.end, start).trim() === "";
  });

/** "…, 5 nej-röster, har ordföranden utslagsröst": right behind who has the casting vote stands the word for it. */
const hasCasting = (text: string, end: number): boolean => casting.opening(text.slice(end, end + 30))?.start === 1;

/**
 * The sentences of a text about votes. One of names alone belongs to the one before, whose list it goes on with, or to the
 * one after: "Ja röstade A (S), B (M). C (L) och D (S)." has a full stop for a comma.
 */
export function groupSentences(passage: Passage): Span[] {
  const list = sentences(passage.text);
  const found: Span[] = [];
  for (const [i, { start, end }] of list.entries()) {
    const [before, after] = [found.at(-1), list[i + 1]];
    if (!(before || after) || !/\)\.$/.test(passage.text.slice(start, end)) || !onlyNames(passage.slice(start, end)))
      found.push({ start, end });
    else if (before && endsInNames(passage, before)) before.end = end;
    else if (after) after.start = start;
    else found.push({ start, end });
  }
  return found;
}

/** Whether the names stand behind the word for how they voted. */
function endsInNames(passage: Passage, { start, end }: Span): boolean {
  const group = groupsIn(passage.slice(start, end)).groups.at(-1);
  const name = group?.people[0]?.ref.name;
  return group !== undefined && name instanceof Read && (group.word.spans[0]?.start ?? 0) < (name.spans[0]?.start ?? 0);
}

/** Crosses of a table whose columns are lost: they alone say how those beside them voted. */
const CROSS = /\s[xX×✓√](?=\s|$)/;

/** The people of a text that holds nothing but names; undefined for any other text. */
export function onlyNames(passage: Passage): Mention[] | undefined {
  const { text } = passage;
  if (CROSS.test(text) || answers.find(text).length > 0) return undefined;
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
  return listsOf(text, people).length === 1 ? people : undefined;
}

/** The people that a text begins with, and where behind them, without a full stop, the names of others are announced: "Anna Berg (S) Följande röstar nej:". */
export function leadingNames(passage: Passage): { people: Mention[]; end: number } | undefined {
  const { text } = passage;
  if (!text.endsWith(":")) return undefined;
  const people = mentions(passage).filter((mention) => mention.kind === "person");
  const run = listsOf(text, people)[0];
  const last = run?.at(-1);
  if (!run || !last || !onlyLinks(text, 0, (run[0] as Mention).start)) return undefined;
  const end = last.end + (/^[\s.,]{1,3}(?=\p{Lu})/u.exec(text.slice(last.end))?.[0].length ?? 0);
  return end > last.end && groupsIn(passage.slice(end)).open ? { people: run, end } : undefined;
}

/** A name of one to three words with capitals, particles among them, that needs no party: where everybody is known by the surname. */
function isSurname(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || isParticle(word)) &&
    !words.every(isParticle)
  );
}

/**
 * The people of "(Kjellgren, Åhs och Svärdh)", ": Kjellgren, Åhs och Svärdh." or "Ja röstade Kjellgren, Åhs och Svärdh.", where
 * nothing but names stands there; else none.
 */
function surnamesIn(passage: Passage, at: number): Mention[] {
  const text = isRespelling() ? lettered(passage.text) : passage.text;
  const lead = (text[at - 1] === ":" ? /^\s*/ : /^\s?[(:]\s*|^\s/).exec(text.slice(at))?.[0];
  if (lead === undefined) return [];
  const from = at + lead.length;
  const closing = lead.includes("(") ? text.indexOf(")", from) : endOf(text);
  const end = closing < 0 ? from : closing;
  const marks = [...text.slice(from, end).matchAll(isRespelling() ? /,\s|(?<=\p{Ll}{2})\.\s/gu : /,\s/g)].map(
    ({ index }) => ({ start: index, end: index + 2 }),
  );
  const cuts = [...links.find(text.slice(from, end)), ...marks].sort((a, b) => a.start - b.start);
  const people: Mention[] = [];
  let start = from;
  for (const cut of [...cuts.map((one) => ({ start: from + one.start, end: from + one.end })), { start: end, end }]) {
    const ref = passage.read(start, cut.start);
    start = cut.end;
    if (!ref || !isSurname(isRespelling() ? lettered(ref.value) : ref.value) || partyNames.whole(ref.value)) return [];
    const [span] = [{ start: start - (cut.end - cut.start) - ref.value.length, end: cut.start }];
    people.push({
      ref: { name: ref },
      kind: "person",
      name: ref.value,
      at: span.start,
      ...span,
      genitive: false,
      behalf: false,
    });
  }
  return people.length > 1 ? people : [];
}

/** Runs of people whom only commas and conjunctions part. */
function listsOf(text: string, people: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (let i = 0; i < people.length; ) {
    const run = enumeration(text, people, i);
    const before = lists.at(-1);
    if (before && isBelow(text, before.at(-1) as Mention, run[0] as Mention)) append(before, run);
    else lists.push(run);
    i += run.length;
  }
  return lists;
}

/** Whether two people with parties have only a blank between them: their names stand below each other. */
const isBelow = (text: string, above: Mention, { start }: Mention): boolean =>
  text[above.end - 1] === ")" && text.slice(above.end, start) === " ";

/** Whether a list and the word how they voted belong together: only verbs, counts and marks stand between. */
function touches(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 60) return false;
  let gap = text.slice(from, to);
  for (const word of fillers.find(gap).reverse()) gap = gap.slice(0, word.start) + gap.slice(word.end);
  return /^[\s:(),.;–-]*(?:\(\p{N}{1,3}\s?\))?[\s:(),.;–-]*$/u.test(gap);
}

const endOf = (text: string): number => text.replace(/[\s.:]+$/, "").length;
