import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { OutlineItem } from "../model/outline.js";
import type { Passage, Read } from "../text/passage.js";
import { own, pieces } from "./prose.js";

/** Who receives the decision, as printed: one a line, or one between commas. */
export function recipients(item: OutlineItem, _context: Context): Draft<string>[] {
  return own(item, "recipients").flatMap((section) =>
    section.blocks.some((block) => block.type === "table")
      ? []
      : pieces(section).flatMap(({ passage }) => (isRemark(passage.text) ? [] : namesIn(passage))),
  );
}

/** A sentence behind dashes that part it from the recipients: "--- Sammanträdet ajourneras därefter." */
const isRemark = (text: string): boolean => /^[-–—_*=]{2,}\s?\p{L}/u.test(text) && text.endsWith(".");

/** A line of several recipients is parted at its commas, unless a colon or dash says that they are one. */
function namesIn(passage: Passage): Read[] {
  const { text } = passage;
  const found: Read[] = [];
  let from = 0;
  const parts = /[:–(]/.test(text) || !/[,;]/.test(text) ? [] : text.matchAll(/[,;]\s(?=\p{Lu})/gu);
  for (const { index } of parts) {
    const read = passage.read(from, index);
    if (read) found.push(read);
    from = index + 1;
  }
  const last = passage.read(from, /[.,;]$/.test(text) ? text.length - 1 : text.length);
  if (last) found.push(last);
  return found;
}
