import type { Line } from "../model/line.js";
import { labelAt } from "../vocabulary/labels.js";

/** Longest line, in characters, that is no more than a label. */
const LONGEST = 40;

/** Whether a line names a body before the item, and the one above it says that it is a value of the cover: "Organ", below it "Kommunfullmäktige § 48". */
export function isLabelled(text: string, before: Line | undefined): boolean {
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(text) || !/^\p{Lu}.*[^.]$/u.test(before.text)) return false;
  const hit = before.text.length < LONGEST ? labelAt(before.text) : undefined;
  return hit?.whole === true && hit.id === "body";
}
