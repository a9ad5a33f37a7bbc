import type { Line } from "../model/line.js";
import { answerWords, FEWEST_ROWS, LONGEST_ROW, MOST_ANSWERS, personsOf } from "./joined-rows.js";
import { asOneLine, isOneCell, type OneCell } from "./one-line.js";
import { isHead } from "./roll-heads.js";

/** Most heads above the first row. */
const MOST_HEADS = 10;

/** A row whose cells stand below each other: from its first line to the one behind its answers. */
interface Stack {
  from: number;
  answers: number;
  end: number;
}

/**
 * The lines of a document with the rows of lists of answers put together where their cells stand below each other, one a
 * line: "Anna Berg", "S", "Ja". Only several rows of equally many answers behind each other are told so; the heads above
 * them are put together too.
 */
export function joinStacks(lines: readonly Line[], text: string): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const stacks = stacksAt(lines, at);
    if (stacks.length < FEWEST_ROWS) {
      result.push(lines[at] as Line);
      at++;
      continue;
    }
    let heads = 0;
    while (heads < Math.min(MOST_HEADS, result.length) && isHeadLine(result[result.length - heads - 1], lines[at]))
      heads++;
    if (heads > 1) result.push(asOneLine(result.splice(result.length - heads), text));
    for (const { from, end } of stacks) result.push(asOneLine(lines.slice(from, end), text));
    at = (stacks.at(-1) as Stack).end;
  }
  return result;
}

const isHeadLine = (line: Line | undefined, row: Line | undefined): boolean =>
  line?.cells.length === 1 && line.page === row?.page && isHead(line.text);

/** Rows that follow each other from a line on, each with as many answers as the first; what the last one has more of is not its own. */
function stacksAt(lines: readonly Line[], at: number): Stack[] {
  const stacks: Stack[] = [];
  for (let next = stackAt(lines, at); next; next = stackAt(lines, next.end)) {
    const most = stacks[0]?.answers ?? next.answers;
    if (next.answers < most) break;
    stacks.push({ ...next, answers: most, end: next.end - next.answers + most });
    if (next.answers > most) break;
  }
  return stacks;
}

/** The row that begins at a line: a party's code or none, a name, a code or none, and the answers, which few lines stand before. */
function stackAt(lines: readonly Line[], from: number): Stack | undefined {
  let at = isCode(lines[from]) ? from + 1 : from;
  const name = lines[at];
  if (!isCell(name, lines[from])) return undefined;
  at++;
  if (at === from + 1 && isCode(lines[at]) && !isAnswer(lines[at], name)) at++;
  const behind = at;
  while (at - behind < MOST_ANSWERS && isAnswer(lines[at], name)) at++;
  if (at === behind || !personsOf(name.cells[0], name.text.length)) return undefined;
  return { from, answers: at - behind, end: at };
}

/** A party's code in brackets, in code units: four letters. */
const LONGEST_CODE = 10;

const isCell = (line: Line | undefined, first: Line | undefined): line is OneCell =>
  isOneCell(line) && line.page === first?.page && line.text.length <= LONGEST_ROW;

const isAnswer = (line: Line | undefined, first: Line): boolean =>
  isCell(line, first) && answerWords.whole(line.text) !== undefined;

const isCode = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= LONGEST_CODE && /^\(?(?:\p{Lu}\p{L}{0,3}|-)\)?$/u.test(line.text);
