import type { Region, RegionLine } from "../model/outline.js";
import { nameEnd } from "../vocabulary/person-shape.js";

/** Labels of a cover whose value is a name or two, or a place and a day. */
const SHORT: ReadonlySet<string> = new Set([
  "chosen",
  "verifiers",
  "verification-place-time",
  "verification-place",
  "verification-date",
]);
/** Lists of those who decide. */
const DECIDING: ReadonlySet<string> = new Set(["serving", "members", "present"]);
/** Fewest people of a second column: nobody has so many verify the minutes. */
const FEWEST = 5;

/**
 * Gives a list of those who decide its second column back where extraction has put this behind the value of a later label: below
 * an empty line, one member of a party a line, as the first column has them.
 */
export function rejoinColumns(regions: readonly Region[]): void {
  const list = regions.find(({ id, lines }) => DECIDING.has(id) && lines.length >= FEWEST && lines.every(isMember));
  if (!list) return;
  for (const region of regions.slice(regions.indexOf(list) + 1)) {
    if (!SHORT.has(region.id) || region.lines.length <= FEWEST || region.parent?.id === "signatures") continue;
    const from = region.lines.findIndex(({ line }, i) => i > 0 && line.gap >= 1);
    const column = from < 0 ? [] : region.lines.slice(from);
    if (column.length < FEWEST || !column.every(isMember)) continue;
    region.lines = region.lines.slice(0, from);
    list.lines = [...list.lines, ...column];
    return;
  }
}

const PARTY = /^\s?\([\p{L}-]{1,6}\)/u;

/** Whether a line is somebody's of a party and no more than is said of one person. */
function isMember({ cells }: RegionLine): boolean {
  const text = cells.length === 1 ? (cells[0]?.text ?? "") : "";
  const name = nameEnd(text);
  const party = name === undefined ? null : PARTY.exec(text.slice(name));
  return party !== null && !/\(\p{L}{1,6}\),?\s\p{Lu}/u.test(text.slice((name ?? 0) + party[0].length - 1));
}
