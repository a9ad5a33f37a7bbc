import type { Region, RegionLine } from "../model/outline.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { DECIDING } from "./label-lists.js";

/** Labels of a cover whose value is a name or two, or a place and a day. */
const SHORT: ReadonlySet<string> = new Set([
  "chosen",
  "verifiers",
  "verification-place-time",
  "verification-place",
  "verification-date",
  "verified",
  "paragraphs",
  "secretary",
  "chair",
]);
/** Labels of one person's name, which may stand right above such a column. */
const ONE: ReadonlySet<string> = new Set(["secretary", "chair"]);
/** Fewest people of a second column: nobody has so many verify the minutes. */
const FEWEST = 5;

/**
 * Gives a list of those who decide its second column back where extraction has put this behind the value of a later label: below
 * an empty line, one member of a party a line, as the first column has them.
 */
export function rejoinColumns(regions: readonly Region[]): void {
  const list = regions.find(({ id, lines }) => DECIDING.has(id) && lines.length >= FEWEST && mostly(lines));
  if (!list) return;
  for (const region of regions.slice(regions.indexOf(list) + 1)) {
    if (!SHORT.has(region.id) || region.lines.length < FEWEST) continue;
    const blocks = blocksOf(region.lines);
    const own = ONE.has(region.id) && (region.lines[0]?.line.gap ?? 0) >= 1 ? 0 : 1;
    const column = blocks.slice(own).find((block) => block.length >= FEWEST && mostly(block));
    if (!column || namesAgain(column, list)) continue;
    region.lines = region.lines.filter((line) => !column.includes(line));
    list.lines = [...list.lines, ...column];
    return;
  }
}

/** Whether somebody of a column stands in the list already: those who sign do. */
function namesAgain(column: readonly RegionLine[], { lines }: Region): boolean {
  const listed = new Set(lines.map(nameOf));
  return column.some((entry) => listed.has(nameOf(entry)));
}

function nameOf({ cells }: RegionLine): string {
  const text = cells[0]?.text ?? "";
  return text.slice(0, nameEnd(text) ?? text.length);
}

/** Lists of those who do not decide. */
const GUESTS: ReadonlySet<string> = new Set(["others", "substitutes"]);
/** Which part of a column's lines begins with somebody of a party; the others are what entries wrap to. */
const MOST = 0.6;

const serves = personWords("replaces");

/**
 * Gives a list of those who decide its second column back where extraction has put this behind the guests, an empty line above
 * and below it: some in it are said to take the places of members.
 */
export function rejoinServing(regions: readonly Region[]): void {
  const list = regions.find(({ id, lines }) => DECIDING.has(id) && lines.length >= FEWEST && mostly(lines));
  if (!list) return;
  for (const region of regions.slice(regions.indexOf(list) + 1)) {
    if (!GUESTS.has(region.id) || region.lines.length <= FEWEST) continue;
    const [first, ...others] = blocksOf(region.lines);
    const column = others.find((block) => block.length >= FEWEST && mostly(block) && block.some(takesPlace));
    if (!column || first?.some(takesPlace)) continue;
    region.lines = region.lines.filter((line) => !column.includes(line));
    list.lines = [...list.lines, ...column];
    return;
  }
}

const mostly = (lines: readonly RegionLine[]): boolean =>
  isMember(lines[0] as RegionLine) && lines.filter(isMember).length >= lines.length * MOST;

/** "Anna Berg (S) tjänstgör för Bo Ek (S)". */
const takesPlace = ({ cells }: RegionLine): boolean => {
  const text = cells[0]?.text ?? "";
  return isMember({ cells } as RegionLine) && serves.find(text).some(({ start, end }) => end - start > SHORT_WORD);
};

/** "för" alone may say something else. */
const SHORT_WORD = 4;

/** Lines that no empty line parts, and no rule. */
function blocksOf(lines: readonly RegionLine[]): RegionLine[][] {
  const blocks: RegionLine[][] = [];
  for (const entry of lines) {
    const last = blocks.at(-1);
    const before = last?.at(-1)?.line;
    const { gap, page, line } = entry.line;
    if (last && before && gap < 1 && page === before.page && line <= before.line + 1) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

const PARTY = /^\s?\([\p{L}-]{1,6}\)/u;

/** Whether a line is somebody's of a party and no more than is said of one person. */
function isMember({ cells }: RegionLine): boolean {
  const text = cells.length === 1 ? (cells[0]?.text ?? "") : "";
  const name = nameEnd(text);
  const party = name === undefined ? null : PARTY.exec(text.slice(name));
  return party !== null && !/\(\p{L}{1,6}\),?\s\p{Lu}/u.test(text.slice((name ?? 0) + party[0].length - 1));
}
