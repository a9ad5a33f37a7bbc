import type { SectionRole } from "../model/outline.js";
import { headingRole, structureWords } from "../vocabulary/structure.js";

/** A heading that ends with the body's letters: "Beslut Ks", "Ärendebeskrivning Kf". */
const LETTERED = /^(\p{Lu}\p{L}{2,30}(?:\s\p{Ll}{2,20}){0,3})\s(\p{Lu}\p{L}{1,7})$/u;

/** What a section heading means that says under which body's hands the matter was, and that body's letters. */
export function organHeading(text: string): { role: SectionRole; organ: string } | undefined {
  const [, name = "", organ = ""] = LETTERED.exec(text) ?? [];
  if (name === "" || structureWords("organ").whole(organ) === undefined) return undefined;
  const role = headingRole(name);
  return role && { role, organ: organ.toLowerCase() };
}

/** A section as far as it matters whose it is. */
interface Section {
  role: SectionRole;
  organ?: string;
  foreign?: boolean;
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
