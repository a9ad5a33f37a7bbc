import type { Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { inRounds, isChoice, type Kind, kindOf, listsFor, readRow, type VoteList } from "./vote-columns.js";

const carries = voteWords("carry");

/** The lists of votes in rolls of those who attend. */
export const listsInAttendance = (regions: readonly Region[], reading: Reading): VoteList[] =>
  inRolls(rollsIn(regions), reading).filter(({ ballots }) => ballots.length > 0);

/** What the columns of a roll are, by the id of their region. */
const ROLL: Readonly<Record<string, Kind>> = {
  members: "name",
  "name-column": "name",
  serving: "name",
  "party-column": "party",
  "serving-substitutes": "substitute",
  substitutes: "substitute",
  present: "other",
  absent: "other",
  replaced: "other",
  "extent-column": "other",
  "aside-column": "other",
  "sum-row": "other",
};

/** Columns that say how each voted. */
const ANSWERS: ReadonlySet<Kind> = new Set(["yes", "answer"] as const);

/** Runs of regions that are the columns of one roll, a yes and a no among them. */
export function rollsIn(regions: readonly Region[]): Region[][] {
  const runs: Region[][] = [];
  let run: Region[] = [];
  const end = (): void => {
    const kinds = run.map(columnKind);
    const told = (kinds.includes("yes") && kinds.includes("no")) || kinds.includes("answer");
    if (told && (kinds.includes("name") || goesOn(run))) runs.push(run);
    run = [];
  };
  for (const [i, region] of regions.entries()) {
    const answered = run.some((other) => ANSWERS.has(columnKind(other)));
    if (answered && (columnKind(region) === "name" || opensSubstitutes(regions, i))) end();
    if (region.id in ROLL || region.id === "vote-column") run.push(region);
    else end();
  }
  end();
  return runs;
}

/** Whether a table of the substitutes begins here that has columns of answers of its own. */
function opensSubstitutes(regions: readonly Region[], at: number): boolean {
  if (regions[at]?.id !== "substitutes") return false;
  for (const region of regions.slice(at + 1)) {
    const kind = columnKind(region);
    if (kind === "yes") return true;
    if ((kind === "name" && region.id !== "serving") || !(region.id in ROLL || region.id === "vote-column"))
      return false;
  }
  return false;
}

/** Whether a roll is of substitutes only: it goes on with the members' lists. */
const goesOn = ([first]: readonly Region[]): boolean => first?.id === "substitutes";

/**
 * The lists of all rolls; one that begins with the sums carried over from the page before goes on with its lists, and so does
 * one about the same items with other people where no sums closed them.
 */
export function inRolls(rolls: readonly (readonly Region[])[], reading: Reading): VoteList[] {
  const found: VoteList[] = [];
  let last: VoteList[] = [];
  for (const roll of rolls) {
    const lists = listsInRoll(roll, reading);
    const first = roll.find((region) => columnKind(region) === "name")?.lines[0]?.cells[0];
    const carried = first !== undefined && carries.opening(first.text)?.start === 0;
    const same = lists.length === last.length && lists.every(({ paragraph }, i) => paragraph === last[i]?.paragraph);
    const goes = carried || (same && (goesOn(roll) || lists.every((list, i) => isSequel(last[i] as VoteList, list))));
    if (goes && lists.length === last.length)
      for (const [i, list] of last.entries()) {
        append(list.ballots, (lists[i] as VoteList).ballots);
        list.totals = { ...list.totals, ...(lists[i] as VoteList).totals };
      }
    else found.push(...(last = lists));
  }
  return found;
}

/** Whether a list goes on with another one: it names the same item and nobody again. */
function isSequel(before: VoteList, list: VoteList): boolean {
  const names = new Set(before.ballots.map(nameOf));
  return (
    before.paragraph !== undefined &&
    before.paragraph === list.paragraph &&
    Object.keys(before.totals).length === 0 &&
    list.ballots.length > 0 &&
    !list.ballots.some((ballot) => names.has(nameOf(ballot)))
  );
}

const nameOf = ({ name }: VoteList["ballots"][number]): string => (typeof name === "string" ? name : name.value);

const columnKind = (region: Region): Kind => {
  const kind = ROLL[region.id] ?? kindOf(region.label?.text.replace(OVER, "") ?? "");
  return region.id === "vote-column" && kind === "other" ? "answer" : kind;
};

/** The lists of a roll whose columns are regions: what stands on one line is one row. */
function listsInRoll(roll: readonly Region[], reading: Reading): VoteList[] {
  const parts = roll.filter(({ id }) => id !== "sum-row");
  const columns = inRounds(parts.map(columnKind));
  const lists = listsFor(columns);
  const rows = new Map<Line, Passage[]>();
  const nothing = Passage.of(reading.text, []);
  for (const [i, { lines }] of parts.entries()) {
    for (const { line, cells } of lines) {
      const row = rows.get(line) ?? parts.map(() => nothing);
      rows.set(line, row);
      row[i] = Passage.of(reading.text, cells);
    }
  }
  for (const row of rows.values()) readRow(row, columns, lists);
  for (const [i, { kind, round }] of columns.entries()) {
    const item = kind === "answer" || kind === "yes" ? ITEM.exec(parts[i]?.label?.text ?? "")?.[1] : undefined;
    const list = lists[round];
    if (item !== undefined && list) list.paragraph = item;
  }
  const choices = columns.filter(({ kind }) => isChoice(kind));
  for (const { label, lines } of roll.filter(({ id }) => id === "sum-row")) {
    const sums = lines.flatMap(({ cells }) => cells).map((cell) => Passage.of(reading.text, [cell]));
    if (label && sums.length === choices.length)
      readRow([label, ...sums], [{ kind: "name", round: -1 }, ...choices], lists);
  }
  return lists;
}

/** An item's number over a column's head. */
const OVER = /^§\s*\d{1,4}\s(?=\S)/;

/** The item that a column's head names. */
const ITEM = /§\s*(\d{1,4}(?:\s\p{Ll}(?!\p{L}))?)/u;
