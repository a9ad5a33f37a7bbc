import type { Cell, Line } from "../model/line.js";
import { type LabelHit, type LabelId, labelAt } from "../vocabulary/labels.js";
import { structureWords } from "../vocabulary/structure.js";
import { breaksBelow } from "./broken-labels.js";
import { part } from "./cell-part.js";
import { describes, isStanding as isStandingAlone } from "./description-stacks.js";
import { innerLabel, innerMeasure } from "./inner-labels.js";
import { GUESTS, OFFICES } from "./label-lists.js";
import { IN_BRACKETS, mayStand, type Setting, standings } from "./label-places.js";
import { amongNamed } from "./region-signed.js";

/** A label or a value on one line. A label may go on below: `more` are its further cells. */
export interface Part {
  cell: Cell;
  label?: LabelId;
  more?: Cell[];
}

/** How many characters of a line's cells the label above has taken already, by index of the line. */
export type Taken = Map<number, Map<Cell, number>>;

/** The labels and values of a line, left to right. Notes in `taken` what a label takes of the next line. */
export function partsOf(
  lines: readonly Line[],
  at: number,
  setting: Setting,
  taken: Taken,
  unit: number,
  tolerant: boolean,
): Part[] {
  const line = lines[at] as Line;
  const parts: Part[] = [];
  const apart = line.cells.length === 2 && line.text.length < 60 && /^\p{Ll}/u.test(line.cells[1]?.text ?? "");
  const above = line.cells[0];
  if (setting.begun && setting.listing && above && isSaidOf(lines, at)) return [{ cell: above }];
  const spread = apart ? labelAt(line.text) : undefined;
  if (spread?.whole) {
    const [first, second] = line.cells as [Cell, Cell];
    return [{ cell: { ...first, text: line.text, end: second.end, x1: second.x1 }, label: spread.id }];
  }
  if (line.cells.length === 2 && !setting.listing && amongNamed(lines, at)) return line.cells.map((cell) => ({ cell }));
  line.cells.forEach((whole, index) => {
    const skip = taken.get(at)?.get(whole) ?? 0;
    const cell = skip > 0 ? part(whole, skip) : whole;
    if (!cell) return;
    const broken = skip > 0 ? undefined : breaksBelow(cell, lines, at, unit);
    if (broken && mayStand(broken.hit, cell.text, { parts, index, line, setting })) {
      pushLabel(
        parts,
        cell,
        broken.hit,
        broken.below.map(({ under }) => under),
      );
      for (const [i, { whole, taken: length }] of broken.below.entries()) {
        const next = taken.get(at + 1 + i) ?? new Map<Cell, number>();
        next.set(whole, length);
        taken.set(at + 1 + i, next);
      }
      return;
    }
    pushCell(parts, cell, index, line, setting, tolerant);
  });
  return headsTitles(parts) ? parts.slice(0, 1) : parts;
}

/** Whether the label of a list of guests heads a column, and a word beside it that of their titles: "Övriga närvarande      Funktion". */
const headsTitles = ([label, head, ...more]: readonly Part[]): boolean =>
  label?.label !== undefined &&
  GUESTS.has(label.label) &&
  head !== undefined &&
  head.label === undefined &&
  more.length === 0 &&
  structureWords("title-heads").whole(head.cell.text) !== undefined;

function pushCell(parts: Part[], cell: Cell, index: number, line: Line, setting: Setting, tolerant: boolean): void {
  let rest: Cell | undefined = cell;
  for (let guard = 0; rest && guard < 6; guard++) {
    const hit = labelAt(rest.text, tolerant);
    if (!hit || !mayStand(hit, rest.text, { parts, index, line, setting })) break;
    rest = pushLabel(parts, rest, hit);
  }
  if (!rest) return;
  const inner = innerLabel(rest.text) ?? innerMeasure(rest.text);
  if (!inner) {
    parts.push({ cell: rest });
    return;
  }
  const before = part(rest, 0, inner);
  if (before) parts.push({ cell: before });
  const after = part(rest, inner);
  if (after) pushCell(parts, after, index + 1, line, setting, tolerant);
}

/** Adds the label and gives what stands behind it in the cell. */
function pushLabel(parts: Part[], cell: Cell, hit: LabelHit, below?: Cell[]): Cell | undefined {
  const label = part(cell, 0, hit.end) as Cell;
  parts.push({ cell: label, label: hit.id, ...(below ? { more: below } : {}) });
  const rest = hit.whole ? undefined : part(cell, hit.end);
  if (rest && below) parts.push({ cell: rest });
  return below ? undefined : rest;
}

/** Whether a line says what somebody is whom the list names above: its own line, or among as many as there are names. */
const isSaidOf = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at] as Line;
  if (IN_BRACKETS.test(lines[at + 1]?.text ?? "") && isOffice(line)) return true;
  return line.cells.length === 1 && isStandingAlone(line.text) && describes(lines, at);
};

/** "Ledamot" or "1:e vice ordförande" by itself over the party of the one named above: the columns of a list below each other. */
const isOffice = ({ text, cells }: Line): boolean => {
  const hit = cells.length === 1 ? labelAt(text) : undefined;
  return hit?.whole === true && !hit.colon && (OFFICES.has(hit.id) || standings.whole(text) !== undefined);
};
