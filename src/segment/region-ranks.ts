import type { Region } from "../model/outline.js";
import type { LabelId } from "../vocabulary/labels.js";

/** Labels of lists of people that may stand in two ranks; nobody who signs is among them. */
const PEOPLE: ReadonlySet<string> = new Set<LabelId>([
  "present",
  "serving",
  "members",
  "serving-substitutes",
  "substitutes",
  "officials",
  "others",
]);

/** Who signs minutes and not their notice. */
const SIGNING: ReadonlySet<string> = new Set<LabelId>(["chair", "verifiers"]);

/** A person with a party, a comma or a word behind, and the first name of the next one at the end of the line. */
const BREAKS_OFF = /\(\p{L}{1,6}\)[^()]*(?:,|\s\p{Ll}{3,4})\s\p{Lu}[\p{L}-]*\p{L}$/u;
const SURNAME = /^\p{Lu}[\p{L}-]+\s?\(\p{L}{1,6}\)/u;

/**
 * Labels in two ranks, one below the other: "Beslutande" and "Ledamöter" beside names in running text. Where the text goes
 * on from one line to the other amid a name, the second label says whose all the names are. Where chair or verifiers sign
 * below a notice, it is the minutes that they sign.
 */
export function settleRanks(regions: readonly Region[]): void {
  for (const [i, region] of regions.entries()) {
    const before = regions[i - 1];
    if (before && PEOPLE.has(before.id) && PEOPLE.has(region.id) && goesOn(before, region))
      region.lines.unshift(...before.lines.splice(0));
    const block = region.parent;
    if (block?.id === "signatures" && block.parent?.id === "notice" && SIGNING.has(region.id)) delete block.parent;
  }
}

function goesOn(before: Region, region: Region): boolean {
  const [last, first] = [before.lines.at(-1), region.lines[0]];
  if (!last || !first || before.lines.length > 1 || region.parent !== before.parent) return false;
  return BREAKS_OFF.test(last.cells.at(-1)?.text ?? "") && SURNAME.test(first.cells[0]?.text ?? "");
}
