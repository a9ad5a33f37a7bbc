import type { Passage, Read } from "../text/passage.js";
import { isGenitive } from "../vocabulary/inflection.js";
import { nameWords } from "../vocabulary/names.js";
import { onlyLinks } from "./mention-links.js";
import { bareParty, isCapitalised, type Word } from "./name-shapes.js";
import type { PartyGroup } from "./party-groups.js";
import type { Mention } from "./people.js";

const behalfWords = nameWords("behalf");
const originWords = nameWords("origin");

/** "(S) och (V) reserverar sig", "S, V och MP reserverar sig": codes that open a sentence, and those that follow them. */
export function bareGroup(
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

/** The mention that a party's name makes; one that somebody speaks for is told by the words before it. */
export function groupMention(passage: Passage, text: string, group: PartyGroup, last: Mention | undefined): Mention {
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
export function ownsNext(text: string, group: PartyGroup, next: Word | undefined): boolean {
  if (group.to !== group.end || !isGenitive(text.slice(group.from, group.to))) return false;
  return next !== undefined && next.start - group.end <= 1 && isCapitalised(next.text);
}

/** "Anna Berg, Vänsterpartiet, yrkar": a party's name between commas is that of the person before it. */
export const isOwnParty = (text: string, last: Mention, { start, end, from, to }: PartyGroup): boolean =>
  last.kind === "person" &&
  last.ref.party === undefined &&
  start === from &&
  end === to &&
  text.slice(last.end, start) === ", " &&
  /^,\s\p{Ll}/u.test(text.slice(end, end + 3)) &&
  !isGenitive(text.slice(from, to));
