import type { Cell, Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import {
  type Column,
  choiceOf,
  type Kind,
  kindOf,
  listsFor,
  readRows,
  sidesOf,
  type VoteList,
} from "./vote-columns.js";
import { listInLines } from "./vote-lines.js";
import { onlyNames } from "./vote-names.js";
import type { Choice } from "./vote-phrases.js";
import { inRolls, rollsIn } from "./vote-rolls.js";

const going = voteWords("continued");
const titles = voteWords("list");
const carries = voteWords("carry");
const fillers = voteWords("filler");

/** What may stand behind the choice that a list of names is headed with: "(5)", "(5 st):". */
const COUNT = /^\s*(?:\(\s?\d{1,3}(?:\s(\p{Ll}{2,7}))?\s?\))?[\s:.]*$/u;

/** How many lines a list's title runs over at most. */
const TITLE_LINES = 3;

/** A column of a table that geometry makes: its head's place, and what it holds. */
interface Placed {
  x0: number;
  x1: number;
  column: Column;
}

/** What the lines above the head of a list say. */
interface Title {
  number: string | undefined;
  /** The items that its last line with § names. */
  paragraphs: string[];
  continued?: boolean;
}

/** The lists among the regions that follow the last item: columns with marks over page breaks, or names below "Ja (12)". */
export function listsInRegions(regions: readonly Region[], reading: Reading): VoteList[] {
  const reader = new Regions(reading);
  const rolls = rollsIn(regions);
  for (const region of regions) if (!rolls.some((roll) => roll.includes(region))) reader.read(region);
  reader.close();
  return [...inRolls(rolls, reading), ...reader.found].filter(({ ballots }) => ballots.length > 0);
}

class Regions {
  readonly found: VoteList[] = [];
  private columns: Placed[] | undefined;
  /** Where the columns of each half of a list in two begin. */
  private starts: number[] = [0];
  private lists: VoteList[] = [];
  private number: string | undefined;
  /** Whether a head has come in this region: one that comes again before any sums goes on with the list. */
  private inside = false;
  private title: Title = { number: undefined, paragraphs: [] };
  /** A name that its row's line has not ended. */
  private torn: Cell | undefined;
  /** Names below a word for how they voted. */
  private open: { choice: Choice; word: Read; lines: Line[] } | undefined;
  private prose: VoteList | undefined;
  private before: { line: Line; cells: Cell[] }[] = [];

  constructor(private readonly reading: Reading) {}

  read(region: Region): void {
    const label = /(\d{1,3})\s*$/.exec(region.label?.text ?? "")?.[1];
    this.title = { number: label, paragraphs: [] };
    this.inside = false;
    if (region.label) this.said(region.label);
    const list = this.inLines(region);
    if (list) {
      this.found.push(list);
      return;
    }
    for (const { cells, line } of region.lines) {
      if (!this.head(cells, line) && !this.row(cells) && !this.names(cells, line)) this.readTitle(line.text);
      this.before = [...this.before.slice(-1), { line, cells }];
    }
  }

  /** A list whose cells stand below each other, where the columns are lost. */
  private inLines(region: Region): VoteList | undefined {
    if (region.id !== "vote-list" || region.lines.some(({ cells }) => cells.length > 1)) return undefined;
    const list = listInLines(region.lines.flatMap(({ cells }) => cells.map((cell) => this.passage(cell))));
    if (!list) return undefined;
    for (const { line } of region.lines.slice(0, TITLE_LINES)) this.readTitle(line.text);
    return { ...list, paragraph: this.title.paragraphs[0] };
  }

  private passage(cell: Cell): Passage {
    return Passage.of(this.reading.text, [cell]);
  }

  close(): void {
    const { open, prose } = this;
    this.open = undefined;
    const people = open && open.lines.length > 0 ? onlyNames(Passage.of(this.reading.text, open.lines)) : undefined;
    if (!open || !prose || !people) return;
    for (const { ref } of people)
      if (ref.name !== undefined)
        prose.ballots.push({ name: ref.name, party: ref.party, choice: open.word.as(open.choice) });
  }

  /** A line of heads with a yes and a no, or names and answers; heads a line or two above it, and beside it, belong to it. */
  private head(cells: readonly Cell[], line: Line): boolean {
    const kinds = cells.map(({ text }) => kindOf(text));
    const has = (kind: Kind): boolean => kinds.includes(kind);
    if (!(has("yes") && has("no")) && !(has("name") && has("answer"))) return false;
    const answers = this.columns?.some(({ column }) => column.kind === "answer") === true;
    if (answers && has("other") && !has("name")) return false;
    this.close();
    this.columns = this.columnsOf(cells, line);
    const again = this.title.number !== undefined && this.title.number === this.number;
    const paragraph = this.title.paragraphs[0];
    const last = this.lists[0];
    const unsummed = this.inside && this.title.paragraphs.length === 0 && last?.totals.yes === undefined;
    this.inside = true;
    if (!last || !(this.title.continued || unsummed || (again && (paragraph ?? last.paragraph) === last.paragraph))) {
      this.lists = listsFor(this.columns.map(({ column }) => column));
      const { paragraphs } = this.title;
      const each = paragraphs.length === this.lists.length;
      for (const [i, list] of this.lists.entries()) list.paragraph = each ? paragraphs[i] : paragraph;
      append(this.found, this.lists);
    }
    this.number = this.title.number;
    this.title = { number: this.title.number, paragraphs: [] };
    return true;
  }

  private columnsOf(cells: readonly Cell[], line: Line): Placed[] {
    const found = [...cells];
    for (const { line: other, cells: above } of [...this.before].reverse()) {
      if (other.page !== line.page) continue;
      for (const cell of above) if (!found.some(({ x0, x1 }) => x0 < cell.x1 && cell.x0 < x1)) found.push(cell);
    }
    found.sort((a, b) => a.x0 - b.x0);
    const named = found.findIndex(({ text }) => kindOf(text) === "name");
    const kinds = found.map(
      ({ text }, i): Kind => (i === 0 && named < 0 && choiceOf(text) === undefined ? "name" : kindOf(text)),
    );
    const { columns, starts } = sidesOf(kinds);
    this.starts = starts;
    return columns.map((column, i) => ({ x0: found[i]?.x0 ?? 0, x1: found[i]?.x1 ?? 0, column }));
  }

  /** A line below the heads: a row, or a name whose row is the next line. */
  private row(cells: readonly Cell[]): boolean {
    const { columns } = this;
    if (!columns) return false;
    const first = cells[0];
    if (first && cells.length === 1) {
      this.torn = first;
      return false;
    }
    const torn = first && /^[\p{Ll}\d]/u.test(first.text) ? this.torn : undefined;
    this.torn = undefined;
    if (first && cells.length > 1 && carries.opening(first.text)?.start === 0) this.title.continued = true;
    if (first)
      readRows(
        this.placed(cells, columns, torn),
        columns.map(({ column }) => column),
        this.starts,
        this.lists,
      );
    return cells.length > 1;
  }

  /** The cells of a line under the nearest heads; the first one is the name. As many as there are heads, or heads in each half, need no measuring. */
  private placed(cells: readonly Cell[], columns: readonly Placed[], torn: Cell | undefined): Passage[] {
    const half = this.starts.length > 1 && cells.length * this.starts.length === columns.length;
    if ((half || cells.length === columns.length) && !torn) return cells.map((cell) => this.passage(cell));
    const row: Passage[] = columns.map(() => Passage.of(this.reading.text, []));
    const names = Math.max(
      0,
      columns.findIndex(({ column }) => column.kind === "name"),
    );
    const partyFirst = columns[0]?.column.kind === "party" && /^\(?\p{Lu}{1,5}\)?$/u.test(cells[0]?.text ?? "");
    const own = partyFirst ? -1 : 0;
    for (const [i, cell] of cells.entries()) {
      const middle = (cell.x0 + cell.x1) / 2;
      let nearest = 0;
      columns.forEach((column, k) => {
        if (k > 0 && distance(column, middle) < distance(columns[nearest] as Placed, middle)) nearest = k;
      });
      row[i === own ? names : nearest] = Passage.of(this.reading.text, i === own && torn ? [torn, cell] : [cell]);
    }
    return row;
  }

  /** "Ja (12)", and the names below it. */
  private names(cells: readonly Cell[], line: Line): boolean {
    const { text } = line;
    if (cells.length === 1 && this.said(Passage.of(this.reading.text, [line]))) return true;
    if (!this.open || /§/.test(text) || titles.opening(text)?.start === 0) {
      this.close();
      return false;
    }
    this.open.lines.push(line);
    return true;
  }

  /** Opens the list of those who voted as a line of its own says. */
  private said(passage: Passage): boolean {
    const head = /^[^(:]{1,24}/.exec(passage.text)?.[0].trimEnd() ?? "";
    const choice = choiceOf(head);
    const count = COUNT.exec(passage.text.slice(head.length));
    if (!choice || !count || (count[1] !== undefined && fillers.whole(count[1]) === undefined)) return false;
    this.close();
    const word = passage.read(0, head.length) as Read;
    if (choice === "yes" || !this.prose) {
      this.prose = { ballots: [], totals: {}, paragraph: this.title.paragraphs[0] };
      this.found.push(this.prose);
    }
    this.open = { choice, word, lines: [] };
    return true;
  }

  private readTitle(text: string): void {
    const paragraphs = [...text.matchAll(/§\s*(\p{N}{1,4}(?:\s\p{Ll}(?![\p{L}.]))?)/gu)].map(
      (match) => match[1] as string,
    );
    if (paragraphs.length > 0) this.title.paragraphs = paragraphs;
    if (/^\d{1,3}$/.test(text.trim())) this.title.number ??= text.trim();
    this.title.continued ||= going.find(text).length > 0;
  }
}

/** How far a place is from a column's head. */
const distance = ({ x0, x1 }: Placed, x: number): number => Math.abs((x0 + x1) / 2 - x);
