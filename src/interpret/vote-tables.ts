import type { Draft } from "../model/draft.js";
import type { Cell, Reading } from "../model/line.js";
import type { Ballot } from "../model/minutes.js";
import type { OutlineBlock, Region } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { partyAt } from "./name-shapes.js";
import type { Choice, Totals } from "./vote-phrases.js";

/** A table or list that says how everybody voted. */
export interface VoteList {
  ballots: Draft<Ballot>[];
  /** The sums below the columns. */
  totals: Totals;
  /** Number of the item that its title names. */
  paragraph?: string | undefined;
  /** Label of the attachment that it is. */
  label?: string | undefined;
}

const choiceWords = voteWords("yes", "no", "abstained", "absent");
const parties = voteWords("headParty");
const substitutes = voteWords("headSubstitute");
const sums = voteWords("sum");
const carries = voteWords("carry");
const counts = voteWords("count");

type Column = Choice | "name" | "party" | "substitute" | undefined;

const choiceOf = (text: string): Choice | undefined => (text.length > 30 ? undefined : choiceWords.whole(text));

/** The list that a table holds: a head with at least a yes and a no column, and a mark in each row. */
export function listInTable(rows: readonly (readonly Passage[])[]): VoteList | undefined {
  const head = rows.findIndex((row) => {
    const found = row.map((cell) => choiceOf(cell.text));
    return found.includes("yes") && found.includes("no");
  });
  if (head < 0) return listOfAnswers(rows);
  const body = rows.slice(head + 1);
  const columns = spread((rows[head] as Passage[]).map(columnOf), body);
  const list: VoteList = { ballots: [], totals: {} };
  for (const row of body) readRow(row, columns, list);
  return list.ballots.length > 0 ? list : undefined;
}

/** A table with one column for the answers: "Anna Berg | S | Ja". */
function listOfAnswers(rows: readonly (readonly Passage[])[]): VoteList | undefined {
  const list: VoteList = { ballots: [], totals: {} };
  for (const row of rows) {
    const cells = row.filter((cell) => cell.length > 0);
    const [name, last] = [cells[0], cells.at(-1)];
    const choice = last && choiceOf(last.text);
    if (!name || !last || !choice || cells.length < 2) continue;
    const party = cells.slice(1, -1).find((cell) => /^\(?\p{L}{1,5}\)?$/u.test(cell.text));
    const ballot = ballotOf(name, party, last.read() as Read, choice);
    if (ballot) list.ballots.push(ballot);
  }
  return list.ballots.length > 1 && list.ballots.length * 2 > rows.length ? list : undefined;
}

function columnOf(cell: Passage, index: number): Column {
  const choice = choiceOf(cell.text);
  if (choice) return choice;
  if (parties.whole(cell.text)) return "party";
  if (substitutes.whole(cell.text)) return "substitute";
  return index === 0 ? "name" : undefined;
}

/** Gives columns without a head to the choice beside them: marks may stand a little off their heads. */
function spread(columns: Column[], body: readonly (readonly Passage[])[]): Column[] {
  const first = columns.findIndex(isChoice);
  const marked = (index: number): boolean => body.some((row) => isMark(row[index]?.text ?? ""));
  return columns.map((column, i) => {
    if (column !== undefined || !marked(i)) return column;
    const left = columns.slice(0, i).findLastIndex(isChoice);
    const right = columns.findIndex((other, k) => k > i && other !== undefined);
    if (left < 0) return i + 1 === first ? columns[first] : undefined;
    return right > i && marked(left) && !marked(right) ? columns[right] : columns[left];
  });
}

const OTHER: ReadonlySet<Column> = new Set(["name", "party", "substitute"]);
const isChoice = (column: Column): column is Choice => column !== undefined && !OTHER.has(column);

const isMark = (text: string): boolean => /^(?:[xX×✓✔*•1]|\p{L}{1,4})$/u.test(text.trim());

function readRow(row: readonly Passage[], columns: readonly Column[], list: VoteList): void {
  const name = row.find((cell, i) => columns[i] === "name" && cell.length > 0) ?? row[0];
  if (!name || name.length === 0 || carries.opening(name.text)?.start === 0) return;
  const sum = sums.whole(name.text) !== undefined;
  const marks: { choice: Choice; cell: Passage }[] = [];
  row.forEach((cell, i) => {
    const column = columns[i];
    if (cell.length === 0 || !isChoice(column)) return;
    marks.push({ choice: column, cell });
  });
  if (sum) {
    for (const { choice, cell } of marks) {
      const read = cell.read();
      if (read && /^\d{1,3}$/.test(read.value)) list.totals[choice] = read.as(Number(read.value));
    }
    return;
  }
  const mark = marks.length === 1 ? marks[0] : marks.find(({ cell }) => isMark(cell.text));
  if (!mark || !isMark(mark.cell.text)) return;
  const party = row.find((_, i) => columns[i] === "party") ?? loneParty(row, columns);
  const voter = row.find((cell, i) => columns[i] === "substitute" && cell.length > 0) ?? name;
  const ballot = ballotOf(voter, party, mark.cell.read() as Read, mark.choice);
  if (ballot) list.ballots.push(ballot);
}

/** A party code in a column that has no head. */
function loneParty(row: readonly Passage[], columns: readonly Column[]): Passage | undefined {
  return row.find((cell, i) => i > 0 && columns[i] === undefined && /^\(?\p{L}{1,5}\)?$/u.test(cell.text));
}

/** One ballot from a name cell ("Anna Berg (S), ordförande"), a party cell and the mark. */
function ballotOf(name: Passage, party: Passage | undefined, mark: Read, choice: Choice): Draft<Ballot> | undefined {
  const bracket = name.text.search(/\s?[([/]/);
  const comma = name.text.indexOf(",");
  const surnameFirst = bracket < 0 && comma > 0 && /^,\s\p{Lu}/u.test(name.text.slice(comma));
  const end = bracket > 0 ? bracket : comma > 0 && !surnameFirst ? comma : name.length;
  const read = name.read(0, end);
  if (!read || !/\p{L}{2}/u.test(read.value)) return undefined;
  const inside = bracket > 0 ? partyAt(name.text, bracket) : undefined;
  const letters = inside ? name.read(inside.start, inside.end)?.as(inside.code) : partyCell(party);
  return { name: read, party: letters, choice: mark.as(choice) };
}

function partyCell(cell: Passage | undefined): Read | undefined {
  const letters = cell && /\p{L}{1,12}/u.exec(cell.text);
  return letters
    ? cell?.read(letters.index, letters.index + letters[0].length)?.as(letters[0].toUpperCase())
    : undefined;
}

/** The lists among the regions that follow the last item: a head with columns, rows below, over page breaks. */
export function listsInRegions(regions: readonly Region[], reading: Reading): VoteList[] {
  const found: VoteList[] = [];
  let columns: { x: number; column: Column }[] | undefined;
  let list: VoteList | undefined;
  let number: string | undefined;
  for (const region of regions) {
    const title: Title = { number: /(\d{1,3})\s*$/.exec(region.label?.text ?? "")?.[1] };
    for (const { cells, line } of region.lines) {
      const heads = cells.map((cell, i) => ({
        x: (cell.x0 + cell.x1) / 2,
        column: columnOf(Passage.of(reading.text, [cell]), i),
      }));
      if (heads.some(({ column }) => column === "yes") && heads.some(({ column }) => column === "no")) {
        columns = heads;
        const again = title.number !== undefined && title.number === number;
        if (!list || !(title.continued || (again && (title.paragraph ?? list.paragraph) === list.paragraph))) {
          list = { ballots: [], totals: {}, paragraph: title.paragraph };
          found.push(list);
        }
        number = title.number;
        title.paragraph = undefined;
        title.continued = false;
      } else if (columns && list && cells.length > 1) readRow(...placed(cells, columns, reading), list);
      readTitle(line.text, title);
    }
  }
  return found.filter(({ ballots }) => ballots.length > 0);
}

/** What the lines above the head of a list say. */
interface Title {
  number: string | undefined;
  paragraph?: string | undefined;
  continued?: boolean;
}

function readTitle(text: string, title: Title): void {
  title.paragraph = /§\s?(\p{N}{1,4}(?:\s\p{Ll}(?!\p{L}))?)/u.exec(text)?.[1] ?? title.paragraph;
  if (/^\d{1,3}$/.test(text.trim())) title.number ??= text.trim();
  title.continued ||= continues(text);
}

const going = voteWords("continued");
const continues = (text: string): boolean => going.find(text).length > 0;

/** The cells of a line under the nearest heads. */
function placed(
  cells: readonly Cell[],
  columns: readonly { x: number; column: Column }[],
  reading: Reading,
): [Passage[], Column[]] {
  const row: Passage[] = columns.map(() => Passage.of(reading.text, []));
  for (const cell of cells) {
    const middle = (cell.x0 + cell.x1) / 2;
    let nearest = 0;
    columns.forEach(({ x }, i) => {
      if (i > 0 && Math.abs(x - middle) < Math.abs((columns[nearest] as { x: number }).x - middle)) nearest = i;
    });
    const at = cell === cells[0] ? 0 : nearest;
    row[at] = Passage.of(reading.text, [cell]);
  }
  return [row, columns.map(({ column }) => column)];
}

/** A list with one cell a line: name, party, seat, office, choice, one after the other. */
export function listInLines(blocks: readonly OutlineBlock[]): VoteList | undefined {
  const lines = blocks.flatMap((block) =>
    block.type === "table"
      ? block.rows.flat()
      : block.type === "list"
        ? block.items.map(({ passage }) => passage)
        : [block.passage],
  );
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
    } else record.push(line);
  }
  return list.ballots.length > 1 ? list : undefined;
}

const heads = voteWords("headName", "headParty", "headResult");

/** The lines of a name: those after the heads of the list, which come before the first one. */
function lastName(lines: readonly Passage[]): Passage[] {
  const head = lines.findLastIndex((line) => heads.whole(line.text) !== undefined);
  return lines.slice(head + 1);
}
