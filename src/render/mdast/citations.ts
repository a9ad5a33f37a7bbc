import type { PhrasingContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes, Paragraph, Section } from "../../model/minutes.js";
import type { Anchors } from "./anchors.js";
import { reference, text } from "./nodes.js";
import { nameOf } from "./words.js";

/** For each attachment, by index: links to the motions, reservations and statements that name it. */
export function citationsOf(minutes: Minutes, anchors: Anchors): PhrasingContent[][] {
  const citations: PhrasingContent[][] = minutes.attachments.map(() => []);
  minutes.paragraphs.forEach((item, at) => {
    for (const { attachment, what, by, role } of cites(item)) {
      const index = attachment === undefined ? undefined : anchors.attachmentByLabel[at]?.get(attachment);
      if (index === undefined) continue;
      const section = item.sections.findIndex((candidate) => candidate.role === role);
      const anchor = (section < 0 ? anchors.paragraphs[at] : anchors.sections[at]?.[section]) ?? "";
      const names = by.map(nameOf).join(", ");
      citations[index]?.push(reference(anchor, [text(names === "" ? what : `${what} ${names}`)]));
    }
  });
  return citations;
}

function cites({ motions, reservations, statements }: Paragraph) {
  const as = (role: Section["role"], what: string) => ({ role, what });
  return [
    ...motions.map(({ by, attachment }) => ({ by, attachment, ...as("motions", labels.attachment.motion) })),
    ...reservations.map(({ by, attachment }) => ({
      by,
      attachment,
      ...as("reservation", labels.attachment.reservation),
    })),
    ...statements.map(({ by, attachment, type }) => ({ by, attachment, ...as("statement", labels.attachment[type]) })),
  ];
}
