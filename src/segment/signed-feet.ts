import type { Line } from "../model/line.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";

/** Most lines that the names of those who sign take at the foot of a page. */
const MOST_LINES = 14;

/**
 * The lines at the end of a document that say who signs it though they look like its pages' frame: those that stand at the
 * foot of every page ("Vid protokollet", "Justeras", the names), and the word for certifying above a name.
 */
export const signedFeet = (lines: readonly Line[], kinds: FurnitureKinds): number[] => [
  ...lastFoot(lines, kinds),
  ...kinds.of("signature-strip").filter((at) => isCertified(lines, at, lines.length)),
];

function lastFoot(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const end = lines.length - 1;
  let from = lines.length;
  while (from > 0 && lines.length - from < MOST_LINES && kinds.has(from - 1)) from--;
  let first: number | undefined;
  let named = false;
  for (let at = from; at <= end; at++) {
    const { text, cells } = lines[at] as Line;
    if (kinds.get(at) !== "running-head") continue;
    if (first === undefined) {
      if (structureWords("closing").whole(text) !== undefined) first = at;
    } else named ||= cells.some((cell) => nameEnd(cell.text) === cell.text.length);
  }
  if (first === undefined || !named) return [];
  return Array.from({ length: lines.length - first }, (_, i) => (first as number) + i).filter(
    (at) => kinds.get(at) === "running-head",
  );
}

/** Most lines below the word for certifying that stands in the frame of each page, where a name shows that it does so here. */
const CERTIFIED_LINES = 3;

/** "Utdragsbestyrkande" alone above a name, at the end. */
export function isCertified(lines: readonly Line[], at: number, to: number): boolean {
  if (to - at > CERTIFIED_LINES) return false;
  const [hit, name] = [labelAt((lines[at] as Line).text), lines[at + 1]?.text ?? ""];
  return hit?.id === "certified-strip" && hit.whole && nameEnd(name) === name.length;
}
