import type { Cell, Line } from "../model/line.js";
import type { LabelId } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { personEnd } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { part } from "./cell-part.js";
import { answerWords, LONGEST_ROW } from "./joined-rows.js";
import { isOneCell } from "./one-line.js";
import { headLabel } from "./roll-heads.js";

/** What a column of a roll holds; "person" is of those who stand in for the ones named first. */
export type Kind = "number" | "name" | "party" | "answer" | "person" | "other";

/** A column of a roll whose columns have been joined. */
export interface Column {
  kind: Kind;
  id: LabelId | undefined;
  /** Absent for the numbers of rows and for parties, which often have none. */
  head?: Cell;
}

/** A row of a roll by what it holds. */
export interface Row {
  number: Cell | undefined;
  party: Cell | undefined;
  name: Cell;
  /** Crosses and words that say whether the person was there, and how they voted. */
  answers: Cell[];
  /** Hours, items and remarks, where a column is there for them. */
  remark: Cell | undefined;
  persons: Cell[];
}

interface Word {
  text: string;
  from: number;
  to: number;
}

const NUMBER = /^\d{1,3}\.?$/;
const CODE = /^(?:\p{Lu}{1,5}|\p{Lu}?\p{Ll}{1,3}|\(\p{L}{1,5}\))$/u;
const BRACKETED = /^\(\p{L}{1,6}\)/u;
const MARK = /^[xX×✓√–-]$/;
/** Most words beside a name that are neither a party, an answer nor a person. */
const MOST_OTHERS = 10;

/** What a line says of one person, told by its words where it is a row of a roll with these columns. */
export function rollRow(line: Line, columns: readonly Column[]): Row | undefined {
  if (!isOneCell(line) || line.cells[0].text.length > LONGEST_ROW) return undefined;
  return new RowReader(line.cells[0], columns).row();
}

/** Reads one row from left to right. */
class RowReader {
  private readonly words: Word[];
  /** The next word. */
  private at = 0;
  /** Behind the last word that is no answer in the columns at the right edge. */
  private end: number;

  constructor(
    private readonly cell: Cell,
    private readonly columns: readonly Column[],
  ) {
    this.words = [...cell.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      from: index,
      to: index + text.length,
    }));
    this.end = this.words.length;
    if (columns.at(-1)?.kind === "answer") while (this.end > 0 && isAnswer(this.word(this.end - 1))) this.end--;
  }

  row(): Row | undefined {
    const { columns } = this;
    const number = NUMBER.test(this.word(0)) ? this.cut(0, ++this.at) : undefined;
    const named = columns.findIndex(({ kind }) => kind === "name");
    const coded = columns.slice(0, named).some(({ kind }) => kind === "party") && isCode(this.word(this.at));
    const before = coded ? this.cut(this.at, ++this.at) : undefined;
    const opens = this.at;
    const closes = this.nameEnds(coded);
    if (closes === undefined) return undefined;
    this.at = closes;
    const party = before ?? this.partyBehind();
    const first = this.at;
    // "Frånvarande" before somebody's name is said of the one who is away where no column of answers comes first.
    if (columns.find(({ kind }) => kind === "answer" || kind === "person")?.kind === "answer")
      while (this.at < this.end && isAnswer(this.word(this.at))) this.at++;
    const people = columns.some(({ kind }) => kind === "person") ? this.peopleToEnd() : [];
    const rest = people[0]?.word ?? this.end;
    if (rest - this.at > MOST_OTHERS) return undefined;
    const apart = columns.some(({ kind }, i) => kind === "other" && i > named);
    // Words that have no column of their own belong to what stands right before them.
    const answers = this.each(first, this.at, apart ? this.at : rest);
    answers.push(...this.each(this.end, this.words.length, this.words.length));
    const joins = !apart && first === this.at && (party === undefined || coded);
    const name = this.cut(opens, joins ? rest : closes);
    const told = party || number || answers.length > 0 || people.length > 0 || name?.text.endsWith(")");
    const persons = people.map((person) => person.cell);
    return name && told
      ? { number, party, name, answers, remark: apart ? this.cut(this.at, rest) : undefined, persons }
      : undefined;
  }

  private word(k: number): string {
    return this.words[k]?.text ?? "";
  }

  private text(from: number, to: number): string {
    return this.cell.text.slice(this.words[from]?.from, this.words[to - 1]?.to ?? 0);
  }

  private cut(from: number, to: number): Cell | undefined {
    return from < to ? part(this.cell, this.words[from]?.from ?? 0, this.words[to - 1]?.to) : undefined;
  }

  /** Each word as a cell; the last one up to another word. */
  private each(from: number, to: number, until: number): Cell[] {
    const cells: Cell[] = [];
    for (let k = from; k < to; k++) cells.push(this.cut(k, k === to - 1 ? until : k + 1) as Cell);
    return cells;
  }

  /** The first word that begins behind a place in the text from some word on. */
  private wordBehind(from: number, length: number): number {
    const place = (this.words[from]?.from ?? 0) + length;
    const k = this.words.findIndex((word) => word.from >= place);
    return k < 0 ? this.words.length : k;
  }

  /** The word behind a name and what is said of the person's office, or of hours before the party that follows; undefined where no name stands there. */
  private nameEnds(coded: boolean): number | undefined {
    const end = coded ? this.end : this.words.length;
    const code = coded ? undefined : this.codeBehind(end);
    if (code !== undefined) return isName(this.text(this.at, code)) ? code : undefined;
    let k = this.at;
    while (k < end && !isAnswer(this.word(k)) && !/^[\d§]/.test(this.word(k))) k++;
    const noted = this.text(this.at, k);
    const text = noted.replace(/^\*+/, "");
    const note = noted.length - text.length;
    const whole = personEnd(text);
    if (whole !== undefined) return this.wordBehind(this.at, note + whole);
    const name = nameEnd(text);
    if (name === undefined) return undefined;
    return text[name] === "," ? k : Math.min(k, this.wordBehind(this.at, note + name));
  }

  /** The code of a party behind a name: an answer, another person or nothing follows it, or it is the only one. */
  private codeBehind(end: number): number | undefined {
    let only: number | undefined;
    for (let k = this.at + 2; k < end; k++) {
      const word = this.word(k);
      if ((isAnswer(word) && word !== "-") || BRACKETED.test(word)) return only;
      if (!CODE.test(word)) continue;
      if (isAnswer(this.word(k + 1)) || (isCode(word) && (k + 1 >= end || isName(this.text(k + 1, end))))) return k;
      if (isCode(word)) only ??= k;
    }
    return only;
  }

  /** The party that the next word is: a known one, or letters before an answer. */
  private partyBehind(): Cell | undefined {
    const word = this.word(this.at);
    if (!isCode(word) && !(CODE.test(word) && !isAnswer(word) && isAnswer(this.word(this.at + 1)))) return undefined;
    const cell = this.cut(this.at, ++this.at);
    this.end = Math.max(this.end, this.at);
    return cell;
  }

  /** The people that the rest of a row names up to its end, from the first word on from which nothing else stands between them. */
  private peopleToEnd(): { word: number; cell: Cell }[] {
    for (let word = this.at; word < this.end; word++) {
      if (!/^\p{L}/u.test(this.word(word)) || isAnswer(this.word(word))) continue;
      const found: { word: number; cell: Cell }[] = [];
      let at = word;
      while (at < this.end) {
        const rest = this.text(at, this.end);
        const length = personEnd(rest) ?? nameEnd(rest);
        if (length === undefined) break;
        const next = this.wordBehind(at, length);
        found.push({ word: at, cell: this.cut(at, next) as Cell });
        at = next;
      }
      if (at >= this.end && found.length > 0) return found;
    }
    return [];
  }
}

const isName = (text: string): boolean => (nameEnd(text.replace(/^\*+/, "")) ?? 0) > 0;

const isCode = (word: string): boolean =>
  word === "-" || (CODE.test(word) && partyCode(word.replace(/[()]/g, "")) !== undefined);

/** A cross, an answer, or a word for who is there or away. */
function isAnswer(word: string): boolean {
  if (MARK.test(word) || answerWords.whole(word.replace(/\.$/, "")) !== undefined) return true;
  const hit = /^\p{Lu}/u.test(word) ? headLabel(word) : undefined;
  return hit?.whole === true && (hit.id === "present" || hit.id === "absent");
}
