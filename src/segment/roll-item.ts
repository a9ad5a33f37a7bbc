import type { Line, Reading } from "../model/line.js";
import type { OutlineItem, Region } from "../model/outline.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import { LISTS } from "./label-lists.js";
import { regionsOf } from "./regions.js";

/** An item and its lines. */
export interface ItemLines {
  item: OutlineItem;
  lines: readonly Line[];
}

/** Lists of those who decide. */
const DECIDING: ReadonlySet<string> = new Set(["serving", "members", "present", "name-column"]);

/** Among how many items at the beginning of a meeting its roll is called. */
const FIRST = 8;

/** Fewest parties in brackets of a list under the item's title alone. */
const FEWEST = 3;

const rolls = structureWords("roll");

/**
 * The lists of those present in the item in which the roll is called ("§ 1 Upprop"), where the cover names nobody who decides:
 * it is the one that the cover points to ("Närvarande: Se § 41"), else one at the beginning with such a title.
 */
export function rollOf(cover: readonly Region[], items: readonly ItemLines[], reading: Reading): Region[] {
  if (cover.some(listsPeople)) return [];
  const pointed = pointedTo(cover);
  const called = items.slice(0, FIRST).filter(({ item }) => item.title && rolls.opening(item.title.text)?.start === 0);
  for (const roll of [...items.filter(({ item }) => item.number.value === pointed), ...called]) {
    const regions = regionsIn(roll, reading);
    if (regions.some(listsPeople)) return regions;
  }
  return [];
}

/** Whether a region names people who decide. */
const listsPeople = ({ id, lines }: Region): boolean =>
  DECIDING.has(id) && lines.some(({ cells }) => cells.some(({ text }) => (nameEnd(text) ?? 0) > 0));

/** The number of the item that a list on the cover points to: "Se § 41", "Se bilagd förteckning KF § 87". */
function pointedTo(cover: readonly Region[]): string | undefined {
  for (const { id, lines } of cover) {
    const text = DECIDING.has(id) ? (lines[0]?.cells[0]?.text ?? "") : "";
    const number = /§\s*(\d{1,4})\.?$/.exec(text)?.[1];
    if (number !== undefined && structureWords("pointing").opening(text)?.start === 0) return number;
  }
  return undefined;
}

function regionsIn({ item, lines }: ItemLines, reading: Reading): Region[] {
  const head = (item.title?.spans() ?? item.number.spans).at(-1)?.end ?? 0;
  const below = lines.filter(({ start }) => start >= head);
  const decision = below.findIndex(({ text }) => headingRole(text) === "decision");
  const regions = regionsOf(decision < 0 ? below : below.slice(0, decision), reading);
  const [first] = regions;
  const titled = item.title && labelAt(item.title.text)?.id;
  if (first?.id === "none" && titled && LISTS.has(titled) && partiesIn(first) >= FEWEST) first.id = titled;
  return regions;
}

const partiesIn = ({ lines }: Region): number =>
  lines.reduce((sum, { line }) => sum + (line.text.match(/\(\p{L}{1,6}\)/gu)?.length ?? 0), 0);
