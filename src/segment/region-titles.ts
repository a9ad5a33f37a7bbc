import type { Region } from "../model/outline.js";
import { structureWords } from "../vocabulary/structure.js";

/** Labels that say who all those in a roll are that stands below them. */
const TITLES: ReadonlySet<string> = new Set([
  "members",
  "serving",
  "serving-substitutes",
  "substitutes",
  "absent",
  "officials",
  "others",
]);

/** Lets the names of a roll be what the label right above its heads says: "Ej tjänstgörande ersättare" over "Namn", "Parti". */
export function nameTitled(columns: readonly Region[], above: Region | undefined): void {
  if (!above || above.lines.length > 0 || !TITLES.has(above.id)) return;
  for (const column of columns) if (column.id === "name-column") column.id = above.id;
}

/** Whether a list of those who decide says no more than where they are listed. */
export const isPointer = ({ id, lines: [first, ...more] }: Region): boolean =>
  (id === "serving" || id === "members" || id === "present") &&
  first !== undefined &&
  more.length === 0 &&
  structureWords("pointing").opening(first.cells[0]?.text ?? "")?.start === 0;
