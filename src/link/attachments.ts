import type { Attachment, Paragraph } from "../model/minutes.js";

/**
 * Ties attachments and items together: an attachment that does not say where it belongs belongs to the only item that
 * names its label, and every item lists the attachments that say they belong to it.
 */
export function linkAttachments(paragraphs: readonly Paragraph[], attachments: readonly Attachment[]): void {
  for (const attachment of attachments) {
    if (attachment.paragraph === undefined) {
      const naming = paragraphs.filter((paragraph) => labelsOf(paragraph).has(attachment.label));
      if (naming.length === 1) attachment.paragraph = (naming[0] as Paragraph).number;
    }
    const owner = paragraphs.find(({ number }) => number === attachment.paragraph);
    if (owner && !owner.attachments.includes(attachment.label)) owner.attachments.push(attachment.label);
  }
}

function labelsOf(paragraph: Paragraph): Set<string> {
  const labels = new Set(paragraph.attachments);
  for (const { attachment } of [...paragraph.motions, ...paragraph.reservations, ...paragraph.statements]) if (attachment !== undefined) labels.add(attachment);
  return labels;
}
