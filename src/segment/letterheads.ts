import type { Line } from "../model/line.js";
import type { HeadKeys } from "./head-keys.js";

/** How many lines a document's letterhead runs over at most, and how many of them come again at least. */
const TALLEST = 5;
const FEWEST = 2;

/** Lines that repeat those with which the document begins, where text came without its page breaks. */
export function letterheads(lines: readonly Line[], heads: HeadKeys): number[] {
  const found: number[] = [];
  if (lines.at(-1)?.page !== lines[0]?.page) return found;
  const apart = lines.findIndex((line, k) => k >= FEWEST && line.gap >= 1);
  const opening = Math.min(TALLEST, apart < 0 ? lines.length : apart);
  const first = new Map<string, number>();
  for (let k = 0; k < opening; k++) first.set(heads.of(k), k);
  for (let i = opening; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.gap < 1) continue;
    const from = first.get(heads.of(i));
    if (from === undefined) continue;
    let length = 1;
    while (from + length < opening && i + length < lines.length && heads.of(i + length) === heads.of(from + length)) {
      length++;
    }
    if (length < FEWEST) continue;
    for (let k = 0; k < length; k++) found.push(i + k);
    i += length - 1;
  }
  return found;
}
