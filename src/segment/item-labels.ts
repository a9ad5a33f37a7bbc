import type { Line } from "../model/line.js";
import { labelAt } from "../vocabulary/labels.js";

/** Longest line, in characters, that is no more than a label. */
const LONGEST = 40;

/** Whether a line says that the next one is a value of the cover, although it may name an item: "Organ", below it "Kommunfullmäktige § 48". */
export function isLabelled(before: Line | undefined): boolean {
  const hit = before && before.text.length < LONGEST ? labelAt(before.text) : undefined;
  return hit?.whole === true && hit.id === "body";
}
