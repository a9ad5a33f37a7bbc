import type { Context } from "../model/context.js";
import type { Line } from "../model/line.js";
import { append, greatest } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { voteWords } from "../vocabulary/votes.js";
import { ballotOf, choiceOf, kindOf, type VoteList } from "./vote-columns.js";
import type { Choice } from "./vote-phrases.js";

/** A list of votes that was put together from cells below each other: one list for each round, and where it begins. */
export interface Stacked {
  at: number;
  rounds: VoteList[];
}

/** Names below the heads of what they voted, all in one column: "Ja", "Nej", "Anna Berg (S)", "Bo Ek (M)". */
export interface Headed {
  at: number;
  heads: Answer[];
  /** `apart` says that an empty line stands above. */
  names: { passage: Passage; apart: boolean }[];
}

const sums = voteWords("sum");

/** How many lines before and behind an answer its list may reach: a council's names and parties below each other. */
const REACH = 300;
/** Fewest answers on lines of their own that are looked into. */
const FEWEST = 4;
/** The longest line that is a cell: who, with party and office. */
const LONGEST_CELL = 60;
/** The longest head of a column. */
const LONGEST_HEAD = 30;
/** The longest answer. */
const LONGEST_ANSWER = 14;
/** A line without meaning here that is longer is running text, behind which no list goes on. */
const LONGEST_BETWEEN = 70;
/** Among how many columns of names before it a column of answers finds its own. */
const MOST_COLUMNS = 20;
/** Shorter runs of answers are those of a row, or of a row or two that stand close together: they go with the names right before. */
const SHORT = 3;

export interface Answer {
  passage: Passage;
  choice: Choice;
}

type Cell =
  | { kind: "name"; passage: Passage; apart: boolean }
  | { kind: "code"; passage: Passage }
  | ({ kind: "answer" } & Answer)
  | { kind: "between" | "prose"; items: string[] };

/** Names below each other, the parties beside them, and a column of answers for each round. */
interface Group {
  names: Passage[];
  parties?: Passage[];
  rounds: Answer[][];
  /** The numbers of items that stand above. */
  items: string[];
}

/**
 * The lists of votes in a text whose columns are lost, where how each voted is told in words: the cells stand below each
 * other row by row ("Anna Berg", "S", "Ja"), some rows at a time, or column by column. A column of answers goes with the
 * column of as many names before it; what does not come out even is left out. Where all answers but one are `known` to be
 * somebody's already, by where they begin, nothing is looked for.
 */
export function stackedLists(
  { reading, outline }: Context,
  known: ReadonlySet<number>,
): { stacked: Stacked[]; headed: Headed[] } {
  const { lines, text } = reading;
  const told: number[] = [];
  lines.forEach((line, i) => {
    if (isAnswer(line) && !known.has(line.start)) told.push(i);
  });
  if (told.length < 2) return { stacked: [], headed: [] };
  const frame = new Set(outline.furniture.map(({ start }) => start));
  const reader = new Stacks();
  for (const [from, to] of around(told)) {
    for (const line of lines.slice(from, to)) if (!frame.has(line.start)) reader.take(cellOf(line, text));
    reader.end();
  }
  return reader;
}

/** The stretches of lines, first and behind the last, that lie near some answer. */
function around(told: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const i of told) {
    const last = found.at(-1);
    const [from, to] = [Math.max(0, i - REACH), i + REACH];
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

const isAnswer = ({ text, cells }: Line): boolean =>
  text.length <= LONGEST_ANSWER && cells.length === 1 && choiceOf(text) !== undefined;

/** What the cells of a list begin with. */
const OPENS = /^[\p{Lu}\d(]/u;
const CODE = /^\(?\p{Lu}\p{L}{0,4}\)?$/u;
/** What may stand behind a name in its cell: a party, an office, whom somebody serves for. */
const BEHIND_NAME = /^(?:$|\s?[(/]|,\s|\s\p{Lu}{1,4}$)/u;
/** The end of a sentence that breaks over lines: "Berg (M) yrkande."; an office cut short is none ("Berg (M) ordf."). */
const ENDS_SENTENCE = /\)\s(?:\p{Ll}[\p{Ll}\s]*)?\p{Ll}{6}\.$/u;
/** "JA: 17" below a list: how many answered so. */
const SUM = /:\s?\d{1,3}$/;
const ORDINAL = /^\d{1,3}[.)]?\s(?=\p{Lu})/u;

function cellOf(line: Line, source: string): Cell {
  const { text } = line;
  if (line.cells.length > 1 || text.length > LONGEST_CELL)
    return { kind: text.length > LONGEST_BETWEEN ? "prose" : "between", items: itemsIn(text) };
  const choice = text.length <= LONGEST_ANSWER && !SUM.test(text) ? choiceOf(text) : undefined;
  if (choice) return { kind: "answer", passage: Passage.of(source, [line]), choice };
  // Running text begins in small letters or ends a sentence: nearly every line is told by that.
  if (!OPENS.test(text)) return { kind: "between", items: itemsIn(text) };
  if ((text.length <= LONGEST_HEAD && kindOf(text) !== "other") || sums.whole(text) !== undefined)
    return { kind: "between", items: [] };
  // "PLATS" is the head of a column; taken for a party it would push all parties one name down.
  if (CODE.test(text))
    return labelAt(text)?.whole === true
      ? { kind: "between", items: [] }
      : { kind: "code", passage: Passage.of(source, [line]) };
  const from = ORDINAL.exec(text)?.[0].length ?? 0;
  const name = nameEnd(text.slice(from));
  if (name === undefined || !BEHIND_NAME.test(text.slice(from + name)) || ENDS_SENTENCE.test(text))
    return { kind: "between", items: itemsIn(text) };
  return {
    kind: "name",
    passage: Passage.of(source, [{ start: line.start + from, end: line.end }]),
    apart: line.gap >= 1 || line.opensPage,
  };
}

const itemsIn = (text: string): string[] =>
  text.includes("§") ? [...text.matchAll(ITEM)].map((match) => match[1] as string) : [];

/** The number of an item. */
const ITEM = /§\s*(\p{N}{1,4}(?:\s\p{Ll}(?![\p{L}.]))?)/gu;

class Stacks {
  readonly stacked: Stacked[] = [];
  readonly headed: Headed[] = [];
  private groups: Group[] = [];
  /** The cells of the run that is being read. */
  private names: Headed["names"] = [];
  /** Answers right above names, each another one: they may be the heads of columns. */
  private heads: Answer[] = [];
  private answers: Answer[] = [];
  private codes: Passage[] = [];
  private kind: Cell["kind"] | undefined;
  /** Parties that stand before their names. */
  private ahead: Passage[] = [];
  /** The items that the lines above the next names tell of. */
  private items: string[] = [];

  take(cell: Cell): void {
    if (cell.kind !== this.kind) this.close();
    this.kind = cell.kind;
    if (cell.kind === "prose") this.end();
    if ("items" in cell) append(this.items, cell.items);
    else if (cell.kind === "name") this.names.push(cell);
    else if (cell.kind === "code") this.codes.push(cell.passage);
    else if (cell.kind === "answer") this.answers.push(cell);
  }

  /** A run of cells of one kind has ended. */
  private close(): void {
    const { names, answers, codes, ahead, heads } = this;
    [this.names, this.answers, this.codes, this.heads] = [[], [], [], []];
    if (names.length > 0) {
      if (heads.length > 1 && names.length > heads.length)
        this.headed.push({ at: names[0]?.passage.start ?? 0, heads, names });
      const parties = ahead.length === names.length ? { parties: ahead } : {};
      this.ahead = [];
      this.groups.push({ names: names.map(({ passage }) => passage), ...parties, rounds: [], items: this.items });
      this.items = [];
    }
    if (codes.length > 0) {
      const group = this.groupOf(codes.length, ({ parties }) => !parties);
      if (group) group.parties = codes;
      else this.ahead = codes;
    }
    if (answers.length > 0) {
      if (new Set(answers.map(({ choice }) => choice)).size === answers.length) this.heads = answers;
      const last = this.groups.at(-1);
      const group = this.groupOf(answers.length, () => true);
      if (group) group.rounds.push(answers);
      else if (last?.names.length === 1 && last.rounds.length === 0) last.rounds = answers.map((answer) => [answer]);
    }
  }

  /** The last column of so many names that passes a test; one of few names must be the last of all. */
  private groupOf(length: number, test: (group: Group) => boolean): Group | undefined {
    const near = this.groups.slice(length < SHORT ? -1 : -MOST_COLUMNS);
    return near.findLast((group) => group.names.length === length && test(group));
  }

  end(): void {
    this.close();
    const groups = this.groups.filter(({ rounds }) => rounds.length > 0);
    this.groups = [];
    this.ahead = [];
    let list: Group[] = [];
    let voters = new Set<string>();
    for (const group of groups) {
      if (group.names.some(({ text }) => voters.has(text))) {
        this.finish(list);
        list = [];
        voters = new Set();
      }
      list.push(group);
      for (const { text } of group.names) voters.add(text);
    }
    this.finish(list);
  }

  /** The list that groups are together: of those with as many rounds as most have. Nobody votes twice in one. */
  private finish(groups: readonly Group[]): void {
    const count = mostCommon(groups);
    const rounds = Array.from({ length: count }, (): VoteList => ({ ballots: [], totals: {} }));
    for (const { names, parties, rounds: columns } of groups)
      for (const [i, list] of rounds.entries())
        for (const [k, name] of names.entries()) {
          const answer = columns.length < count ? undefined : columns[i]?.[k];
          const mark = answer?.passage.read();
          const ballot = answer && mark && ballotOf(name, parties?.[k], mark, answer.choice);
          if (ballot) list.ballots.push(ballot);
        }
    const items = groups[0]?.items.slice(-count) ?? [];
    if (items.length === count || items.length === 1)
      for (const [i, list] of rounds.entries()) list.paragraph = items[items.length === count ? i : 0];
    if (rounds.some(({ ballots }) => ballots.length >= FEWEST))
      this.stacked.push({ at: groups[0]?.names[0]?.start ?? 0, rounds });
  }
}

/** How many rounds most people in groups voted in. */
function mostCommon(groups: readonly Group[]): number {
  const counts = new Map<number, number>();
  for (const { rounds, names } of groups) counts.set(rounds.length, (counts.get(rounds.length) ?? 0) + names.length);
  const most = greatest(counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 0;
}
