import type { Line, Reading, Span } from "../model/line.js";
import type { OutlineBlock } from "../model/outline.js";
import { isDigit, isLetter } from "../text/fold.js";
import { Passage, type Read } from "../text/passage.js";
import { structureWords } from "../vocabulary/structure.js";
import { hangs } from "./hanging.js";
import { isFirstNumber, stackedList } from "./stacked-numbers.js";
import { tableAt } from "./tables.js";

/** A list marker: "1.", "12)", "a.", a bullet. The group is its number or letter. */
const MARKER =
  /^(?:(\d{1,2}(?:\.\d{1,2})?)[.)](?!\d)\s{0,10}|(\p{Ll})[.)](?!\p{L}\.)\s{0,10}|[•·▪●◦‣○\uF0B7*]\s{0,8}|[-–—]\s{1,8})(?=[^\s,;.)])/u;

interface Item {
  number?: Read;
  /** Where its text stands, line by line. */
  lines: Span[];
}

/** Groups the lines of a section into paragraphs, lists, tables and quotations. Nothing is left out. `right` is where full lines end. */
export function blocksOf(lines: readonly Line[], reading: Reading, right: number): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let quoting = false;
  let i = 0;
  while (i < lines.length) {
    const table = tableAt(lines, i, reading);
    if (table) {
      blocks.push({ type: "table", rows: table.rows });
      i = table.end;
      continue;
    }
    const stacked = quoting
      ? undefined
      : stackedList(lines, i, reading, (before, after) => breaks(before, after, right, reading.unit));
    if (stacked) {
      blocks.push(stacked.block);
      i = stacked.end;
      continue;
    }
    const marker = quoting ? undefined : markerOf(lines, i);
    if (marker) {
      const end = listEnd(lines, i, right, reading);
      blocks.push(listOf(lines.slice(i, end), reading));
      i = end;
      continue;
    }
    let end = i + 1;
    while (
      end < lines.length &&
      !breaks(lines[end - 1] as Line, lines[end] as Line, right, reading.unit) &&
      !nextClause(lines[i] as Line, lines[end - 1] as Line, lines[end] as Line) &&
      !markerOf(lines, end) &&
      !isFirstNumber(lines, end) &&
      !tableAt(lines, end, reading)
    )
      end++;
    const passage = Passage.of(reading.text, lines.slice(i, end));
    const opens: boolean = quoting || /^\s?[”"“»„]/.test(passage.text);
    blocks.push({ type: opens ? "quote" : "paragraph", passage });
    quoting = opens && !/[”"“«]\s?[.,]?$/.test(passage.text.slice(1));
    i = end;
  }
  return blocks;
}

/** Where the lines of running text end on the right: most long lines reach it. */
export function rightEdge(lines: readonly Line[]): number {
  const ends = lines
    .filter((line) => line.text.length > 45)
    .map((line) => lastX(line))
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? Math.max(0, ...lines.slice(0, 50).map(lastX));
}

const lastX = (line: Line): number => line.cells.at(-1)?.x1 ?? 0;
const firstX = (line: Line): number => line.cells[0]?.x0 ?? 0;

/** Whether a clause of a run of them begins: the paragraph began with one, and a comma or conjunction ends the line before. */
const nextClause = (first: Line, before: Line, line: Line): boolean =>
  structureWords("clause").opening(line.text) !== undefined &&
  structureWords("clause").opening(first.text) !== undefined &&
  (/[,;]$/.test(before.text) || structureWords("and").closing(before.text.slice(-12)) !== undefined);

/** How much of the width, less than full, a line may lack that its writer did not fill: by typewriter the edge is ragged. */
const RAGGED = 0.08;

/** Somebody with a party and a colon: what they say begins. */
const SPEAKER = /^\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){1,4}\s?\(\p{L}{1,6}\):/u;

/** Somebody with a party, alone on a line: who signs what stands above. */
const SIGNED = /^\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){1,4}\s?\(\p{L}{1,6}\)$/u;

/** Somebody with a party who does something: behind what another one is quoted with, a paragraph of its own. */
const ACTOR = /^\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){1,4}\s?\(\p{L}{1,6}\)\s\p{Ll}/u;

/** Whether a new paragraph begins between two lines that follow each other. */
function breaks(before: Line, after: Line, right: number, unit: number): boolean {
  const first = after.text[0] ?? "";
  const lower = isLetter(first) && first === first.toLowerCase();
  const ended = /[.!?:;”"]\)?$/.test(before.text.slice(-2));
  const word = after.text.indexOf(" ") < 0 ? after.text.length : after.text.indexOf(" ");
  const slack = ended || after.gap > 0 || /[,\d]$/.test(before.text) ? 0 : RAGGED * right;
  const early = lastX(before) + (word + 2) * unit < right - slack;
  const clause = structureWords("clause").opening(after.text) !== undefined;
  if (ended && after.text.endsWith(")") && SIGNED.test(after.text)) return true;
  if (/[”"]\.?$/.test(before.text.slice(-2)) && ACTOR.test(after.text)) return true;
  if ((clause && (early || ended)) || (after.text.includes("):") && SPEAKER.test(after.text))) return true;
  const apart = before.page !== after.page || after.line - before.line > 4;
  if (apart) return lower ? ended : ended || early;
  if (after.gap >= 0.6) return !(lower && !ended && after.gap < 2);
  if ((before.size ?? 0) > 0 && Math.abs((before.size ?? 0) - (after.size ?? 0)) > 0.8) return true;
  if (!early || (!ended && hangs(before.text, after.text))) return false;
  return !lower || (ended && !before.text.endsWith(","));
}

/** The marker of the line when it opens a list item; a number that merely wrapped to the line's beginning is none. */
function markerOf(lines: readonly Line[], at: number): { number?: string; length: number } | undefined {
  const line = lines[at] as Line;
  const match = MARKER.exec(line.text.slice(0, 24));
  if (!match) return undefined;
  const before = lines[at - 1];
  const number = match[1] ?? match[2];
  if (before && match[0].includes(")") && before.text.lastIndexOf("(") > before.text.lastIndexOf(")")) return undefined;
  if (
    number !== undefined &&
    isDigit(number[0] ?? "") &&
    before &&
    line.gap < 0.3 &&
    before.page === line.page &&
    !/[.:;,!?”"]$/.test(before.text.slice(-1)) &&
    !markerNear(lines, at, number)
  )
    return undefined;
  return { ...(number === undefined ? {} : { number }), length: match[0].length };
}

/** Whether the number before this one opened a line not far above: then this one is the next of a list. */
function markerNear(lines: readonly Line[], at: number, number: string): boolean {
  const wanted = Number(number) - 1;
  if (wanted === 0) return true;
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const match = MARKER.exec((lines[i] as Line).text.slice(0, 24));
    if (match && Number(match[1]) === wanted) return true;
  }
  return false;
}

function listEnd(lines: readonly Line[], from: number, right: number, reading: Reading): number {
  const edge = firstX(lines[from] as Line);
  let end = from + 1;
  while (end < lines.length) {
    const line = lines[end] as Line;
    if (!markerOf(lines, end)) {
      if (tableAt(lines, end, reading)) break;
      const hanging = firstX(line) > edge + 1.5 * reading.unit && line.gap < 1.5;
      if (breaks(lines[end - 1] as Line, line, right, reading.unit) && !hanging) break;
    }
    end++;
  }
  return end;
}

function listOf(lines: readonly Line[], reading: Reading): OutlineBlock {
  const items: Item[] = [];
  lines.forEach((line, i) => {
    const marker = markerOf(lines, i);
    if (!marker && items.length > 0) {
      (items.at(-1) as Item).lines.push(line);
      return;
    }
    const length = marker?.length ?? 0;
    const item: Item = { lines: [{ start: line.start + length, end: line.end }] };
    if (marker?.number !== undefined) {
      const at = line.start + line.text.indexOf(marker.number);
      const number = Passage.of(reading.text, [{ start: at, end: at + marker.number.length }]).read();
      if (number) item.number = number;
    }
    items.push(item);
  });
  return {
    type: "list",
    ordered: items.some((item) => item.number !== undefined),
    items: items.map(({ number, lines: own }) => ({
      ...(number ? { number } : {}),
      passage: Passage.of(reading.text, own),
    })),
  };
}
