import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { personEnd, replacesAt } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { part } from "./cell-part.js";
import { give, type Open } from "./region-columns.js";

/** Lists of people, each person an entry of its own. */
const PEOPLE = new Set(["serving", "members", "serving-substitutes", "substitutes", "officials", "others", "staff"]);

/** Where heads of lists, just `opened`, stand side by side over lines that have lost their columns, what tells these apart. */
export function weaverUnder(
  opened: readonly Open[],
  lines: readonly Line[],
  at: number,
  unit: number,
): Weaver | undefined {
  const columns = opened.filter(({ region }) => PEOPLE.has(region.id));
  const holder = columns[0]?.region;
  const side = columns.some(({ region }) => region.parent === holder) ? columns.slice(1) : columns;
  if (side.length < 2 || opened.length > side.length + 1) return undefined;
  const heads = opened.filter((open) => open.region !== holder || side.includes(open)).map(({ x }) => x);
  return interleaved(lines, at, heads, unit) ? new Weaver(side.map(({ region }) => region)) : undefined;
}

/** How many lines below the heads show whether columns are kept. */
const WITNESSES = 10;

/**
 * Whether the lines below two heads of lists have lost the edges of their columns: they begin left of the heads, or two
 * people with their parties stand in one cell. `heads` are the left edges of the heads.
 */
function interleaved(lines: readonly Line[], at: number, heads: readonly number[], unit: number): boolean {
  const first = heads[0] ?? 0;
  for (const line of lines.slice(at + 1, at + 1 + WITNESSES)) {
    const cell = line.cells[0];
    if (!cell || line.size !== undefined) return false;
    if (labelAt(cell.text)?.whole) return false;
    const right = line.cells[1];
    if (right && partyCode(cell.text) !== undefined) continue;
    if (right && !heads.some((x) => Math.abs(x - right.x0) <= 6 * unit)) return true;
    if (right && cell.x0 >= first - 4 * unit) continue;
    if (cell.x0 < first - 4 * unit) return nameEnd(cell.text) !== undefined;
    const end = personEnd(cell.text);
    if (end !== undefined && personEnd(cell.text.slice(end).trim()) !== undefined) return true;
  }
  return false;
}

/** A column while it is being put together. */
interface Strand {
  region: Region;
  /** Text of its last words, to see whether an entry is complete. */
  tail: string;
  political: boolean;
}

/** Whose entries name their party. */
const POLITICAL = new Set(["members", "serving", "serving-substitutes", "substitutes"]);

/** Tells the columns of interleaved lines apart by how entries are written. */
export class Weaver {
  private readonly strands: Strand[];
  private latest = 0;

  constructor(regions: readonly Region[]) {
    this.strands = regions.map((region) => ({ region, tail: "", political: POLITICAL.has(region.id) }));
  }

  take(line: Line, cells: readonly Cell[]): void {
    if (cells.length >= this.strands.length) {
      cells.forEach((cell, i) => this.push(Math.min(i, this.strands.length - 1), line, cell));
      return;
    }
    for (const cell of cells) this.split(line, cell);
  }

  /** One stretch of words: the left column's entry and, behind it, what belongs to the right one. */
  private split(line: Line, cell: Cell): void {
    const right = this.strands.length - 1;
    const end = personEnd(cell.text);
    if (end === undefined) {
      this.push(this.strandOfRest(cell.text), line, cell);
      return;
    }
    const rest = part(cell, end);
    if (!rest) {
      this.push(this.strandOfEntry(cell.text), line, cell);
      return;
    }
    const own = part(cell, 0, end);
    if (own) this.push(0, line, own);
    this.push(right, line, rest);
  }

  /** A whole entry alone on its line. */
  private strandOfEntry(text: string): number {
    const right = this.strands.length - 1;
    const last = this.strands[right] as Strand;
    if (open(last.tail) && this.latest === right) return right;
    const party = /\(\p{L}{1,6}\)/u.test(text);
    const first = this.strands[0] as Strand;
    if (party)
      return last.political && !first.political
        ? right
        : replacesAt(text) && last.region.id === "serving-substitutes"
          ? right
          : 0;
    return last.political ? 0 : right;
  }

  /** Words without a complete entry: the wrap of the entry before, or a name without party. */
  private strandOfRest(text: string): number {
    const right = this.strands.length - 1;
    const last = this.strands[right] as Strand;
    if (open(last.tail)) return right;
    if (open((this.strands[0] as Strand).tail)) return 0;
    if ((nameEnd(text) ?? 0) > 0) return last.political ? 0 : right;
    return this.latest;
  }

  private push(index: number, line: Line, cell: Cell): void {
    const strand = this.strands[index] as Strand;
    give(strand.region, line, cell);
    strand.tail = `${strand.tail} ${cell.text}`.slice(-120);
    this.latest = index;
  }
}

/** Whether an entry must go on: it ends in a comma, a hyphen, a word that wants another, or in a name that is being replaced and lacks its party. */
function open(tail: string): boolean {
  if (/[,–-]$/.test(tail) || /\([^)]{0,20}$/.test(tail)) return true;
  const at = replacesAt(tail);
  if (at === undefined) return /\s\p{Ll}{1,3}$/u.test(tail);
  return !/\(\p{L}{1,6}\)/u.test(tail.slice(at));
}
