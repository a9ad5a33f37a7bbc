import { append } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { numberOf, voteWords } from "../vocabulary/votes.js";
import { type Word, words } from "./name-shapes.js";

export type Choice = "yes" | "no" | "abstained" | "absent";

/** What a yes and a no stand for. */
export interface Meanings {
  yes?: Read;
  no?: Read;
}

/** Numbers of votes that a text states. */
export type Totals = Partial<Record<Choice, Read<number>>>;

const choices = voteWords("yes", "no", "abstained", "absent", "mute", "unwilling");
const means = voteWords("yesFor", "noFor");
const rests = voteWords("noRest");
const says = voteWords("saysYes", "saysNo");
const who = voteWords("who");
const fillers = voteWords("ballot");
const versus = voteWords("versus");
const outcomes = voteWords("outcome");
const scores = voteWords("scores");
const candidates = voteWords("for", "against");
const pros = voteWords("pro");
const contras = voteWords("contra");

/** What the proposition of a sentence makes yes and no stand for; undefined where it is none. */
export function meaningsIn(passage: Passage, from: number, to: number): Meanings | undefined {
  const text = passage.text.slice(from, to);
  const found: Meanings = {};
  const hits = means.find(text);
  hits.forEach((hit, i) => {
    const limit = endOfMeaning(text, hit.end, hits[i + 1]?.start);
    const rest = hit.id === "yesFor" && hits.length === 1 ? rests.find(text.slice(hit.end)).at(-1) : undefined;
    if (rest) {
      const [yes, no] = [
        clean(passage, from + hit.end, from + hit.end + rest.start),
        clean(passage, from + hit.end + rest.end, to),
      ];
      if (yes && no) Object.assign(found, { yes, no });
      return;
    }
    const stop = outcomes.find(text.slice(hit.end, limit))[0];
    const read = clean(passage, from + hit.end, from + (stop ? hit.end + stop.start : limit));
    const side = hit.id === "yesFor" ? "yes" : "no";
    if (read && found[side] === undefined) found[side] = read;
  });
  let last = 0;
  const openings = who.find(text);
  for (const hit of says.find(text)) {
    const opening = openings.find((word) => word.start >= last && word.start < hit.start);
    const side = hit.id === "saysYes" ? "yes" : "no";
    const behind = openings.find((word) => word.start >= hit.end && text.slice(hit.end, word.start) === " ");
    if (behind) {
      const read = clean(passage, from + behind.start, to);
      if (read && found[side] === undefined) found[side] = read;
    } else if (opening) {
      const read = clean(passage, from + opening.start, from + hit.start);
      if (read && found[side] === undefined) found[side] = read;
    }
    last = hit.end;
  }
  return found.yes || found.no ? found : undefined;
}

/** Where what a choice stands for ends: before the number of those who chose otherwise, at `next` or at words for another choice. */
function endOfMeaning(text: string, from: number, next: number | undefined): number {
  const other = next ?? choices.find(text.slice(from)).find(({ id }) => id === "abstained" || id === "absent")?.start;
  const end = next ?? (other === undefined ? text.length : from + other);
  const counted = COUNTED.exec(text.slice(from, end));
  if (counted) return from + counted.index;
  return next ?? text.length;
}

/** ", 4 " before "nej-röster för", " och 1 ledamot " before "som avstår". */
const COUNTED = /,?\s(?:\p{L}{3,4}\s)?\d{1,3}\s(?:\p{Ll}{3,10}\s){0,2}$/u;

/** The words between two offsets without the marks and conjunctions around them. */
function clean(passage: Passage, from: number, to: number): Read | undefined {
  let start = from;
  let end = to;
  while (start < end && /[\s:=,–\-”"“]/.test(passage.text[start] as string)) start++;
  for (;;) {
    while (end > start && /[\s.,;:–\-”"“]/.test(passage.text[end - 1] as string)) end--;
    const tail = passage.text.slice(Math.max(start, end - 8), end);
    const word = versus.find(tail).at(-1);
    if (!word || word.end !== tail.length || (word.start > 0 && tail[word.start - 1] !== " ")) break;
    end -= tail.length - word.start;
  }
  return /\p{L}/u.test(passage.text.slice(start, end)) ? passage.read(start, end) : undefined;
}

interface Token {
  kind: Choice | "number";
  value?: number;
  start: number;
  end: number;
}

/** How many voted how: "7 ja-röster och 2 nej-röster", "Ja: 7, Nej: 2", "9 röster mot 4". */
export function totalsIn(passage: Passage, from: number, to: number): Totals & { duel?: boolean } {
  const text = passage.text.slice(from, to);
  const numbers: Token[] = [];
  for (const word of words(text)) {
    const value = numberOf(word.text);
    if (value !== undefined && countsVotes(text, word, value))
      numbers.push({ kind: "number", value, start: word.start, end: word.end });
  }
  if (numbers.length === 0 && !isRespelling()) return {};
  const named = choices
    .find(text)
    .flatMap((hit): Token[] =>
      hit.id === "mute"
        ? []
        : [{ kind: hit.id === "unwilling" ? "abstained" : hit.id, start: hit.start, end: hit.end }],
    );
  if (isRespelling()) append(numbers, misreadNumbers(text, named));
  const found: Totals = {};
  const leading = (named[0]?.start ?? Number.POSITIVE_INFINITY) < (numbers[0]?.start ?? 0);
  for (const choice of named) {
    // "Ja: Anna Berg (1) Nej: …": behind the names of one choice the number in brackets is not of the next.
    const before = numbers.findLast(
      (number) =>
        number.end <= choice.start &&
        fills(text.slice(number.end, choice.start), /^\)?\s*$/) &&
        !(leading && text[number.start - 1] === "(" && text[number.end] === ")"),
    );
    const after = numbers.find(
      (number) => number.start >= choice.end && fills(text.slice(choice.end, number.start), /^[\s:=(–-]*$/),
    );
    const number = leading ? (after ?? before) : (before ?? after);
    const read = number && passage.read(from + number.start, from + number.end);
    if (read && found[choice.kind as Choice] === undefined)
      found[choice.kind as Choice] = read.as(number.value as number);
  }
  return found.yes || found.no || named.some(({ kind }) => kind === "yes" || kind === "no")
    ? found
    : { ...found, ...duel(passage, from, text, numbers) };
}

/** "9 röster mot 4", "6 röster för A:s förslag och 5 röster för B:s": who wins is the yes. */
function duel(passage: Passage, from: number, text: string, numbers: readonly Token[]): Totals & { duel?: boolean } {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const [a, b] = [numbers[i] as Token, numbers[i + 1] as Token];
    const gap = text.slice(a.end, b.start);
    const link = versus.find(gap).at(-1);
    if (!link || gap.length > LONGEST_GAP || !/^\s*$/.test(gap.slice(link.end))) continue;
    const sides = pros.opening(gap)?.start === 1 && contras.opening(text.slice(b.end))?.start === 1;
    if (sides && fills(gap.slice(pros.opening(gap)?.end ?? 0, link.start), /^\s*$/)) {
      const [yes, no] = [a, b].map(({ start, end }) => passage.read(from + start, from + end));
      if (yes && no) return { yes: yes.as(a.value as number), no: no.as(b.value as number) };
    }
    const votes =
      scores.find(text.slice(0, a.start)).length > 0 ||
      fillers.opening(gap)?.start === 1 ||
      fillers.opening(text.slice(b.end))?.start === 1;
    const both = candidates.find(gap).length > 0 && candidates.find(text.slice(b.end, b.end + 24)).length > 0;
    if (!votes || (!both && !fills(gap.slice(0, link.start), /^\s*$/))) continue;
    const first = passage.read(from + a.start, from + a.end);
    const second = passage.read(from + b.start, from + b.end);
    if (first && second) return { yes: first.as(a.value as number), no: second.as(b.value as number), duel: true };
  }
  return {};
}

/** Longest text, in characters, between the two numbers of "9 röster … mot 4". */
const LONGEST_GAP = 120;

/** Whether a number stands by itself: it is not part of a date, a paragraph, a sum of money or an ordinal. */
function countsVotes(text: string, word: Word, value: number): boolean {
  if (value === 0 && isFirstName(text, word)) return false;
  const before = text.slice(Math.max(0, word.start - 3), word.start);
  const after = text.slice(word.end, word.end + 2);
  return !(/\p{N}(?:[/.,-]?\s?|:)$|§\s*$|[-/]$/u.test(before) || /^[:/]\p{L}|^[.,:/-]\p{N}|^\s\p{N}/u.test(after));
}

/** What a scanner takes a digit for that stands alone. */
const DIGITS: Readonly<Record<string, number>> = { O: 0, l: 1, I: 1, i: 1, S: 5, B: 8 };

/** "med S ja-röster": a letter alone before a choice is a misread digit. */
function misreadNumbers(text: string, choices: readonly Token[]): Token[] {
  return choices.flatMap(({ start }): Token[] => {
    const letter = /(?<=\s)[OlIiSB](?=\s$)/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
    if (letter === undefined) return [];
    return [{ kind: "number", value: DIGITS[letter] as number, start: start - 2, end: start - 1 }];
  });
}

/** "Inga Berg": a word for none in capitals before a capital that begins no choice is a first name. */
function isFirstName(text: string, { start, end }: Word): boolean {
  const rest = text.slice(end, end + 24);
  return (
    /^\p{Lu}/u.test(text.slice(start)) &&
    /^\s\p{Lu}\p{Ll}/u.test(rest) &&
    choices.opening(rest.trimStart())?.start !== 0
  );
}

/** Whether a gap holds nothing but words that count ("röster", "ledamöter") and what `rest` allows. */
function fills(gap: string, rest: RegExp): boolean {
  if (gap.length > 60) return false;
  let left = gap;
  for (const word of fillers.find(gap).reverse()) left = left.slice(0, word.start) + left.slice(word.end);
  return rest.test(left);
}
