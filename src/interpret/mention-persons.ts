import type { Draft } from "../model/draft.js";
import type { PersonRef } from "../model/minutes.js";
import type { Passage, Read } from "../text/passage.js";
import { nameWords } from "../vocabulary/names.js";
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
} from "./name-shapes.js";
import type { Mention } from "./people.js";

const titles = nameWords("titles");
const offices = nameWords("office");
const others = nameWords("others");

/** A name from word `i` on: one word or more with a party behind it, or two words or more without. */
export function personAt(
  passage: Passage,
  text: string,
  list: readonly Word[],
  i: number,
  heads: ReadonlyMap<number, number>,
  titleStart: number | undefined,
): Mention | undefined {
  let first = i;
  const stop = (index: number): boolean => heads.has((list[index] as Word).start);
  const end = nameEnd(list, first, stop);
  while (
    first < end &&
    isOpener((list[first] as Word).text) &&
    !(first + 1 < end && isOpenerName((list[first] as Word).text))
  )
    first++;
  if (first >= end || !isCapitalised((list[first] as Word).text)) return undefined;
  const start = (list[first] as Word).start;
  const close = (list[end - 1] as Word).end;
  if (end - first === 1 && bareParty(text, start)?.next === close && text[close] === ",") return undefined;
  const party = partyAt(text, close) ?? partyAfterOthers(text, close) ?? partyBetweenCommas(text, close);
  if (!party) {
    const following = list[end];
    if (
      end - first < 2 ||
      isOrgan((list[first] as Word).text) ||
      (following && following.start - close <= 1 && isOrgan(following.text))
    )
      return undefined;
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

/** An office that no name follows; undefined where the next word begins one, or the words are no office of one person. */
export function officeAt(
  passage: Passage,
  text: string,
  start: number,
  head: number,
  next: Word | undefined,
): Mention | undefined {
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
