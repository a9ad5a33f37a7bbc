import { Lexicon } from "../text/lexicon.js";
import { NearMatcher } from "../text/near.js";
import headings from "./headings.json" with { type: "json" };
import structure from "./structure.json" with { type: "json" };

export type HeadingRole = keyof typeof headings;

const roles = Object.keys(headings) as HeadingRole[];
const exact = new Map<string, HeadingRole>();
for (const role of roles) {
  for (const phrase of headings[role]) if (!phrase.includes("{")) exact.set(key(phrase), role);
}
const patterns = new Lexicon<HeadingRole>(
  Object.fromEntries(roles.map((role) => [role, headings[role].filter((phrase) => phrase.includes("{"))])) as Record<HeadingRole, string[]>,
);
const near = new NearMatcher(exact);

/** Longest text that is looked up as a heading, in characters. */
const LONGEST_HEADING = 70;

/** Which section a heading opens. `tolerant` also takes misread headings. */
export function headingRole(text: string, tolerant = false): HeadingRole | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const plain = key(text);
  return exact.get(plain) ?? patterns.whole(plain) ?? (tolerant ? near.find(plain) : undefined);
}

/** The heading that a text begins with, and where it ends: for "Beslut – …" and "Beslut: …". */
export function headingPrefix(text: string): { role: HeadingRole; end: number } | undefined {
  for (const mark of [":", " – ", " - ", " — "]) {
    const at = text.indexOf(mark);
    if (at <= 0 || at > LONGEST_HEADING) continue;
    const role = headingRole(text.slice(0, at));
    if (role) return { role, end: at + mark.trimEnd().length };
  }
  return undefined;
}

function key(text: string): string {
  return text.toLowerCase().replace(/[:.\s]+$/, "").replace(/\s+/g, " ");
}

type StructureId = keyof typeof structure;

const lexicons = new Map<StructureId, Lexicon<StructureId>>();

/** The phrases of one kind of structural word: "closing", "diary", "furniture", … */
export function structureWords(id: StructureId): Lexicon<StructureId> {
  let lexicon = lexicons.get(id);
  if (!lexicon) {
    lexicon = new Lexicon({ [id]: structure[id] } as Record<StructureId, string[]>);
    lexicons.set(id, lexicon);
  }
  return lexicon;
}
