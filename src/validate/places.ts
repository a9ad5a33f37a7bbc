import type { FindingPlace } from "../findings/finding.js";
import type { Minutes, Place } from "../model/minutes.js";
import { type Places as KnownPlaces, placesIn } from "../model/provenance.js";

/** Finds the place of a value, or of words inside it. */
export type Places = (pointer: string, words?: string) => FindingPlace | undefined;

/**
 * Places by JSON Pointer. A value that has no place of its own stands where its first part does, a missing one where
 * the thing does that lacks it. With the reader's text, places have columns.
 */
export function placesOf(minutes: Minutes, text: string | undefined): Places {
  const lines = text === undefined ? undefined : new Lines(text);
  const nearest = nearestIn(minutes);
  return (pointer, words) => {
    const open = /^\/unclaimed\/(\d+)$/.exec(pointer)?.[1];
    if (open !== undefined) {
      const { page = 1, line = 1, text: quoted = "" } = minutes.unclaimed[Number(open)] ?? {};
      return lines?.unclaimed(page, line, quoted) ?? { page, line };
    }
    const place = nearest(pointer);
    if (!place) return undefined;
    const { page, line, start, end } = place;
    return lines?.words(place, words) ?? { page, line, start, end };
  };
}

/** The place of a value, of its first part, or of the closest thing above it that has one. */
function nearestIn(minutes: Minutes): (pointer: string) => Place | undefined {
  const known = placesIn(minutes);
  let firsts: Map<string, Place> | undefined;
  let searches = 0;
  const first = (pointer: string): Place | undefined => {
    if (searches++ < FEW) return known.first(pointer);
    return (firsts ??= firstPlaces(known)).get(pointer);
  };
  return (pointer) => {
    let place: Place | undefined;
    for (let at = pointer; at !== "" && !place; at = at.slice(0, at.lastIndexOf("/"))) {
      place = known.at(at) ?? first(at);
    }
    return place;
  };
}

/** The lines of a text, which give places their columns. */
class Lines {
  private readonly text: string;
  private found: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Text that no rule understood stands somewhere in its line. */
  unclaimed(page: number, line: number, quoted: string): FindingPlace {
    const { text, starts } = this;
    const opens = starts[line - 1] ?? 0;
    const start = opens + Math.max(0, text.slice(opens, opens + LONGEST_LINE).indexOf(quoted.slice(0, LONGEST_LINE)));
    return {
      page,
      line,
      column: columnOf(text, start, line, starts),
      start,
      end: Math.min(start + quoted.length, (starts[line] ?? text.length + 1) - 1),
    };
  }

  /** The place of words inside a value's, or of the whole value. */
  words({ page, line, start, end }: Place, words: string | undefined): FindingPlace {
    const { text, starts } = this;
    const found = words === undefined ? -1 : text.indexOf(words, start);
    if (words === undefined || found < 0 || found + words.length > end) {
      return { page, line, column: columnOf(text, start, line, starts), start, end };
    }
    const before = text.slice(start, found);
    const foundLine = line + count(before, /\r\n|\r|\n/g);
    return {
      page: page + count(before, /\f/g),
      line: foundLine,
      column: columnOf(text, found, foundLine, starts),
      start: found,
      end: found + words.length,
    };
  }

  private get starts(): readonly number[] {
    return (this.found ??= lineStarts(this.text));
  }
}

/** So many times the parts of a value are gone through; where more is asked all places are put in order once. */
const FEW = 40;

/** For every pointer that leads to placed values: the place of the one that stands first. */
function firstPlaces(known: KnownPlaces): Map<string, Place> {
  const firsts = new Map<string, Place>();
  known.each((pointer, place) => {
    for (let at = pointer.lastIndexOf("/"); at > 0; at = pointer.lastIndexOf("/", at - 1)) {
      const above = pointer.slice(0, at);
      const first = firsts.get(above);
      if (first && first.start <= place.start) continue;
      firsts.set(above, place);
    }
  });
  return firsts;
}

/** How far into a line its unclaimed text is sought, in characters. */
const LONGEST_LINE = 2000;

/** Where each line begins; lines end at CR, LF or CRLF. */
function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes("\r")) for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** 1-based column; after a form feed a line begins anew, as the reader counts. */
function columnOf(text: string, start: number, line: number, starts: readonly number[]): number {
  const opens = Math.min(start, starts[line - 1] ?? start);
  const feed = start - opens > LONGEST_LINE ? -1 : text.slice(opens, start).lastIndexOf("\f");
  return start - opens - feed;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
