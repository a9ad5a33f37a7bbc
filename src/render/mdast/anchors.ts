import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes, Paragraph } from "../../model/minutes.js";

/** The id of everything in the page that can be linked to: stable, unique, and the same for the same minutes. */
export interface Anchors {
  /** One id for each §, in order: "p6", "p12a". */
  paragraphs: string[];
  /** For each §, one id for each of its sections: "p6-beslut". */
  sections: string[][];
  /** One id for each attachment, in order: "bilaga-A1". */
  attachments: string[];
  /** Index of the first § with that number. */
  paragraphByNumber: Map<string, number>;
  /** For each §, index of the attachment that a label means there. */
  attachmentByLabel: Map<string, number>[];
}

const NOT_IN_ID = /[^\p{L}\p{N}]+/gu;

/** The anchors of every part of the minutes in HTML: the same minutes always get the same ones, and no two parts share one. */
export function anchorsOf(minutes: Minutes): Anchors {
  const free = issuer();
  const paragraphs = minutes.paragraphs.map(({ number }) => free(`p${number.replace(NOT_IN_ID, "")}`));
  const attachments = minutes.attachments.map(({ label }) =>
    free(`${labels.anchors.attachment}-${label.replace(NOT_IN_ID, "")}`),
  );
  const sections = minutes.paragraphs.map((paragraph, i) =>
    paragraph.sections.map(({ role }) => free(`${paragraphs[i]}-${labels.sections[role] ?? role}`)),
  );
  const paragraphByNumber = new Map<string, number>();
  minutes.paragraphs.forEach(({ number }, i) => {
    if (!paragraphByNumber.has(number)) paragraphByNumber.set(number, i);
  });
  return { paragraphs, sections, attachments, paragraphByNumber, attachmentByLabel: labelled(minutes) };
}

/** Two § may each have an attachment "1": a label means the attachment of its own § first, then one that names no §. */
function labelled(minutes: Minutes): Map<string, number>[] {
  const own = new Map<string, number[]>();
  const common = new Map<string, number>();
  minutes.attachments.forEach(({ label, paragraph }, i) => {
    const key = paragraph ?? "";
    const siblings = own.get(key);
    if (siblings) siblings.push(i);
    else own.set(key, [i]);
    if (!common.has(label)) common.set(label, i);
  });
  const label = (i: number) => minutes.attachments[i]?.label ?? "";
  return minutes.paragraphs.map(({ number, attachments }: Paragraph) => {
    const found = new Map<string, number>();
    for (const i of own.get(number) ?? []) if (!found.has(label(i))) found.set(label(i), i);
    for (const name of attachments) {
      const i = common.get(name);
      if (i !== undefined && !found.has(name)) found.set(name, i);
    }
    return found;
  });
}

/** Hands out ids, each once: "p6", then "p6-2". */
function issuer(): (wish: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const { attendance, contents, main, facts, title } = labels.anchors;
  for (const fixed of [attendance, contents, main, facts, title]) taken.add(fixed);
  for (const fixed of [labels.signatures, labels.unclaimed, labels.names]) taken.add(fixed.anchor);
  return (wish) => {
    let id = wish;
    let n = next.get(wish) ?? 2;
    while (taken.has(id) || taken.has(headingOf(id))) id = `${wish}-${n++}`;
    next.set(wish, n);
    taken.add(id);
    taken.add(headingOf(id));
    return id;
  };
}

/** The id of the heading of a section with that id. */
export const headingOf = (id: string): string => `${id}-${labels.anchors.title}`;
