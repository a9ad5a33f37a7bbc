import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { LISTS } from "./label-lists.js";

type Entry = Region["lines"][number];

/** Fewest names below each other whose descriptions may stand in a block of their own. */
const FEWEST = 2;

/** A party behind a name. */
const PARTY = /^(?:\s?\(\p{L}{1,6}\)|,?\s\p{Lu}{1,3})?$/u;
/** What is said of somebody: "(s) ordförande", "1:e vice ordförande", "ersättare för Bo Ek (M)", "§§ 1–3". */
const DESCRIPTION = /^(?:\(\p{L}{1,6}\)|\p{Ll}{3}|\d:\p{Ll} \p{Ll}|§)/u;

const isAlone = ({ line, cells }: Entry): boolean => cells.length === 1 && line.cells.length === 1;

const isName = (entry: Entry): boolean => isAlone(entry) && isBareName(entry.cells[0]?.text ?? "");

/** Whether a text is nothing but a name, its party behind it or not. */
function isBareName(text: string): boolean {
  const end = nameEnd(text) ?? 0;
  return end > 0 && PARTY.test(text.slice(end));
}

const standings = personWords(
  "member",
  "substitute",
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
);

/** Whether a text is nothing but somebody's standing or office: "Ledamot", "1:e vice ordförande". */
export const isStanding = (text: string): boolean => standings.whole(text) !== undefined;

function isDescription(entry: Entry): boolean {
  const text = isAlone(entry) ? (entry.cells[0]?.text ?? "") : "";
  return DESCRIPTION.test(text) || isStanding(text);
}

const isCode = ({ cells }: Entry): boolean => /^\(\p{L}{1,6}\)$/u.test(cells[0]?.text ?? "");

/** Whether a line stands among as many with nothing but somebody's standing as there are lines of names right above. */
export function describes(lines: readonly Line[], at: number): boolean {
  const is = (i: number): boolean => lines[i]?.cells.length === 1 && isStanding((lines[i] as Line).text);
  let [from, to] = [at, at];
  while (at - from < MOST && is(from - 1)) from--;
  while (to - at < MOST && is(to)) to++;
  let top = from;
  while (from - top <= MOST && isBareName(lines[top - 1]?.text ?? "")) top--;
  return to - from >= FEWEST && from - top === to - from;
}

/** Most names that stand below each other so. */
const MOST = 120;

/**
 * Puts what is said of people beside their names in lists whose columns extraction has set one below the other: as many
 * lines that name nobody stand right below names as there are names.
 */
export function pairDescriptions(regions: readonly Region[]): void {
  for (const region of regions) if (LISTS.has(region.id)) region.lines = describedIn(region.lines);
}

/** Lines of names with those that say something of them beside these; the same list where there are none such. */
export function describedIn(lines: Entry[]): Entry[] {
  if (lines.length < 2 * FEWEST) return lines;
  const paired: Entry[] = [];
  let at = 0;
  while (at < lines.length) {
    const names = runOf(lines, at, isName);
    const count = names - at;
    const follow = (is: (entry: Entry) => boolean): boolean => runOf(lines, names, is) - names === count;
    // The parties of others may stand right below.
    const pairs =
      count >= FEWEST && (follow(isDescription) || follow((entry) => isDescription(entry) && !isCode(entry)));
    const end = Math.max(pairs ? names + count : names, at + 1);
    for (let i = at; i < (pairs ? names : end); i++) {
      const { line, cells } = lines[i] as Entry;
      paired.push({ line, cells: pairs ? [...cells, ...(lines[i + count] as Entry).cells] : cells });
    }
    at = end;
  }
  return paired.length < lines.length ? paired : lines;
}

/** The index behind the lines from `from` on that are all of a kind. */
function runOf(lines: readonly Entry[], from: number, is: (entry: Entry) => boolean): number {
  let end = from;
  while (end < lines.length && is(lines[end] as Entry)) end++;
  return end;
}
