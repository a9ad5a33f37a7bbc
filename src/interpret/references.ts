import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Outline, OutlineItem } from "../model/outline.js";
import { addTo } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { referenceStems, referenceWords } from "../vocabulary/references.js";
import { own, pieces } from "./prose.js";

const attachment = referenceWords("attachment");
const number = referenceWords("number");
const ofOther = referenceWords("ofOther");
const ofMinutes = referenceWords("ofMinutes");

/** "A1", "3", "B", "12 a", after "§ 6" or not. */
const LABEL =
  /^\s*(?:§\s*\p{N}{1,4}\s?,?\s?)?(\p{Lu}{0,3}\s?\p{N}{1,3}(?:[.:]\p{N}{1,2})?\p{Ll}?|\p{Lu})(?![\p{L}\p{N}])/u;

/** Labels of the attachments that the motions, reservations and statements of an item refer to, each once. */
export function references(item: OutlineItem, { outline }: Context): Draft<string>[] {
  const labels = new Map<string, Read>();
  for (const section of own(item, "motions", "proposal", "reservation", "statement", "vote")) {
    for (const { passage } of pieces(section)) {
      for (const label of attachmentsIn(passage)) if (!labels.has(label.value)) labels.set(label.value, label);
    }
  }
  for (const label of belonging(outline).get(item.number.value) ?? [])
    if (!labels.has(label.value)) labels.set(label.value, label);
  return [...labels.values()];
}

/** By the number of an item, the labels of the attachments that say they belong to it: found once for all items. */
const belonging = remembered(({ attachments }: Outline): ReadonlyMap<string, readonly Read[]> => {
  const labels = new Map<string, Read[]>();
  for (const { label, paragraph } of attachments) if (paragraph) addTo(labels, paragraph.value, label);
  return labels;
});

/** Labels of this item's attachments that a passage names between two offsets: "bilaga A1", but not "bilaga 1 till tjänsteutlåtandet". */
export function attachmentsIn(passage: Passage, from = 0, to = passage.length): Read[] {
  const text = passage.text.slice(from, to);
  if (!referenceStems.test(text)) return [];
  const found: Read[] = [];
  for (const hit of attachment.find(text)) {
    const begin = hit.end + (number.opening(text.slice(hit.end, hit.end + 10))?.end ?? 0);
    const rest = text.slice(begin, begin + 40);
    const label = LABEL.exec(rest);
    if (!label?.[1]) continue;
    const after = rest.slice(label[0].length).trimStart();
    if (ofOther.opening(after)?.start === 0 && ofMinutes.opening(after)?.start !== 0) continue;
    const at = from + begin + label[0].length - label[1].length;
    const read = passage.read(at, at + label[1].length);
    if (read) found.push(read);
  }
  return found;
}
