import type { Attendee, Minutes } from "../../src/model/minutes.ts";
import { parse } from "../../src/pipeline.ts";

/** One item, so that a cover is read as minutes. */
const ITEM = "\n\n§ 30\nUpprop\nBeslut\nGodkänns.\n";

/** Reads a cover; an item is added where the text has none. */
export async function readCover(text: string): Promise<Minutes> {
  return (await parse(text.includes("\n§ ") ? text : text.trimEnd() + ITEM)).minutes;
}

/** An attendee in one line: "Ann Ek (S) substitute serving for Bo Al (M) §§ 1–3". */
export function line(attendee: Attendee): string {
  const { name, party, category, role, title, serving, replaces, paragraphs, arrives, leaves, absent } = attendee;
  const other = replaces && `for ${replaces.name}${replaces.party ? ` (${replaces.party})` : ""}`;
  return [
    party ? `${name} (${party})` : name,
    category,
    role,
    serving ? "serving" : undefined,
    absent ? "absent" : undefined,
    other,
    paragraphs && `§§ ${paragraphs}`,
    arrives && `from ${arrives}`,
    leaves && `to ${leaves}`,
    title && `"${title}"`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** All attendees, one line each. */
export const people = (minutes: Minutes): string[] => minutes.attendance.map(line);
