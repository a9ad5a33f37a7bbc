import type { Attachment, Paragraph } from "../model/minutes.js";
import type { Provenance } from "../model/provenance.js";

/**
 * Ties attachments and items together: an attachment that does not say where it belongs belongs to the only item that
 * names its label, and every item lists the attachments that say they belong to it. What is inferred so has its place
 * where the item's number, or the attachment's label, stands.
 */
export function linkAttachments(
  paragraphs: readonly Paragraph[],
  attachments: readonly Attachment[],
  provenance: Provenance,
): void {
  const named = namingOf(paragraphs);
  const numbered = new Map<string, number>();
  for (const [k, { number }] of paragraphs.entries()) if (!numbered.has(number)) numbered.set(number, k);
  for (const [i, attachment] of attachments.entries()) {
    if (attachment.paragraph === undefined) {
      const naming = named.get(attachment.label);
      const only = naming?.size === 1 ? (naming.values().next().value as number) : undefined;
      if (only === undefined) continue;
      attachment.paragraph = (paragraphs[only] as Paragraph).number;
      provenance.borrow(`/attachments/${i}/paragraph`, `/paragraphs/${only}/number`);
    }
    const k = numbered.get(attachment.paragraph);
    const listed = k === undefined ? undefined : paragraphs[k]?.attachments;
    if (k === undefined || !listed || listed.includes(attachment.label)) continue;
    listed.push(attachment.label);
    note(named, attachment.label, k);
    provenance.borrow(`/paragraphs/${k}/attachments/${listed.length - 1}`, `/attachments/${i}/label`);
  }
}

/** By the label of an attachment: the items that name it, in their lists or beside what was moved, reserved or stated. */
function namingOf(paragraphs: readonly Paragraph[]): Map<string, Set<number>> {
  const named = new Map<string, Set<number>>();
  for (const [k, { attachments, motions, reservations, statements }] of paragraphs.entries()) {
    for (const label of attachments) note(named, label, k);
    for (const list of [motions, reservations, statements])
      for (const { attachment } of list) if (attachment !== undefined) note(named, attachment, k);
  }
  return named;
}

function note(named: Map<string, Set<number>>, label: string, k: number): void {
  const items = named.get(label);
  if (items) items.add(k);
  else named.set(label, new Set([k]));
}
