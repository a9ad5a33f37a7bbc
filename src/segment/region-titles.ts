import type { Region } from "../model/outline.js";

/** Labels that say who all those in a roll are that stands below them. */
const TITLES: ReadonlySet<string> = new Set([
  "members",
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
