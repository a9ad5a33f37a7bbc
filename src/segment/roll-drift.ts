import type { Cell, Line } from "../model/line.js";
import { greatest, least } from "../text/lists.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import type { Band, Head } from "./roll-columns.js";

/** Cells nearer to each other than this, in characters, are of one column. */
const NEAR = 2;
/** How far, in characters, the columns of a page may have shifted as a whole. */
const FARTHEST = 12;
/** How far, in characters, a mark may be moved to the column beside it. */
const BESIDE = 8;
/** What it costs, in characters, to put into a column what it has not held before, and to shift all columns by one. */
const STRANGE = 40;
const SHIFTED = 0.2;

/** What a cell is to look at. */
function kindOf(text: string): string {
  if (/^[xX×✓√]$/.test(text)) return "x";
  if (/^\d{1,3}$/.test(text)) return text.length === 1 ? text : "number";
  if (text.startsWith("§")) return "§";
  if (/^[-–—]$/.test(text)) return "-";
  return (nameEnd(text) ?? 0) > 0 ? "name" : "word";
}

/**
 * The heads of those cells of a roll that text in a grid of characters has shifted: extraction sets each page, and a row with
 * a long word, at places of their own. The columns of a page further on keep their order and what they hold; two marks of one
 * row stand in two columns. PDFs say where things stand and need none of this.
 */
export function drifted(
  lines: readonly Line[],
  heads: readonly Head[],
  columnOf: (cell: Cell) => Head,
): ReadonlyMap<Cell, Head> {
  const found = new Map<Cell, Head>();
  const page = lines[0]?.page;
  if (lines[0]?.cells.some(({ box }) => box)) return found;
  const first = lines.filter((line) => line.page === page);
  const seen = new Map<Head, Set<string>>();
  for (const { cells } of first) {
    for (const cell of cells) {
      const head = columnOf(cell);
      seen.set(head, (seen.get(head) ?? new Set()).add(kindOf(cell.text)));
    }
  }
  const pages = new Set(lines.slice(first.length).map((line) => line.page));
  for (const own of pages)
    onPage(
      lines.filter((line) => line.page === own),
      heads,
      seen,
      found,
    );
  for (const line of lines) inRow(line, heads, (cell) => found.get(cell) ?? columnOf(cell), found);
  return found;
}

/** Finds the heads of the columns of a page that has none of its own. */
function onPage(
  lines: readonly Line[],
  heads: readonly Head[],
  seen: ReadonlyMap<Head, ReadonlySet<string>>,
  found: Map<Cell, Head>,
): void {
  const clusters = clustersOf(lines.filter((line) => !isSum(line)));
  if (clusters.length < 2 || clusters.length > heads.length) return;
  const costs = clusters.map((cells) =>
    heads.map((head) => {
      const kinds = seen.get(head);
      const strange = cells.filter(({ text }) => kinds?.has(kindOf(text)) !== true).length;
      return (STRANGE * strange) / cells.length;
    }),
  );
  let best: { cost: number; at: number[] } | undefined;
  for (let shift = -FARTHEST; shift <= FARTHEST; shift++) {
    const way = inOrder(clusters.length, heads.length, (c, h) => {
      const apart = Math.abs(middleOf(clusters[c] as Cell[]) + shift - middle(heads[h] as Head));
      return (costs[c]?.[h] as number) + (c === 0 ? 0 : apart);
    });
    const cost = way.cost + SHIFTED * Math.abs(shift);
    if (!best || cost < best.cost) best = { cost, at: way.at };
  }
  for (const [c, cells] of clusters.entries())
    for (const cell of cells) found.set(cell, heads[best?.at[c] ?? 0] as Head);
  for (const { cells } of lines.filter(isSum)) {
    for (const cell of cells) {
      const apart = clusters.map((cluster) => Math.abs(middleOf(cluster) - middle(cell)));
      found.set(cell, heads[best?.at[apart.indexOf(least(apart))] ?? 0] as Head);
    }
  }
}

/** Whether a row holds the sums of the columns, which are other things than the columns hold. */
const isSum = ({ cells }: Line): boolean => labelAt(cells[0]?.text ?? "")?.id === "sum-row";

/** The cells of some lines by the columns that they stand in, left to right. */
function clustersOf(lines: readonly Line[]): Cell[][] {
  const clusters: Cell[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const cell of lines.flatMap(({ cells }) => cells).sort((a, b) => a.x0 - b.x0)) {
    if (cell.x0 - end < NEAR) clusters.at(-1)?.push(cell);
    else clusters.push([cell]);
    end = Math.max(end, cell.x1);
  }
  return clusters;
}

const middle = ({ x0, x1 }: Band): number => (x0 + x1) / 2;
const middleOf = (cells: readonly Cell[]): number =>
  (least(cells.map(({ x0 }) => x0)) + greatest(cells.map(({ x1 }) => x1))) / 2;

/** The cheapest way to give each of `m` things one of `n ≥ m` places of its own in order. */
function inOrder(
  m: number,
  n: number,
  costOf: (thing: number, place: number) => number,
): { cost: number; at: number[] } {
  // cost[i][j]: the first i things in the first j places.
  const cost = Array.from({ length: m + 1 }, (_, i) =>
    new Array<number>(n + 1).fill(i === 0 ? 0 : Number.POSITIVE_INFINITY),
  );
  const taken = Array.from({ length: m + 1 }, () => new Array<boolean>(n + 1).fill(false));
  for (let i = 1; i <= m; i++) {
    for (let j = i; j <= n; j++) {
      const skip = cost[i]?.[j - 1] as number;
      const take = (cost[i - 1]?.[j - 1] as number) + costOf(i - 1, j - 1);
      (cost[i] as number[])[j] = Math.min(skip, take);
      (taken[i] as boolean[])[j] = take < skip;
    }
  }
  const at: number[] = [];
  for (let i = m, j = n; i > 0 && j > 0; j--) if (taken[i]?.[j]) at[--i] = j - 1;
  return { cost: cost[m]?.[n] as number, at };
}

/** Moves the second of two marks in one column to the column beside it where no mark of the row stands in that. */
function inRow({ cells }: Line, heads: readonly Head[], columnOf: (cell: Cell) => Head, found: Map<Cell, Head>): void {
  for (const [i, cell] of cells.entries()) {
    const before = cells[i - 1];
    if (!before || cell.text.length > 3 || before.text.length > 3 || columnOf(before) !== columnOf(cell)) continue;
    const beside = heads[heads.indexOf(columnOf(cell)) + 1];
    if (
      !beside ||
      Math.abs(middle(beside) - middle(cell)) > BESIDE ||
      cells.some((other) => columnOf(other) === beside)
    )
      continue;
    found.set(cell, beside);
  }
}
