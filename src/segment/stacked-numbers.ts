import type { Line, Reading } from "../model/line.js";
import type { OutlineBlock } from "../model/outline.js";
import { Passage } from "../text/passage.js";

/** A list's number alone on its line. */
const ALONE = /^(\d{1,2})[.)]$/;

/** Under more empty space than this, in lines, another block of lines begins. */
const APART = 0.6;

/**
 * A list whose numbers extraction has set below each other, before the points ("1.", "2.", and then what they are): as many
 * points stand right below, in one block of lines or each in a block of its own. `breaks` says where a paragraph begins.
 */
export function stackedList(
  lines: readonly Line[],
  from: number,
  reading: Reading,
  breaks: (before: Line, after: Line) => boolean,
): { block: OutlineBlock; end: number } | undefined {
  const numbers = numbersAt(lines, from);
  if (numbers.length === 0) return undefined;
  const start = from + numbers.length;
  const points = pointsAt(lines, start, numbers.length, breaks);
  if (!points) return undefined;
  return {
    end: start + points.reduce((sum, point) => sum + point.length, 0),
    block: {
      type: "list",
      ordered: true,
      items: points.map((point, i) => {
        const { start: at, text } = numbers[i] as Line;
        const number = Passage.of(reading.text, [{ start: at, end: at + text.length - 1 }]).read();
        return { ...(number && { number }), passage: Passage.of(reading.text, point) };
      }),
    },
  };
}

/** Whether the numbers of such a list begin at a line. */
export const isFirstNumber = (lines: readonly Line[], at: number): boolean => numbersAt(lines, at).length > 0;

/** The lines that hold numbers in order and nothing else; one alone stands apart, for a sentence may end with it. */
function numbersAt(lines: readonly Line[], from: number): Line[] {
  const first = Number(ALONE.exec(lines[from]?.text ?? "")?.[1]);
  const found: Line[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (Number(ALONE.exec(line.text)?.[1]) !== first + found.length) break;
    found.push(line);
  }
  return found.length > 1 || isApart(lines, from) ? found : [];
}

/** Whether a line stands apart from the one above, or below the end of a sentence, and apart from the one below. */
function isApart(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line || !after || after.gap < APART) return false;
  return !before || line.gap >= APART || before.page !== line.page || /[.!?:;]$/.test(before.text);
}

/** The lines of as many points as there are numbers; undefined where another number of them stands there. */
function pointsAt(
  lines: readonly Line[],
  from: number,
  count: number,
  breaks: (before: Line, after: Line) => boolean,
): Line[][] | undefined {
  const blocks: Line[][] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const last = blocks.at(-1);
    if (last && line.gap < APART) last.push(line);
    else if (blocks.length === count) break;
    else blocks.push([line]);
  }
  if (count === 1) return blocks.length === 1 ? blocks : undefined;
  const first: Line[][] = [];
  for (const line of blocks[0] ?? []) {
    const before = first.at(-1)?.at(-1);
    const opens = !before || (/[.!?:;]$/.test(before.text) && /^\p{Lu}/u.test(line.text)) || breaks(before, line);
    if (opens) first.push([line]);
    else first.at(-1)?.push(line);
  }
  if (first.length === count) return first;
  return first.length === 1 && blocks.length === count ? blocks : undefined;
}
