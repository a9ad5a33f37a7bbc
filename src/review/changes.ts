import type { Entry } from "../index.js";
import { Refused } from "./refused.js";

/** A change: the corrections before it and after it. */
export interface Made {
  before: readonly Entry[];
  after: readonly Entry[];
}

/** Whether two lists hold the same corrections. */
export const areSame = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** The corrections before the last change, which is forgotten. What somebody has corrected elsewhere since would be lost: then nothing is taken back. */
export function undone(history: Made[], entries: readonly Entry[]): readonly Entry[] {
  const last = history.pop();
  if (!last) throw new Refused(409, "Det finns inget att ångra.");
  if (areSame(last.after, entries)) return last.before;
  history.length = 0;
  throw new Refused(409, "Rättelserna har ändrats någon annanstans sedan dess; då går ändringen inte att ångra.");
}

/** The corrections without the one that was made then at this place. */
export function without(entries: readonly Entry[], { index, when }: { index: number; when: string }): Entry[] {
  if (entries[index]?.when !== when)
    throw new Refused(409, "Rättelserna har ändrats någon annanstans. Ladda om sidan.");
  return entries.filter((_, i) => i !== index);
}

/** Whether a new correction is about what an older one is about. */
export function replaces(made: Entry, old: Entry): boolean {
  if (made.source !== old.source) return false;
  if (made.kind === "value" && old.kind === "value") return made.pointer === old.pointer;
  return made.kind === "line" && old.kind === "line" && made.words.start === old.words.start;
}
