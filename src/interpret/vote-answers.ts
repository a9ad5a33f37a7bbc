import { greatest } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { ballotOf, choiceOf, type VoteList } from "./vote-columns.js";
import type { Choice } from "./vote-phrases.js";

/**
 * The list of a table without heads in which people and their answers stand side by side, twice or more in a row: "Anna Berg (S) |
 * Ja | Bo Ek (M) | Nej". All answers stand right behind somebody, else they are of several rounds.
 */
export function listsOfPairs(rows: readonly (readonly Passage[])[]): VoteList[] | undefined {
  const list: VoteList = { ballots: [], totals: {} };
  let paired = 0;
  let told = 0;
  for (const row of rows) {
    const cells = row.filter((cell) => cell.length > 0);
    const choices = cells.map(({ text }) => choiceOf(text));
    if (!choices.some((choice) => choice !== undefined)) continue;
    told++;
    let answers = 0;
    for (const [i, cell] of cells.entries()) {
      const [choice, name] = [choices[i], cells[i - 1]];
      if (choice === undefined) continue;
      if (!name || !isPerson(name.text)) return undefined;
      const ballot = ballotOf(name, undefined, cell.read() as Read, choice);
      if (ballot) list.ballots.push(ballot);
      answers++;
    }
    if (answers > 1) paired++;
  }
  return paired > 1 && paired * 2 > told ? [list] : undefined;
}

/** A table whose last columns say in words how each voted, one for every round: "Anna Berg | S | Ja | Nej". */
export function listsOfAnswers(rows: readonly (readonly Passage[])[]): VoteList[] {
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
    const people = who.filter((cell) => !isCode(cell.text) && !NUMBERED.test(cell.text));
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

/** The number of a row. */
const NUMBERED = /^\d{1,3}\.?$/;

/** A party's code in a column of its own. */
const isCode = (text: string): boolean => /^(?:\(?\p{L}{1,5}\)?|[-–])$/u.test(text);

/** A name with a party in brackets: who votes in the place of the first one on the line. */
const isPerson = (text: string): boolean => /^\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){1,4}\s?\(/u.test(text);
