import type { Span } from "../model/line.js";
import type { HourName } from "../model/outline.js";
import { Passage } from "../text/passage.js";
import { nameEnd } from "../vocabulary/person-shape.js";

/** Words of a name that stand together; `apart` where it is certain that another cell begins with them. */
export interface Piece extends Span {
  text: string;
  x0: number;
  apart: boolean;
}

/** "Berg, Anna": a surname, then what the person is called. */
const TURNED = /^([^,]+),\s?([^,]+)$/u;

/** The one name that pieces are; undefined where they are none. */
export function nameOf(pieces: readonly Piece[], source: string): HourName | undefined {
  const passage = Passage.of(source, pieces);
  const { text } = passage;
  const turned = TURNED.exec(text);
  const whole = turned ? `${turned[2]} ${turned[1]}` : text;
  if (nameEnd(whole) !== whole.length) return undefined;
  const comma = turned ? (turned[1] as string).length : 0;
  const said = turned
    ? Passage.of(source, [...passage.spans(comma + 1), ...passage.spans(0, comma)]).read()
    : passage.read();
  return said && { name: said, at: passage.start };
}

/**
 * The one or two names that pieces are, in their order: of whoever has a seat, and of whoever took it. Two are parted so that
 * each is whole, where it is certain that a cell begins, else where a word does. Several where it may be at several places.
 */
export function namesOf(pieces: readonly Piece[], source: string): HourName[][] {
  const commas = pieces.reduce((sum, { text }) => sum + text.split(",").length - 1, 0);
  const single = commas < 2 ? nameOf(pieces, source) : undefined;
  if (commas === 1) return single ? [[single]] : [];
  if (commas > 2) return [];
  const words = pieces.flatMap(wordsOf);
  const begins = words.flatMap(({ apart }, i) => (i > 0 && apart ? [i] : []));
  const certain = begins.flatMap((at) => both(words, at, source));
  if (certain.length > 0 || commas === 0) return single && certain.length === 0 ? [[single]] : certain;
  return words.flatMap((_, at) => (at > 0 ? both(words, at, source) : []));
}

/** A piece word by word. */
const wordsOf = (piece: Piece): Piece[] =>
  [...piece.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    x0: piece.x0,
    apart: piece.apart && index === 0,
    start: piece.start + index,
    end: piece.start + index + text.length,
  }));

/** Two names, of which the second begins at a word. */
function both(words: readonly Piece[], at: number, source: string): HourName[][] {
  const [first, second] = [nameOf(words.slice(0, at), source), nameOf(words.slice(at), source)];
  return first && second ? [[first, second]] : [];
}
