import type { Line } from "../model/line.js";
import { append } from "../text/lists.js";
import { ALIKE, areSignsMisread, SYMBOLS } from "../text/misread-signs.js";
import { findRanges } from "../text/numbers.js";
import { headingRole } from "../vocabulary/structure.js";
import { chain } from "./item-chain.js";
import { opensDiary } from "./item-diary.js";
import { APART, type Candidate, candidates, mayOpenItem, weigh } from "./item-headings.js";
import { nextOrder, numberIn, orderOf } from "./item-order.js";

/** The name of the body, which may stand before the sign. */
const BODY = String.raw`^(?:\p{L}{1,15}\s)?`;
/** What OCR takes the sign for at the head of a line, the number apart from it. */
const AHEAD = `${ALIKE}56B`;
/** The same where its models know no sign or the print is small. */
const MISREAD = new RegExp(String.raw`${BODY}(?:[${SYMBOLS}]\s{0,3}|[${AHEAD}]\s{1,3})(?=\d{1,4}\.?(?!\S))`, "u");
/** The same glued to the number: only a registration number behind it tells, or that the numbers next to it are items. */
const GLUED = new RegExp(String.raw`${BODY}(?:[${ALIKE}]|5(?=\d{3}(?!\d)))(?=\d{1,4}\.?(?:\s+(\S.*))?$)`, "u");

/** How often the lines are looked through for what was missed: each finds what the one before leads to. */
const MOST_ROUNDS = 4;

/** How much of a line is looked at, in characters. */
const LONGEST = 80;

/** The headings of the items whose sign is § or, where the text is `tolerant`ly read, what OCR took it for. */
export function signedHeadings(lines: readonly Line[], tolerant: boolean): Candidate[] {
  const candidatesFound = candidates(lines, tolerant ? withSign : () => "");
  let found = areSignsMisread() ? withGlued(candidatesFound, lines) : candidatesFound;
  let headings = chain(found);
  // What was missed may link headings that stood alone behind it.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const more = missed(lines, headings);
    if (more.length === 0) break;
    found = [...found, ...more].sort((a, b) => a.at - b.at);
    headings = chain(found);
  }
  return headings;
}

/** A line with the character that OCR may have put for the sign taken for it; empty where there is none. */
function withSign(text: string): string {
  const [apart] = MISREAD.exec(text) ?? [];
  if (apart !== undefined) return signedAt(text, apart);
  const [glued, rest = ""] = GLUED.exec(text.slice(0, LONGEST)) ?? [];
  const [beside = ""] = rest.split(/\s{3}|\t/, 1);
  return glued !== undefined && opensDiary(beside) ? signedAt(text, glued) : "";
}

/** The text with § for the last character of its beginning that is no blank. */
function signedAt(text: string, beginning: string): string {
  const at = beginning.trimEnd().length - 1;
  return `${text.slice(0, at)}§${text.slice(at + 1)}`;
}

/**
 * Adds the headings whose sign is glued to the number, where numbers that follow on each other show that they are headings:
 * those of headings found or of ranges told, or enough of them.
 */
function withGlued(found: Candidate[], lines: readonly Line[]): Candidate[] {
  const known = new Set(found.map(({ at }) => at));
  const glued: Candidate[] = [];
  lines.forEach((line, at) => {
    const [beginning, rest = ""] = GLUED.exec(line.text.slice(0, LONGEST)) ?? [];
    if (beginning === undefined || known.has(at) || !mayOpenItem(line) || !/^\P{Ll}/u.test(`${rest} `)) return;
    const candidate = weigh(lines, at, signedAt(line.text, beginning));
    if (candidate) glued.push(candidate);
  });
  const numbers = new Set([...found, ...glued].map(({ order }) => order));
  const sure = new Set([...found.map(({ order }) => order), ...ranged(lines)]);
  const stretches = new Map<number, boolean>();
  for (const order of [...numbers].sort((a, b) => a - b)) {
    if (stretches.has(order)) continue;
    const stretch: number[] = [];
    for (let next = order; numbers.has(next); next = nextOrder(next)) stretch.push(next);
    const holds = stretch.length >= SERIES || stretch.some((one) => sure.has(one));
    for (const one of stretch) stretches.set(one, holds);
  }
  return [...found, ...glued.filter(({ order }) => stretches.get(order))].sort((a, b) => a.at - b.at);
}

/** The sort keys of the items in the ranges that lines tell: "§§ 52–58" on the cover. */
function ranged(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (const { text } of lines) {
    if (text.length > LONGEST || !text.includes("§")) continue;
    for (const { stretches } of findRanges(text))
      for (const [from, to] of stretches)
        if (to > from && to - from < WIDEST)
          for (let number = from; number <= to; number++) found.push(orderOf(number));
  }
  return found;
}

/** Most items that one meeting deals with. */
const WIDEST = 200;

/** Fewest numbers one after the other that show by themselves that they are items. */
const SERIES = 3;

/** Most numbers in a row that are looked for where none of them was found. */
const MOST_MISSED = 4;
/** What OCR takes the sign for, apart from the number or glued to it, before a title or alone. */
const EITHER = new RegExp(
  String.raw`${BODY}[${SYMBOLS}${AHEAD}](?=\s{0,2}(\d{1,4})\.?(?:\s*$|\s+([\p{Lu}\d"”(].*)))`,
  "u",
);

/**
 * Headings whose sign alone was misread in a text that is read well: they have the numbers that those round them leave out,
 * or that come next before the first and behind the last; there they stand alone over a title, before a registration number,
 * or with a title over that or over a heading.
 */
function missed(lines: readonly Line[], headings: readonly Candidate[]): Candidate[] {
  const [first, last] = [headings[0], headings.at(-1)];
  if (!first || !last) return [];
  const found = walk(lines, first.at - 1, -1, numberOf(first) - 1);
  headings.forEach((next, i) => {
    const before = headings[i - 1];
    const gap = before ? numberOf(next) - numberOf(before) - 1 : 0;
    if (before && gap > 0 && gap <= MOST_MISSED)
      append(found, walk(lines, before.at + 1, next.at, numberOf(before) + 1, numberOf(next) - 1));
  });
  append(found, walk(lines, last.at + 1, lines.length, numberOf(last) + 1));
  return found;
}

/** The headings on the lines from one up to another whose numbers follow on each other, or lie within bounds where `to` is given. */
function walk(lines: readonly Line[], from: number, end: number, number: number, to?: number): Candidate[] {
  const step = end < from ? -1 : 1;
  const found: Candidate[] = [];
  let wanted = number;
  for (let at = from; at !== end && wanted <= (to ?? wanted); at += step) {
    const line = lines[at] as Line;
    const [beginning, digits, rest = ""] = EITHER.exec(line.text.slice(0, LONGEST)) ?? [];
    const own = Number(digits);
    if (beginning === undefined || own < wanted || own > (to ?? wanted) || !mayOpenItem(line)) continue;
    const [beside = ""] = rest.split(/\s{3}|\t/, 1);
    if (to === undefined && !isShown(beside, lines[at + 1]?.text ?? "")) continue;
    const candidate = weigh(lines, at, signedAt(line.text, beginning));
    if (!candidate || candidate.weight < APART) continue;
    found.push(candidate);
    wanted = own + step;
  }
  return found;
}

/** Whether what stands beside a number, or below it, shows that it is an item's: its registration number, a title, a heading. */
function isShown(beside: string, below: string): boolean {
  if (beside === "") return /^\p{Lu}/u.test(below);
  return opensDiary(beside) || (/^\p{Lu}/u.test(beside) && (opensDiary(below) || headingRole(below) !== undefined));
}

const numberOf = ({ order }: Candidate): number => numberIn(order);
