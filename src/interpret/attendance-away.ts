import type { Context } from "../model/context.js";
import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { findRanges, without } from "../text/numbers.js";
import { Passage } from "../text/passage.js";
import type { Listed } from "./attendance.js";
import { namesIn } from "./attendance-names.js";

/**
 * Reads a column that says beside each member during which items they were away, "§§ 1–4 (kom kl. 18:46)": they were there
 * for the others.
 */
export function awayDuring(
  region: Region,
  ownerOf: (line: Line, at: number) => Listed | undefined,
  context: Context,
  { first, last }: { first?: number; last?: number },
): void {
  for (const { line, cells } of region.lines) {
    const [cell] = cells;
    const owner = cell?.text.includes("§") ? ownerOf(line, cell.start) : undefined;
    if (!cell || !owner || owner.attendee.paragraphs !== undefined) continue;
    const passage = Passage.of(context.reading.text, cells);
    const stretches = findRanges(passage.text, true).filter(({ start }) => passage.text[start] === "§");
    const read = stretches[0] && passage.read(stretches[0].start, stretches.at(-1)?.end);
    if (!read || namesIn(passage.text).length > 0) continue;
    context.claim(passage.spans(), "attendance");
    if (first === undefined || last === undefined) continue;
    const there = without(
      [first, last],
      stretches.flatMap((range) => range.stretches),
    );
    if (there !== "") owner.attendee.paragraphs = read.as(there);
    else {
      owner.attendee.absent = read.as(true as const);
      owner.attendee.serving = false;
    }
  }
}
