import { structureWords } from "../vocabulary/structure.js";

/** The number that the matter had with another body, in a cell of its own: "Au § 288", "Au GyN § 64". */
export function isOthers(text: string): boolean {
  const organs = OTHERS.exec(text)?.[1]?.split(/[\s/]/u) ?? [];
  const known = organs.map((organ) => structureWords("organ").whole(organ) !== undefined);
  return known.some(Boolean) && organs.every((organ, i) => known[i] || LETTERS.test(organ));
}

/** One body's letters or two, and the number. */
const OTHERS = /^(\p{L}{2,16}(?:[\s/]\p{L}{2,8})?)\s?§\s*\d{1,4}$/u;
/** Letters that may stand for a body: "BUN", "GyN". */
const LETTERS = /^\p{Lu}\p{L}{0,3}\p{Lu}$/u;
