import { isEven, isSpace, joint, squeeze } from "./fold.js";
import { append } from "./lists.js";

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
  static of(source: string, ranges: readonly Range[]): Passage {
    const only = ranges.length === 1 ? (ranges[0] as Range) : undefined;
    if (only && only.end > only.start && isEven(source, only.start, only.end)) {
      const { start, end } = only;
      const text = source.slice(start, end);
      return new Passage(source, text, [{ at: 0, start, length: text.length, joined: false }]);
    }
    const joiner = new Joiner(source);
    for (const { start, end } of ranges) {
      let from = start;
      for (let at = from; at < end; at++) {
        if (!isBreak(source.charCodeAt(at))) continue;
        if (at > from) joiner.add(from, at);
        from = at + 1;
      }
      if (from < end) joiner.add(from, end);
    }
    return new Passage(source, joiner.text(), joiner.pieces);
  }

  /** Passages of one source, one after the other. */
  static join(source: string, passages: Iterable<Passage>): Passage {
    const ranges: Range[] = [];
    for (const passage of passages) append(ranges, passage.spans());
    return Passage.of(source, ranges);
  }

  /** Passages as one value, each on a line of its own; undefined where none holds text. */
  static lines(source: string, passages: readonly Passage[]): Read<string> | undefined {
    const filled = passages.filter(({ length }) => length > 0);
    const spans: Range[] = [];
    for (const passage of filled) {
      for (const span of passage.spans()) {
        const last = spans.at(-1);
        if (last && isWrap(source, last.end, span.start) && /[\n\r\f]/.test(source.slice(last.end, span.start)))
          last.end = span.end;
        else spans.push(span);
      }
    }
    return filled.length > 0 ? new Read(filled.map(({ text }) => text).join("\n"), spans) : undefined;
  }

  get length(): number {
    return this.text.length;
  }

  /** Where the characters from `from` up to `to` stand in the source; ranges that only a line wrap parts are one. */
  spans(from = 0, to = this.text.length): Range[] {
    let spans: Range[] | undefined;
    let last: Range | undefined;
    for (let i = this.pieceAt(from); i < this.pieces.length; i++) {
      const piece = this.pieces[i] as Piece;
      if (piece.at >= to) break;
      const start = piece.start + Math.max(0, from - piece.at);
      const end = piece.start + Math.min(piece.length, to - piece.at);
      if (end <= start) continue;
      if (last && piece.joined) {
        last.end = end;
        continue;
      }
      last = { start, end };
      // Nearly always it is one: a list made to be added to takes ten times the memory.
      if (spans) spans.push(last);
      else spans = [last];
    }
    return spans ?? [];
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

/** Puts lines of the source together, one after the other. */
class Joiner {
  readonly pieces: Piece[] = [];
  private readonly lines: string[] = [];
  private length = 0;
  /** Where the last line ends in the source; -1 before the first. */
  private last = -1;

  constructor(private readonly source: string) {}

  text(): string {
    return this.lines.length === 1 ? (this.lines[0] as string) : this.lines.join("");
  }

  /** Adds what stands from `start` up to `end`, within which no line ends. */
  add(start: number, end: number): void {
    const { source, pieces, lines, last } = this;
    const raw = source.slice(start, end);
    const even = isEven(source, start, end);
    const line = even ? raw : squeeze(raw);
    if (line === "") return;
    if (last >= 0) {
      const before = lines[lines.length - 1] as string;
      const how = isGap(source, last, start) ? "space" : joint(before, line);
      if (how !== "keep") lines[lines.length - 1] = how === "space" ? `${before} ` : before.slice(0, -1);
      this.length += how === "space" ? 1 : how === "drop" ? -1 : 0;
    }
    const first = pieces.length;
    if (even || line.length === raw.length) pieces.push({ at: this.length, start, length: line.length, joined: false });
    else pushWords(pieces, raw, start, this.length);
    const opening = pieces[first];
    if (opening && last >= 0) opening.joined = isWrap(source, last, opening.start);
    lines.push(line);
    this.length += line.length;
    this.last = end;
  }
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 12;

/** Whether only white space of one line parts two ranges: cells of a line are no line wrap, a hyphen before a gap stays. */
function isGap(source: string, from: number, to: number): boolean {
  if (to < from || to - from > 200) return false;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (isBreak(code) || !isSpace(code)) return false;
  }
  return true;
}

/** Whether nothing but white space, and a hyphen before it, parts two offsets that are not far from each other. */
function isWrap(source: string, from: number, to: number): boolean {
  if (to < from || to - from >= 200) return false;
  const code = source.charCodeAt(from);
  const hyphen = code === 0x2d || code === 0xad || code === 0x2010 || code === 0x2011;
  for (let at = hyphen ? from + 1 : from; at < to; at++) if (!isSpace(source.charCodeAt(at))) return false;
  return true;
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
