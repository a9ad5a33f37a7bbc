import type { Line } from "../model/line.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";
import { lengthOf } from "./line-length.js";

/** A title, leaders, a page number: the shape of an entry in a table of contents. */
const LEADER = /(?:\.\s?){4,}|…{2,}|_{4,}/;
const PAGE_AT_END = /\d{1,4}$/;

/** What is known of lines already: how they frame pages. */
type Taken = Pick<FurnitureKinds, "has" | "get">;

/** Most lines a table of contents may run on without a leader before it counts as ended. */
const PATIENCE = 6;

/** Lines of tables of contents: entries with leaders and what stands between them, from the heading on. */
export function contentsLines(lines: readonly Line[], taken: Taken): Set<number> {
  const found = new Set<number>();
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] as Line;
    const opens = line.cells.length <= 2 && (isNamed(line) || isOf(lines, i, taken));
    if (!opens && !isEntry(line)) {
      i++;
      continue;
    }
    const end = opens ? endOfContents(lines, i + 1, taken) : runOfEntries(lines, i, taken);
    if (end > i + 1) for (let k = i; k < end; k++) if (!taken.has(k)) found.add(k);
    i = Math.max(end, i + 1);
  }
  return found;
}

const headings = structureWords("contents");
const openings = structureWords("contents-of");

const isNamed = (line: Line): boolean =>
  lengthOf(line) < 40 &&
  headings.whole(line.text.endsWith(":") ? line.text.replace(/\s?:$/, "") : line.text) !== undefined;

/** "Förteckning över nämndens ärenden den 25 april 2019": a heading that says of what, right above the first § of the table. */
function isOf(lines: readonly Line[], at: number, taken: Taken): boolean {
  const line = lines[at] as Line;
  if (lengthOf(line) > 90 || openings.opening(line.text)?.start !== 0 || /[.:;]$/.test(line.text)) return false;
  const next = lines.slice(at + 1, at + 1 + PATIENCE).find((_, k) => !taken.has(at + 1 + k));
  return next !== undefined && NUMBERED.test(next.text);
}

const NUMBERED = /^\W{0,2}§+\s{0,3}\d/;

const isEntry = (line: Line): boolean =>
  line.role === "contents" ||
  (/[\d.]$/.test(line.text.slice(-1)) &&
    mayLead(line.text) &&
    LEADER.test(line.text.slice(-200)) &&
    /[\p{L}§]/u.test(line.text.slice(0, 40)) &&
    (PAGE_AT_END.test(line.text) || /\p{L}\.$/u.test(line.text)));

/** Cheap look for what leaders consist of, before the pattern is tried. */
const mayLead = (text: string): boolean =>
  text.includes("..") || text.includes(". .") || text.includes("…") || text.includes("__");

/** The end of entries that no heading announced: two at least, with at most their own wraps between them. */
function runOfEntries(lines: readonly Line[], from: number, taken: Taken): number {
  let last = from;
  let entries = 1;
  for (let i = from + 1, idle = 0; i < lines.length && idle < 3; i++) {
    if (taken.has(i)) continue;
    if (isEntry(lines[i] as Line)) {
      last = i;
      entries++;
      idle = 0;
    } else idle++;
  }
  return entries >= 2 ? last + 1 : from + 1;
}

/**
 * The end of a table under a heading: with leaders after the last of them, without where the numbers of § start anew or the
 * page ends. Where a decision stands below the first of them the heading is that of the items themselves.
 */
function endOfContents(lines: readonly Line[], from: number, taken: Taken): number {
  let last = from;
  let leaders = 0;
  let page = lines[from - 1]?.page;
  // Where text came without page breaks, their frame shows them.
  const unpaged = lines[0]?.page === lines.at(-1)?.page;
  let framed = false;
  const seen = new Set<string>();
  for (let i = from, idle = 0; i < lines.length; i++) {
    if (taken.has(i)) {
      framed ||= unpaged && taken.get(i) !== "rule";
      continue;
    }
    const line = lines[i] as Line;
    // What frames a page is taken already: the first line that is not turns it.
    const turns = line.page !== page || framed;
    page = line.page;
    framed = false;
    const number = /^\W{0,2}§+\s{0,3}(\d+)/.exec(line.text)?.[1];
    if (isEntry(line)) {
      leaders++;
      last = i + 1;
      idle = 0;
      if (number) seen.add(number);
      continue;
    }
    if (number) {
      if (seen.has(number)) return leaders > 0 ? last : i;
      seen.add(number);
    }
    if (leaders === 0 && seen.size > 0 && headingRole(line.text) === "decision") return from;
    if (leaders > 0) {
      if (++idle > PATIENCE) return last;
    } else if (i - from > 4 && turns && seen.size === 0) return from;
    else if (turns && i > from && !restartsLater(lines, i, seen)) return i;
  }
  return leaders > 0 ? last : from;
}

/** Whether a table without leaders goes on over a page break: its first number has not come again yet but will. */
function restartsLater(lines: readonly Line[], at: number, seen: ReadonlySet<string>): boolean {
  const number = /^\W{0,2}§+\s{0,3}(\d+)/.exec((lines[at] as Line).text)?.[1];
  return (
    number !== undefined &&
    !seen.has(number) &&
    lines.length - at > seen.size * 3 &&
    lines.slice(at, at + 400).some((line) => seen.has(/^\W{0,2}§+\s{0,3}(\d+)/.exec(line.text)?.[1] ?? ""))
  );
}

/** Titles as a table of contents gives them, letters and digits only, by the number of the item. */
export function contentsTitles(lines: readonly Line[]): Map<string, string> {
  const titles = new Map<string, string>();
  let current: string | undefined;
  for (const line of lines) {
    const text = line.text.replace(/(?:\.\s?){3,}\s{0,3}\d{0,4}$|\s{2,}\d{1,4}$/, "");
    const heading = /^\W{0,2}§+\s{0,3}(\d+(?:\s?\p{Ll}(?!\p{L}))?)[.:]?/u.exec(text);
    const rest = heading ? text.slice(heading[0].length) : text;
    if (heading) current = heading[1] as string;
    if (current === undefined) continue;
    if (heading && structureWords("diary").opening(rest)) titles.set(current, "");
    else titles.set(current, (titles.get(current) ?? "") + lettersOf(rest));
  }
  return titles;
}

/** The comparable form of a title. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
