import type { Cell, Line } from "../model/line.js";
import type { LabelId } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { isExtent } from "./roll-heads.js";

/** The head of a column: what it means, where it stands, and the cells it is printed in. */
export interface Head {
  id: LabelId | undefined;
  cells: Cell[];
  x0: number;
  x1: number;
  /** Whether the column says by marks who was there when the items of its head were handled. */
  marks?: true;
  /** Whether what the column holds says nothing of who was there: "Reservation", "Arvode". */
  aside?: true;
}

/** Rows that show that a roll follows, and answers that show what a column holds. */
export const FEWEST_ROWS = 3;

/** "Närvarande" over the names beside columns of items is the head of the names. */
export function nameColumn(heads: readonly Head[]): void {
  const [first, ...others] = heads;
  if (first?.id === "present" && others.some(({ id, cells }) => id === undefined && isExtent(cells[0]?.text ?? "")))
    first.id = "name-column";
}

/** Where something stands on the page from left to right. */
export type Band = Pick<Head, "x0" | "x1">;

/** Columns of parties' codes that no head stands over, where no other column is of parties. */
export function codesWithoutHead(lines: readonly Line[], heads: readonly Head[], bands: readonly Band[]): Head[] {
  if (heads.some(({ id }) => id === "party-column")) return [];
  const free = bands.filter(({ x0, x1 }) => !heads.some((head) => head.x0 < x1 && x0 < head.x1));
  return free.flatMap(({ x0, x1 }): Head[] => {
    const cells = lines.flatMap((line) => line.cells).filter((cell) => x0 <= cell.x0 && cell.x1 <= x1);
    const codes = cells.filter(
      ({ text }) => CODE.test(text) && partyCode(text.replace(/[()]/g, "")) !== undefined,
    ).length;
    return codes >= FEWEST_ROWS && codes * 4 > cells.length * 3 ? [{ id: "party-column", cells: [], x0, x1 }] : [];
  });
}

/** A party's code alone, perhaps in brackets. */
const CODE = /^\(?(?:\p{Lu}(?:\p{Lu}{0,4}|\p{Ll}{1,2})|\p{Ll}{1,2})\)?$/u;

const MARK = /^[xX×✓√–-]$/;

/** Columns under heads of items that hold crosses or strokes and nothing else say who was there. */
export function markItems(lines: readonly Line[], columnOf: (cell: Cell) => Head): void {
  const marks = new Set<Head>();
  const others = new Set<Head>();
  for (const { cells } of lines)
    for (const cell of cells.slice(1)) (MARK.test(cell.text) ? marks : others).add(columnOf(cell));
  for (const head of marks) {
    const [only, more] = head.cells;
    if (head.id !== undefined || others.has(head) || more || !isExtent(only?.text ?? "")) continue;
    head.id = "extent-column";
    head.marks = true;
  }
}

/** A column under an unknown head ("§ 46") that holds answers says how each voted. */
export function nameAnswers(lines: readonly Line[], columnOf: (cell: Cell) => Head): void {
  const cells = new Map<Head, { all: number; answers: number }>();
  for (const line of lines) {
    for (const cell of line.cells.slice(1)) {
      const head = columnOf(cell);
      if (head.id !== undefined) continue;
      const count = cells.get(head) ?? { all: 0, answers: 0 };
      cells.set(head, count);
      count.all++;
      if (structureWords("ballot").whole(cell.text) !== undefined) count.answers++;
    }
  }
  for (const [head, { all, answers }] of cells)
    if (answers >= FEWEST_ROWS && answers * 4 > all * 3) head.id = "vote-column";
}

/** A column of numbers under a head of another kind ("Plats", "Stol") says where everybody sits, and nothing of who was there. */
export function setSeatsAside(lines: readonly Line[], columnOf: (cell: Cell) => Head): void {
  const seats = new Map<Head, number>();
  const others = new Set<Head>();
  for (const { cells } of lines)
    for (const cell of cells.slice(1)) {
      const head = columnOf(cell);
      if (head.id !== undefined && head.id !== "place") continue;
      if (SEAT.test(cell.text)) seats.set(head, (seats.get(head) ?? 0) + 1);
      else others.add(head);
    }
  for (const [head, count] of seats) {
    if (count < FEWEST_ROWS || others.has(head) || isExtent(head.cells[0]?.text ?? "")) continue;
    head.id = undefined;
    head.aside = true;
  }
}

/** The number of a seat. */
const SEAT = /^\d{1,3}$/;

/** A column under an unknown head that holds people beside the members is of those who stand in for them. */
export function nameUnknown(lines: readonly Line[], columnOf: (cell: Cell) => Head): void {
  const cells = new Map<Head, { all: number; people: number }>();
  for (const line of lines) {
    for (const cell of line.cells.slice(1)) {
      const head = columnOf(cell);
      const count = cells.get(head) ?? { all: 0, people: 0 };
      cells.set(head, count);
      count.all++;
      if ((nameEnd(cell.text) ?? 0) > 0) count.people++;
    }
  }
  for (const [head, { all, people }] of cells)
    if (head.id === undefined && people * 2 > all) head.id = "serving-substitutes";
}

/** The one of some heads whose left edge is nearest to that of a cell. */
export const nearestTo = (cell: Cell, heads: readonly Head[]): Head =>
  heads.reduce((best, head) => (Math.abs(head.x0 - cell.x0) < Math.abs(best.x0 - cell.x0) ? head : best));
