import type { OutlineBlock } from "../model/outline.js";
import { append, greatest } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { partyAt } from "./name-shapes.js";
import {
  ballotOf,
  type Column,
  choiceOf,
  countIn,
  inRounds,
  isChoice,
  isMark,
  kindOf,
  listsFor,
  readRow,
  readRows,
  sidesOf,
  type VoteList,
} from "./vote-columns.js";
import { kindsOf } from "./vote-heads.js";
import { onlyNames } from "./vote-names.js";
import type { Choice } from "./vote-phrases.js";

const counts = voteWords("count");
const sums = voteWords("sum");
const answers = voteWords("headResult");

/** The lists that a table holds, one for each round: a head with at least a yes and a no column, and below it marks, names or numbers. */
export function listsInTable(rows: readonly (readonly Passage[])[]): VoteList[] {
  const halves = listsInHalves(rows);
  if (halves) return halves;
  const answered = listsOfAnswers(rows);
  const head = rows.findIndex(isHead);
  if (head < 0 || answered.length > 1) return answered;
  const heads = rows[head] as Passage[];
  const parts = pagesOf(rows.slice(head), heads);
  const columns = columnsOf(heads, parts[0]?.body ?? []);
  const lists = listsFor(columns);
  for (const part of parts) {
    const own = part.heads === heads ? columns : columnsOf(part.heads, part.body);
    for (const row of part.body) readRow(row, own, lists);
  }
  if (lists.some(({ ballots }) => ballots.length > 0)) return lists;
  const body = parts.flatMap((part) => part.body);
  const named = namesInColumns(columns, body, heads);
  return named ? [named] : numbersInColumns(columns, body);
}

/** The lists of a table that stands in two halves side by side under heads for names and answers: "Namn | Röst | Namn | Röst". */
function listsInHalves(rows: readonly (readonly Passage[])[]): VoteList[] | undefined {
  const head = rows.findIndex((row) => kindsOf(row).filter((kind) => kind === "answer").length > 1);
  const heads = rows[head];
  if (!heads) return undefined;
  const { columns, starts } = sidesOf(kindsOf(heads));
  if (starts.length < 2) return undefined;
  const lists = listsFor(columns);
  for (const row of rows.slice(head + 1)) readRows(row, columns, starts, lists);
  return lists.some(({ ballots }) => ballots.length > 1) ? lists : undefined;
}

/** A head with at least a yes and a no column, a yes and answers, or names and answers in several rounds. */
const isHead = (row: readonly Passage[]): boolean => {
  const kinds = kindsOf(row);
  const rounds = kinds.filter((kind) => kind === "answer").length;
  return (kinds.includes("yes") && (kinds.includes("no") || rounds > 0)) || (kinds.includes("name") && rounds > 1);
};

/** Whether a row below the head is the head again; one with a yes and a no may also be a person's answers in two rounds. */
const isAgain = (row: readonly Passage[], heads: readonly Passage[]): boolean =>
  isHead(row) && (row[0]?.text === heads[0]?.text || kindOf(row[0]?.text ?? "") !== "other");

/** The columns below a head: the first one holds names where its own head says nothing else. */
function columnsOf(heads: readonly Passage[], body: readonly (readonly Passage[])[]): Column[] {
  const said = kindsOf(heads);
  const named = said.indexOf("name");
  const kinds = said.map((kind, i) => (i === 0 && !isChoice(kind) && named <= 0 ? "name" : kind));
  return spread(inRounds(kinds), body);
}

/** A head and the rows below it. */
interface Part {
  heads: readonly Passage[];
  body: (readonly Passage[])[];
}

/** The parts of a table whose head comes again at the top of a page, where its columns may stand elsewhere. */
function pagesOf(rows: readonly (readonly Passage[])[], heads: readonly Passage[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    if (row === heads || isAgain(row, heads)) parts.push({ heads: row, body: [] });
    else parts.at(-1)?.body.push(row);
  }
  return parts;
}

/** The lists of a section's tables; a table right below another one under the same heads goes on with it, as it does on the next page. */
export function listsInTables(blocks: readonly OutlineBlock[]): VoteList[] {
  const found: VoteList[] = [];
  let last: { at: number; heads: string; lists: readonly VoteList[] } | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "table") continue;
    const lists = listsInTable(block.rows);
    const heads = (block.rows[0] ?? []).map((cell) => cell.text.replace(/\s/g, "")).join("");
    if (last && at === last.at + 1 && heads === last.heads && lists.length === last.lists.length) {
      for (const [i, list] of last.lists.entries()) {
        append(list.ballots, lists[i]?.ballots ?? []);
        Object.assign(list.totals, lists[i]?.totals);
      }
      last.at = at;
    } else {
      append(found, lists);
      last = { at, heads, lists };
    }
  }
  return found.filter(tells);
}

/** Whether a list says of somebody how they voted: that some are away a list of those present says too. */
const tells = ({ ballots, totals }: VoteList): boolean =>
  Object.keys(totals).length > 0 || ballots.some(({ choice }) => choiceIn(choice) !== "absent");

const choiceIn = (choice: VoteList["ballots"][number]["choice"]): Choice =>
  typeof choice === "string" ? choice : choice.value;

/**
 * Blocks in which a table whose heads are nothing but choices ("Avstår | Frånvarande"), right below a table of votes, is a part
 * of it: a longer list breaks over pages, or an empty line parts it.
 */
export function joinedTables(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const joined: OutlineBlock[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const goesOn =
      block.type === "table" &&
      above?.type === "table" &&
      block.rows[0]?.every((cell) => choiceOf(cell.text) !== undefined) &&
      above.rows.some((row) => kindsOf(row).includes("yes") && row.every((cell) => isChoice(kindOf(cell.text))));
    if (goesOn) joined[joined.length - 1] = { type: "table", rows: [...above.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

/** A table whose last columns say in words how each voted, one for every round: "Anna Berg | S | Ja | Nej". */
function listsOfAnswers(rows: readonly (readonly Passage[])[]): VoteList[] {
  const answered = rows.flatMap((row) => {
    const cells = row.filter((cell) => cell.length > 0);
    const choices = cells.length - 1 - cells.findLastIndex((cell) => choiceOf(cell.text) === undefined);
    return choices > 0 && choices < cells.length
      ? [{ who: cells.slice(0, -choices), said: cells.slice(-choices) }]
      : [];
  });
  const rounds = greatest(answered.map(({ said }) => said.length));
  const lists = Array.from({ length: rounds }, (): VoteList => ({ ballots: [], totals: {} }));
  for (const { who, said } of answered) {
    const people = who.filter((cell) => !isCode(cell.text));
    const name = (isPerson(people[1]?.text ?? "") ? people[1] : undefined) ?? people[0];
    if (!name || said.length < rounds) continue;
    const party = people.length > 1 && name === people[1] ? undefined : who.find((cell) => isCode(cell.text));
    for (const [i, cell] of said.entries()) {
      const ballot = ballotOf(name, party, cell.read() as Read, choiceOf(cell.text) as Choice);
      if (ballot) lists[i]?.ballots.push(ballot);
    }
  }
  return lists.every(({ ballots }) => ballots.length > 1 && ballots.length * 2 > rows.length) ? lists : [];
}

/** A party's code in a column of its own. */
const isCode = (text: string): boolean => /^(?:\(?\p{L}{1,5}\)?|[-–])$/u.test(text);

/** A name with a party in brackets: who votes in the place of the first one on the line. */
const isPerson = (text: string): boolean => /^\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){1,4}\s?\(/u.test(text);

/** Names below the heads: "Ja-röst | Nej-röst", "Anna Berg (S) | Bo Ek (M)"; below a shorter column of them another may begin. */
function namesInColumns(
  columns: readonly Column[],
  body: readonly (readonly Passage[])[],
  heads: readonly Passage[],
): VoteList | undefined {
  const list: VoteList = { ballots: [], totals: {} };
  const kinds = columns.map(({ kind }) => kind);
  const words = [...heads];
  const counted = (i: number, head: Passage): void => {
    const kind = kinds[i];
    const count = isChoice(kind) ? countIn(head) : undefined;
    if (isChoice(kind) && count) list.totals[kind] = count;
  };
  for (const [i, head] of heads.entries()) counted(i, head);
  for (const row of body) {
    for (const [i, cell] of row.entries()) {
      const kind = kinds[i];
      const other = choiceOf(cell.text);
      if (isChoice(kind) && other) {
        kinds[i] = other;
        words[i] = cell;
        counted(i, cell);
      }
      const mark = words[i]?.read();
      if (!isChoice(kind) || !mark || other || !isName(cell.text)) continue;
      for (const name of namesIn(cell)) {
        const ballot = ballotOf(name, undefined, mark, kind);
        if (ballot) list.ballots.push(ballot);
      }
    }
  }
  return list.ballots.length > 1 ? list : undefined;
}

/** The names of a cell, each with its party, that holds nothing but several of them below each other; else the cell itself. */
function namesIn(cell: Passage): Passage[] {
  const people = (cell.text.match(/\)/g)?.length ?? 0) > 1 ? onlyNames(cell) : undefined;
  return people ? people.map(({ at, end }) => cell.slice(at, end)) : [cell];
}

/** A name with its party, in brackets or behind a comma, or two words or more with capitals. */
const isName = (text: string): boolean => {
  const bracket = text.search(/\s?[([/]/);
  return bracket > 0 ? partyAt(text, bracket) !== undefined : NAME.test(text);
};

const NAME = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}.-]*){1,4}(?:,\s(?:\p{Lu}{1,5}|\p{Ll}{1,3}))?$/u;

/** Numbers below the heads, party by party: only the row of sums is read. */
function numbersInColumns(columns: readonly Column[], body: readonly (readonly Passage[])[]): VoteList[] {
  const lists = listsFor(columns);
  for (const row of body) if (row[0] && sums.whole(row[0].text)) readRow(row, columns, lists);
  return lists.filter(({ totals }) => totals.yes && totals.no);
}

/** Gives columns without a head to the choice beside them: marks may stand a little off their heads. */
function spread(columns: Column[], body: readonly (readonly Passage[])[]): Column[] {
  const first = columns.findIndex(({ kind }) => isChoice(kind));
  const marked = (index: number): boolean => body.some((row) => isMark(row[index]?.text ?? ""));
  return columns.map((column, i) => {
    if (column.kind !== "bare" || !marked(i)) return column;
    const left = columns.slice(0, i).findLastIndex(({ kind }) => isChoice(kind));
    const right = columns.findIndex(({ kind }, k) => k > i && kind !== "bare");
    if (left < 0) return i + 1 === first ? (columns[first] as Column) : column;
    return (right > i && marked(left) && !marked(right) ? columns[right] : columns[left]) as Column;
  });
}

/** The lists in an attachment: those of its tables, or else one whose cells stand below each other. */
export function listsInBlocks(blocks: readonly OutlineBlock[]): VoteList[] {
  const lists = listsInTables(blocks);
  const list = lists.length > 0 ? undefined : listInLines(linesOf(blocks));
  return list ? [list] : lists;
}

/** The lines and cells of blocks, one after the other. */
function linesOf(blocks: readonly OutlineBlock[]): Passage[] {
  const found: Passage[] = [];
  for (const block of blocks) {
    if (block.type === "table") for (const row of block.rows) append(found, row);
    else if (block.type === "list") for (const { passage } of block.items) found.push(passage);
    else found.push(block.passage);
  }
  return found;
}

/** A list with one cell a line: name, party, seat, office, choice, one after the other. It begins behind its numbers or its heads. */
export function listInLines(lines: readonly Passage[]): VoteList | undefined {
  const list: VoteList = { ballots: [], totals: {} };
  let record: Passage[] = [];
  let started = false;
  for (const line of lines) {
    const count = counts.opening(line.text);
    const choice = choiceOf(line.text);
    if (count?.start === 0) {
      const digits = /(\d{1,3})\s*$/.exec(line.text);
      const side = choiceOf(line.text.slice(count.start, count.end).split(" ").at(-1) ?? "");
      const read = digits ? line.read(digits.index, digits.index + (digits[1] as string).length) : undefined;
      if (side && read) list.totals[side] = read.as(Number(read.value));
      started = true;
      record = [];
    } else if (choice && started) {
      const party = record.findIndex((cell, i) => i > 0 && /^\p{Lu}{1,5}$/u.test(cell.text));
      const name = party > 0 ? Passage.join(line.source, lastName(record.slice(0, party))) : undefined;
      const ballot = name && ballotOf(name, record[party], line.read() as Read, choice);
      if (ballot) list.ballots.push(ballot);
      record = [];
    } else {
      started ||= answers.whole(line.text) !== undefined;
      record.push(line);
    }
  }
  return list.ballots.length > 1 ? list : undefined;
}

const heads = voteWords("headName", "headParty", "headResult");

/** The lines of a name: those after the heads of the list, which come before the first one. */
function lastName(lines: readonly Passage[]): Passage[] {
  const head = lines.findLastIndex((line) => heads.whole(line.text) !== undefined);
  return lines.slice(head + 1);
}
