import type { Line } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { structureWords } from "../vocabulary/structure.js";
import type { Heading } from "./label-column.js";

/** A section that is being filled with lines. */
export interface Open {
  role: SectionRole;
  heading?: Passage;
  headingLine?: Line;
  foreign?: boolean;
  /** The letters of the body that its heading names. */
  organ?: string;
  /** The body in which, as its heading says, what stands there was said. */
  within?: string;
  lines: Line[];
}

/** A line that holds another body's item and at most its day: "BILDN § 61, 24.8.2016". */
const OTHERS = /^(\p{L}{2,24})\s?§\s*(\d{1,4})(?:[\s,/]{1,3}\d[\d.-]{6,9})?:?$/u;

/** Where the record of another body begins: its item's number on a line by itself, above what it decided. */
export function othersItem({ text, asserted }: Line, number: string, { role }: Open): Heading | undefined {
  if (asserted !== undefined || text.length > 50 || (role !== "background" && role !== "earlier")) return undefined;
  const [, organ, item] = OTHERS.exec(text) ?? [];
  if (organ === undefined || item === number || !isOrgan(organ)) return undefined;
  return { role: "earlier", end: text.length, foreign: true };
}

const isOrgan = (word: string): boolean =>
  word === word.toUpperCase() || structureWords("organ").whole(word) !== undefined || isBodyName(word);

/**
 * Marks what reports the doings of others. Under a heading about earlier treatment the headings of the quoted minutes
 * come back: of each role that comes twice after it only the last is this meeting's own; where the decision came
 * first, a further one is quoted.
 */
export function markForeign(sections: Open[]): void {
  const from = sections.findIndex((section) => section.role === "earlier");
  if (from < 0) return;
  const decided = sections.slice(0, from).some((section) => section.role === "decision");
  const last = new Map<SectionRole, number>();
  sections.forEach((section, i) => {
    if (i > from) last.set(section.role, i);
  });
  for (let i = from; i < sections.length; i++) {
    const section = sections[i] as Open;
    const repeated =
      QUOTED.has(section.role) &&
      (last.get(section.role) as number) > i &&
      sections.slice(i + 1, last.get(section.role)).some((other) => other.role === "earlier" || QUOTED.has(other.role));
    if (section.role === "earlier" || repeated || (decided && section.role === "decision")) section.foreign = true;
  }
}

const QUOTED: ReadonlySet<SectionRole> = new Set([
  "motions",
  "procedure",
  "vote",
  "decision",
  "reservation",
  "proposal",
] as const);
