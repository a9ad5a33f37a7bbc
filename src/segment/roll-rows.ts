import type { Cell, Line } from "../model/line.js";
import { append } from "../text/lists.js";
import { boardLists, type LabelId, labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { groupHeading } from "../vocabulary/party-headings.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { LISTS } from "./label-lists.js";
import type { Head } from "./roll-columns.js";

/** The cells of one person's row, or of the row of sums, or a head of its own between the rows. */
export interface Row {
  line: Line;
  cells: Cell[];
  named: boolean;
  /** A label alone between the rows: the names below it are its own. */
  label?: { id: LabelId; cell: Cell };
  /** Whether it is the heading of a party or a group, which stays among the names. */
  heading?: true;
}

/** The running number that a row may begin with. */
const NUMBER = /^\d{1,3}\.?$/;

/** What may be the code of a local party before a name: "Ns". */
const CODE = /^\p{Lu}\p{L}{1,3}$/u;

/** Whether a line opens with a name, or with a number or a party before one. */
export function namesSomebody({ cells }: Line): boolean {
  const [first, second] = NUMBER.test(cells[0]?.text ?? "") ? cells.slice(1) : cells;
  const ahead =
    first && second && (partyCode(first.text) !== undefined || CODE.test(first.text) || STAR.test(first.text));
  const name = ahead ? second : first;
  return name !== undefined && isName(name.text);
}

/** The mark of a footnote before a name, in its cell or in one of its own. */
const STAR = /^\*{1,3}$/;
/** Such a mark, or the row's number, in the cell of the name. */
const AHEAD = /^(?:\*{1,3}\s?|\d{1,3}\.\s)/;
export const isName = (text: string): boolean => (nameEnd(text.replace(AHEAD, "")) ?? 0) > 0;

/** Whether a line between the rows names the party of those below it; its seats may stand in a column of their own. */
export const isGroup = ({ cells: [first, ...others] }: Line): boolean =>
  first !== undefined && others.every(({ text }) => NUMBER.test(text)) && groupHeading(first.text)?.party !== undefined;

/** Behind members or substitutes how many of them a party has. */
const SEATED = /\(\d{1,3}\)$/;

/** The rows of a roll, each with the lines that it wraps to. */
export function rowsOf(lines: readonly Line[], columnOf: (cell: Cell) => Head): Row[] {
  const rows: Row[] = [];
  const inNames = (cell: Cell): boolean => boardLists.has(columnOf(cell).id ?? "");
  const opens = (line: Line | undefined): boolean =>
    line !== undefined &&
    namesSomebody(line) &&
    line.cells.slice(0, 3).some((cell) => inNames(cell) && isName(cell.text));
  let ahead: Cell[] = [];
  /** Whether "Ordinarie" and "Ersättare" stand below each party's name. */
  let nested = false;
  for (const [i, line] of lines.entries()) {
    const hit = labelAt(line.cells[0]?.text ?? "");
    const next = lines[i + 1];
    const group = isGroup(line);
    const alone = line.cells.length === 1 ? (line.cells[0] as Cell).text : "";
    const listed =
      (hit?.whole === true && LISTS.has(hit.id) && alone !== "") ||
      (rows.length > 0 && SEATED.test(alone) && groupHeading(alone)?.standing !== undefined);
    nested ||= listed && rows.at(-1)?.heading === true;
    if (hit?.id === "sum-row") rows.push({ line, cells: [...line.cells], named: false });
    else if (group || (listed && nested))
      rows.push({ line, cells: line.cells.slice(0, 1), named: false, heading: true });
    else if (hit?.whole && LISTS.has(hit.id))
      rows.push({ line, cells: [], named: false, label: { id: hit.id, cell: line.cells[0] as Cell } });
    else if (opens(line)) {
      rows.push({ line, cells: [...ahead, ...line.cells], named: true });
      ahead = [];
    } else if (line.cells.length > 1 && NUMBER.test(line.cells[0]?.text ?? "")) {
      // A numbered seat that nobody holds.
      rows.push({ line, cells: [...line.cells], named: false });
    } else if (line.gap > (next?.gap ?? 0) + 0.15 && opens(next) && !line.cells.some(inNames)) ahead = line.cells;
    else if (rows.length > 0) append((rows.at(-1) as Row).cells, line.cells);
    else rows.push({ line, cells: [...line.cells], named: false });
  }
  return rows;
}
