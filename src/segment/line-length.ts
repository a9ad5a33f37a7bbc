import type { Line } from "../model/line.js";

/** How many characters the words of a line take, without the empty space between its columns. */
export const lengthOf = ({ cells }: Line): number => cells.reduce((sum, { text }) => sum + text.length + 1, -1);
