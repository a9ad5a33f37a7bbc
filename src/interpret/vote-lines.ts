import type { OutlineBlock } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { voteWords } from "../vocabulary/votes.js";
import { ballotOf, choiceOf, type VoteList } from "./vote-columns.js";
import { listsInTables } from "./vote-tables.js";

const counts = voteWords("count");
const answers = voteWords("headResult");
const heads = voteWords("headName", "headParty", "headResult");

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

/** The lines of a name: those after the heads of the list, which come before the first one. */
function lastName(lines: readonly Passage[]): Passage[] {
  const head = lines.findLastIndex((line) => heads.whole(line.text) !== undefined);
  return lines.slice(head + 1);
}
