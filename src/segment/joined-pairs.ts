import type { Cell, Line } from "../model/line.js";
import { greatest } from "../text/lists.js";
import { beginsLabel, labelAt } from "../vocabulary/labels.js";
import { part } from "./cell-part.js";
import { columnsFrom, setAt } from "./joined-columns.js";
import { FEWEST_ROWS, LONGEST_ROW, personsOf } from "./joined-rows.js";
import { DECIDING } from "./label-lists.js";
import { isOneCell } from "./one-line.js";

const SUBSTITUTES: ReadonlySet<string> = new Set(["substitutes", "serving-substitutes", "absent-substitutes"]);
/** Longest line of two heads, in characters. */
const LONGEST_HEADS = 60;

/** A line below the heads: where the second person begins, undefined where there is one. */
interface Row {
  at: number;
  second: number | undefined;
}

/**
 * The lines of a document with two lists of people cut into columns where they stood side by side and have been joined by
 * single blanks: "Ledamöter Ersättare" over "Anna Berg (S) Bo Ek (S)". Those who stand alone below them go on with the first
 * list, which is the longer one.
 */
export function partPairs(lines: Line[], unit: number): Line[] {
  for (let at = 0; at < lines.length; at++) {
    const heads = headsOf(lines[at] as Line);
    if (!heads) continue;
    const rows = rowsBelow(lines, at);
    if (rows.filter(({ second }) => second !== undefined).length < FEWEST_ROWS) continue;
    const [first, beside] = heads;
    const left = rows.map(({ at: row, second }) => second ?? lines[row]?.text.length ?? 0);
    const [, x] = columnsFrom(first.x0, [greatest([first.text.length, ...left])], unit) as [number, number];
    lines[at] = { ...(lines[at] as Line), cells: [first, setAt(beside, x, unit)] };
    for (const { at: row, second } of rows) {
      const line = lines[row] as Line;
      const [cell] = line.cells as [Cell];
      const [one, other] = [part(cell, 0, second), second === undefined ? undefined : part(cell, second)];
      lines[row] = { ...line, cells: [...(one ? [one] : []), ...(other ? [setAt(other, x, unit)] : [])] };
    }
    at = rows.at(-1)?.at ?? at;
  }
  return lines;
}

/** The heads of two lists of people that a line consists of. */
function headsOf(line: Line): [Cell, Cell] | undefined {
  if (!isOneCell(line) || line.text.length > LONGEST_HEADS || !/^\p{Lu}/u.test(line.text)) return undefined;
  const { text, cells } = line;
  const blank = text.indexOf(" ");
  if (blank < 0 || !beginsLabel(text.slice(0, blank))) return undefined;
  // "BESLUTANDE ERSÄTTARE" may be one head elsewhere; here two people a row show that it is two.
  for (let at = blank; at >= 0; at = text.indexOf(" ", at + 1)) {
    const [first, second] = [part(cells[0], 0, at), part(cells[0], at)];
    if (first && second && /^\p{Lu}/u.test(second.text) && isHead(first, DECIDING) && isHead(second, SUBSTITUTES))
      return [first, second];
  }
  return undefined;
}

function isHead({ text }: Cell, ids: ReadonlySet<string>): boolean {
  const label = labelAt(text);
  return label?.whole === true && ids.has(label.id);
}

/** The rows right below the heads, each of one or two people. */
function rowsBelow(lines: readonly Line[], heads: number): Row[] {
  const rows: Row[] = [];
  for (let at = heads + 1; at < lines.length; at++) {
    const { text, cells, page } = lines[at] as Line;
    const [cell] = cells;
    if (!cell || cells.length > 1 || text.length > LONGEST_ROW || page !== lines[heads]?.page) break;
    const people = personsOf(cell, text.length);
    if (!people) break;
    const second = people.find(({ kind }) => kind === "substitute");
    rows.push({ at, second: second && second.cell.start - cell.start });
  }
  return rows;
}
