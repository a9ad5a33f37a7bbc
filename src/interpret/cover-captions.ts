import type { Context } from "../model/context.js";
import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { SIGNER_ROLES, type SignerRole, within } from "./cover-regions.js";

/** Words for an office that stand under a name rather than above one. */
export interface Captions {
  get(cell: Cell): { role: SignerRole; label: Read } | undefined;
  /** Regions whose label is a caption: the names below it are not theirs. */
  labels: ReadonlySet<Region>;
}

interface Spot {
  row: number;
  x: number;
}

const OFFICES = new Set(["chair", "secretary", "verifiers", "certified"]);

const words = personWords("chair", "secretary", "secretary-office", "verifier");
const ROLE_OF: Readonly<Record<string, SignerRole>> = {
  chair: "chair",
  secretary: "secretary",
  "secretary-office": "secretary",
  verifier: "verifier",
};

/** Labels of signing regions that stand below each other. */
interface Column {
  x: number;
  /** Whether the labels stand under names. */
  caption: boolean;
  labels: { region: Region; spot: Spot }[];
}

/**
 * Finds labels that stand under names: in their column a name stands right above one of them and no name below it in its
 * region. What looks like "Ordförande, below it a name" is then read the other way round. A word for an office that is
 * no label ("sekreterare") belongs to the name above it in any case.
 */
export function captionsOf(regions: readonly Region[], own: readonly Region[], context: Context): Captions {
  const signing = new Set<Region>(own.filter((region) => region.id !== "chosen"));
  const page = new SigningPage(
    regions.filter(
      (region) =>
        signing.has(region) || region.id === "none" || region.id === "signed-on" || within(region, "signed-by"),
    ),
    context,
  );
  const byCell = new Map<Cell, { role: SignerRole; label: Read }>();
  const labels = new Set<Region>();
  for (const { caption, labels: stacked } of columnsOf(own, page)) {
    if (!caption) continue;
    for (const { region, spot } of stacked) {
      const cell = page.nameOver(spot, region);
      const label = region.label?.read();
      if (!cell || !label) continue;
      byCell.set(cell, { role: SIGNER_ROLES[region.id] as SignerRole, label });
      labels.add(region);
    }
  }
  for (const [region, cell] of besides(own, page)) {
    const label = region.label?.read();
    if (!label || byCell.has(cell)) continue;
    byCell.set(cell, { role: SIGNER_ROLES[region.id] as SignerRole, label });
    labels.add(region);
  }
  for (const [name, office] of page.offices()) if (!byCell.has(name)) byCell.set(name, office);
  return { get: (cell) => byCell.get(cell), labels };
}

/** Labels that stand behind the names on their lines, "Anna Berg   Sekreterare", with those; none unless all in the block of signatures do. */
function besides(own: readonly Region[], page: SigningPage): [Region, Cell][] {
  const labels = own.filter((region) => OFFICES.has(region.id) && within(region, "signatures"));
  const found = labels.flatMap((region): [Region, Cell][] => {
    const spot = page.spotOf(region);
    const cell = spot && page.nameBefore(spot);
    return cell ? [[region, cell]] : [];
  });
  return found.length === labels.length ? found : [];
}

/** The columns that the labels for offices stand in, from the left to the right of the page's first lines. */
function columnsOf(own: readonly Region[], page: SigningPage): Column[] {
  const columns: Column[] = [];
  for (const region of own) {
    if (!OFFICES.has(region.id) || region.label?.text.endsWith(":")) continue;
    const spot = page.spotOf(region);
    if (!spot) continue;
    let column = columns.find(({ x }) => page.isNear(x, spot.x));
    const first = column?.labels[0];
    if (region.id === "certified" && first && isOver(first.region) && !page.nameOver(first.spot, first.region))
      continue;
    if (!column) columns.push((column = { x: spot.x, caption: false, labels: [] }));
    column.labels.push({ region, spot });
    if (page.nameOver(spot, region) && !isOver(region)) column.caption = true;
  }
  for (const column of columns) {
    const [first, last] = [column.labels[0], column.labels.at(-1)];
    if (first && last && page.nameOver(first.spot, first.region) && !isOver(last.region)) column.caption = true;
  }
  return columns;
}

/** The cells of regions in rows, strokes to sign on left out, and where each label stands among them. */
class SigningPage {
  private readonly cells: readonly Cell[][];
  private readonly lines: readonly Line[];
  private readonly index: ReadonlyMap<Line, number>;
  private readonly spots: ReadonlyMap<Region, Spot>;

  constructor(
    regions: readonly Region[],
    private readonly context: Context,
  ) {
    const cellsOf = new Map<Line, Cell[]>();
    const labels: { region: Region; line: Line; x: number }[] = [];
    for (const region of regions) {
      const place = region.label && labelPlace(region.label.start, context);
      if (place) {
        labels.push({ region, ...place });
        if (!cellsOf.has(place.line)) cellsOf.set(place.line, []);
      }
      for (const { line, cells } of region.lines) {
        const words = cells.filter((cell) => !/^[-_.=–—*…\s]+$/.test(cell.text));
        if (words.length === 0) continue;
        const known = cellsOf.get(line);
        if (known) append(known, words);
        else cellsOf.set(line, [...words]);
      }
    }
    const lines = [...cellsOf.keys()].sort((a, b) => a.start - b.start);
    const index = new Map(lines.map((line, i) => [line, i] as const));
    this.cells = lines.map((line) => cellsOf.get(line) as Cell[]);
    this.index = index;
    this.lines = lines;
    this.spots = new Map(labels.map(({ region, line, x }) => [region, { row: index.get(line) as number, x }] as const));
  }

  isNear(a: number, b: number): boolean {
    return Math.abs(a - b) <= 6 * this.context.reading.unit;
  }

  /** Where a region's label stands, if nothing else of the region stands beside it. */
  spotOf(region: Region): Spot | undefined {
    const spot = this.spots.get(region);
    return spot && region.lines.every(({ line }) => this.index.get(line) !== spot.row) ? spot : undefined;
  }

  /** The name above a label; on a page that a signing service made, the line between them says when it was signed. */
  nameOver({ row, x }: Spot, region: Region): Cell | undefined {
    if (!this.isClose(row)) return undefined;
    const stamped = within(region, "signed-by") && this.cells[row - 1]?.every((cell) => !this.isNear(cell.x0, x));
    return this.nameAt(row - 1, x) ?? (stamped ? this.nameAt(row - 2, x) : undefined);
  }

  /** Whether the row above stands on the page not far above. */
  private isClose(row: number): boolean {
    const [line, above] = [this.lines[row], this.lines[row - 1]];
    return line !== undefined && above !== undefined && line.line - above.line <= REACH;
  }

  /** The name that a line begins with and a label ends. */
  nameBefore({ row, x }: Spot): Cell | undefined {
    const [first, ...others] = this.cells[row] ?? [];
    return first && others.length === 0 && first.x0 < x && isName(first.text) ? first : undefined;
  }

  /** The names that a word for an office stands under, with that. */
  *offices(): Generator<[Cell, { role: SignerRole; label: Read }]> {
    for (const [row, cells] of this.cells.entries()) {
      for (const cell of cells) {
        const role = cell.text.length < 40 ? ROLE_OF[words.whole(cell.text) ?? ""] : undefined;
        const above = role && this.nameAt(row - 1, cell.x0);
        const label = above && Passage.of(this.context.reading.text, [cell]).read();
        if (role && above && label) yield [above, { role, label }];
      }
    }
  }

  private nameAt(row: number, x: number): Cell | undefined {
    return this.cells[row]?.find((cell) => this.isNear(cell.x0, x) && isName(cell.text));
  }
}

/** Most lines between a name and what it signs as. */
const REACH = 12;

/** Whether names stand below a region's label. */
const isOver = (region: Region): boolean => region.lines.some(({ cells }) => cells.some((cell) => isName(cell.text)));

const isName = (text: string): boolean => nameEnd(text) !== undefined;

/** The line and left edge of a label, by its offset. */
function labelPlace(start: number, context: Context): { line: Line; x: number } | undefined {
  const { lines } = context.reading;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= start) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  const cell = line?.cells.find((one) => one.start <= start && start < one.end);
  return line && cell
    ? { line, x: cell.x0 + ((start - cell.start) * (cell.x1 - cell.x0)) / Math.max(1, cell.text.length) }
    : undefined;
}
