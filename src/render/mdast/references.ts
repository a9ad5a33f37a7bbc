import type { PhrasingContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import { visible } from "../../text/visible.js";
import type { Anchors } from "./anchors.js";
import type { Write } from "./blocks.js";
import { reference, text, words } from "./nodes.js";

const WORD = /[^\s,;:()!?"”»]+/g;
const attachmentWords = new Set(labels.attachment.words);

/** Writes the texts of a § so that "bilaga A1" leads to the attachment of that label, where the minutes hold it. */
export function linking(anchors: Anchors, paragraphIndex: number): Write {
  const byLabel = anchors.attachmentByLabel[paragraphIndex];
  if (!byLabel || byLabel.size === 0) return plain;
  return (value) => {
    const shown = visible(value);
    const out: PhrasingContent[] = [];
    let done = 0;
    let opening = -1;
    for (const match of shown.matchAll(WORD)) {
      const word = match[0];
      const start = match.index;
      const target = opening >= 0 ? targetOf(word, byLabel) : undefined;
      if (target) {
        const anchor = anchors.attachments[target.index] ?? "";
        const end = start + target.length;
        if (opening > done) out.push(words(shown.slice(done, opening)));
        out.push(reference(anchor, [words(shown.slice(opening, end))]));
        done = end;
      }
      opening = attachmentWords.has(word.toLowerCase()) ? start : -1;
    }
    if (done < shown.length || out.length === 0) out.push(words(shown.slice(done)));
    return out;
  };
}

const plain: Write = (value) => [text(value)];

/** The label as the word has it, with or without a full stop after it. */
function targetOf(word: string, byLabel: ReadonlyMap<string, number>): { index: number; length: number } | undefined {
  const bare = word.endsWith(".") ? word.slice(0, -1) : word;
  for (const label of [word, bare]) {
    const index = byLabel.get(label);
    if (index !== undefined) return { index, length: label.length };
  }
  return undefined;
}
