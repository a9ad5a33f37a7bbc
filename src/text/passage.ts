import { joint, squeeze } from "./fold.js";

interface Range {
  start: number;
  end: number;
}

/**
 * A value read from the source with the places it was read from. Stages hand these on; the pipeline's last step turns
 * them into plain values and the provenance map.
 */
export class Read<T = string> {
  constructor(
    readonly value: T,
    /** Ranges of the source, in reading order. */
    readonly spans: readonly Range[],
  ) {}

  /** The same places, another (normalised) value. */
  as<U>(value: U): Read<U> {
    return new Read(value, this.spans);
  }
}

/** A stretch of a passage that stands in the source letter for letter. */
interface Piece {
  /** Offset in the passage's text. */
  at: number;
  /** Offset in the source. */
  start: number;
  length: number;
  /** True where nothing but a line wrap (or white space) parts it from the piece before. */
  joined: boolean;
}

const HYPHEN = /^[-\u00AD\u2010\u2011]?\s*$/;

/**
 * Running text put together from ranges of the source (usually lines, or cells of lines): wraps joined, line-end
 * hyphens resolved, white space collapsed. Knows for each of its characters where it stands in the source.
 */
export class Passage {
  private constructor(
    readonly source: string,
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {}

  /** Joins ranges of `source`, in order, as lines are joined (see `joint`). */
  static of(source: string, ranges: Iterable<Range>): Passage {
    const lines: string[] = [];
    const pieces: Piece[] = [];
    let length = 0;
    let last = -1;
    for (const { start, end } of linesOf(source, ranges)) {
      const raw = source.slice(start, end);
      const first = pieces.length;
      const line = squeeze(raw);
      if (line === "") continue;
      const before = lines.at(-1);
      if (before !== undefined) {
        const how = isGap(source, last, start) ? "space" : joint(before, line);
        lines[lines.length - 1] = how === "space" ? `${before} ` : how === "drop" ? before.slice(0, -1) : before;
        length += how === "space" ? 1 : how === "drop" ? -1 : 0;
      }
      const at = length;
      if (line.length === raw.length) pieces.push({ at, start, length: line.length, joined: false });
      else pushWords(pieces, raw, start, at);
      lines.push(line);
      length += line.length;
      const opening = pieces[first];
      if (opening && last >= 0)
        opening.joined = start >= last && start - last < 200 && HYPHEN.test(source.slice(last, opening.start));
      last = end;
    }
    return new Passage(source, lines.join(""), pieces);
  }

  /** Passages of one source, one after the other. */
  static join(source: string, passages: Iterable<Passage>): Passage {
    const ranges: Range[] = [];
    for (const passage of passages) ranges.push(...passage.spans());
    return Passage.of(source, ranges);
  }

  get length(): number {
    return this.text.length;
  }

  /** Where the characters from `from` up to `to` stand in the source; ranges that only a line wrap parts are one. */
  spans(from = 0, to = this.text.length): Range[] {
    const spans: Range[] = [];
    for (let i = this.pieceAt(from); i < this.pieces.length; i++) {
      const piece = this.pieces[i] as Piece;
      if (piece.at >= to) break;
      const start = piece.start + Math.max(0, from - piece.at);
      const end = piece.start + Math.min(piece.length, to - piece.at);
      if (end <= start) continue;
      const last = spans.at(-1);
      if (last && piece.joined) last.end = end;
      else spans.push({ start, end });
    }
    return spans;
  }

  /** The text from `from` up to `to`, trimmed, with its places. Undefined where nothing stands there. */
  read(from = 0, to = this.text.length): Read<string> | undefined {
    let start = from;
    let end = Math.min(to, this.text.length);
    while (start < end && this.text[start] === " ") start++;
    while (end > start && this.text[end - 1] === " ") end--;
    return start < end ? new Read(this.text.slice(start, end), this.spans(start, end)) : undefined;
  }

  /** A part of this passage as a passage. */
  slice(from: number, to = this.text.length): Passage {
    return from <= 0 && to >= this.text.length ? this : Passage.of(this.source, this.spans(from, to));
  }

  /** Source offset of the first character. */
  get start(): number {
    return this.pieces[0]?.start ?? 0;
  }

  /** Index of the piece that holds offset `at`, by bisection. */
  private pieceAt(at: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle] as Piece).at <= at) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }
}

/** Whether only white space of one line parts two ranges: cells of a line are no line wrap, a hyphen before a gap stays. */
function isGap(source: string, from: number, to: number): boolean {
  if (to < from || to - from > 200) return false;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13 || code === 12 || !isSpace(code)) return false;
  }
  return true;
}

/** The ranges cut at their line breaks. */
function* linesOf(source: string, ranges: Iterable<Range>): Generator<Range> {
  for (const range of ranges) {
    let from = range.start;
    for (let at = from; at < range.end; at++) {
      const code = source.charCodeAt(at);
      if (code !== 10 && code !== 13 && code !== 12) continue;
      if (at > from) yield { start: from, end: at };
      from = at + 1;
    }
    if (from < range.end) yield from === range.start ? range : { start: from, end: range.end };
  }
}

/** One piece per word group of a line whose white space is not single spaces. */
function pushWords(pieces: Piece[], raw: string, start: number, at: number): void {
  let offset = at;
  let i = 0;
  let joined = false;
  while (i < raw.length) {
    while (i < raw.length && isSpace(raw.charCodeAt(i))) i++;
    const from = i;
    while (i < raw.length && !(isSpace(raw.charCodeAt(i)) && (raw[i] !== " " || isSpace(raw.charCodeAt(i + 1))))) i++;
    if (i === from) break;
    pieces.push({ at: offset, start: start + from, length: i - from, joined });
    offset += i - from + 1;
    joined = true;
  }
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;
