import { greatest } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { ballotOf, choiceOf, type VoteList } from "./vote-columns.js";
import type { Choice } from "./vote-phrases.js";

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
