import type { Context } from "../model/context.js";
import type { Cell } from "../model/line.js";
import { Passage, Read } from "../text/passage.js";
import {
  isBodyWord,
  isCity,
  isCompany,
  isKind,
  isMunicipality,
  isNoName,
  isTownHall,
  municipality,
  nearKind,
  nearMunicipality,
  nominative,
  opensAuthority,
  opensOrganization,
} from "../vocabulary/bodies.js";
import { labelAt } from "../vocabulary/labels.js";
import { headCells } from "./cover-heads.js";

interface Found {
  text: string;
  start: number;
  end: number;
}

const WORDS = /[\p{L}][\p{L}'’-]*/gu;

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
    inTwoLines(cells, text, context.reading.unit);
  const counted = counts(text.slice(0, SEARCHED));
  if (printed) {
    const proper = /\p{Ll}/u.test(printed.text)
      ? printed.text
      : (counted.get(printed.text.toLowerCase())?.text ?? properCase(printed.text));
    const passage = Passage.of(text, [printed]);
    const read = passage.read();
    return read && new Read(proper, read.spans);
  }
  return misread(cells, context) ?? mostNamed(counted, context) ?? townHall(context);
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
      const upper = kind.text === kind.text.toUpperCase();
      if (upper !== (name.text === name.text.toUpperCase())) continue;
      const together = text.slice(name.end, kind.start).trim() === "";
      if (!together && !isMunicipality(name.text) && Math.abs(name.x0 - kind.x0) > 2 * unit) continue;
      return { text: `${name.text} ${kind.text}`, start: name.start, end: together ? kind.end : name.end };
    }
  }
  return undefined;
}

/** The names of organisations in a text; where it is a letterhead, those of companies, too. */
function organizationsIn(text: string, letterhead = false): Found[] {
  const found: Found[] = [];
  const words = [...text.matchAll(WORDS)];
  words.forEach((match, i) => {
    const word = match[0];
    const next = words[i + 1];
    const kind = (isKind(word) || (letterhead && isCompany(word))) && i > 0 && adjacent(text, words[i - 1], match);
    if (kind) {
      let first = i - 1;
      const name = (words[first] as RegExpExecArray)[0];
      if (!/^\p{Lu}/u.test(name) || isNoName(name) || isKind(name)) return;
      while (first > 0 && i - first < 3 && belongs(text, words[first - 1], words[first] as RegExpExecArray)) first--;
      const start = (words[first] as RegExpExecArray).index;
      found.push({ text: text.slice(start, match.index + word.length), start, end: match.index + word.length });
    } else if (
      next &&
      opensOrganization(word) &&
      /^\p{Lu}/u.test(word) &&
      /^\p{Lu}/u.test(next[0]) &&
      adjacent(text, match, next) &&
      !isKind(next[0])
    ) {
      const third = words[i + 2];
      const goesOn = third !== undefined && adjacent(text, next, third) && isNamePart(third[0]);
      const end = goesOn ? third.index + third[0].length : next.index + next[0].length;
      found.push({ text: text.slice(match.index, end), start: match.index, end });
    }
  });
  return found;
}

/** Whether a word before the name is part of it: "Norra Lidens församling", "ÖSTRA GÖINGE KOMMUN". */
function belongs(text: string, before: RegExpExecArray | undefined, name: RegExpExecArray): boolean {
  if (!before || !adjacent(text, before, name)) return false;
  const upper = before[0] === before[0].toUpperCase();
  if (upper !== (name[0] === name[0].toUpperCase())) return false;
  return isNamePart(upper ? properCase(before[0]) : before[0]);
}

/** Whether a word with a capital may be part of an organisation's name rather than what stands beside it. */
const isNamePart = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !isNoName(word) &&
  !isKind(word) &&
  !isBodyWord(word) &&
  nominative(word) === undefined &&
  labelAt(word) === undefined;

const adjacent = (text: string, a: RegExpExecArray | undefined, b: RegExpExecArray): boolean =>
  a !== undefined && /^[ \u00a0]$/.test(text.slice(a.index + a[0].length, b.index));

/** How often the running text names each organisation, by its name in lower case without the genitive's ending. */
function counts(text: string): Map<string, Found & { times: number }> {
  const counted = new Map<string, Found & { times: number }>();
  for (const found of organizationsIn(text)) {
    if (!/\p{Ll}/u.test(found.text)) continue;
    const key = found.text.toLowerCase();
    const known = counted.get(key);
    if (known) known.times++;
    else counted.set(key, { ...found, times: 1 });
  }
  return counted;
}

/** How often an association must be named to be the one whose minutes these are, not one that the minutes deal with. */
const OFTEN = 3;

const isAuthority = (name: string): boolean =>
  isKind(name.slice(name.lastIndexOf(" ") + 1)) || opensAuthority(name.slice(0, name.indexOf(" ")));

function mostNamed(counted: ReadonlyMap<string, Found & { times: number }>, context: Context): Read | undefined {
  let best: (Found & { times: number }) | undefined;
  for (const found of counted.values())
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
