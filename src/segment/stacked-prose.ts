import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { isTitle } from "../vocabulary/titles.js";
import type { Said } from "./stacked-said.js";

/** Fewest people that a list in running text names behind the first one on its first line. */
const FEWEST = 2;

const joins = personWords("connecting");

/**
 * Tells which lines below a stack of labels carry on a list in running text: "Anna Berg (S), Bo Ek (M), Cilla", "Dal (C) och Dan
 * Fors (V)". Such a list ends behind the name that "och" stands before, or where its sentence does.
 */
export function carryOn(said: readonly Said[], texts: readonly string[]): void {
  /** What begins the list that the lines stand in. */
  let open: Said | undefined;
  for (const [i, one] of said.entries()) {
    const text = texts[i] as string;
    const anew = open?.replaces && one.party !== undefined && !one.replaces && texts[i - 1]?.endsWith(",");
    if (open && !anew && !one.apart && !one.stroke && !one.numbers && one.head === undefined) one.goesOn = true;
    else if (!one.goesOn) {
      const begins = !one.when && (one.name !== "" || one.person);
      one.several = begins && further(text) >= FEWEST;
      open = one.several ? one : undefined;
    }
    if (open && isClosed(text)) open = undefined;
  }
}

/** How many people a line names behind commas, and behind the word before the last one, with their offices or without. */
const further = (text: string): number =>
  [...text.split(", ").slice(1), lastName(text) ?? ""].filter((part) => isPerson(part)).length;

function isPerson(text: string): boolean {
  const space = text.indexOf(" ");
  return nameEnd(text) !== undefined || (isTitle(text.slice(0, space)) && nameEnd(text.slice(space + 1)) !== undefined);
}

/** What stands behind the word before the last of a list. */
function lastName(text: string): string | undefined {
  const last = text.slice(text.lastIndexOf(",") + 1);
  const and = joins.find(last).at(-1);
  return and && last.slice(and.end).trimStart();
}

/** Whether a list ends with a line: with a full stop, a party without a comma behind it, or a whole name behind the word that stands before the last one. */
function isClosed(text: string): boolean {
  if (text.endsWith(".") || text.endsWith(")")) return true;
  const name = lastName(text);
  return name !== undefined && nameEnd(name) !== undefined;
}
