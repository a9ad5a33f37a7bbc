import type { Line } from "../model/line.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { structureWords } from "../vocabulary/structure.js";

/** Longest line, in characters, that says no more than that a body decides. */
const LONGEST_LEAD = 80;

/** "Nämnden beslutar" on a line by itself above the clauses of what it decided: a list of documents ends before it. */
export function leadsDecision({ text, cells, asserted }: Line, next: Line | undefined): boolean {
  if (asserted !== undefined || text.length > LONGEST_LEAD || cells.length !== 1 || next === undefined) return false;
  if (structureWords("clause").opening(next.text)?.start !== 0) return false;
  const plain = text.replace(/[\s:]+$/, "");
  const verb = structureWords("decides").find(plain).at(-1);
  return verb?.end === plain.length && isBodyName(plain.slice(0, verb.start).trimEnd());
}
