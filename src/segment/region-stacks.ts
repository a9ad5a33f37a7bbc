import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import type { LabelId } from "../vocabulary/labels.js";
import { replacesAt } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { describedIn, pairDescriptions } from "./description-stacks.js";
import { OF_MEETING } from "./label-lists.js";
import { pairParties } from "./party-stacks.js";
import { pairReplaced } from "./replaced-stacks.js";
import { rejoinColumns, rejoinServing } from "./second-columns.js";
import { headOf, NUMBER, PAGE } from "./stacked-said.js";
import { kindOf, shareByKind, UNKNOWN } from "./stacked-values.js";

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
/** Labels whose values hold a day, and those of item numbers. */
const DATED: ReadonlySet<string> = new Set<LabelId>([
  "date",
  "verification-place-time",
  "verification-date",
  "notice-posted",
  "notice-removed",
  "notice-period-end",
]);
const NUMBERED: ReadonlySet<string> = new Set<LabelId>(["paragraphs"]);

type Lines = Region["lines"];

/** What names the document, the body and the day: it may stand between labels and their values. */
const NAMING: ReadonlySet<string> = new Set<LabelId>(["document", "organization", "body", "date"]);

/**
 * Gives labels their values where extraction has lost the columns and put all labels before all values: as many blocks
 * of lines, parted by empty lines, or lines with days, as there are labels without a value belong to these in order;
 * else each gets those lines that look like its values, which labels of their own may part. Parties in a block of their own go to the names.
 */
export function unstack(regions: Region[], text: string): Region[] {
  let empty: Region[] = [];
  let stacked = false;
  let names: ReadonlySet<string> | undefined;
  const replaced = (): ReadonlySet<string> => (names ??= replacedIn(regions));
  for (const region of regions) if (region.lines.length > 1) region.lines = region.lines.filter(saysMore);
  for (const [i, region] of regions.entries()) {
    const behind = regions[i + 1];
    const unknown = empty.length > 0 && isUnknown(region, behind, empty.length > 1);
    if (region.lines.length === 0 || unknown) {
      empty.push(region);
      if (unknown) empty.push({ id: UNKNOWN, lines: [] });
      continue;
    }
    stacked ||= empty.length > 2;
    if (
      empty.length > 0 &&
      (signersBehind(empty, region) || share(empty, region) || shareOut(empty, region, behind, replaced))
    )
      empty = [];
    else if (!NAMING.has(region.id)) empty = [];
  }
  for (const region of regions) if (WHERE.has(region.id)) dropPage(region);
  rejoinColumns(regions);
  rejoinServing(regions);
  pairDescriptions(regions);
  const parted = stacked ? regions.flatMap((region) => partsOf(region, text)) : regions;
  pairParties(parted);
  pairReplaced(parted);
  apartFromServing(parted);
  return parted;
}

/** Whether a line says more than how somebody signed: "Digitalt signerad" holds no value. */
const saysMore = ({ line }: Lines[number]): boolean =>
  line.cells.length > 1 || structureWords("stamp").whole(line.text) === undefined || !/\s/.test(line.text);

/** "Ersättare" beside "Tjänstgörande ersättare" under one label are those who do not serve. */
function apartFromServing(regions: readonly Region[]): void {
  const holders = new Set(
    regions.flatMap(({ id, parent }) => (id === "serving-substitutes" && parent ? [parent] : [])),
  );
  for (const region of holders.size > 0 ? regions : [])
    if (region.id === "substitutes" && region.parent && holders.has(region.parent)) delete region.parent;
}

/** Labels of a place that a number alone never is. */
const WHERE: ReadonlySet<string> = new Set<LabelId>(["place-time", "place"]);

/** The number of the page is no part of where the body met. */
function dropPage(region: Region): void {
  const [first, ...rest] = region.lines;
  if (first && rest.length > 0 && NUMBER.test(first.line.text)) region.lines = rest;
}

/** Those whom somebody is said to replace: "tjänstgörande för Bo Ek (M)". */
function replacedIn(regions: readonly Region[]): Set<string> {
  const names = new Set<string>();
  for (const { lines } of regions)
    for (const { line } of lines) {
      const at = replacesAt(line.text);
      const rest = at === undefined ? "" : line.text.slice(at).trimStart();
      if (rest !== "") names.add(rest.slice(0, nameEnd(rest) ?? 0));
    }
  names.delete("");
  return names;
}

/** A list cut where labels of its own part it: "Ledamöter", "Tjänstgörande ersättare". */
function partsOf(list: Region, text: string): Region[] {
  const { lines } = list;
  const parts = [list];
  if (!lines.some(({ line }) => headOf(line.text))) return parts;
  list.lines = [];
  const parent = PEOPLE.has(list.id) || list.id === "others" ? list : list.parent;
  for (const { line, cells } of lines) {
    const id = headOf(line.text);
    const label = id && Passage.of(text, cells);
    if (label) parts.push({ id, label, lines: [], ...(parent ? { parent } : {}) });
    else parts.at(-1)?.lines.push({ line, cells });
  }
  return parts;
}

/** Labels of lists that extraction may have put behind their values. */
const LATE: ReadonlySet<string> = new Set<LabelId>(["others", "officials"]);

/** What heads the page: it may stand among the labels. */
const HEADS: ReadonlySet<string> = new Set<LabelId>(["document", "organization"]);

/** Labels that are never printed without a value. */
const ALWAYS: ReadonlySet<string> = new Set<LabelId>(["place-time", "place", "chosen", "paragraphs"]);

/** Whether the values begin on the line of their label: the columns are kept. */
export const isBeside = ({ label, lines }: Region): boolean => {
  const at = label?.spans()[0]?.start;
  const first = lines[0]?.line;
  return at !== undefined && first !== undefined && first.start <= at && at < first.end;
};

/** Most letters of a label. */
const LONGEST = 40;
const WRAP = /^\p{Ll}[\p{L} ]+:?$/u;
const WORDS = /^\p{Lu}[\p{L} ]+:?$/u;

/** Whether what stands between two labels of a stack is one line in a few words and no value: a label that no vocabulary knows. */
export function isUnknown({ lines, id }: Region, behind: Region | undefined, stacked: boolean): boolean {
  const [only, wrapped, ...more] = lines;
  if (!only || more.length > 0 || (wrapped && !WRAP.test(wrapped.line.text)) || !behind || kindOf(behind) === undefined)
    return false;
  if (behind.lines.length > 0 && (!stacked || isBeside(behind))) return false;
  const text = only.line.text;
  return id !== "none" && only.line.cells.length === 1 && text.length <= LONGEST && WORDS.test(text) && !nameEnd(text);
}

/** Whether other columns stand beside the lines: those are kept. */
const inColumns = ({ lines }: Region): boolean =>
  lines.some(({ line, cells }) => line.cells.length > cells.length && cells.length > 0);

/** Shares the lines by what they look like; those behind item numbers that stand between them are among them. */
function shareOut(
  stack: readonly Region[],
  last: Region,
  behind: Region | undefined,
  replaced: () => ReadonlySet<string>,
): boolean {
  const waiting = stack.filter(({ id }) => !HEADS.has(id));
  const empty = waiting.slice(waiting.findLastIndex((label) => kindOf(label) === undefined) + 1);
  const own = NAMING.has(last.id);
  const labels = own ? [last, ...empty] : [...empty, last];
  const more = behind?.id === "paragraphs" ? behind.lines.slice(1) : [];
  const few = empty.length < 2 && !(own || last.id === "signatures" || ALWAYS.has(empty[0]?.id ?? ""));
  if (few || last.lines.length < empty.length || (isBeside(last) && !own) || inColumns(last)) return false;
  const lines = describedIn([...last.lines, ...more]);
  const late = behind && LATE.has(behind.id) && behind.lines.length === 0 ? [...labels, behind] : labels;
  let shares = shareByKind(late, lines, own, replaced);
  if (shares) append(labels, late.slice(labels.length));
  else if (late !== labels) shares = shareByKind(labels, lines, own, replaced);
  if (!shares) return false;
  for (const [k, label] of labels.entries()) {
    label.lines = shares[k] as Lines;
    // Those who are away have a list of their own: the substitutes below their label are others.
    if (label.parent?.id === "absent" && label.parent.lines.length > 0) delete label.parent;
  }
  if (behind && more.length > 0) behind.lines = behind.lines.slice(0, 1);
  return true;
}

/** Labels of those who sign. */
const SIGNING: ReadonlySet<string> = new Set<LabelId>(["secretary", "chair", "verifiers", "verified"]);

/** Gives those who sign to the labels above which items the minutes hold: "Sekreterare", "Ordförande", "Justeras", "Paragrafer 30–40", and then their names. */
function signersBehind(empty: readonly Region[], region: Region): boolean {
  const labels = empty.filter(({ id }) => SIGNING.has(id));
  const [own, ...rest] = region.lines;
  if (region.id !== "paragraphs" || labels.length < 2 || !own || !fits(region, [own])) return false;
  const names = rest.filter(({ line, cells }) => cells.length === 1 && (nameEnd(line.text) ?? 0) > 0);
  if (names.length < labels.length || names.length < rest.length) return false;
  region.lines = [own];
  for (const [i, label] of labels.entries())
    label.lines = i < labels.length - 1 ? names.slice(i, i + 1) : names.slice(i);
  return true;
}

/** Shares the lines of the region below a stack of labels: it is the last of them, unless it names the document. */
function share(empty: readonly Region[], last: Region): boolean {
  const apart = last.id === "document";
  const labels = apart ? empty : [...empty, last];
  const whole = blocksOf(last.lines);
  const [only] = whole;
  const lined =
    whole.length === 1 && only?.length === labels.length && labels.every(({ id }) => DATED.has(id) || NUMBERED.has(id));
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

/** A time of day: "17.00", "17:00". */
const HOURS = /\d[.:]\d{2}/;

/** Whether a block begins as the values of a label do. */
function fits({ id }: Region, block: Lines): boolean {
  const text = block[0]?.cells[0]?.text ?? "";
  if (DATED.has(id)) return /\d{2,4}/.test(text);
  if (NUMBERED.has(id)) return /^[§\d][\s§\d,–-]*$/.test(text);
  if (PAGE.test(text)) return false;
  return PEOPLE.has(id) ? (nameEnd(text) ?? 0) > 0 && !HOURS.test(text) : OF_MEETING.has(id);
}
