import type { Cell, Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { Passage } from "../text/passage.js";
import { boardLists, type LabelId, labelAt } from "../vocabulary/labels.js";
import { voteWords } from "../vocabulary/votes.js";
import { give } from "./region-columns.js";
import { type Head, nearestTo } from "./roll-columns.js";
import { isItems } from "./roll-heads.js";
import type { Row } from "./roll-rows.js";

/** Columns that say something of a row by a mark or a code of their own; all others belong to the person's entry. */
export const MARKED: ReadonlySet<string> = new Set([
  "party-column",
  "present",
  "absent",
  "vote-column",
  "replaced",
  "document",
]);

/** "Avstår" in a column for notes is an answer as much as a cross. */
const isAbstention = (text: string): boolean => text.length > 3 && voteWords("abstained").whole(text) !== undefined;

/** A cell of a row and the head that it stands under. */
interface Placed {
  cell: Cell;
  head: Head;
}

/** The regions of a roll: one for each column, and those that labels and the row of sums open between its rows. */
export function rollRegions(
  rows: readonly Row[],
  heads: readonly Head[],
  columnOf: (cell: Cell) => Head,
  { text }: Reading,
): Region[] {
  const regions = new RollRegions(heads, columnOf, text);
  for (const row of rows) regions.take(row);
  return regions.all;
}

class RollRegions {
  readonly all: Region[];
  /** The region that the cells of a column belong to now. */
  private readonly open: Map<Head, Region>;
  private readonly names: readonly Head[];
  private readonly votes: readonly Head[];

  constructor(
    private readonly heads: readonly Head[],
    private readonly columnOf: (cell: Cell) => Head,
    private readonly text: string,
  ) {
    this.open = new Map(heads.map((head) => [head, this.regionFor(head)]));
    this.all = [...this.open.values()];
    this.names = heads.filter(({ id }) => id !== undefined && boardLists.has(id));
    this.votes = heads.filter(({ id }) => id === "vote-column");
  }

  take({ line, cells, label, heading }: Row): void {
    const group = heading && this.names[0] && this.open.get(this.names[0]);
    if (group) for (const cell of cells) give(group, line, cell);
    else if (label) this.openLabel(label.id, label.cell);
    else if (labelAt(cells[0]?.text ?? "")?.id === "sum-row") this.sum(line, cells);
    else this.share(line, cells);
  }

  private regionFor({ id, aside, cells }: Head): Region {
    const label = cells.length > 0 && { label: Passage.of(this.text, cells) };
    return { id: id ?? (aside ? "aside-column" : "extent-column"), ...label, lines: [] };
  }

  /** A label between the rows: the names below it are its own. */
  private openLabel(id: LabelId, cell: Cell): void {
    const region: Region = { id, label: Passage.of(this.text, [cell]), lines: [] };
    const column = this.names.find((head) => head === this.columnOf(cell)) ?? nearestTo(cell, this.names);
    this.open.set(column, region);
    this.all.push(region);
  }

  private sum(line: Line, [word, ...others]: readonly Cell[]): void {
    const votes = others.filter((cell) => this.columnOf(cell).id === "vote-column");
    const cells = votes.length > 0 ? votes : others;
    this.all.push({ id: "sum-row", label: Passage.of(this.text, [word as Cell]), lines: [{ line, cells }] });
  }

  /** Gives each cell of a row to its column, or to the one that its words belong to. */
  private share(line: Line, cells: readonly Cell[]): void {
    const placed = cells.map((cell): Placed => ({ cell, head: this.columnOf(cell) }));
    placed.sort((a, b) => this.heads.indexOf(a.head) - this.heads.indexOf(b.head));
    for (const one of placed) {
      const { cell, head } = one;
      const own = MARKED.has(head.id ?? "") || boardLists.has(head.id ?? "") || head.marks || head.aside;
      const noted = !own && isAbstention(cell.text) ? this.votes.at(-1) : undefined;
      const region = this.open.get(own ? head : (noted ?? this.ownerOf(one, placed)));
      if (region) give(region, line, cell);
    }
  }

  /**
   * The column of names that a cell's words belong to where they have no region of their own: the nearest one that names
   * somebody in the row; the first where they say whose place is taken, or the items of one behind another who has their own.
   */
  private ownerOf({ head, cell }: Placed, row: readonly Placed[]): Head {
    const left = this.names.filter((one) => one.x0 <= head.x0 && row.some((other) => other.head === one));
    const last = left.at(-1);
    const extents = isItems(cell.text) && row.some((one) => one.head === last && one.cell.text.includes("§"));
    return (extents || labelAt(cell.text)?.id === "absent" ? left[0] : last) ?? (this.names[0] as Head);
  }
}
