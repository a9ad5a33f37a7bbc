import type { Line } from "../model/line.js";
import { boardLists, labelAt } from "../vocabulary/labels.js";
import { LISTS } from "./label-lists.js";
import { headCells, isAgain, isExtent, isHead, isMember, isTooLong } from "./roll-heads.js";
import { isGroup, namesSomebody } from "./roll-rows.js";

/** Offices that an entry may wrap to. */
const OFFICES: ReadonlySet<string> = new Set(["chair", "vice-chair", "secretary", "office"]);
/** Lines that a head may stand on. */
const HEAD_LINES = 5;
/** A longer line alone is running text. */
const LONGEST_ENTRY = 60;

/** The first line below the heads; undefined where the lines are no heads. */
export function bodyStart(lines: readonly Line[], at: number): number | undefined {
  let known = 0;
  for (let i = at; i < Math.min(lines.length, at + HEAD_LINES + 1); i++) {
    const line = lines[i] as Line;
    if (i > at && (line.page !== lines[at]?.page || line.gap > 1.5)) return undefined;
    if (known >= 2 && (namesSomebody(line) || isGroup(line))) return i;
    if (line.cells.some(({ text }) => isTooLong(text)) && headCells(line).some(({ text }) => isTooLong(text)))
      return undefined;
    if (line.cells.some(isMember)) return undefined;
    known += headCells(line).filter((cell) => isHead(cell.text) || isExtent(cell.text)).length;
    if (known === 0) return undefined;
  }
  return undefined;
}

/** Where the roll ends: at a label with words of its own, at its heads once more, at running text, or where the lines end. */
export function bodyEnd(lines: readonly Line[], from: number, head: Line): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isAgain(line, head)) return i;
    const text = line.cells[0]?.text ?? "";
    const hit = labelAt(text);
    if (hit?.id === "sum-row") continue;
    if (hit?.colon || (hit?.whole && !OFFICES.has(hit.id) && (!LISTS.has(hit.id) || line.cells.length > 1))) return i;
    const next = lines[i + 1];
    const alone = hit?.whole === true && next?.cells.length === 1;
    if (alone && (next.text.length > LONGEST_ENTRY || !(boardLists.has(hit.id) || OFFICES.has(hit.id)))) return i;
    if (line.cells.length === 1 && line.text.length > LONGEST_ENTRY) return i;
    if (line.text.startsWith("§")) return i;
  }
  return lines.length;
}
