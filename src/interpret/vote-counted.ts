import type { Context } from "../model/context.js";
import type { Cell, Line } from "../model/line.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { ballotOf, choiceOf, countIn, type VoteList } from "./vote-columns.js";
import type { Choice } from "./vote-phrases.js";
import type { Stacked } from "./vote-stacks.js";

/** Longest head of a group: "Nej-röster (12):". */
const LONGEST_HEAD = 24;

/** Those who voted alike, below the word for it and their number. */
interface Group {
  choice: Choice;
  word: Read;
  count: Read<number>;
  ballots: VoteList["ballots"];
}

/**
 * The lists of votes that name people below the word for how they voted and their number ("JA (22)"), in one column or
 * several side by side, the party before or behind the name: told where as many people stand there as the numbers say.
 */
export function countedLists({ reading, outline }: Context): Stacked[] {
  const { lines, text } = reading;
  if (!lines.some((line) => headOf(line, text))) return [];
  const frame = new Set(outline.furniture.map(({ start }) => start));
  const found: Stacked[] = [];
  let groups: Group[] = [];
  let coded = false;
  const end = (): void => {
    append(found, listOf(groups));
    groups = [];
  };
  for (const line of lines) {
    if (frame.has(line.start)) continue;
    const head = headOf(line, text);
    if (head) {
      if (groups.some(({ choice }) => choice === head.choice)) end();
      groups.push(head);
      continue;
    }
    const group = groups.at(-1);
    if (group && groups.length === 1 && group.ballots.length === 0) coded = isCoded(line.text);
    const ballots = group && line.cells.map((cell) => personIn(cell, group, coded, text));
    if (ballots?.every((ballot) => ballot !== undefined)) append(group?.ballots ?? [], ballots);
    else end();
  }
  end();
  return found;
}

function headOf(line: Line, source: string): Group | undefined {
  if (line.cells.length > 1 || line.text.length > LONGEST_HEAD || !/\d/.test(line.text)) return undefined;
  const head = Passage.of(source, [line]);
  const told = head.text.endsWith(":") ? head.slice(0, head.length - 1) : head;
  const count = countIn(told);
  const choice = count && choiceOf(told.text);
  const word = told.read();
  return choice && word ? { choice, word, count, ballots: [] } : undefined;
}

const CODE = /^\(?(\p{Lu}\p{L}{0,4})\)?\s(?=\p{Lu}[\p{L}-]+\s\p{L})/u;

/** Whether a list sets the parties before the names: what its first line begins with is one. */
const isCoded = (text: string): boolean => partyCode(CODE.exec(text)?.[1] ?? "") !== undefined;

/** Who stands in a cell that holds nothing else: "Anna Berg (S)", or in a list with parties first "S Anna Berg". */
function personIn(
  { start, end, text }: Cell,
  { word, choice }: Group,
  coded: boolean,
  source: string,
): VoteList["ballots"][number] | undefined {
  const from = (coded && CODE.exec(text)?.[0].length) || 0;
  const name = nameEnd(text.slice(from));
  if (name === undefined || !/^(?:$|\s?\(|,\s)/.test(text.slice(from + name))) return undefined;
  const party = from > 0 ? Passage.of(source, [{ start, end: start + from }]) : undefined;
  return ballotOf(Passage.of(source, [{ start: start + from, end }]), party, word, choice);
}

/** The list that groups are together, where each holds as many people as it says. */
function listOf(groups: readonly Group[]): Stacked[] {
  const whole = groups.length > 1 && groups.every(({ ballots, count }) => ballots.length === count.value);
  const at = groups[0]?.word.spans[0]?.start;
  if (!whole || at === undefined) return [];
  const totals = Object.fromEntries(groups.map(({ choice, count }) => [choice, count]));
  return [{ at, rounds: [{ ballots: groups.flatMap(({ ballots }) => ballots), totals }] }];
}
