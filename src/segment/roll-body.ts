import type { Line } from "../model/line.js";
import { boardLists, labelAt } from "../vocabulary/labels.js";
import { structureWords } from "../vocabulary/structure.js";
import { LISTS, OFFICES } from "./label-lists.js";
import { headRows, headsOf } from "./roll-head-rows.js";
import { headCells, isAgain, isExtent, isHead, isMember, isSame, isTooLong } from "./roll-heads.js";
import { isGroup, isName, namesSomebody } from "./roll-rows.js";

/** Lines that a head may stand on. */
const HEAD_LINES = 5;
/** A longer line alone is running text. */
const LONGEST_ENTRY = 60;

/** The first line below the heads; undefined where the lines are no heads. */
export function bodyStart(lines: readonly Line[], at: number, unit: number): number | undefined {
  if (structureWords("pointing").opening(lines[at]?.cells[1]?.text ?? "")?.start === 0) return undefined;
  let known = 0;
  for (let i = at; i < Math.min(lines.length, at + HEAD_LINES + 1); i++) {
    const line = lines[i] as Line;
    if (i > at && (line.page !== lines[at]?.page || line.gap > 1.5)) return undefined;
    const begins = known > 0 && i > at && (namesSomebody(line) || isGroup(line));
    if (begins && (known >= 2 || headsTogether(lines.slice(at, i), unit))) return i;
    if (line.cells.some(({ text }) => isTooLong(text)) && headCells(line).some(({ text }) => isTooLong(text)))
      return undefined;
    if (line.cells.some(isMember)) return undefined;
    known += headCells(line).filter((cell) => isHead(cell.text) || isExtent(cell.text)).length;
    if (known === 0) return undefined;
  }
  return undefined;
}

/** Whether the words of lines below each other make up several heads together: "Ledamoten frånvarande" over "under följande paragrafer". */
const headsTogether = (lines: readonly Line[], unit: number): boolean =>
  lines.length > 1 && headsOf(headRows(lines), unit).filter(({ id }) => id !== undefined).length >= 2;

/** Where the roll ends: at a label with words of its own, at its heads once more, at running text, or where the lines end. */
export function bodyEnd(lines: readonly Line[], from: number, head: Line): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isAgain(line, head)) return i;
    if (line.cells.length > 2 && isSame(line, head)) return titleAbove(lines, from, i);
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

/** Where the lines begin that stand over heads and name nobody: "Spalt II, 12 mars 2024", "8 ledamöter". */
function titleAbove(lines: readonly Line[], from: number, at: number): number {
  let top = at;
  for (let i = at - 1; i > from && lines[i]?.cells.length === 1; i--) {
    const { text } = lines[i] as Line;
    if (isName(text) && !/\d$/.test(text)) break;
    top = i;
  }
  return top;
}
