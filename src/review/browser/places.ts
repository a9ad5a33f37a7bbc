import type { Opened } from "../protocol.js";

export interface Range {
  start: number;
  end: number;
}

/** Which words belong to which value, both ways. */
export class Places {
  /** Where anything begins or ends, ascending: between two of these every character has the same meaning. */
  private readonly cuts: readonly number[];
  private readonly ranges: (Range & { pointer: string })[] = [];
  private readonly spans = new Map<string, Range[]>();
  /** Of the ranges up to here, the furthest end: where to stop looking back. */
  private readonly reach: number[] = [];

  constructor(opened: Opened) {
    const cuts = new Set<number>();
    for (const [pointer, { start, end, parts }] of Object.entries(opened.minutes.provenance)) {
      const spans = parts ?? [{ start, end }];
      this.spans.set(pointer, spans);
      for (const span of spans) {
        this.ranges.push({ ...span, pointer });
        cuts.add(span.start).add(span.end);
      }
    }
    for (const [start, end] of opened.labels) cuts.add(start).add(end);
    for (const { place } of opened.findings) {
      if (place?.start !== undefined) cuts.add(place.start);
      if (place?.end !== undefined) cuts.add(place.end);
    }
    this.cuts = [...cuts].sort((a, b) => a - b);
    this.ranges.sort((a, b) => a.start - b.start);
    let furthest = 0;
    for (const { end } of this.ranges) this.reach.push((furthest = Math.max(furthest, end)));
  }

  of(pointer: string): readonly Range[] {
    return this.spans.get(pointer) ?? [];
  }

  /** The values that these characters belong to, the narrowest first. */
  at(offset: number): string[] {
    const found: (Range & { pointer: string })[] = [];
    for (
      let i = notAbove(this.ranges.length, (at) => (this.ranges[at] as Range).start, offset) - 1;
      i >= 0 && (this.reach[i] as number) > offset;
      i--
    ) {
      const range = this.ranges[i] as Range & { pointer: string };
      if (range.end > offset) found.push(range);
    }
    return found.sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ pointer }) => pointer);
  }

  /** The stretches of a range that have one meaning each. */
  pieces(start: number, end: number): Range[] {
    const pieces: Range[] = [];
    let from = start;
    for (
      let i = notAbove(this.cuts.length, (at) => this.cuts[at] as number, start);
      i < this.cuts.length && (this.cuts[i] as number) < end;
      i++
    ) {
      pieces.push({ start: from, end: this.cuts[i] as number });
      from = this.cuts[i] as number;
    }
    if (from < end) pieces.push({ start: from, end });
    return pieces;
  }
}

/** How many of so many ascending numbers are not above a value. */
function notAbove(count: number, numberAt: (at: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
