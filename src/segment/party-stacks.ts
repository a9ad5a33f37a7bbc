import type { Cell } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { LISTS } from "./label-lists.js";

type Entry = Region["lines"][number];

/** Fewest codes below each other that are a column of parties. */
const FEWEST = 2;

const CODE = /^(?:\p{Lu}{1,5}|\p{Ll}{1,3}|\(\p{L}{1,6}\))$/u;
const PARTY = /\(\p{L}{1,6}\)/u;

/** The only cell of a line that holds nothing but a code. */
function codeOf({ line, cells }: Entry): Cell | undefined {
  const [cell] = cells;
  return cells.length === 1 && line.cells.length === 1 && cell && CODE.test(cell.text) ? cell : undefined;
}

const isNamed = ({ cells }: Entry): boolean => (nameEnd(cells[0]?.text ?? "") ?? 0) > 0;

/**
 * Puts parties beside the names in lists whose columns extraction has set one below the other: as many codes stand right
 * above or below the names as there are names, in their list or in the column that follows it.
 */
export function pairParties(regions: readonly Region[]): void {
  let wanting: Region[] = [];
  for (const region of regions) {
    if (!LISTS.has(region.id)) continue;
    if (region.lines.length >= FEWEST && !pairIn(region)) giveBack(region, wanting);
    if (wants(region)) wanting = [region, ...wanting].slice(0, REACH);
  }
}

/** How many lists of names back the one may stand whose parties come behind others. */
const REACH = 3;

/** How many people a list names, all of them without a party; sums and what marks mean may stand below them. */
function bare({ lines }: Region): number {
  const end = lines.findIndex((entry) => !isNamed(entry) || entry.cells.some(({ text }) => PARTY.test(text)));
  if (end < 0) return lines.length;
  const below = lines.slice(end);
  return below.length <= MOST_BELOW && !below.some(isNamed) ? end : 0;
}

/** Most such lines below the names. */
const MOST_BELOW = 3;

/** Whether a list names several people, all of them without a party. */
const wants = (region: Region): boolean => bare(region) >= FEWEST;

/** Gives the codes that stand in a region to the latest list above of as many people without parties. */
function giveBack(region: Region, wanting: readonly Region[]): void {
  const { lines } = region;
  const [first, end] = codesIn(lines);
  const list = wanting.find((one) => bare(one) === end - first);
  if (!list || !areParties(lines.slice(first, end))) return;
  list.lines = list.lines.map((entry, i) =>
    i < end - first ? { line: entry.line, cells: [...entry.cells, codeOf(lines[first + i] as Entry) as Cell] } : entry,
  );
  region.lines = [...lines.slice(0, first), ...lines.slice(end)];
}

/** The indexes between which the first codes stand that follow each other. */
function codesIn(lines: readonly Entry[]): [number, number] {
  const first = lines.findIndex((entry) => codeOf(entry) !== undefined);
  if (first < 0) return [0, 0];
  let end = first;
  while (end < lines.length && codeOf(lines[end] as Entry)) end++;
  return [first, end];
}

/** Whether most of several codes are those of parties. */
function areParties(entries: readonly Entry[]): boolean {
  const known = entries.filter((entry) => partyCode((codeOf(entry)?.text ?? "").replace(/[()]/g, "")) !== undefined);
  return entries.length >= FEWEST && known.length * 2 >= entries.length;
}

/** Pairs codes and names of one list; whether it could. */
function pairIn(region: Region): boolean {
  const { lines } = region;
  const [first, end] = codesIn(lines);
  const codes = lines.slice(first, end);
  if (!areParties(codes)) return false;
  const people = first === 0 ? lines.slice(end) : lines.slice(0, first);
  const named = people.filter(isNamed);
  const rest = first === 0 ? [] : lines.slice(end);
  // In a column of parties the head of that of names may stand between them.
  const heads = named[0] ? people.indexOf(named[0]) : -1;
  if (named.length !== codes.length || heads < 0 || heads > (region.id === "party-column" ? 1 : 0)) return false;
  if (region.id === "party-column") region.id = "name-column";
  region.lines = [
    ...people.map((entry) => {
      const at = named.indexOf(entry);
      return at < 0 ? entry : { line: entry.line, cells: [...entry.cells, codeOf(codes[at] as Entry) as Cell] };
    }),
    ...rest,
  ];
  return true;
}
