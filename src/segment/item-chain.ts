import type { Candidate } from "./item-headings.js";
import { isLettered, numberIn, orderOf } from "./item-order.js";

/**
 * The headings of the meeting's own items: the heaviest sequence of candidates whose numbers rise, by one if possible.
 * References and quoted protocols do not fit into it. O(n log n).
 */
export function chain(found: readonly Candidate[]): Candidate[] {
  const orders = [...new Set(found.map((candidate) => candidate.order))].sort((a, b) => a - b);
  const rank = new Map(orders.map((order, i) => [order, i + 1]));
  const tree: number[] = new Array(orders.length + 1).fill(-1);
  const score: number[] = [];
  const previous: number[] = [];
  const latest = new Map<number, number>();
  const better = (a: number, b: number): number =>
    a < 0 ? b : b < 0 ? a : (score[b] as number) > (score[a] as number) ? b : a;
  found.forEach((candidate, i) => {
    let best = candidate.weight - (candidate.order > orderOf(UNLIKELY) ? 0.5 : 0);
    let from = -1;
    const consider = (k: number | undefined, bonus: number): void => {
      if (k === undefined || k < 0) return;
      const value = (score[k] as number) + candidate.weight + bonus;
      if (value > best) {
        best = value;
        from = k;
      }
    };
    const own = rank.get(candidate.order) as number;
    for (let k = own - 1; k > 0; k -= k & -k) consider(tree[k], GAP);
    const number = numberIn(candidate.order);
    for (const [k, bonus] of [
      [latest.get(number - 1), STEP],
      [isLettered(candidate.order) ? latest.get(number) : undefined, STEP],
      [candidate.continued ? sameNumber(found, latest.get(number), candidate) : undefined, REPEAT - candidate.weight],
    ] as const)
      consider(k, bonus);
    score[i] = best;
    previous[i] = from;
    for (let k = own; k <= orders.length; k += k & -k) tree[k] = better(tree[k] as number, i);
    const known = latest.get(number);
    if (known === undefined || better(known, i) === i) latest.set(number, i);
  });
  let end = -1;
  for (let i = 0; i < found.length; i++) end = end < 0 ? i : better(end, i);
  const path: Candidate[] = [];
  for (let i = end; i >= 0; i = previous[i] as number) path.push(found[i] as Candidate);
  return path.reverse();
}

const sameNumber = (found: readonly Candidate[], at: number | undefined, candidate: Candidate): number | undefined =>
  at !== undefined && found[at]?.order === candidate.order ? at : undefined;

/** What a step to the next number is worth, and what a gap costs, beside a heading's own weight of 1 to 5. */
const STEP = 1;
const GAP = -1.5;

/** Higher numbers of items are less likely than years and sections of law. */
const UNLIKELY = 1000;

/** A heading that comes again adds next to nothing, but more than leaving it in the text. */
const REPEAT = 0.1;
