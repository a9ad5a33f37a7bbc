/** Characters that are the same in these bits are taken for one, and pairs of them. */
const SINGLE = 0xff;
const PAIRS = 0xfff;

const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & PAIRS;

/** A set of pairs of characters, and of single ones, by their codes. It says of most others that they are none of them. */
export class PairSieve {
  private readonly single = new Uint8Array(SINGLE + 1);
  private readonly pairs = new Uint8Array(PAIRS + 1);

  /** Adds a pair, or a character that any other may stand beside. */
  add(first: number, second?: number): void {
    if (second === undefined) this.single[first & SINGLE] = 1;
    else this.pairs[pairOf(first, second)] = 1;
  }

  /** False where neither the pair nor its first character was added. */
  mayHold(first: number, second: number): boolean {
    return this.single[first & SINGLE] === 1 || this.pairs[pairOf(first, second)] === 1;
  }
}
