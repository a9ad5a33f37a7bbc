import type { Line } from "../model/line.js";
import type { SectionRole } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { isBodyWord, nominative } from "../vocabulary/bodies.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";

/** A heading that ends with the body's letters: "Beslut Ks", "Ärendebeskrivning Kf". */
const LETTERED = /^(\p{Lu}\p{L}{2,30}(?:\s\p{Ll}{2,20}){0,3})\s(\p{Lu}\p{L}{1,7})$/u;

/** How such a heading ends, and within how many code units: most lines are told by that. */
const LETTERS = /\s\p{Lu}\p{L}{1,7}$/u;
const LONGEST_ORGAN = 17;

/** What a section heading means that says under which body's hands the matter was, and that body's letters. */
export function organHeading(text: string): { role: SectionRole; organ: string } | undefined {
  if (!LETTERS.test(text.slice(-LONGEST_ORGAN))) return undefined;
  const [, name = "", organ = ""] = LETTERED.exec(text) ?? [];
  if (name === "" || structureWords("organ").whole(organ) === undefined) return undefined;
  const role = headingRole(name);
  return role && { role, organ: organ.toLowerCase() };
}

/** A heading that says in which body: "Reservation i kommunstyrelsen". */
const WITHIN = /^(\p{Lu}[\p{L}\s/]{4,40})\s(\p{Ll}{1,3})\s(\p{Ll}[\p{L}-]{6,40})$/u;

/** What a heading means that says in which body somebody reserved or stated something, and that body. */
export function bodyHeading(text: string): { role: SectionRole; within: string } | undefined {
  if (!isBodyWord(text) && !isRespelling()) return undefined;
  const [, name = "", link = "", body = ""] = WITHIN.exec(text) ?? [];
  if (name === "" || structureWords("within").whole(link) === undefined || !isBodyWord(body)) return undefined;
  const role = headingRole(name);
  return role === "reservation" || role === "statement" ? { role, within: body } : undefined;
}

/**
 * What another body did than the one whose decision the item tells: what was reserved and stated there, for elsewhere nobody
 * would say in which body, and its treatment of the matter, where the decision names the body that made it.
 */
export function markWithin(sections: readonly Section[]): void {
  if (!sections.some((section) => section.within !== undefined || treaterOf(section) !== undefined)) return;
  const decisions = sections.filter(({ role }) => role === "decision");
  const owners = decisions.flatMap(({ heading }) => bodiesIn(heading?.text ?? ""));
  const deciders = [...owners, ...decisions.flatMap(({ lines }) => bodiesIn(lines[0]?.text ?? ""))];
  sections.forEach((section, i) => {
    const treater = treaterOf(section);
    const before = sections[i - 1];
    if (section.within !== undefined && !owners.includes(section.within)) section.foreign = true;
    if (treater !== undefined && deciders.length > 0 && !deciders.includes(treater)) section.foreign = true;
    // A heading right below one of another body's treatment parts that: "Kommunstyrelsens behandling", "Yrkanden".
    if (before?.foreign && before.lines.length === 0 && treaterOf(before) !== undefined) section.foreign = true;
  });
}

/** The last words of the bodies that a text names. */
const bodiesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(" ")
    .flatMap((word) => nominative(word) ?? (isBodyWord(word) ? word : []));

/** The body whose treatment of the matter a heading announces: "Kommunstyrelsens behandling". */
function treaterOf({ role, heading }: Section): string | undefined {
  const words = role === "procedure" && heading ? heading.text.toLowerCase().split(" ", 2) : [];
  return words.map(nominative).find((body) => body !== undefined);
}

/** A section as far as it matters whose it is. */
interface Section {
  role: SectionRole;
  heading?: Passage;
  organ?: string;
  /** The body in which, as its heading says, what stands there was said. */
  within?: string;
  foreign?: boolean;
  lines: readonly Line[];
}

/**
 * Where headings name bodies, the last one is the meeting's own, for a matter goes up: what stands under the headings of
 * others, to the next body's, is theirs. The meeting's own account of the matter may hold motions and votes.
 */
export function markOrgans(sections: readonly Section[]): void {
  const own = sections.findLast(({ organ }) => organ !== undefined)?.organ;
  let organ = own;
  for (const section of own === undefined ? [] : sections) {
    organ = section.organ ?? organ;
    if (organ !== own) section.foreign = true;
    else if (section.organ === own && section.role === "background") section.role = "other";
  }
}
