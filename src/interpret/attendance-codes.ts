import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
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
  const known = units.filter(({ passage }) => leadingCode(passage, false) !== undefined).length;
  if (known < FEWEST) return false;
  const coded = units.filter(({ passage }) => leadingCode(passage, true) !== undefined).length;
  // Marks and heads of a roll that has lost its rows name nobody.
  const named = units.filter(
    ({ passage: { text } }) => (nameEnd(text) ?? 0) > 0 || CODE.test(text.slice(0, 12)),
  ).length;
  return coded * 4 >= named * QUARTERS;
}

/** Codes of parties in a column of their own behind the entries, by the line of the entry. */
export function trailingCodes({ lines }: Region, unit: number): ReadonlyMap<Line, Cell> {
  const found: { cell: Cell; line: Line }[] = [];
  let last: Line | undefined;
  for (const { line, cells } of lines) {
    const cell = cells.at(-1);
    const owner = cells.length > 1 ? line : last;
    if (cell && owner && BARE.test(cell.text)) found.push({ cell, line: owner });
    if (cells.length > 1 || !cell || !BARE.test(cell.text)) last = line;
  }
  const [first] = found;
  const column = found.filter(({ cell }) => first && Math.abs(cell.x0 - first.cell.x0) <= COLUMN * unit);
  const known = column.filter(({ cell }) => partyCode(cell.text) !== undefined).length;
  return new Map(known < FEWEST || known * 2 < column.length ? [] : column.map(({ cell, line }) => [line, cell]));
}

const BARE = /^\p{Lu}{1,5}$/u;
/** How far apart, in characters, the codes of one column may begin: they may be set in its middle. */
const COLUMN = 4;

/** Fewest entries with a known party behind a comma, and their share in halves, that show where a list sets the party. */
const FEWEST_BEHIND = 3;

/** Whether the entries of a list set the party bare behind a comma: "Anna Berg, S". */
export function setsPartyBehindComma(units: readonly Unit[]): boolean {
  const behind = units.filter(({ passage: { text } }) => {
    const code = /^,\s(\p{Lu}{1,4})(?![\p{L}\p{N}])/u.exec(text.slice(nameEnd(text) ?? text.length))?.[1];
    return code !== undefined && partyCode(code) !== undefined;
  }).length;
  return behind >= FEWEST_BEHIND && behind * 2 >= units.length;
}
