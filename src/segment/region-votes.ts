import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { type LabelId, labelAt } from "../vocabulary/labels.js";
import { structureWords } from "../vocabulary/structure.js";
import { give } from "./region-columns.js";
import { headCells, isHead } from "./roll-heads.js";

/** Labels that head columns of a list of votes. */
const TABULAR = new Set<LabelId>([
  "members",
  "substitutes",
  "serving",
  "serving-substitutes",
  "absent",
  "present",
  "name-column",
  "party-column",
  "vote-column",
  "extent-column",
  "replaced",
  "body",
  "date",
]);

/** Takes a line into a list of votes, whose columns are no labels; false where another kind of text ends it. */
export function takesVotes(list: Region, line: Line): boolean {
  const first = line.cells[0]?.text ?? "";
  const hit = labelAt(line.text) ?? labelAt(first);
  const ends = hit && (hit.id === "vote-list" || (hit.whole && !TABULAR.has(hit.id)));
  if (ends || structureWords("closing").whole(first) !== undefined) return false;
  for (const cell of isHead(first) ? headCells(line) : line.cells) give(list, line, cell);
  return true;
}
