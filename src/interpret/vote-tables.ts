import type { OutlineBlock } from "../model/outline.js";
import { append } from "../text/lists.js";
import type { Passage } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { listsOfAnswers, listsOfPairs } from "./vote-answers.js";
import {
  type Column,
  choiceOf,
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
import { namesInColumns } from "./vote-name-columns.js";
import type { Choice } from "./vote-phrases.js";

const sums = voteWords("sum");

/** The lists that a table holds, one for each round: a head with at least a yes and a no column, and below it marks, names or numbers. */
export function listsInTable(rows: readonly (readonly Passage[])[]): VoteList[] {
  const halves = listsInHalves(rows) ?? listsOfPairs(rows);
  if (halves) return halves;
  const answered = listsOfAnswers(rows);
  const head = rows.findIndex(isHead);
  // Sums below the answers, "JA: 12 | NEJ: 9", head nothing.
  if (head < 0 || answered.length > 1 || (answered.length > 0 && head === rows.length - 1)) return answered;
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
