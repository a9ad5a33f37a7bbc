import type { Line, Reading, Span } from "../model/line.js";
import type { Furniture, Outline, OutlineAttachment, Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { areSignsMisread, withSigns } from "../text/misread-signs.js";
import { isRespelling } from "../text/respelling.js";
import { tolerantly } from "../vocabulary/misread.js";
import { attachmentOf, opensAttachment } from "./attachments.js";
import { rightEdge } from "./blocks.js";
import { contentsTitles, lettersOf } from "./contents.js";
import { detectLayout } from "./detect-layout.js";
import { furnitureOf } from "./furniture.js";
import { callsItselfMinutes, genreOf } from "./genre.js";
import { headingStyle } from "./heading-style.js";
import { hourRoll } from "./hour-rolls.js";
import type { Candidate } from "./item-headings.js";
import { itemOf } from "./items.js";
import { joinedLabels } from "./joined-labels.js";
import { partPairs } from "./joined-pairs.js";
import { partRolls } from "./joined-rolls.js";
import { partRows } from "./joined-rows.js";
import { partSides } from "./joined-sides.js";
import { labelColumn } from "./label-column.js";
import { signedHeadings } from "./misread-headings.js";
import { numbersAbove } from "./numbers-above.js";
import { closingStart, isBareAttachment, opensRoll, signedPage } from "./region-closing.js";
import { regionsOf } from "./regions.js";
import { type ItemLines, rollOf } from "./roll-item.js";
import type { Frame } from "./sections.js";
import { plainHeadings, signlessHeadings } from "./signless-headings.js";
import { joinRolls } from "./stacked-rolls.js";
import { joinStacks } from "./stacked-rows.js";

/** Cuts a reading into cover, items, attachments and closing pages. Never throws; whatever fits nowhere lies in a region without a label. */
export const segment = (reading: Reading): Outline =>
  tolerantly(reading, reading.text, () =>
    outlineOf(areSignsMisread() ? { ...reading, lines: reading.lines.map(signed) } : reading),
  );

/** A line that is looked at as if its signs § had been read; its place is what it was, and values are read from the text. */
const signed = (line: Line): Line => ({
  ...line,
  text: withSigns(line.text),
  cells: line.cells.map((cell) => ({ ...cell, text: withSigns(cell.text) })),
});

function outlineOf(reading: Reading): Outline {
  const { body, contents, heads, furniture } = framed(reading);
  const { unit } = reading;
  const rolls = partRolls(joinRolls(joinStacks(body, reading.text), reading.text), unit);
  const lines = partRows(partSides(partPairs(rolls, unit), unit), unit);
  const tolerant = reading.source.ocr || isRespelling() || areSignsMisread() || isNoisy(reading);
  const signed = signedHeadings(lines, tolerant);
  const headings = signed.length > FEW_SIGNED ? signed : withoutSign(lines, signed);
  const frame: Frame = {
    reading,
    style: headingStyle(lines),
    tolerant,
    right: rightEdge(lines),
    labels: new Map([...joinedLabels(lines), ...labelColumn(lines, reading.unit)]),
  };
  const groups = itemGroups(lines, headings);
  const { cut, attachments, closing, marks } = cutItems(lines, groups, frame, contentsTitles(contents));
  const items = cut.map(({ item }) => item);
  const coverEnd = groups[0]?.from ?? lines.length;
  const decisions = items.filter((item) => item.sections.some((section) => section.role === "decision")).length;
  const genre = genreOf(reading, heads, lines, coverEnd, items.length, decisions);
  const common = { layout: detectLayout(reading), genre, heads, furniture };
  if (genre === "summons" || genre === "attachment") {
    return { ...common, cover: [unlabelled(lines)], roll: [], items: [], attachments: [], closing: [], marks: [] };
  }
  const hours = hourRoll(reading, furniture);
  const cover = regionsOf(outside(hours, lines.slice(0, coverEnd)), reading);
  return {
    ...common,
    cover,
    roll: rollOf(cover, cut, reading),
    items,
    ...(hours && { hours }),
    attachments,
    closing: regionsOf(outside(hours, closing), reading),
    marks,
  };
}

/** The lines of a document's own text and those of its table of contents, apart from what frames its pages; of the running heads one of each wording. */
function framed(reading: Reading): { body: Line[]; contents: Line[]; heads: Line[]; furniture: Furniture[] } {
  const kinds = furnitureOf(reading);
  const body: Line[] = [];
  const contents: Line[] = [];
  const heads = new Map<string, Line>();
  const furniture: Furniture[] = [];
  reading.lines.forEach((line, i) => {
    const kind = kinds.get(i);
    if (kind === undefined) {
      body.push(line);
      return;
    }
    furniture.push({ kind, start: line.start, end: line.end });
    if (kind === "contents") contents.push(line);
    if (kind === "running-head" && !heads.has(line.text)) heads.set(line.text, line);
  });
  return { body, contents, heads: [...heads.values()], furniture };
}

/** Without the lines of a roll that is read by itself. */
const outside = (roll: Span | undefined, lines: readonly Line[]): readonly Line[] =>
  roll ? lines.filter(({ start }) => start < roll.start || start >= roll.end) : lines;

/** Cuts the lines from the first heading on into items, attachments and what closes the minutes. */
function cutItems(
  lines: readonly Line[],
  groups: readonly ItemGroup[],
  frame: Frame,
  titles: ReadonlyMap<string, string>,
): { cut: ItemLines[]; attachments: OutlineAttachment[]; closing: Line[]; marks: Span[] } {
  const cut: ItemLines[] = [];
  const attachments: OutlineAttachment[] = [];
  const closing: Line[] = [];
  const marks: Span[] = [];
  groups.forEach(({ headings, from }, g) => {
    const heading = headings[0] as Candidate;
    const to = groups[g + 1]?.from ?? lines.length;
    const repeats = repeatedHeadings(lines, headings);
    for (const at of repeats) marks.push(lines[at] as Line);
    const tail = cutTail(lines, heading.at, to, g === groups.length - 1);
    const own = lines.slice(heading.at, tail.item).filter((_, k) => !repeats.has(heading.at + k));
    const above = lines.slice(from, heading.at);
    cut.push({ item: itemOf(own, heading, frame, marks, titles.get(heading.number), above), lines: own });
    for (const [start, until] of tail.closing) append(closing, lines.slice(start, until));
    for (const [start, until] of tail.attachments) {
      const end = signedPage(lines, start, until);
      attachments.push(attachmentOf(lines.slice(start, end), frame.reading, marks, frame.right));
      append(closing, lines.slice(end, until));
    }
  });
  return { cut, attachments, closing, marks };
}

/** With more headings than this that begin with §, no others are looked for. */
const FEW_SIGNED = 2;

/** The headings of minutes that hardly ever write § before the number; those that do where there are no more of others. */
function withoutSign(lines: readonly Line[], signed: Candidate[]): Candidate[] {
  const spelled = signlessHeadings(lines);
  if (spelled.length > signed.length) return spelled;
  return signed.length > 0 || !callsItselfMinutes(lines) ? signed : plainHeadings(lines);
}

/** What is no minutes is not forced into their shape: all of its text stays unclaimed. */
const unlabelled = (lines: readonly Line[]): Region => ({
  id: "none",
  lines: lines.map((line) => ({ line, cells: line.cells })),
});

/** The headings of one item, and the index of the line that it begins with. */
interface ItemGroup {
  headings: Candidate[];
  from: number;
}

/** Headings of one number that follow each other are one item that goes on over a page break. */
function itemGroups(lines: readonly Line[], headings: readonly Candidate[]): ItemGroup[] {
  const groups: ItemGroup[] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (last && last.headings[0]?.order === heading.order) last.headings.push(heading);
    else groups.push({ headings: [heading], from: heading.at });
  }
  const firsts = groups.map((group) => group.headings[0] as Candidate);
  const numbered = numbersAbove(lines, firsts);
  for (const group of groups) if (numbered.has(group.headings[0] as Candidate)) group.from--;
  return groups;
}

/** The headings that are printed again after a page break, with as much of the title as stands there again. */
function repeatedHeadings(lines: readonly Line[], group: readonly Candidate[]): Set<number> {
  const repeats = new Set<number>();
  if (group.length < 2) return repeats;
  const first = group[0] as Candidate;
  const opening = lettersOf(
    lines
      .slice(first.at + 1, first.at + 12)
      .map((line) => line.text)
      .join(""),
  );
  for (const { at } of group.slice(1)) {
    repeats.add(at);
    let again = "";
    for (let i = at + 1; i < lines.length && i < at + 8; i++) {
      again += lettersOf((lines[i] as Line).text);
      if (again === "" || !opening.startsWith(again)) break;
      repeats.add(i);
    }
  }
  return repeats;
}

/** Stretches of lines. */
type Range = [number, number];

/** Where an item's own text ends, and what follows it: closing lines (after the last item, also a roll that is an attachment by name) and attachments. */
function cutTail(
  lines: readonly Line[],
  from: number,
  to: number,
  last: boolean,
): { item: number; closing: Range[]; attachments: Range[] } {
  const starts: number[] = [];
  for (let i = from + 1; i < to; i++) {
    const goesOn = starts.length > 0 && lines[i]?.text === lines[starts.at(-1) as number]?.text;
    if (!goesOn && opensAttachment(lines, i, starts.length > 0)) starts.push(i);
  }
  const end = starts[0] ?? to;
  const item = last ? closingStart(lines, from + 1, end) : end;
  const closing: Range[] = [[item, end]];
  const attachments: Range[] = [];
  starts.forEach((start, k) => {
    const isRoll = last && isBareAttachment(lines[start]) && opensRoll(lines, start + 1);
    (isRoll ? closing : attachments).push([start, starts[k + 1] ?? to]);
  });
  return { item, closing, attachments };
}

/** Whether the text layer shows the marks of bad recognition: digits and strokes inside words. */
function isNoisy(reading: Reading): boolean {
  const sample = reading.text.slice(0, 20_000);
  // The mark first: what stands before each letter is looked at where there is one.
  if (!/[01|!(](?<=\p{L}.)\p{L}/u.test(sample)) return false;
  const words = sample.match(/\p{L}{3,}/gu)?.length ?? 0;
  const odd = sample.match(/\p{L}{2}[0|!]\p{L}{2}|\p{Lu}{2}[01|]\p{Lu}{2}|\p{L}\(\p{Lu}/gu)?.length ?? 0;
  return odd > 0 && odd * 200 > words;
}
