import type { Span } from "../model/line.js";

/** A stretch of the text and what it was read as. */
export interface Claim extends Span {
  as: string;
}

/** More claims than any document has; a claim's start and rank are packed into one number of 53 bits for sorting. */
const RANKS = 2 ** 26;

/** Claims in the order they are given. Every value makes one or more, so they are kept as columns, not as objects. */
export class Claims {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly names: string[] = [];

  add(start: number, end: number, as: string): void {
    if (end <= start) return;
    this.starts.push(start);
    this.ends.push(end);
    this.names.push(as);
  }

  /** Visits the claims by where they start; of those that start together the one given first comes first. */
  inOrder(visit: (start: number, end: number, as: string) => void): void {
    const { starts, ends, names } = this;
    const keys = new Float64Array(starts.length);
    for (let rank = 0; rank < keys.length; rank++) keys[rank] = (starts[rank] as number) * RANKS + rank;
    keys.sort();
    for (let i = 0; i < keys.length; i++) {
      const rank = (keys[i] as number) % RANKS;
      visit(starts[rank] as number, ends[rank] as number, names[rank] as string);
    }
  }
}
