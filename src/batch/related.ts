import { containment } from "./sketch.js";
import type { Summary } from "./summary.js";

/** A document as far as it matters for recognising it elsewhere. */
export interface Candidate {
  stem: string;
  sha256?: string;
  document?: Summary;
}

/** How a document relates to another: the same bytes, the same minutes in another shape or version, or some § of them. */
export interface Relation {
  relation: "copy-of" | "same-as" | "extract-of";
  stem: string;
  /** Share of the shorter text that stands in the other one, too, in hundredths. */
  likeness: number;
}

/** Minutes of one body and day that are compared with each other: more than these would be no minutes. */
const MOST = 60;

/** From this share on a text is another print of the same one. */
const ALIKE = 0.6;

/**
 * Links documents that are one: to the most complete of them, in an order that does not depend on the input's. The bytes
 * tell copies; else body, day and the numbers of the § must agree, and titles or text must, too.
 */
export function relate(candidates: readonly Candidate[]): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const sorted = [...candidates].sort((a, b) => (a.stem < b.stem ? -1 : 1));
  const byHash = new Map<string, string>();
  const meetings = new Map<string, Required<Pick<Candidate, "stem" | "document">>[]>();
  for (const { stem, sha256, document } of sorted) {
    const first = sha256 === undefined ? undefined : byHash.get(sha256);
    if (first !== undefined) relations.set(stem, { relation: "copy-of", stem: first, likeness: 100 });
    else {
      if (sha256 !== undefined) byHash.set(sha256, stem);
      if (document?.body === undefined || document.date === undefined) continue;
      const key = `${plain(document.body)}\n${document.date}`;
      meetings.set(key, [...(meetings.get(key) ?? []), { stem, document }]);
    }
  }
  for (const meeting of meetings.values()) if (meeting.length > 1) relateMeeting(meeting, relations);
  return relations;
}

const plain = (body: string): string =>
  body
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function relateMeeting(
  meeting: readonly Required<Pick<Candidate, "stem" | "document">>[],
  relations: Map<string, Relation>,
): void {
  const weight = ({ document }: { document: Summary }): number =>
    document.marks.length + (document.kind === "minutes" ? 0.5 : 0);
  const heads: (typeof meeting)[number][] = [];
  for (const one of [...meeting].sort((a, b) => weight(b) - weight(a) || (a.stem < b.stem ? -1 : 1))) {
    const found = heads.map((head) => relationOf(one, head)).find((relation) => relation !== undefined);
    if (found) relations.set(one.stem, found);
    else if (heads.length < MOST) heads.push(one);
  }
}

function relationOf(
  { document: part }: { document: Summary },
  { stem, document: whole }: { stem: string; document: Summary },
): Relation | undefined {
  const numbers = new Set(whole.marks.map(numberOf));
  if (!part.marks.every((mark) => numbers.has(numberOf(mark)))) return undefined;
  const marks = new Set(whole.marks);
  const titles = part.marks.filter((mark) => marks.has(mark)).length / Math.max(1, part.marks.length);
  const likeness = containment(part.sketch, whole.sketch);
  if (Math.max(titles, likeness) < ALIKE) return undefined;
  const some =
    new Set(part.marks.map(numberOf)).size < numbers.size || (part.kind === "extract" && whole.kind !== "extract");
  return { relation: some ? "extract-of" : "same-as", stem, likeness: Math.round(100 * likeness) };
}

const numberOf = (mark: string): string => mark.slice(0, mark.lastIndexOf(":"));
