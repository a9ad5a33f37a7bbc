import type { Passage, Read } from "../text/passage.js";

/** A day in ISO form that is all of a passage. */
export function dateIn(passage: Passage | undefined): Read | undefined {
  return passage && /^\d{4}-\d{2}-\d{2}$/.test(passage.text) ? passage.read() : undefined;
}
