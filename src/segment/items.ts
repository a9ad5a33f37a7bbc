import type { Cell, Line, Span } from "../model/line.js";
import type { OutlineItem } from "../model/outline.js";
import { squeeze } from "../text/fold.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { headingPrefix, headingRole, structureWords } from "../vocabulary/structure.js";
import { lettersOf } from "./contents.js";
import { isLead } from "./decision-lead.js";
import { isDiary } from "./diary-shapes.js";
import { hangs } from "./hanging.js";
import { styleOf } from "./heading-style.js";
import { codeIn, isDiaryLine, opensDiary, pushDiary, titleOf, withoutMarginal } from "./item-diary.js";
import { type Candidate, isOthersNumber } from "./item-headings.js";
import { organHeading } from "./organ-headings.js";
import { isOthers } from "./others-number.js";
import { type Frame, sectionsOf } from "./sections.js";
import { isBare, isFrame, isMatter } from "./title-marks.js";

/** Most lines that a title may run over. */
const LONGEST_TITLE = 8;

/** Most lines that an item's whole head may run over. */
const LONGEST_HEAD = 40;

/** Reads an item's own heading – number, registration numbers (those of the lines above it too), title – and cuts the rest into sections. */
export function itemOf(
  lines: readonly Line[],
  heading: Candidate,
  frame: Frame,
  marks: Span[],
  listed?: string,
  above: readonly Line[] = [],
): OutlineItem {
  const { reading } = frame;
  const first = lines[0] as Line;
  const numberAt = { start: first.start + heading.numberStart, end: first.start + heading.numberEnd };
  const number = (Passage.of(reading.text, [numberAt]).read() as Read).as(heading.number);
  const own = titleFirst(lines);
  const head = new Head(frame, marks, listed);
  for (const line of above) head.takeNumber(line);
  head.before({ start: first.start, end: numberAt.start });
  const rest = restOf(first, heading);
  marks.push({ start: numberAt.end, end: rest });
  head.beside(first, besideNumber(first, rest));
  let at = 1;
  while (at < Math.min(own.length, LONGEST_HEAD) && head.takes(own, at)) at++;
  const title = head.title();
  const { diary } = head;
  const below = own.slice(at);
  const body = below[0] && diary.length === 0 ? withoutMarginal(below[0], reading, diary) : below[0];
  return {
    number,
    ...(title.length > 0 ? { title } : {}),
    diaryNumbers: diary,
    sections: sectionsOf(body ? [body, ...below.slice(1)] : below, frame, heading.number),
  };
}

/**
 * An item's lines with the title first, where a column of labels has put "Beslut" beside it and text taken without columns sets
 * that between the number and the title, which stands apart above the line that says who decides.
 */
function titleFirst(lines: readonly Line[]): readonly Line[] {
  const [first, label, title, lead] = lines;
  if (!first || !label || !title || !lead || headingRole(label.text) !== "decision" || label.cells.length > 1)
    return lines;
  const apart = title.gap >= 1 && lead.gap >= 1 && isLead(lead) && !isLead(title) && !opensSection(title, false);
  return apart ? [first, title, label, ...lines.slice(3)] : lines;
}

/** What an item's heading says but for its number, gathered line by line. */
class Head {
  readonly diary: Read[] = [];
  private readonly spans: Span[] = [];
  /** The lines that hold words of the title. */
  private readonly titled: Line[] = [];
  /** Whether a registration number stands below the title: nothing of it follows. */
  private closed = false;

  constructor(
    private readonly frame: Frame,
    private readonly marks: Span[],
    private readonly listed: string | undefined,
  ) {}

  /** Takes what stands before the number on its line: a registration number, or words that say nothing more. */
  before(span: Span): void {
    const text = Passage.of(this.frame.reading.text, [span]).text.replace(/\s?§$/, "");
    if (isDiary(text.replace(/^\p{L}+\.?:?\s/u, ""))) this.number(span);
    else this.marks.push(span);
  }

  /** Takes what stands behind the number on its line. */
  beside(line: Line, cells: readonly Span[]): void {
    for (const span of cells) {
      const text = squeeze(this.frame.reading.text.slice(span.start, span.end));
      if (structureWords("continued").opening(text) || isMatter(text) || isOthers(text) || codeIn(text) === 0)
        this.marks.push(span);
      else this.spans.push(...(opensDiary(text) ? this.number(span) : [span]));
    }
    if (this.spans.length > 0) this.titled.push(line);
  }

  /** Takes the line where it belongs to the heading; gives whether it does. */
  takes(lines: readonly Line[], at: number): boolean {
    const line = lines[at] as Line;
    const before = this.titled.at(-1);
    if (before && endsInLabel(before.text) && isDiary(line.text.slice(0, NUMBER))) this.spans.push(line);
    else if (isDiaryLine(line, this.diary.length === 0 || !before)) this.takeNumber(line);
    else if (!before && headsPage(line, lines[at + 1], lines[at + 2])) this.marks.push(line);
    else if (
      isOthersNumber(lines, at) ||
      (isOthers(line.text) && (!before || this.numberFollows(lines[at + 1]))) ||
      structureWords("extract").whole(line.text) ||
      (!before && (isBare(line.text) || isFrame(line.text) || isMatter(line.text)))
    )
      this.marks.push(line);
    else if (before && !this.closed && this.isMarginal(line)) {
      append(this.spans, line.cells.slice(1));
      this.number(line.cells[0] as Cell);
      this.closed = true;
    } else if (this.closed || !this.goesOn(line)) return false;
    else this.takeTitle(line);
    return true;
  }

  /** Whether a line holds the item's registration number, where a line above it has the number of another body. */
  private numberFollows(line: Line | undefined): boolean {
    return line !== undefined && this.diary.length === 0 && isDiaryLine(line, true);
  }

  /** A registration number in the margin, below the item's number, beside words that go on in the title's column. */
  private isMarginal({ cells: [number, words], gap }: Line): boolean {
    const [first] = this.titled;
    const title = first?.cells.at(-1);
    return (
      this.titled.length === 1 &&
      this.diary.length === 0 &&
      gap < 1 &&
      number !== undefined &&
      words !== undefined &&
      title !== first?.cells[0] &&
      Math.abs(words.x0 - (title?.x0 ?? 0)) <= this.frame.reading.unit &&
      isDiary(number.text)
    );
  }

  /** Takes a line of registration numbers; what stands behind them begins the title. */
  takeNumber(line: Line): void {
    const more = this.number(line);
    append(this.spans, more);
    if (more.length > 0) this.titled.push(line);
    else this.closed = this.titled.length > 0;
  }

  /** The title without registration numbers at its end, which are kept with the others. */
  title(): Passage {
    return titleOf(Passage.of(this.frame.reading.text, this.spans), this.diary, this.marks);
  }

  /** Keeps registration numbers; gives what of the title stands behind them. */
  private number(span: Span): Span[] {
    return pushDiary(span, this.frame.reading, this.diary, this.marks);
  }

  private takeTitle(line: Line): void {
    this.titled.push(line);
    for (const cell of line.cells) {
      if (line.cells.length > 1 && opensDiary(cell.text)) this.spans.push(...this.number(cell));
      else this.spans.push(cell);
    }
  }

  /** Whether the title begins or goes on with a line. */
  private goesOn(line: Line): boolean {
    return (
      !opensSection(line, this.titled.length > 0) &&
      this.titled.length < LONGEST_TITLE &&
      belongsToTitle(this.titled, line, this.frame, this.listed)
    );
  }
}

/**
 * Words of a page's head that extraction has put behind the number: those over the day, or the body's name above the
 * registration number, where the title stands below that ("Val till kommunstyrelsen" may be one itself).
 */
const headsPage = ({ text }: Line, next: Line | undefined, second: Line | undefined): boolean =>
  next !== undefined &&
  ((structureWords("heads").whole(text) !== undefined && isBare(next.text)) ||
    (isDiaryLine(next, true) && isBodyName(text) && second !== undefined && !opensSection(second, true)));

/** Longest registration number that a line break has torn from its label, in characters. */
const NUMBER = 30;

/** Within so many characters of a line's end that word stands, with the letters behind it. */
const LONGEST_LABEL = 40;

/** Whether a line ends with the word for a registration number, with the letters that begin the number or without: "… Dnr KS". */
function endsInLabel(text: string): boolean {
  const from = text.lastIndexOf(" ", text.length - LONGEST_LABEL) + 1;
  const tail = text.slice(from);
  const label = structureWords("diary").find(tail).at(-1);
  return label !== undefined && from + label.start > 0 && /^[\s:.]*\p{L}{0,6}$/u.test(tail.slice(label.end));
}

/** Whether a section begins. The first line after the number is the title even where it reads like a heading ("Information"), but for a bare decision. */
function opensSection(line: Line, titled: boolean): boolean {
  if (line.asserted !== undefined) return line.asserted !== "text";
  if (line.cells.length !== 1) return false;
  const role = headingRole(line.text) ?? organHeading(line.text)?.role;
  return titled ? role !== undefined || headingPrefix(line.text) !== undefined : role === "decision";
}

/** Where on the number's line the title or registration number begins, behind the comma that may part them from the number. */
const restOf = ({ start, text }: Line, { rest }: Candidate): number =>
  start + rest + (/^,\s/.exec(text.slice(rest))?.[0].length ?? 0);

/** What stands on the number's line after the number, cell by cell; a plan's code behind a registration number belongs to it: "87.0412   05". */
function besideNumber(line: Line, from: number): Span[] {
  const said = (span: Span): string => line.text.slice(span.start - line.start, span.end - line.start).trim();
  const spans: Span[] = [];
  for (const cell of line.cells) {
    const span = { start: Math.max(cell.start, from), end: cell.end };
    if (span.end <= span.start || said(span) === "") continue;
    const before = spans.at(-1);
    if (before && /^\d{2,4}$/.test(said(span)) && opensDiary(said(before))) before.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/** The cell of a line that holds the title, where the number stands before it and the registration number behind it. */
function titleCell(line: Line): Pick<Line, "size" | "bold" | "italic"> {
  const last = line.cells.at(-1);
  if (line.cells.length < 2 || !last) return line;
  return opensDiary(last.text) ? (line.cells.at(-2) as Line["cells"][number]) : last;
}

/** A point of a list. */
const LISTED = /^(?:\d{1,2}[.)]|\p{Ll}\)|[•·▪●–-])\s/u;

/** Whether a text is set in capitals, numbers aside. */
const isShouted = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** How many characters of a line show whether it is a sentence that tells something. */
const FIRST_WORDS = 50;

/** Whether a line begins a sentence whose verb tells something: "Byggnadsnämnden hade i skrivelse …". */
const tells = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  structureWords("telling")
    .find(text.slice(0, FIRST_WORDS))
    .some(({ start }) => start > 0);

/** Whether a body announces what stands below: "Kommunstyrelsen förrättar följande val:". */
const announces = (text: string): boolean => text.endsWith(":") && isBodyName(/^\p{Lu}\p{L}+/u.exec(text)?.[0] ?? "");

/** How long a line is without the registration number in its last column. */
function titleLength({ start, cells, text }: Line): number {
  const own = cells.length > 1 && opensDiary(cells.at(-1)?.text ?? "") ? cells.at(-2) : undefined;
  return own ? own.end - start : text.length;
}

/** Whether a rule stood between two lines: it underlines what it ends. */
const isUnderlined = (before: Line, line: Line, text: string): boolean =>
  line.start - before.end < 200 && /^\s*[-_=–—*]{3,}\s*$/.test(text.slice(before.end, line.start));

/**
 * A title goes on in the same style and without a gap; a line that could have held the next one's first word ends it. Where the table
 * of contents lists a title that begins as this one does, the title is as long as that.
 */
function belongsToTitle(
  titled: readonly Line[],
  line: Line,
  { reading, style }: Frame,
  listed: string | undefined,
): boolean {
  const before = titled.at(-1);
  if (!before) return true;
  if (isUnderlined(before, line, reading.text) || LISTED.test(line.text)) return false;
  if (isShouted(titled.map(({ text }) => text).join(" ")) && /\p{Ll}{2}/u.test(line.text)) return false;
  if (tells(line.text) || announces(line.text)) return false;
  const own = styleOf(titleCell(before));
  if (own !== undefined && (own !== styleOf(line) || line.gap >= 1)) return false;
  if (own !== undefined && own !== style.body) return before.role === line.role || titled.length === 1;
  const sofar = lettersOf(titled.map(({ text }) => text).join(""));
  if (listed && listed.length > 3 && listed === sofar) return false;
  if (listed?.startsWith(sofar) && listed.startsWith(sofar + lettersOf(line.text))) return true;
  if (before.page !== line.page) return false;
  if (line.gap > 0 || line.text.endsWith(".") || /§\s*\d{1,5}$/.test(line.text)) return false;
  const word = line.text.indexOf(" ") < 0 ? line.text.length : line.text.indexOf(" ");
  const width = Math.max(48, line.text.length, ...titled.slice(0, -1).map(({ text }) => text.length));
  const early = titleLength(before) + 1 + word <= width;
  return (!early || !/^\p{Lu}/u.test(line.text) || hangs(before.text, line.text)) && line.text.length < 110;
}
