import type { Attachment, Paragraph, Place } from "../model/minutes.js";

/**
 * Ties attachments and items together: an attachment that does not say where it belongs belongs to the only item that
 * names its label, and every item lists the attachments that say they belong to it. What is inferred so has its place
 * where the item's number, or the attachment's label, stands.
 */
export function linkAttachments(
  paragraphs: readonly Paragraph[],
  attachments: readonly Attachment[],
  provenance: Record<string, Place>,
): void {
  const copyPlace = (from: string, to: string): void => {
    const place = provenance[from];
    if (place) provenance[to] = place;
  };
  for (const [i, attachment] of attachments.entries()) {
    if (attachment.paragraph === undefined) {
      const naming = [...paragraphs.keys()].filter((k) => labelsOf(paragraphs[k] as Paragraph).has(attachment.label));
      const [only] = naming;
      if (naming.length !== 1 || only === undefined) continue;
      attachment.paragraph = (paragraphs[only] as Paragraph).number;
      copyPlace(`/paragraphs/${only}/number`, `/attachments/${i}/paragraph`);
    }
    const k = paragraphs.findIndex(({ number }) => number === attachment.paragraph);
    const listed = paragraphs[k]?.attachments;
    if (!listed || listed.includes(attachment.label)) continue;
    listed.push(attachment.label);
    copyPlace(`/attachments/${i}/label`, `/paragraphs/${k}/attachments/${listed.length - 1}`);
  }
}

function labelsOf(paragraph: Paragraph): Set<string> {
  const labels = new Set(paragraph.attachments);
  for (const { attachment } of [...paragraph.motions, ...paragraph.reservations, ...paragraph.statements])
    if (attachment !== undefined) labels.add(attachment);
  return labels;
}
