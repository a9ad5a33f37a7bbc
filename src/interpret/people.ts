import type { Draft } from "../model/draft.js";
import type { PersonRef } from "../model/minutes.js";
import { lettered } from "../text/lettered.js";
import type { Passage, Read } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { isGenitive } from "../vocabulary/inflection.js";
import { nameWords } from "../vocabulary/names.js";
import { onlyLinks } from "./mention-links.js";
import { markOwners } from "./mention-owners.js";
import { shareParties } from "./mention-parties.js";
import {
  bareParty,
  isCapitalised,
  isOpener,
  isOpenerName,
  isOrgan,
  nameEnd,
  partyAt,
  partyBetweenCommas,
  type Word,
  words,
} from "./name-shapes.js";
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
const offices = nameWords("office");
const behalfWords = nameWords("behalf");
const originWords = nameWords("origin");
const others = nameWords("others");

/** Everybody whom a passage names between two offsets, in order. */
export function mentions(passage: Passage, from = 0, to = passage.length): Mention[] {
  const text = shapes(passage.text.slice(0, to));
  const found: Mention[] = [];
  const own = text.slice(from);
  const groups = partyGroups(own).map((group) => shifted(group, from));
  const heads = new Map(titles.find(own).map((hit) => [hit.start + from, hit.end + from]));
  const list = words(text, from);
  let group = 0;
  let title: { start: number; end: number } | undefined;
  for (let i = 0; i < list.length; ) {
    const word = list[i] as Word;
    while (group < groups.length && (groups[group] as PartyGroup).end <= word.start) group++;
    const here = groups[group];
    if (here && here.start === word.start) {
      const following = after(list, i, here.end);
      const skip = here.end < here.start + 1 || ownsNext(text, here, list[following]);
      if (!skip) found.push(groupMention(passage, text, here, found.at(-1)));
      title = undefined;
      i = following;
      continue;
    }
    const head = heads.get(word.start);
    if (head !== undefined) {
      const last = found.at(-1);
      const close = closeTitle(passage, text, list, i, head, title?.start ?? word.start);
      if (close && last?.kind === "person" && /^,?\s?\(?$/.test(text.slice(last.end, close.start)))
        last.end = close.end;
      else if (close) found.push(close);
      title = close ? undefined : { start: title?.start ?? word.start, end: head };
      i = after(list, i, close?.end ?? head);
      continue;
    }
    const person = isCapitalised(word.text)
      ? (personAt(passage, text, list, i, heads, title?.start) ??
        bareGroup(passage, text, word.start, from, found.at(-1)))
      : word.text === "("
        ? bareGroup(passage, text, word.start, from, found.at(-1))
        : undefined;
    if (person) {
      found.push(person);
      i = after(list, i, person.end);
    } else i++;
    title = undefined;
  }
  shareParties(passage, text, found);
  markOwners(text, found);
  return found;
}

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

/** A name from word `i` on: one word or more with a party behind it, or two words or more without. */
function personAt(
  passage: Passage,
  text: string,
  list: readonly Word[],
  i: number,
  heads: ReadonlyMap<number, number>,
  titleStart: number | undefined,
): Mention | undefined {
  let first = i;
  const stop = (index: number): boolean => heads.has((list[index] as Word).start);
  let end = nameEnd(list, first, stop);
  while (
    first < end &&
    isOpener((list[first] as Word).text) &&
    !(first + 1 < end && isOpenerName((list[first] as Word).text))
  )
    first++;
  if (first >= end || !isCapitalised((list[first] as Word).text)) return undefined;
  const start = (list[first] as Word).start;
  const close = (list[end - 1] as Word).end;
  const party = partyAt(text, close) ?? partyAfterOthers(text, close) ?? partyBetweenCommas(text, close);
  if (!party) {
    const following = list[end];
    if (
      end - first < 2 ||
      isOrgan((list[first] as Word).text) ||
      (following && following.start - close <= 1 && isOrgan(following.text))
    )
      return undefined;
    if ((list[end - 1] as Word).text.length < 2) end--;
  }
  const read = passage.read(start, close);
  if (!read) return undefined;
  const ref: Draft<PersonRef> = { name: read };
  if (party) ref.party = (passage.read(party.start, party.end) as Read).as(party.code);
  const opening = first === i ? (titleStart ?? start) : start;
  return {
    ref,
    kind: "person",
    name: read.value,
    start: opening,
    end: party?.next ?? afterBlank(text, close),
    at: start,
    genitive: false,
    behalf: false,
  };
}

/** "Anna Berg (-)": the brackets of somebody without a party belong to the name. */
function afterBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  return BLANK.test(text) ? BLANK.lastIndex : at;
}

const BLANK = /\s?\([–—-]\)/y;

/** "Anna Berg m.fl. (S)": the party behind the words for "and others" is hers too. */
function partyAfterOthers(text: string, at: number): ReturnType<typeof partyAt> {
  const word = others.opening(text.slice(at, at + 16));
  return word && word.start <= 2 ? partyAt(text, at + word.end) : undefined;
}

/** An office that no name follows; undefined where one follows or the words are no office of one person. */
function closeTitle(
  passage: Passage,
  text: string,
  list: readonly Word[],
  i: number,
  head: number,
  start: number,
): Mention | undefined {
  const next = list[after(list, i, head)];
  const party = partyAt(text, head);
  if (!party && next && next.start - head <= 1 && isCapitalised(next.text) && !isOpener(next.text)) return undefined;
  if (next && !party && titles.opening(text.slice(next.start, next.start + 40))?.start === 0) return undefined;
  const office = text.slice(start, head);
  if (!offices.whole(office)) return undefined;
  const read = passage.read(start, head);
  if (!read) return undefined;
  const ref: Draft<PersonRef> = { name: read };
  if (party) ref.party = (passage.read(party.start, party.end) as Read).as(party.code);
  return {
    ref,
    kind: "office",
    name: read.value,
    start,
    end: party?.next ?? head,
    at: start,
    genitive: false,
    behalf: false,
  };
}

/** "(S) och (V) reserverar sig", "S, V och MP reserverar sig": codes that open a sentence, and those that follow them. */
function bareGroup(
  passage: Passage,
  text: string,
  at: number,
  from: number,
  last: Mention | undefined,
): Mention | undefined {
  const code = bareParty(text, at);
  if (!code) return undefined;
  const opens = /(?:^|[.:;!?]\s?|[•–-]\s)$/.test(text.slice(Math.max(from, at - 3), at));
  const follows = last !== undefined && onlyLinks(text, last.end, at) && last.end < at;
  if (!opens && !(follows && (text[at] === "(" || last.kind === "group"))) return undefined;
  const party = (passage.read(code.start, code.end) as Read).as(code.code);
  return {
    ref: { party },
    kind: "group",
    name: code.code,
    start: at,
    end: code.next,
    at: code.start,
    genitive: false,
    behalf: false,
  };
}

function groupMention(passage: Passage, text: string, group: PartyGroup, last: Mention | undefined): Mention {
  const party = (passage.read(group.from, group.to) as Read).as(group.code);
  const lead = text.slice(Math.max(0, group.start - 40), group.start).trimEnd();
  const origin = last?.kind === "person" && originWords.whole(text.slice(last.end, group.start)) !== undefined;
  const behalf = origin || (behalfWords.find(lead).at(-1)?.end === lead.length && lead.length > 0);
  return {
    ref: { party },
    kind: "group",
    name: group.code,
    start: group.start,
    end: group.end,
    at: group.from,
    genitive: false,
    behalf,
  };
}

/** "Vänsterpartiets Anna Berg": the party is told of the person who follows. */
function ownsNext(text: string, group: PartyGroup, next: Word | undefined): boolean {
  if (group.to !== group.end || !isGenitive(text.slice(group.from, group.to))) return false;
  return next !== undefined && next.start - group.end <= 1 && isCapitalised(next.text);
}
