import { squeeze } from "../text/fold.js";
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
  Object.fromEntries(roles.map((role) => [role, headings[role].filter((phrase) => phrase.includes("{"))])) as Record<
    HeadingRole,
    string[]
  >,
);
const near = new NearMatcher(exact);

/** Longest text that is looked up as a heading, in characters. */
const LONGEST_HEADING = 70;

/** Words with which headings end, and words with which headings of open end begin: all other lines are passed over at once. */
const lastWords = new Set<string>();
const openWords = new Set<string>();
for (const role of roles) {
  for (const phrase of headings[role]) {
    const words = key(phrase).split(" ");
    if (words.at(-1)?.startsWith("{")) openWords.add(words[0] as string);
    else lastWords.add(words.at(-1) as string);
  }
}

/** Which section a heading opens. `tolerant` also takes misread headings. */
export function headingRole(text: string, tolerant = false): HeadingRole | undefined {
  if (text.length > LONGEST_HEADING || text.length < 3) return undefined;
  const plain = key(text);
  if (lastWords.has(plain.slice(plain.lastIndexOf(" ") + 1)) || openWords.has(firstWord(plain))) {
    const role = exact.get(plain) ?? patterns.whole(plain);
    if (role) return role;
  }
  return tolerant ? near.find(plain) : undefined;
}

const firstWord = (text: string): string => (text.includes(" ") ? text.slice(0, text.indexOf(" ")) : text);

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
  let end = text.length;
  while (end > 0 && " :.\t".includes(text[end - 1] as string)) end--;
  return squeeze(text.slice(0, end)).toLowerCase();
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
