import type { Line } from "../model/line.js";

/** How many characters the words of a line take, without the empty space between its columns. */
export function lengthOf({ cells }: Line): number {
  let length = -1;
  for (const { text } of cells) length += text.length + 1;
  return length;
}
