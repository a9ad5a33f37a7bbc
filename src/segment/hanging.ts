import { structureWords } from "../vocabulary/structure.js";

/** Whether a line ends with a word that wants more, or with a first name whose surname begins the next one. */
export function hangs(before: string, after: string): boolean {
  const tail = before.slice(-LONGEST_LINK);
  if (HALF_NAME.test(before.slice(-2 * LONGEST_LINK))) return true;
  return (
    structureWords("hanging").closing(tail) !== undefined ||
    (/\p{Ll}\s\p{Lu}[\p{L}-]+$/u.test(tail) && /^\p{Lu}[\p{L}-]+\s\(\p{L}{1,5}\)/u.test(after))
  );
}

/** The first name of somebody behind a whole name and a comma: "Anna Berg, Bo". */
const HALF_NAME = /\p{Lu}[\p{L}-]+\s\p{Lu}[\p{L}-]+,\s\p{Lu}[\p{L}-]+$/u;

/** How much of a line's end shows whether it wants more, in characters. */
const LONGEST_LINK = 24;
