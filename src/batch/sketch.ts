/** Values kept of a text: their overlap tells likeness to within about a tenth. */
const SIZE = 48;
/** Words in a row that make one feature. */
const WIDTH = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * What is left of a text for comparing it with others: the smallest hashes of its runs of four words (MinHash with one
 * function; Broder 1997, "On the resemblance and containment of documents"), ascending. Layout leaves no trace: only
 * letters and digits count.
 */
export function sketch(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hash);
  const seen = new Set<number>();
  for (let i = 0; i + WIDTH <= hashes.length; i++) {
    let value = FNV_OFFSET;
    for (let k = 0; k < WIDTH; k++) value = mixed(Math.imul(value ^ (hashes[i + k] ?? 0), FNV_PRIME));
    seen.add(value >>> 0);
  }
  return [...seen].sort((a, b) => a - b).slice(0, SIZE);
}

/** Share of what the shorter text says that the other says, too: 0 … 1. */
export function containment(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  // A full sketch says nothing of hashes above its last one.
  const reach = (one: readonly number[]): number =>
    one.length < SIZE ? Number.POSITIVE_INFINITY : (one.at(-1) as number);
  const limit = Math.min(reach(a), reach(b));
  const within = (one: readonly number[]): number[] => one.filter((value) => value <= limit);
  const [left, right] = [within(a), new Set(within(b))];
  const shared = left.filter((value) => right.has(value)).length;
  const least = Math.min(left.length, right.size);
  return least === 0 ? 0 : shared / least;
}

function hash(word: string): number {
  let value = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), FNV_PRIME);
  return value;
}

/** Spreads the bits (the finalizer of MurmurHash3), so that small values are a fair sample. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
