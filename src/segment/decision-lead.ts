import type { Line } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { structureWords } from "../vocabulary/structure.js";
import { type HeadingStyle, styleOf } from "./heading-style.js";
import type { Heading } from "./label-column.js";

/** Longest line, in characters, that says no more than that a body decides. */
const LONGEST_LEAD = 90;

/** "Nämnden beslutar" on a line by itself above the clauses of what it decided: a list of documents ends before it. */
export function leadsDecision(line: Line, next: Line | undefined): boolean {
  return next !== undefined && structureWords("clause").opening(next.text)?.start === 0 && isLead(line);
}

/** A line by itself that says no more than that a body decides or proposes to decide: "Allmänna utskottet föreslår kommunstyrelsen besluta". */
export function isLead({ text, cells, asserted }: Line): boolean {
  if (asserted !== undefined || text.length > LONGEST_LEAD || cells.length !== 1 || /\d/.test(text)) return false;
  const plain = text.replace(/[\s:]+$/, "");
  const last = structureWords("decides").closing(plain);
  if (!last) return false;
  const first = structureWords("proposes").find(plain)[0];
  return isBodyName(plain.slice(0, Math.min(first?.start ?? last.start, last.start)).trimEnd());
}

/** A full line ends in the middle of a sentence; what stands below one that does not may be a heading. */
const ENDED = /[.!?:;”"“)]$/;
const SHORT = 50;

/** The heading that a line is which says no more than that the body decides, where it looks like the headings or stands in the place of one. */
export function leadAt(
  line: Line,
  { role, lines }: { role: SectionRole; lines: readonly Line[] },
  { leads, marked }: HeadingStyle,
): Heading | undefined {
  if (role === "decision" || (role === "proposal" && lines.length === 0)) return undefined;
  const look = styleOf(line);
  const above = lines.at(-1)?.text ?? "";
  const apart = line.gap > 0 || above.length < SHORT || ENDED.test(above);
  // How it looks is known at once, what it says is not.
  return (look === undefined ? leads && apart : marked.has(look)) && isLead(line)
    ? { role: "decision", end: line.text.length }
    : undefined;
}
