import type { Line } from "../model/line.js";
import { isDiaryLine, opensDiary } from "./item-diary.js";
import type { Candidate } from "./item-headings.js";

/** How many lines below a heading may hold its registration number. */
const BELOW = 2;

/**
 * The headings whose registration number stands on the line above them, where minutes print it so: more than one of their
 * headings has it there and none below, and no fewer than half. One alone may end the item before, where there is one.
 */
export function numbersAbove(lines: readonly Line[], headings: readonly Candidate[]): ReadonlySet<Candidate> {
  const found = headings.filter((heading) => isNumberedAbove(lines, heading));
  const may = headings.length === 1 || (found.length > 1 && found.length * 2 >= headings.length);
  return new Set(may ? found : []);
}

function isNumberedAbove(lines: readonly Line[], { at, rest }: Candidate): boolean {
  const above = lines[at - 1];
  const heading = lines[at] as Line;
  return (
    above !== undefined &&
    above.page === heading.page &&
    above.cells.length === 1 &&
    isDiaryLine(above, true) &&
    !opensDiary(heading.text.slice(rest).trim()) &&
    !lines.slice(at + 1, at + 1 + BELOW).some((line) => isDiaryLine(line, true))
  );
}
