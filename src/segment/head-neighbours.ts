import type { Line } from "../model/line.js";
import { isCapitalised } from "../text/fold.js";
import { skeleton } from "../text/near.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";
import type { HeadKeys } from "./head-keys.js";
import { lengthOf } from "./line-length.js";
import { belongToSections } from "./page-content.js";

/** How far above and below a head or page number its other lines may stand. */
const ABOVE = 4;
const BELOW = 4;

/** Heads that stand so near to each other are one. */
const TOGETHER = 6;

/**
 * Lines beside page heads and numbers that belong to them, where no page break tells: a body's name, a date, a logo's
 * words that stand there at most heads (or often, and hardly anywhere else).
 */
export function besideHeads(lines: readonly Line[], kinds: FurnitureKinds, wording: HeadKeys): Set<number> {
  // Dates count as they are; of other lines numbers do not.
  const keyOf = (i: number): string => (LETTER.test((lines[i] as Line).text) ? wording.of(i) : (lines[i] as Line).text);
  const anchors = kinds.of("running-head", "page-number");
  const near = new Map<string, Map<number, number>>();
  let heads = 0;
  anchors.forEach((at, k) => {
    if (k === 0 || at - (anchors[k - 1] as number) > TOGETHER) heads++;
    for (const i of around(lines, at)) {
      if (kinds.has(i) || !isNameLike(lines[i] as Line, i, wording)) continue;
      const key = keyOf(i);
      const places = near.get(key) ?? new Map<number, number>();
      near.set(key, places);
      const known = places.get(heads);
      if (known === undefined || Math.abs(i - at) < Math.abs(known - at)) places.set(heads, i);
    }
  });
  const often = [...near].filter(
    ([key, places]) =>
      key !== "" && places.size >= 2 && (places.size >= heads * 0.6 || (places.size >= 3 && places.size * 8 >= heads)),
  );
  const total = countOf(lines, kinds, new Set(often.map(([key]) => key)), keyOf, wording);
  const found = new Set<number>();
  for (const [key, places] of often) {
    if (places.size < heads * 0.6 && places.size < 0.6 * (total.get(key) as number)) continue;
    const same = [...places.values()];
    if (!belongToSections(same, lines, wording)) for (const i of same) found.add(i);
  }
  return found;
}

/** The lines round a head, as far as its page and the next item's heading. */
function* around(lines: readonly Line[], at: number): Generator<number> {
  const page = (lines[at] as Line).page;
  const belongs = (i: number): boolean => {
    const line = lines[i];
    return line !== undefined && line.page === page && (!line.text.includes("§") || isCarriedOn(line.text));
  };
  for (let i = at - 1; i >= at - ABOVE && belongs(i); i--) yield i;
  for (let i = at + 1; i <= at + BELOW && belongs(i); i++) yield i;
}

/** "§ 3 forts.": an item's number that a page head repeats is no heading of an item. */
const isCarriedOn = (text: string): boolean => text.length < 30 && structureWords("continued").find(text).length > 0;

/** How often each of the keys comes among the lines that are not known to frame pages. */
function countOf(
  lines: readonly Line[],
  kinds: FurnitureKinds,
  keys: ReadonlySet<string>,
  keyOf: (i: number) => string,
  wording: HeadKeys,
): Map<string, number> {
  const total = new Map([...keys].map((key) => [key, 0]));
  if (keys.size === 0) return total;
  const firsts = new Set(Array.from(keys, (key) => key[0]));
  const beginnings = new Map<string, boolean>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const letter = line.text[0] as string;
    // The first letter of what is like a name is the first of its key: most lines need no look at more.
    let begins = beginnings.get(letter);
    if (begins === undefined) beginnings.set(letter, (begins = firsts.has(skeleton(letter)[0])));
    if (!begins || kinds.has(i) || !isNameLike(line, i, wording)) continue;
    const key = keyOf(i);
    if (keys.has(key)) total.set(key, (total.get(key) as number) + 1);
  }
  return total;
}

const LETTER = /\p{L}/u;

const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s\p{Ll}{3,9}\s\d{4})$/u;

/** What may stand at the head of a page: a name, a date, or both in two cells; no sentence, no heading. */
function isNameLike(line: Line, i: number, wording: HeadKeys): boolean {
  if (lengthOf(line) > 60 || ".!?:;".includes(line.text.at(-1) ?? " ") || line.text.startsWith("§")) return false;
  if (line.cells.length > 2 || (line.cells.length === 2 && !DAY.test(line.cells[1]?.text ?? ""))) return false;
  return (isCapitalised(line.text) && !wording.isHeading(i)) || DAY.test(line.text);
}
