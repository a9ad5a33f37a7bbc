import type { Passage } from "../text/passage.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import type { Unit } from "./attendance-units.js";

/** A party's code before the name that it is of: "M   Anna Berg, ordförande". */
const CODE = /^\(?(\p{Lu}{1,5}|\p{Lu}\p{Ll}|\p{Ll}{1,3})\)?\s{1,4}(?=\p{Lu})/u;

/** Where a code begins and ends that stands before a person, and where the person's words begin. */
export interface Leading {
  from: number;
  to: number;
  end: number;
}

/** The code that an entry begins with; one that no vocabulary knows counts only where it is in capitals and `unknown` allows it. */
export function leadingCode({ text }: Passage, unknown: boolean): Leading | undefined {
  const found = CODE.exec(text.slice(0, 12));
  const code = found?.[1];
  if (!found || code === undefined || (nameEnd(text.slice(found[0].length)) ?? 0) === 0) return undefined;
  if (partyCode(code) === undefined && !(unknown && code.length > 1 && code === code.toUpperCase())) return undefined;
  const from = found[0].indexOf(code);
  return { from, to: from + code.length, end: found[0].length };
}

/** Fewest entries, and their share in quarters, that show that a list sets the party first. */
const FEWEST = 2;
const QUARTERS = 3;

/** Whether the entries of a list begin with their parties: an initial without a full stop ("C Anders Berg") is rare. */
export function setsPartyFirst(units: readonly Unit[]): boolean {
  const coded = units.filter(({ passage }) => leadingCode(passage, false) !== undefined).length;
  return coded >= FEWEST && coded * 4 >= units.length * QUARTERS;
}
