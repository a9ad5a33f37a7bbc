import type { Context } from "../model/context.js";
import { findRanges } from "../text/numbers.js";

/** First and last item of the meeting: as the cover states them, else as minutes number them. An extract does not tell. */
export function boundsOf(context: Context): { first?: number; last?: number } {
  const { outline } = context;
  for (const region of outline.cover) {
    if (region.id !== "paragraphs") continue;
    const text = region.lines
      .flatMap(({ cells }) => cells.map((cell) => cell.text))
      .join(" ")
      .slice(0, 200);
    const stretches = findRanges(text, true).flatMap((range) => range.stretches);
    if (stretches.length > 0)
      return { first: Math.min(...stretches.map(([a]) => a)), last: Math.max(...stretches.map(([, b]) => b)) };
  }
  const numbers = outline.items
    .map((item) => Number.parseInt(item.number.value, 10))
    .filter((number) => !Number.isNaN(number));
  if (outline.genre !== "minutes" || numbers.length < 2) return {};
  return { first: numbers[0] as number, last: numbers.at(-1) as number };
}
