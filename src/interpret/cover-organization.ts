import type { Context } from "../model/context.js";
import type { Cell, Span } from "../model/line.js";
import { isCapitalised, letterAt } from "../text/fold.js";
import { Passage, Read } from "../text/passage.js";
import {
  isBodyWord,
  isCity,
  isCompany,
  isCounty,
  isKind,
  isMunicipality,
  isNoName,
  isRegionName,
  isTownHall,
  municipality,
  nearKind,
  nearMunicipality,
  nominative,
  opensAuthority,
  opensOrganization,
} from "../vocabulary/bodies.js";
import { isGenitive } from "../vocabulary/inflection.js";
import { labelAt } from "../vocabulary/labels.js";
import { headCells } from "./cover-heads.js";

interface Found {
  text: string;
  start: number;
  end: number;
}

/** An organisation where it is named first, and how often it is. */
type Counted = Found & { times: number };

/** How much of the running text is searched for the organisation's name. */
const SEARCHED = 200_000;

/** How much of a cell, in characters, may be a letterhead. */
const LONGEST_LETTERHEAD = 1_000;

/**
 * The municipality, region or other organisation: as the cover or a running head names it; in capitals there, as the text
 * writes it elsewhere; else the one that the text names most often.
 */
export function organizationOf(context: Context): Read | undefined {
  const { text } = context.reading;
  const cells = headCells(context);
  const printed =
    cells.map((cell) => inCell(cell)).find((found) => found !== undefined) ??
    inTwoLines(cells, text, context.reading.unit) ??
    openedInTwoLines(cells, context.reading.unit);
  if (printed) {
    const proper = /\p{Ll}/u.test(printed.text)
      ? printed.text
      : (firstWritten(printed.text.toLowerCase(), text) ?? properCase(printed.text));
    const passage = Passage.of(text, [printed]);
    const read = passage.read();
    return read && new Read(proper, read.spans);
  }
  return misread(cells, context) ?? mostNamed(context) ?? townHall(context);
}

/** An organisation named in a cell: "Granvikens kommun", "REGION SKOGA", "Västhamns Stad Kommunstyrelsen". */
function inCell(cell: Cell): (Found & Cell) | undefined {
  const found = organizationsIn(cell.text.slice(0, LONGEST_LETTERHEAD), true)[0];
  return found && { ...cell, text: found.text, start: cell.start + found.start, end: cell.start + found.end };
}

/** A logo in two lines: "GRANVIKENS" above "KOMMUN". */
function inTwoLines(cells: readonly Cell[], text: string, unit: number): Found | undefined {
  for (let i = 1; i < cells.length; i++) {
    const kind = cells[i] as Cell;
    if (!isKind(kind.text)) continue;
    for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
      const name = cells[k] as Cell;
      if (!/^[\p{L}-]{2,20}$/u.test(name.text) || isNoName(name.text) || kind.start - name.end > 200) continue;
      if (labelAt(name.text)?.whole) continue;
      const upper = kind.text === kind.text.toUpperCase();
      if (upper !== (name.text === name.text.toUpperCase())) continue;
      const together = text.slice(name.end, kind.start).trim() === "";
      if (!together && !isMunicipality(name.text) && Math.abs(name.x0 - kind.x0) > 2 * unit) continue;
      return { text: `${name.text} ${kind.text}`, start: name.start, end: together ? kind.end : name.end };
    }
  }
  return undefined;
}

/** A logo in two lines whose first one is the word for what it is: "Landstinget" above "SKOGALAND". */
function openedInTwoLines(cells: readonly Cell[], unit: number): Found | undefined {
  for (let i = 1; i < cells.length; i++) {
    const name = cells[i] as Cell;
    if (!/^\p{Lu}[\p{L}-]{2,20}$/u.test(name.text) || !isNamePart(properCase(name.text))) continue;
    const opening = cells
      .slice(Math.max(0, i - 4), i)
      .findLast((cell) => opensAuthority(cell.text) && Math.abs(cell.x0 - name.x0) <= 2 * unit);
    if (!opening) continue;
    const [kind, own] = [opening, name].map(({ text }) => (/\p{Ll}/u.test(text) ? text : properCase(text)));
    return { text: `${kind} ${own}`, start: opening.start, end: name.end };
  }
  return undefined;
}

/** The names of organisations in a text; where it is a letterhead, those of companies, too. Only words beside capitalised ones are looked up. */
function organizationsIn(text: string, letterhead = false): Found[] {
  const found: Found[] = [];
  const words = wordsOf(text);
  const said = ({ start, end }: Span): string => text.slice(start, end);
  for (let i = 0; i < words.length; i++) {
    const county = i > 1 && !words[i - 1]?.capital && isCounty(said(words[i - 1] as Word));
    const [at, here, next] = [county ? i - 2 : i - 1, words[i] as Word, words[i + 1]];
    const before = words[at];
    if (!before?.capital && !here.capital) continue;
    const word = said(here);
    const kind = (isKind(word) || (letterhead && isCompany(word))) && adjacent(text, words[i - 1], here);
    if (kind && before && (!county || adjacent(text, before, words[i - 1] as Word))) {
      const name = said(before);
      if (!before.capital || isNoName(name) || isKind(name)) continue;
      let first = at;
      while (first > 0 && at - first < 2 && belongs(text, words[first - 1] as Word, words[first] as Word)) first--;
      const { start } = words[first] as Word;
      found.push({ text: text.slice(start, here.end), start, end: here.end });
    } else if (
      here.capital &&
      next?.capital &&
      opensOrganization(word) &&
      adjacent(text, here, next) &&
      !isKind(said(next))
    ) {
      let last = i + 1;
      while (last - i < LONGEST_NAME && goesOn(text, words[last] as Word, words[last + 1])) last++;
      const { end } = words[last] as Word;
      found.push({ text: text.slice(here.start, end), start: here.start, end });
    } else if (here.capital && isRegionName(word) && !(letterhead && isGenitive(word))) {
      const first = before && belongs(text, before, here) ? before : here;
      const end = isGenitive(word) ? here.end - 1 : here.end;
      found.push({ text: text.slice(first.start, end), start: first.start, end });
    }
  }
  return found;
}

/** Most words of an organisation's name behind the one that opens it. */
const LONGEST_NAME = 4;

/** Whether a word goes on with a name: "Räddningstjänsten Östra | Skoga", "Region Granlands | län". */
function goesOn(text: string, word: Word, next: Word | undefined): boolean {
  if (!next || !adjacent(text, word, next)) return false;
  const said = text.slice(next.start, next.end);
  return isNamePart(said) || (isCounty(said) && isGenitive(text.slice(word.start, word.end)));
}

interface Word extends Span {
  capital: boolean;
}

/** Where the words of a text stand: letters, apostrophes and hyphens from a letter on. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const start = at;
    for (let width = letterAt(text, at); width > 0 || (at > start && isInside(text.charCodeAt(at))); ) {
      at += width || 1;
      width = letterAt(text, at);
    }
    if (at === start) at++;
    else words.push({ start, end: at, capital: isCapitalised(text.slice(start, start + 2)) });
  }
  return words;
}

/** An apostrophe or a hyphen. */
const isInside = (code: number): boolean => code === 0x27 || code === 0x2d || code === 0x2019;

/** Whether a word before the name is part of it: "Norra Lidens församling", "ÖSTRA GÖINGE KOMMUN". */
function belongs(text: string, before: Word, name: Word): boolean {
  if (!adjacent(text, before, name)) return false;
  const [first, second] = [text.slice(before.start, before.end), text.slice(name.start, name.end)];
  const upper = first === first.toUpperCase();
  if (upper !== (second === second.toUpperCase())) return false;
  return isNamePart(upper ? properCase(first) : first);
}

/** Whether a word with a capital may be part of an organisation's name rather than what stands beside it. */
const isNamePart = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !isNoName(word) &&
  !isKind(word) &&
  !isBodyWord(word) &&
  nominative(word) === undefined &&
  labelAt(word) === undefined;

const adjacent = (text: string, a: Word | undefined, b: Word): boolean =>
  a !== undefined && b.start - a.end === 1 && " \u00a0".includes(text[a.end] as string);

/** How often the running text names each organisation, by its name in lower case without the genitive's ending. */
function counts(text: string): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const found of written(text)) {
    const key = found.text.toLowerCase();
    const known = counted.get(key);
    if (known) known.times++;
    else counted.set(key, { ...found, times: 1 });
  }
  return counted;
}

/** How the running text first writes the organisation of that name in lower case. */
function firstWritten(name: string, text: string): string | undefined {
  for (const found of written(text)) if (found.text.toLowerCase() === name) return found.text;
  return undefined;
}

/**
 * The organisations that the running text names, not in capitals. No name runs over two lines: the text is looked through from
 * one line that begins with a capital to the next, as far as somebody asks.
 */
function* written(whole: string): Generator<Found> {
  const text = whole.slice(0, SEARCHED);
  for (let from = 0; from < text.length; ) {
    let feed = text.indexOf("\n", from);
    while (feed >= 0 && !isCapitalised(text.slice(feed + 1, feed + 3))) feed = text.indexOf("\n", feed + 1);
    const end = feed < 0 ? text.length : feed;
    for (const { text: name, start, end: last } of organizationsIn(text.slice(from, end)))
      if (/\p{Ll}/u.test(name)) yield { text: name, start: from + start, end: from + last };
    from = end + 1;
  }
}

/** How often an association must be named to be the one whose minutes these are, not one that the minutes deal with. */
const OFTEN = 3;

const isAuthority = (name: string): boolean =>
  isKind(name.slice(name.lastIndexOf(" ") + 1)) || opensAuthority(name.slice(0, name.indexOf(" ")));

function mostNamed(context: Context): Read | undefined {
  let best: Counted | undefined;
  for (const found of counts(context.reading.text).values())
    if ((!best || found.times > best.times) && (found.times >= OFTEN || isAuthority(found.text))) best = found;
  if (!best) return undefined;
  const read = Passage.of(context.reading.text, [best]).read();
  return read && new Read(best.text, read.spans);
}

/** A letterhead that recognition garbled: a word near a municipality's name above one near the word for its kind. */
function misread(cells: readonly Cell[], context: Context): Read | undefined {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    const kind = cell.text.length <= 12 ? nearKind(cell.text) : undefined;
    if (kind === undefined) continue;
    for (const other of cells.slice(Math.max(0, i - 4), i).reverse()) {
      const name = other.text.length <= 20 ? nearMunicipality(other.text) : undefined;
      if (name === undefined) continue;
      const spans = Passage.of(context.reading.text, [other, cell]).spans();
      return new Read(`${name} ${kind}`, spans);
    }
  }
  return undefined;
}

/** "GRANVIKENS KOMMUN" as it is written in running text. */
function properCase(text: string): string {
  return text
    .toLowerCase()
    .split(" ")
    .map((word, i) =>
      i > 0 && isKind(word)
        ? word
        : word.replace(/(^|-)(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase()),
    )
    .join(" ");
}

/** The municipality whose town hall the minutes name, where nothing else names it: "Skoga stadshus". */
function townHall(context: Context): Read | undefined {
  const { text } = context.reading;
  for (const match of text
    .slice(0, SEARCHED)
    .matchAll(/(?<![\p{L}-])(\p{Lu}[\p{L}-]{1,20})\s([\p{Ll}]{6,14})(?!\p{L})/gu)) {
    const [, name = "", hall = ""] = match;
    if (!isTownHall(hall) || !isMunicipality(name) || isCity(name)) continue;
    return new Read(`${name} ${municipality}`, [{ start: match.index, end: match.index + name.length }]);
  }
  return undefined;
}
