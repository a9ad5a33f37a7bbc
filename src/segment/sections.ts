import type { Line, Reading, Span } from "../model/line.js";
import type { OutlineSection } from "../model/outline.js";
import { Passage } from "../text/passage.js";
import { referringHeadingRole, structureWords } from "../vocabulary/structure.js";
import { blocksOf } from "./blocks.js";
import { withoutClosing } from "./closing-tails.js";
import { leadAt, leadsDecision } from "./decision-lead.js";
import { markForeign, type Open, othersItem } from "./foreign-sections.js";
import { type HeadingStyle, styleOf } from "./heading-style.js";
import type { Heading } from "./label-column.js";
import { NumberedHeadings } from "./numbered-headings.js";
import { markOrgans, markWithin } from "./organ-headings.js";
import { withoutTails } from "./proposal-tails.js";
import { headingAt } from "./section-headings.js";
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
