import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { part } from "./cell-part.js";
import { SIGNERS } from "./label-lists.js";

/** A region that may still take words, and where it stands. */
export interface Open {
  region: Region;
  /** Left edge of its label. */
  x: number;
  /** Left edge of its first value on a line of its own or beside its label. */
  valueX?: number;
  /** Whether its values stand to the right of the label rather than below it. */
  beside: boolean;
}

/** The regions that are open at one height of the page, left to right. */
export class Columns {
  private open: Open[] = [];

  constructor(private readonly unit: number) {}

  /** Whether something stands nearer than three characters. */
  near(a: number, b: number): boolean {
    return Math.abs(a - b) <= 3 * this.unit;
  }

  get all(): readonly Open[] {
    return this.open;
  }

  /** Opens a region at its label; what it shuts: everything from its column on, or its own column only where that one holds a list beside others. */
  add(open: Open, sameLine: readonly Open[], alone: boolean): void {
    const own = alone
      ? this.open.find(
          (other) =>
            this.near(other.x, open.x) &&
            !other.beside &&
            other.valueX !== undefined &&
            this.near(other.valueX, other.x),
        )
      : undefined;
    const done = (other: Open): boolean => SIGNERS.has(open.region.id) && isSignedFor(other);
    const others = own
      ? this.open.filter(
          (other) => other !== own && !sameLine.includes(other) && other.x > own.x && !other.beside && !done(other),
        )
      : [];
    this.open =
      own && others.length > 0
        ? this.open.filter((other) => other !== own && !done(other))
        : this.open.filter((other) => sameLine.includes(other) || other.x < open.x - 3 * this.unit);
    this.open.push(open);
    this.open.sort((a, b) => a.x - b.x);
  }

  /**
   * The region that words at `x` belong to: the rightmost whose label or values begin at or before them. One that holds
   * item numbers already takes no other words.
   */
  at(x: number, text?: string): Open | undefined {
    let best: Open | undefined;
    for (const open of this.open) {
      if (text !== undefined && isFull(open.region, text)) continue;
      const left = Math.min(open.x, open.valueX ?? open.x);
      if (left <= x + this.slack(open)) best = open;
    }
    return best ?? this.open[0];
  }

  /**
   * Cells, parted where one runs into the next column and an entry of that one begins at its edge: "Anna Berg (S), Eva Falk (S)
   * för Gun Holm (S)" below "Ledamöter" and "Tjänstgörande ersättare".
   */
  parted(cells: readonly Cell[]): Cell[] {
    const edges = this.open.filter(({ beside }) => !beside).map(({ x }) => x);
    if (edges.length < 2) return [...cells];
    return cells.flatMap((cell) => {
      const over = edges.some((x) => x > cell.x0 + 3 * this.unit && x < cell.x1);
      const width = (cell.x1 - cell.x0) / cell.text.length;
      // Where letters are of different widths the place of a word within a cell is a guess.
      const near = (Math.abs(width - this.unit) < 1e-6 ? 1 : 3) * this.unit;
      const begins = over ? [...cell.text.matchAll(ENTRY)] : [];
      const at = begins.find(({ index }) => edges.some((x) => Math.abs(cell.x0 + index * width - x) <= near))?.index;
      return at === undefined ? [cell] : [part(cell, 0, at), part(cell, at)].filter((one) => one !== undefined);
    });
  }

  /** Whether a list stands right under labels at this place, with another column beside it. */
  hasListAt(x: number): boolean {
    return this.open.some(
      (open) => !open.beside && open.valueX !== undefined && this.near(open.valueX, open.x) && this.near(open.x, x),
    );
  }

  /**
   * Whether a cell right of a new label is a value of a column that was open before it, and of none of the same line: the
   * label is a head in a column of its own.
   */
  holdsBeside(label: Open, cell: Cell, sameLine: readonly Open[]): boolean {
    const other = this.at(cell.x0);
    return (
      other !== undefined &&
      !sameLine.includes(other) &&
      !isSignedFor(other) &&
      other.x > label.x &&
      other.valueX !== undefined &&
      this.near(other.valueX, cell.x0)
    );
  }

  /** Whether two cells side by side stand as the label of an open region and its values do. */
  isRow(open: Open, label: Cell, value: Cell): open is Open & { valueX: number } {
    return (
      open.beside &&
      open.valueX !== undefined &&
      this.near(label.x0, open.x) &&
      !this.near(open.x, open.valueX) &&
      this.near(value.x0, open.valueX)
    );
  }

  /** How far left of a column's edge its words may begin: less than halfway to the column before. */
  private slack(open: Open): number {
    const index = this.open.indexOf(open);
    const before = this.open[index - 1];
    const room = before ? (open.x - before.x) * 0.3 : Number.POSITIVE_INFINITY;
    return Math.min(6 * this.unit, room);
  }

  /** Forgets all, as where another kind of text begins. */
  clear(): void {
    this.open = [];
  }
}

/** Where an entry may begin behind the end of another. */
const ENTRY = /(?<=[),]\s)(?=\p{Lu})/gu;

/** Whether a place for a signature has its name: what comes below is no more of it. */
const isSignedFor = (open: Open): boolean => SIGNERS.has(open.region.id) && isNamed(open);

const isNamed = ({ region }: Open): boolean =>
  region.lines.some(({ cells }) => cells.some((cell) => nameEnd(cell.text) !== undefined));

/** Whether a region of item numbers has its numbers, and other words come. */
const isFull = (region: Region, text: string): boolean =>
  region.id === "paragraphs" && region.lines.length > 0 && !/\d/.test(text);

/** Adds words to a region, on the line they stand on. */
export function give(region: Region, line: Line, cell: Cell): void {
  const last = region.lines.at(-1);
  if (last?.line === line) last.cells.push(cell);
  else region.lines.push({ line, cells: [cell] });
}
