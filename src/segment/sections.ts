import type { LineLabel } from "../model/corrections.js";
import type { Line, Reading, Span } from "../model/line.js";
import type { OutlineSection, SectionRole } from "../model/outline.js";
import { Passage } from "../text/passage.js";
import { saidHeadingRole } from "../vocabulary/said-headings.js";
import {
  headingPrefix,
  headingRole,
  namedHeadingRole,
  referringHeadingRole,
  structureWords,
} from "../vocabulary/structure.js";
import { blocksOf } from "./blocks.js";
import { withoutClosing } from "./closing-tails.js";
import { leadAt, leadsDecision } from "./decision-lead.js";
import { markForeign, type Open, othersItem } from "./foreign-sections.js";
import { type HeadingStyle, styleOf } from "./heading-style.js";
import type { Heading } from "./label-column.js";
import { NumberedHeadings } from "./numbered-headings.js";
import { bodyHeading, markOrgans, markWithin, organHeading } from "./organ-headings.js";
import { withoutTails } from "./proposal-tails.js";
import { isBallotHead } from "./tables.js";

/** What holds for the whole document: its text, what its headings look like, whether words are misread, where full lines end, and the headings in a column of their own. */
export interface Frame {
  reading: Reading;
  style: HeadingStyle;
  tolerant: boolean;
  right: number;
  labels: ReadonlyMap<Line, Heading>;
}

/** Cuts the lines of an item into sections at their headings. */
export function sectionsOf(lines: readonly Line[], frame: Frame, number: string): OutlineSection[] {
  const dealt = new Sections(frame, number);
  lines.forEach((_, at) => {
    dealt.take(lines, at);
  });
  const { open } = dealt;
  markForeign(open);
  markOrgans(open);
  markWithin(open);
  const sections = open
    .filter((section) => section.heading !== undefined || section.lines.length > 0)
    .map(({ role, heading, foreign, lines: own }) => ({
      role,
      ...(heading ? { heading } : {}),
      ...(foreign ? { foreign } : {}),
      blocks: blocksOf(own, frame.reading, frame.right),
    }));
  return withoutClosing(withoutTails(sections));
}

/** The sections of an item while its lines are dealt out to them. */
class Sections {
  readonly open: Open[] = [{ role: "background", lines: [] }];
  private readonly numbered = new NumberedHeadings();
  /** The parts of the last heading that stand on the lines to come. */
  private torn: NonNullable<Heading["torn"]> = [];

  constructor(
    private readonly frame: Frame,
    private readonly number: string,
  ) {}

  /** Opens a section where a line is a heading, or gives the line to the section that is open. */
  take(lines: readonly Line[], at: number): void {
    const line = lines[at] as Line;
    const [part] = this.torn;
    if (part) {
      this.torn = this.torn.slice(1);
      const rest = after(line, part.end - line.start);
      if (rest.text !== "") this.last.lines.push(rest);
      return;
    }
    const heading = this.headingOf(lines, at);
    if (line.asserted === undefined && this.last.role !== "vote" && opensBallots(lines, at))
      this.open.push({ role: "vote", lines: [] });
    if (!heading) {
      if (this.last.role === "documents" && leadsDecision(line, lines[at + 1]))
        this.open.push({ role: "background", lines: [] });
      this.last.lines.push(line);
    } else if (
      heading.wraps ||
      this.leadsIn(heading, line) ||
      isListedDocument(line, lines[at - 1], this.last, this.frame.reading.unit)
    )
      this.last.lines.push(line);
    else this.begin(line, heading);
  }

  private get last(): Open {
    return this.open.at(-1) as Open;
  }

  private headingOf(lines: readonly Line[], at: number): Heading | undefined {
    const { style, tolerant, labels } = this.frame;
    const line = lines[at] as Line;
    const known = isPaper(line, this.last, style) ? undefined : headingAt(lines, at, style, tolerant);
    return (
      labels.get(line) ??
      (known === undefined || known.role === "other" ? leadAt(line, this.last, style) : undefined) ??
      known ??
      (style.numbered ? this.numbered.next(line) : undefined) ??
      othersItem(line, this.number, this.last)
    );
  }

  /** Whether words that end in a colon stand right below the heading of a decision or a proposal: they lead in what is told there. */
  private leadsIn({ role }: Heading, { text }: Line): boolean {
    const { last } = this;
    const opened = last.headingLine !== undefined && last.lines.length === 0;
    return (
      opened && role === "proposal" && (last.role === "decision" || last.role === "proposal") && text.endsWith(":")
    );
  }

  private begin(line: Line, { role, end, torn = [], foreign, organ, within }: Heading): void {
    const spans: Span[] = [{ start: line.start, end: line.start + end }, ...torn];
    this.torn = torn;
    this.open.push({
      role,
      heading: Passage.of(this.frame.reading.text, spans),
      headingLine: line,
      ...(foreign && { foreign }),
      ...(organ !== undefined && { organ }),
      ...(within !== undefined && { within }),
      lines: end < line.text.length ? [after(line, end)] : [],
    });
  }
}

/** "Förslag till yttrande" among the documents that are listed further in than their heading: one of them, no heading. */
function isListedDocument(line: Line, before: Line | undefined, { role, headingLine }: Open, unit: number): boolean {
  if (role !== "documents" || !headingLine || !before || before === headingLine || line.asserted !== undefined)
    return false;
  const edge = line.cells[0]?.x0 ?? 0;
  return edge > (headingLine.cells[0]?.x0 ?? 0) + unit && Math.abs(edge - (before.cells[0]?.x0 ?? 0)) < unit / 2;
}

/** What stands on a line from an offset of its text on. */
function after(line: Line, at: number): Line {
  const rest = line.text.slice(at);
  const start = line.start + at + rest.length - rest.trimStart().length;
  const cells = line.cells
    .filter((cell) => cell.end > start)
    .map((cell) => (cell.start < start ? { ...cell, start, text: cell.text.slice(start - cell.start) } : cell));
  return { ...line, start, text: rest.trim(), cells };
}

/** The head of a table of ballots, or the caption directly above it: it opens a vote although no heading says so. */
function opensBallots(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  if (line.text.length > 200) return false;
  if (/^\[.{1,80}\]\(.{1,160}\)$/.test(line.text))
    return lines[at + 1]?.text.startsWith("|") === true && isBallotHead(lines[at + 1] as Line);
  return isBallotHead(line) && (line.cells.length > 2 || line.text.startsWith("|"));
}

/** The rule above a heading that extraction has put on its line: "-----Beslutet skickas till". */
const RULED = /^[-–—_]{2,80}\s?(?=\p{Lu})/u;

function headingAt(lines: readonly Line[], at: number, style: HeadingStyle, tolerant: boolean): Heading | undefined {
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
  if (!marked && hangs(lines, at)) return undefined;
  if (line.cells.length === 2) return inTwoCells(line, marked) ?? overTwoLines(line, lines[at + 1]);
  const role =
    headingRole(text, tolerant || marked) ??
    namedHeadingRole(text) ??
    saidHeadingRole(text) ??
    referringHeadingRole(text);
  const broken = role ? undefined : overBreak(line, lines[at + 1]);
  if (broken) return broken;
  if (role) {
    if (style.marked.size > 0 && look !== undefined && !marked && line.role !== "heading" && runsOn(lines, at))
      return undefined;
    if (look === undefined && runsOn(lines, at)) return undefined;
    return { role, end: text.length };
  }
  if (
    text.length < 120 &&
    /\d/.test(text) &&
    !text.endsWith(".") &&
    structureWords("foreign").opening(text) &&
    !runsOn(lines, at)
  )
    return { role: "earlier", end: text.length, foreign: true };
  const lettered = runsOn(lines, at) ? undefined : (organHeading(text) ?? bodyHeading(text));
  if (lettered) return { ...lettered, end: text.length };
  const prefix = headingPrefix(text);
  if (prefix && (marked || prefix.end < text.length || text.endsWith(":"))) {
    const whole = !/[.:]$/.test(text.slice(0, prefix.end));
    if (whole && (marked || (text.length < 80 && !/[.]$/.test(text) && !runsOn(lines, at))))
      return { role: prefix.role, end: text.length };
    if (!whole && (marked || line.gap > 0 || !runsOn(lines, at))) return { role: prefix.role, end: prefix.end };
  }
  if (marked && text.length < 100 && !/[.,;]$/.test(text) && isKnownHeading(line))
    return { role: "other", end: text.length };
  return undefined;
}

/**
 * "Förslag till yttrande" amid the papers of a case is one of them, and so is another body's decision among them or right below
 * their heading, unless it looks like a heading or stands apart.
 */
function isPaper(line: Line, { role, lines }: Open, style: HeadingStyle): boolean {
  if (role !== "documents" || line.gap >= 0.6 || line.asserted !== undefined) return false;
  const look = styleOf(line);
  if (look !== undefined && style.marked.has(look)) return false;
  if (look !== style.body && lines.length === 0) return false;
  if (/\d/.test(line.text) && structureWords("foreign").opening(line.text)) return true;
  if (lines.length === 0) return false;
  return structureWords("paper").whole(line.text) !== undefined || referringHeadingRole(line.text) !== undefined;
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
function hangs(lines: readonly Line[], at: number): boolean {
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
