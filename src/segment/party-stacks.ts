import type { Cell } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { LISTS } from "./region-parts.js";

type Entry = Region["lines"][number];

/** Fewest codes below each other that are a column of parties. */
const FEWEST = 2;

const CODE = /^(?:\p{Lu}{1,5}|\p{Ll}{1,3}|\(\p{L}{1,6}\))$/u;

/** The only cell of a line that holds nothing but a code. */
function codeOf({ line, cells }: Entry): Cell | undefined {
  const [cell] = cells;
  return cells.length === 1 && line.cells.length === 1 && cell && CODE.test(cell.text) ? cell : undefined;
}

const isNamed = ({ cells }: Entry): boolean => (nameEnd(cells[0]?.text ?? "") ?? 0) > 0;

/**
 * Puts parties beside the names in lists whose columns extraction has set one below the other: as many codes stand right
 * above or below the names as there are names.
 */
export function pairParties(regions: readonly Region[]): void {
  for (const region of regions) if (LISTS.has(region.id) && region.lines.length > FEWEST) pairIn(region);
}

function pairIn(region: Region): void {
  const { lines } = region;
  const first = lines.findIndex((entry) => codeOf(entry) !== undefined);
  if (first < 0) return;
  let end = first;
  while (end < lines.length && codeOf(lines[end] as Entry)) end++;
  const codes = lines.slice(first, end).map((entry) => codeOf(entry) as Cell);
  const known = codes.filter(({ text }) => partyCode(text.replace(/[()]/g, "")) !== undefined).length;
  if (codes.length < FEWEST || known * 2 < codes.length) return;
  const people = first === 0 ? lines.slice(end) : lines.slice(0, first);
  const named = people.filter(isNamed);
  const rest = first === 0 ? [] : lines.slice(end);
  if (named.length !== codes.length || !isNamed(people[0] as Entry)) return;
  region.lines = [
    ...people.map((entry) => {
      const at = named.indexOf(entry);
      return at < 0 ? entry : { line: entry.line, cells: [...entry.cells, codes[at] as Cell] };
    }),
    ...rest,
  ];
}
