import type { Region, RegionLine } from "../model/outline.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";

/** Lists in which somebody may take another's place. */
const TAKING: ReadonlySet<string> = new Set(["serving-substitutes", "substitutes", "serving", "members"]);

/** Fewest rows that are a column. */
const FEWEST = 2;

const replaces = personWords("replaces");

/** Whether a line says whose place somebody takes, and nothing before: "Ersätter Anna Berg (S)". */
function tellsPlace({ cells }: RegionLine): boolean {
  const text = cells.length === 1 ? (cells[0]?.text ?? "") : "";
  const said = /^\p{Lu}\p{Ll}{2}/u.test(text) ? replaces.opening(text) : undefined;
  return said?.start === 0 && (nameEnd(text.slice(said.end).trimStart()) ?? 0) > 0;
}

const isNamed = ({ cells }: RegionLine): boolean => cells.length === 1 && (nameEnd(cells[0]?.text ?? "") ?? 0) > 0;

/** The labels "Ersätter" below each other right behind a list, each with one line of its own. */
function placesBehind(regions: readonly Region[], at: number): Region[] {
  const found: Region[] = [];
  for (let i = at + 1; regions[i]?.id === "replaced" && regions[i]?.lines.length === 1; i++)
    found.push(regions[i] as Region);
  return found;
}

/** Puts whose places are taken beside those who take them, where extraction has set this column below that of the names: as many lines of the one as of the other. */
export function pairReplaced(regions: readonly Region[]): void {
  for (const [at, region] of regions.entries()) {
    const { lines } = region;
    const behind = TAKING.has(region.id) && lines.length >= FEWEST ? placesBehind(regions, at) : [];
    if (behind.length === lines.length && lines.every(isNamed))
      for (const [i, place] of behind.entries())
        place.lines = [{ line: (lines[i] as RegionLine).line, cells: place.lines[0]?.cells ?? [] }];
    if (!TAKING.has(region.id) || lines.length < FEWEST * 2 || lines.length % 2 > 0) continue;
    const half = lines.length / 2;
    const names = lines.slice(0, half);
    const places = lines.slice(half);
    if (!places.every(tellsPlace) || names.some(tellsPlace) || !names.every(isNamed)) continue;
    region.lines = names.map(({ line, cells }, i) => ({ line, cells: [...cells, ...(places[i]?.cells ?? [])] }));
  }
}
