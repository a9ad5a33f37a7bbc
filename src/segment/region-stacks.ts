import type { Region } from "../model/outline.js";
import type { LabelId } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { pairParties } from "./party-stacks.js";
import { kindOf, shareByKind } from "./stacked-values.js";

/** Labels whose values begin with somebody's name. */
const PEOPLE: ReadonlySet<string> = new Set<LabelId>([
  "present",
  "serving",
  "members",
  "serving-substitutes",
  "substitutes",
  "secretary",
  "chair",
  "verifiers",
  "chosen",
]);
/** Labels whose values are no names. */
const FACTS: ReadonlySet<string> = new Set<LabelId>(["place-time", "place", "time", "date"]);
/** Labels whose values hold a day, and those of item numbers. */
const DATED: ReadonlySet<string> = new Set<LabelId>([
  "date",
  "verification-place-time",
  "verification-date",
  "notice-posted",
  "notice-removed",
]);
const NUMBERED: ReadonlySet<string> = new Set<LabelId>(["paragraphs"]);

type Lines = Region["lines"];

/** What names the document, the body and the day: it may stand between labels and their values. */
const NAMING: ReadonlySet<string> = new Set<LabelId>(["document", "organization", "body", "date"]);

/**
 * Gives labels their values where extraction has lost the columns and put all labels before all values: as many blocks
 * of lines, parted by empty lines, or lines with days, as there are labels without a value belong to these in order;
 * else each gets those lines that look like its values. Parties in a block of their own go to the names.
 */
export function unstack(regions: readonly Region[]): void {
  let empty: Region[] = [];
  for (const [i, region] of regions.entries()) {
    if (region.lines.length === 0) {
      empty.push(region);
      continue;
    }
    const behind = regions[i + 1];
    if (empty.length > 0 && (share(empty, region) || shareOut(empty, region, behind))) empty = [];
    else if (!NAMING.has(region.id)) empty = [];
  }
  pairParties(regions);
}

/** Labels that are never printed without a value. */
const ALWAYS: ReadonlySet<string> = new Set<LabelId>(["place-time", "place", "chosen", "paragraphs"]);

/** Whether the values begin on the line of their label: the columns are kept. */
const isBeside = ({ label, lines }: Region): boolean => {
  const at = label?.spans()[0]?.start;
  const first = lines[0]?.line;
  return at !== undefined && first !== undefined && first.start <= at && at < first.end;
};

/** Shares the lines by what they look like; those behind item numbers that stand between them are among them. */
function shareOut(stack: readonly Region[], last: Region, behind: Region | undefined): boolean {
  const empty = stack.slice(stack.findLastIndex((label) => kindOf(label) === undefined) + 1);
  const own = NAMING.has(last.id);
  const labels = own ? [last, ...empty] : [...empty, last];
  const more = behind?.id === "paragraphs" ? behind.lines.slice(1) : [];
  const few = empty.length < 2 && !(own || last.id === "signatures" || ALWAYS.has(empty[0]?.id ?? ""));
  if (few || last.lines.length < empty.length || isBeside(last)) return false;
  const shares = shareByKind(labels, [...last.lines, ...more], own);
  if (!shares) return false;
  for (const [k, label] of labels.entries()) label.lines = shares[k] as Lines;
  if (behind && more.length > 0) behind.lines = behind.lines.slice(0, 1);
  return true;
}

/** Shares the lines of the region below a stack of labels: it is the last of them, unless it names the document. */
function share(empty: readonly Region[], last: Region): boolean {
  const apart = last.id === "document";
  const labels = apart ? empty : [...empty, last];
  const whole = blocksOf(last.lines);
  const [only] = whole;
  const lined = whole.length === 1 && only?.length === labels.length && labels.every(({ id }) => DATED.has(id));
  const blocks = lined && only ? only.map((line) => [line]) : whole;
  if (labels.length < 2 || blocks.length < 2) return false;
  const holders = labels.filter((label) => labels.some(({ parent }) => parent === label));
  const owners = blocks.length < labels.length ? labels.filter((label) => !holders.includes(label)) : labels;
  const spare = blocks.length - owners.length;
  if (owners.length < 2 || spare < 0 || (spare > 0 && !apart)) return false;
  const own = blocks.slice(spare);
  if (!owners.every((owner, i) => fits(owner, own[i] as Lines))) return false;
  last.lines = blocks.slice(0, spare).flat();
  for (const [i, owner] of owners.entries()) owner.lines = own[i] as Lines;
  return true;
}

/** Blocks of lines parted by empty lines; none where a line has columns. */
function blocksOf(lines: Lines): Lines[] {
  const blocks: Lines[] = [];
  for (const entry of lines) {
    if (entry.line.cells.length > 1) return [];
    const block = blocks.at(-1);
    if (block && entry.line.gap < 1) block.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

/** Whether a block begins as the values of a label do. */
function fits({ id }: Region, block: Lines): boolean {
  const text = block[0]?.cells[0]?.text ?? "";
  if (DATED.has(id)) return /\d{2,4}/.test(text);
  if (NUMBERED.has(id)) return /^[§\d][\s§\d,–-]*$/.test(text);
  return PEOPLE.has(id) ? (nameEnd(text) ?? 0) > 0 : FACTS.has(id);
}
