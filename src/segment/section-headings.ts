import type { LineLabel } from "../model/corrections.js";
import type { Line } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import { saidHeadingRole } from "../vocabulary/said-headings.js";
import {
  headingPrefix,
  headingRole,
  namedHeadingRole,
  referringHeadingRole,
  structureWords,
} from "../vocabulary/structure.js";
import { type HeadingStyle, styleOf } from "./heading-style.js";
import type { Heading } from "./label-column.js";
import { bodyHeading, organHeading } from "./organ-headings.js";

/** The rule above a heading that extraction has put on its line: "-----Beslutet skickas till". */
const RULED = /^[-–—_]{2,80}\s?(?=\p{Lu})/u;

/** The heading that a line opens a section with; `tolerant` also takes misread ones. */
export function headingAt(
  lines: readonly Line[],
  at: number,
  style: HeadingStyle,
  tolerant: boolean,
): Heading | undefined {
  const line = lines[at] as Line;
  const { text, asserted } = line;
  if (asserted !== undefined)
    return asserted in NO_HEADING ? undefined : { role: asserted as SectionRole, end: text.length };
  const ruled = RULED.exec(text)?.[0];
  const below = ruled && headingRole(text.slice(ruled.length));
  if (below) return { role: below, end: text.length };
  if (text.length > 160 || line.cells.length > 2 || !/^[\p{Lu}\p{N}]/u.test(text)) return undefined;
  const look = styleOf(line);
  const marked = look !== undefined && style.marked.has(look);
  if (!marked && isWanted(lines, at)) return undefined;
  if (line.cells.length === 2) return inTwoCells(line, marked) ?? overTwoLines(line, lines[at + 1]);
  const role =
    headingRole(text, tolerant || marked) ??
    namedHeadingRole(text) ??
    saidHeadingRole(text) ??
    referringHeadingRole(text);
  if (role) {
    const plain = style.marked.size > 0 && !marked && line.role !== "heading";
    return (look === undefined || plain) && runsOn(lines, at) ? undefined : { role, end: text.length };
  }
  return (
    overBreak(line, lines[at + 1]) ??
    anothersHeading(lines, at) ??
    openingWords(lines, at, marked) ??
    (marked && text.length < 100 && !/[.,;]$/.test(text) && isKnownHeading(line)
      ? { role: "other", end: text.length }
      : undefined)
  );
}

/** The heading of what another body has decided or proposed, or of what the body does itself. */
function anothersHeading(lines: readonly Line[], at: number): Heading | undefined {
  const { text } = lines[at] as Line;
  const { length: end } = text;
  const foreign = end < 120 && /\d/.test(text) && !text.endsWith(".") && structureWords("foreign").opening(text);
  if (foreign && !runsOn(lines, at)) return { role: "earlier", end, foreign: true };
  const named = organHeading(text) ?? bodyHeading(text);
  return named && !runsOn(lines, at) ? { ...named, end } : undefined;
}

/** The heading that a line begins with: all of it, or what a full stop or a colon parts from the text behind. */
function openingWords(lines: readonly Line[], at: number, marked: boolean): Heading | undefined {
  const { text, gap } = lines[at] as Line;
  const prefix = headingPrefix(text);
  if (!prefix || !(marked || prefix.end < text.length || text.endsWith(":"))) return undefined;
  if (/[.:]$/.test(text.slice(0, prefix.end)))
    return marked || gap > 0 || !runsOn(lines, at) ? { role: prefix.role, end: prefix.end } : undefined;
  const alone = text.length < 80 && !text.endsWith(".") && !runsOn(lines, at);
  return marked || alone ? { role: prefix.role, end: text.length } : undefined;
}

/** What a person may say of a line that makes it no heading of a section. */
const NO_HEADING: Readonly<Partial<Record<LineLabel, true>>> = { text: true, furniture: true, item: true };

/** In a label column the heading stands left of its text on the same line. */
function inTwoCells(line: Line, marked: boolean): Heading | undefined {
  const [label, value] = line.cells;
  if (!label || !value || label.text.length > 40) return undefined;
  const role = headingRole(label.text);
  if (!role || (!marked && label.bold !== true && !label.text.endsWith(":"))) return undefined;
  return { role, end: value.start - line.start };
}

/** A label of two words or more that its column breaks over two lines: "Kommundirektörens", "förslag:". */
function overTwoLines(line: Line, next: Line | undefined): Heading | undefined {
  const [label, value] = line.cells;
  const more = next?.cells[0];
  if (!label || !value || !next || !more || next.cells.length > 2 || next.page !== line.page || next.gap >= 0.6)
    return undefined;
  if (label.text.length > 40 || !more.text.endsWith(":") || Math.abs(more.x0 - label.x0) > (label.x1 - label.x0) / 4)
    return undefined;
  const role = headingRole(`${label.text} ${more.text}`);
  return role && { role, end: value.start - line.start, torn: [{ start: more.start, end: more.end }] };
}

/** A heading that a narrow column of labels has broken: "Särskilt", "yttrande", each on a line by itself. */
function overBreak(line: Line, next: Line | undefined): Heading | undefined {
  if (!next || line.text.length > LONGEST_PART || next.text.length > LONGEST_PART || line.cells.length > 1)
    return undefined;
  if (next.cells.length > 1 || next.page !== line.page || next.gap >= 0.6 || /[.,:;]$/.test(line.text))
    return undefined;
  const role = headingRole(`${line.text} ${next.text}`);
  return role && { role, end: line.text.length, torn: [{ start: next.start, end: next.end }] };
}

/** Longest part of a heading, in characters, that such a column breaks. */
const LONGEST_PART = 26;

const isKnownHeading = (line: Line): boolean => line.role === "heading" || line.bold === true;

/** Whether the line above ends with a word that wants another one after it: "… yrkar bifall till" over "Kommunstyrelsens förslag." */
function isWanted(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  if (!before || (lines[at] as Line).gap >= 0.3 || before.cells.length !== 1) return false;
  const { text } = before;
  return text.length > SHORT && structureWords("hanging").whole(text.slice(text.lastIndexOf(" ") + 1)) !== undefined;
}

/** Shortest line, in characters, that a sentence fills. */
const SHORT = 40;

/** Whether the line is the middle of a sentence: the one before breaks off, or the one after begins in lower case. */
function runsOn(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  const after = lines[at + 1];
  const goesOn =
    after !== undefined &&
    after.gap < 0.6 &&
    after.page === line.page &&
    /^\p{Ll}/u.test(after.text) &&
    structureWords("clause").opening(after.text) === undefined;
  const breaksOff =
    before !== undefined &&
    line.gap < 0.3 &&
    before.page === line.page &&
    before.text.length > 60 &&
    /[\p{L},–-]$/u.test(before.text.slice(-2)) &&
    before.cells.length === 1;
  return goesOn || (breaksOff && !/^\p{Lu}/u.test(line.text));
}
