import type { Cell, Line } from "../model/line.js";
import { type LabelId, labelAt } from "../vocabulary/labels.js";
import { structureWords } from "../vocabulary/structure.js";
import { part } from "./cell-part.js";
import type { Band, Head } from "./roll-columns.js";
import { cellOver, headCells, headLabel, ITEM, initialOf, isRound, markColumn } from "./roll-heads.js";

/** The words of heads that run over two lines, without the hyphen at the end of the first: "När-", "varo". */
const joinedText = (cells: readonly Cell[]): string =>
  cells.reduce(
    (text, cell) => (/\p{L}-$/u.test(text) ? `${text.slice(0, -1)}${cell.text}` : `${text} ${cell.text}`.trim()),
    "",
  );

/** The label that the cells of a head and the one below it make up together. */
function joinedLabel(cells: readonly Cell[], below: Cell): LabelId | undefined {
  const hit = labelAt(joinedText([...cells, below]));
  return hit?.whole ? hit.id : undefined;
}

const isAside = (cells: readonly Cell[]): boolean => structureWords("aside").whole(joinedText(cells)) !== undefined;

/**
 * The cells of the lines of heads, one for each head: heads that break over two lines and stand so near to each other that
 * they are one cell ("När- Tjg. RESER-" over "varo ers. VATION") are told by what their words make up with those below.
 */
export function headRows(lines: readonly Line[]): Cell[][] {
  const rows = lines.map(headCells);
  for (const [i, row] of rows.entries()) {
    const below = rows[i + 1];
    for (const cell of below ? [...row] : []) {
      const under = below?.filter(({ x0, x1 }) => x0 < cell.x1 && cell.x0 < x1) ?? [];
      const torn = tornApart(cell, under);
      if (!below || !torn) continue;
      row.splice(row.indexOf(cell), 1, ...torn.upper);
      below.splice(below.indexOf(under[0] as Cell), under.length, ...torn.lower);
    }
  }
  return rows;
}

/** A cell and those below it as the heads that their words make up in pairs; further words of the upper one stand over other heads. */
function tornApart(upper: Cell, under: readonly Cell[]): { upper: Cell[]; lower: Cell[] } | undefined {
  if (under.length === 0 || !/\p{L}-(?:\s|$)/u.test(upper.text)) return undefined;
  const [first, second] = [wordsOf(upper), under.flatMap(wordsOf)];
  if (second.length < 2 || first.length < second.length) return undefined;
  const pairs = second.map((cell, i): [Cell, Cell] => [first[i] as Cell, cell]);
  return pairs.every(
    ([above, below]) =>
      joinedLabel([above], below) !== undefined ||
      isAside([above, below]) ||
      ITEM.test(below.text) ||
      (ITEM.test(above.text) && headLabel(below.text)?.id === "vote-column"),
  )
    ? { upper: first, lower: second }
    : undefined;
}

/** Each word of a cell as a cell of its own, an item's number with its sign. */
const wordsOf = (cell: Cell): Cell[] =>
  [...cell.text.matchAll(/§\s*\d{1,4}(?!\S)|\S+/g)].map(
    ({ index, 0: word }) => part(cell, index, index + word.length) as Cell,
  );

/** The heads left to right; words that stand below each other are one where they make up a label together. What stands over heads of columns is none. */
export function headsOf(rows: readonly (readonly Cell[])[], unit: number): Head[] {
  const heads: Head[] = [];
  for (const cells of rows) {
    // Heads of one line stand side by side, however near.
    const upper = [...heads];
    for (const cell of cells) {
      const above = upper.filter((head) => head.x0 < cell.x1 + unit && cell.x0 < head.x1 + unit);
      const only = above.length === 1 ? above[0] : undefined;
      const joined = only && joinedLabel(only.cells, cell);
      const unknown =
        only && only.id === undefined && labelAt(cell.text) === undefined && middleOf(only, cell) < 3 * unit;
      if (only && (joined || unknown)) {
        only.cells.push(cell);
        only.id = joined;
        only.x0 = Math.min(only.x0, cell.x0);
        only.x1 = Math.max(only.x1, cell.x1);
      } else {
        const hit = headLabel(cell.text);
        heads.push({ id: hit?.whole ? hit.id : markColumn(cell.text), cells: [cell], x0: cell.x0, x1: cell.x1 });
      }
    }
  }
  const last = new Set(rows.at(-1));
  for (const head of heads.filter((one) => standsOver(one, heads))) head.id = undefined;
  nameInitials(heads);
  for (const head of heads) if (head.id === undefined && isAside(head.cells)) head.aside = true;
  const known = heads.filter(({ id }) => id !== undefined);
  const voted = known.some(({ id }) => id === "vote-column");
  /** An item or a round over several columns of votes need not stand right over one of them. */
  const spans = ({ cells }: Head): boolean =>
    voted && cells.every((cell) => !last.has(cell) && (ITEM.test(cell.text) || isRound(cell.text)));
  const over = (head: Head): boolean => spans(head) || known.some((other) => other.x0 < head.x1 && head.x0 < other.x1);
  const items = heads.flatMap((head) => (head.id === undefined && over(head) ? head.cells : []));
  const numbers = items.filter(({ text }) => ITEM.test(text));
  for (const head of numbers.length > 0 ? known : [])
    if (head.id === "vote-column") head.cells.unshift(cellOver(head, numbers));
  return heads.filter((head) => head.id !== undefined || !over(head)).sort((a, b) => a.x0 - b.x0);
}

/**
 * Whether "Närvaro" stands over heads that say who of those present serves, or "Parti" over that of the names, among which
 * the parties stand as headings: neither is the head of a column.
 */
const standsOver = (head: Head, heads: readonly Head[]): boolean =>
  (head.id === "present" || head.id === "party-column") &&
  heads.some(
    ({ id, x0, x1, cells }) =>
      (head.id === "present" ? id === "serving" || id === "serving-substitutes" : id === "name-column") &&
      (cells[0]?.start ?? 0) > (head.cells[0]?.start ?? 0) &&
      x0 < head.x1 &&
      head.x0 < x1,
  );

/** "N" and "F" over columns of crosses: who was there and who was not, where one of several heads is such a letter. */
function nameInitials(heads: readonly Head[]): void {
  const found = heads.flatMap((head) => {
    const [cell, more] = head.cells;
    const mark = head.id === undefined && cell && !more ? initialOf(cell.text) : undefined;
    return mark ? [{ head, mark }] : [];
  });
  if (found.length < 2) return;
  for (const { head, mark } of found) head.id = mark;
}

const middleOf = (a: Band, b: Band): number => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2;
