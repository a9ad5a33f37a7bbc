import type { Cell, Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { boardLists, type LabelId, labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { groupHeading } from "../vocabulary/party-headings.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { voteWords } from "../vocabulary/votes.js";
import { give } from "./region-columns.js";
import { LISTS } from "./region-parts.js";
import {
  type Band,
  codesWithoutHead,
  FEWEST_ROWS,
  type Head,
  markItems,
  nameAnswers,
  nameColumn,
  nameUnknown,
  nearestTo,
} from "./roll-columns.js";
import { crossesBeside, withCrossesApart } from "./roll-crosses.js";
import { drifted } from "./roll-drift.js";
import { headRows, headsOf } from "./roll-head-rows.js";
import { headCells, isAgain, isExtent, isHead, isItems, isMember, isTooLong } from "./roll-heads.js";

/** A roll as regions, one for each column that says something of its own, and the index of the line behind it. */
export interface Roll {
  regions: Region[];
  end: number;
}

/** Columns that say something of a row by a mark or a code of their own; all others belong to the person's entry. */
const MARKED: ReadonlySet<string> = new Set([
  "party-column",
  "present",
  "absent",
  "vote-column",
  "replaced",
  "document",
]);
/** Offices that an entry may wrap to. */
const OFFICES: ReadonlySet<string> = new Set(["chair", "vice-chair", "secretary", "office"]);
/** Lines that a head may stand on. */
const HEAD_LINES = 5;
/** A longer line alone is running text. */
const LONGEST_ENTRY = 60;

/**
 * A roll that begins at a line: heads of columns side by side ("Ledamot", "Parti", "Närv", "Ersättare", "Ja", "Nej") over
 * rows that name a person each. Columns are told by where the rows' cells stand, for heads are often set in the middle of
 * theirs; an entry that wraps is one row. Undefined where no such head stands there.
 */
export function rollAt(lines: readonly Line[], at: number, reading: Reading): Roll | undefined {
  const first = lines[at] as Line;
  if (first.cells.length < 2 || first.cells.length > 40) return undefined;
  const body = bodyStart(lines, at);
  const heads = body === undefined ? [] : headsOf(headRows(lines.slice(at, body)), reading.unit);
  nameColumn(heads);
  if (body === undefined || heads.length < 3 || !heads.some(({ id }) => id !== undefined && boardLists.has(id)))
    return undefined;
  const end = bodyEnd(lines, body, first);
  const below = lines.slice(body, end).map(withCrossesApart);
  const bands = bandsOf(below);
  heads.push(...codesWithoutHead(below, heads, bands));
  heads.sort((a, b) => a.x0 - b.x0);
  const columns = crossesBeside(withDrift(below, heads, assign(heads, bands)), heads, boardLists, reading.unit);
  markItems(below, columns);
  nameAnswers(below, columns);
  if (!heads.some(({ id }) => id !== undefined && (MARKED.has(id) || id === "extent-column"))) return undefined;
  nameUnknown(below, columns);
  const rows = rowsOf(below, (cell) => columns(cell));
  const named = rows.filter((row) => row.named).length;
  if (named < FEWEST_ROWS) return undefined;
  return { regions: regionsOf(rows, heads, columns, reading), end };
}

/** The first line below the heads; undefined where the lines are no heads. */
function bodyStart(lines: readonly Line[], at: number): number | undefined {
  let known = 0;
  for (let i = at; i < Math.min(lines.length, at + HEAD_LINES + 1); i++) {
    const line = lines[i] as Line;
    if (i > at && (line.page !== lines[at]?.page || line.gap > 1.5)) return undefined;
    if (known >= 2 && (namesSomebody(line) || isGroup(line))) return i;
    if (line.cells.some(({ text }) => isTooLong(text)) && headCells(line).some(({ text }) => isTooLong(text)))
      return undefined;
    if (line.cells.some(isMember)) return undefined;
    known += headCells(line).filter((cell) => isHead(cell.text) || isExtent(cell.text)).length;
    if (known === 0) return undefined;
  }
  return undefined;
}

/** The running number that a row may begin with. */
const NUMBER = /^\d{1,3}\.?$/;

/** What may be the code of a local party before a name: "Ns". */
const CODE = /^\p{Lu}\p{L}{1,3}$/u;

/** Whether a line opens with a name, or with a number or a party before one. */
function namesSomebody({ cells }: Line): boolean {
  const [first, second] = NUMBER.test(cells[0]?.text ?? "") ? cells.slice(1) : cells;
  const ahead =
    first && second && (partyCode(first.text) !== undefined || CODE.test(first.text) || STAR.test(first.text));
  const name = ahead ? second : first;
  return name !== undefined && isName(name.text);
}

/** The mark of a footnote before a name, in its cell or in one of its own. */
const STAR = /^\*{1,3}$/;
const isName = (text: string): boolean => (nameEnd(text.replace(/^\*{1,3}\s?/, "")) ?? 0) > 0;

/** Whether a line between the rows names the party of those below it; its seats may stand in a column of their own. */
const isGroup = ({ cells: [first, ...others] }: Line): boolean =>
  first !== undefined && others.every(({ text }) => NUMBER.test(text)) && groupHeading(first.text)?.party !== undefined;

/** Where the roll ends: at a label with words of its own, at its heads once more, at running text, or where the lines end. */
function bodyEnd(lines: readonly Line[], from: number, head: Line): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isAgain(line, head)) return i;
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

/** Stretches of the page that cells of the body take up, left to right; headings between the rows, and what stands alone, may run over the columns. */
function bandsOf(lines: readonly Line[]): Band[] {
  const rows = lines.filter((line) => line.cells.length > 1 && !isGroup(line));
  const cells = (rows.length < FEWEST_ROWS ? lines : rows).flatMap((line) => line.cells).sort((a, b) => a.x0 - b.x0);
  const bands: Band[] = [];
  for (const { x0, x1 } of cells) {
    const last = bands.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else bands.push({ x0, x1 });
  }
  return bands;
}

/** The head that a cell of the body stands under: by the overlap of its band with the heads, else the nearest. */
function assign(heads: readonly Head[], bands: readonly Band[]): (cell: Cell) => Head {
  const middle = ({ x0, x1 }: Band): number => (x0 + x1) / 2;
  const nearest = (band: Band): Head =>
    heads.reduce((best, head) => {
      const apart = (one: Head): number =>
        Math.max(0, Math.max(one.x0 - band.x1, band.x0 - one.x1)) * 1000 + Math.abs(middle(one) - middle(band));
      return apart(head) < apart(best) ? head : best;
    });
  const under = bands.map((band) => ({ band, heads: heads.filter(({ x0, x1 }) => x0 < band.x1 && band.x0 < x1) }));
  return (cell) => {
    const own = under.find(({ band }) => band.x0 <= cell.x0 && cell.x1 <= band.x1);
    if (!own || own.heads.length > 1) return nearest(cell);
    return own.heads[0] ?? nearest(own.band);
  };
}

/** The columns of a roll, with what extraction has shifted put where it belongs. */
function withDrift(
  lines: readonly Line[],
  heads: readonly Head[],
  columnOf: (cell: Cell) => Head,
): (cell: Cell) => Head {
  const moved = drifted(
    lines.filter((line) => !isGroup(line)),
    heads,
    columnOf,
  );
  return (cell) => moved.get(cell) ?? columnOf(cell);
}

/** The cells of one person's row, or of the row of sums, or a head of its own between the rows. */
interface Row {
  line: Line;
  cells: Cell[];
  named: boolean;
  /** A label alone between the rows: the names below it are its own. */
  label?: { id: LabelId; cell: Cell };
  /** Whether it is the heading of a party or a group, which stays among the names. */
  heading?: true;
}

/** Behind members or substitutes how many of them a party has. */
const SEATED = /\(\d{1,3}\)$/;

function rowsOf(lines: readonly Line[], columnOf: (cell: Cell) => Head): Row[] {
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

/** "Avstår" in a column for notes is an answer as much as a cross. */
const isAbstention = (text: string): boolean => text.length > 3 && voteWords("abstained").whole(text) !== undefined;

/** A cell of a row and the head that it stands under. */
interface Placed {
  cell: Cell;
  head: Head;
}

/** A region for each column, still without lines. */
const columnRegions = (heads: readonly Head[], { text }: Reading): Map<Head, Region> =>
  new Map(
    heads.map((head): [Head, Region] => {
      const label = head.cells.length > 0 && { label: Passage.of(text, head.cells) };
      return [head, { id: head.id ?? (head.aside ? "aside-column" : "extent-column"), ...label, lines: [] }];
    }),
  );

function regionsOf(
  rows: readonly Row[],
  heads: readonly Head[],
  columnOf: (cell: Cell) => Head,
  reading: Reading,
): Region[] {
  const regions = columnRegions(heads, reading);
  const made = [...regions.values()];
  const names = heads.filter(({ id }) => id !== undefined && boardLists.has(id));
  const votes = heads.filter(({ id }) => id === "vote-column");
  /** The column of names that a cell's words belong to where they have no region of their own: the nearest one that names somebody in the row, but of those whose place is taken, and of the items of one behind another who has their own, the first. */
  const ownerOf = ({ head, cell }: Placed, row: readonly Placed[]): Head => {
    const left = names.filter((one) => one.x0 <= head.x0 && row.some((other) => other.head === one));
    const last = left.at(-1);
    const extents = isItems(cell.text) && row.some((one) => one.head === last && one.cell.text.includes("§"));
    return (extents || labelAt(cell.text)?.id === "absent" ? left[0] : last) ?? (names[0] as Head);
  };
  for (const { line, cells, label, heading } of rows) {
    const group = heading && names[0] && regions.get(names[0]);
    if (group) {
      for (const cell of cells) give(group, line, cell);
      continue;
    }
    if (label) {
      const region: Region = { id: label.id, label: Passage.of(reading.text, [label.cell]), lines: [] };
      regions.set(names.find((head) => head === columnOf(label.cell)) ?? nearestTo(label.cell, names), region);
      made.push(region);
      continue;
    }
    if (labelAt(cells[0]?.text ?? "")?.id === "sum-row") {
      const [word, ...all] = cells as [Cell, ...Cell[]];
      const votes = all.filter((cell) => columnOf(cell).id === "vote-column");
      const sums = votes.length > 0 ? votes : all;
      made.push({ id: "sum-row", label: Passage.of(reading.text, [word]), lines: [{ line, cells: sums }] });
      continue;
    }
    const placed = cells.map((cell): Placed => ({ cell, head: columnOf(cell) }));
    placed.sort((a, b) => heads.indexOf(a.head) - heads.indexOf(b.head));
    for (const one of placed) {
      const { cell, head } = one;
      const own = MARKED.has(head.id ?? "") || boardLists.has(head.id ?? "") || head.marks || head.aside;
      const noted = !own && isAbstention(cell.text) ? votes.at(-1) : undefined;
      const region = regions.get(own ? head : (noted ?? ownerOf(one, placed)));
      if (region) give(region, line, cell);
    }
  }
  return made;
}
