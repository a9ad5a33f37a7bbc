import type { Passage } from "../text/passage.js";
import { partyAt } from "./name-shapes.js";
import { ballotOf, type Column, choiceOf, countIn, isChoice, type VoteList } from "./vote-columns.js";
import { onlyNames } from "./vote-names.js";

/** Names below the heads: "Ja-röst | Nej-röst", "Anna Berg (S) | Bo Ek (M)"; below a shorter column of them another may begin. */
export function namesInColumns(
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
