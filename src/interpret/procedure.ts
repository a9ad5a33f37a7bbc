import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { OutlineItem } from "../model/outline.js";
import { own, verbatim } from "./prose.js";

/** How the chair put the question, letter for letter: the text under the headings for it. */
export function procedure(item: OutlineItem, context: Context): Draft<string> | undefined {
  return verbatim(
    own(item, "procedure").flatMap((section) => section.blocks),
    context,
  );
}
