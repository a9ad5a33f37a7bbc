import type { Stored } from "./models.js";
import type { Summary } from "./summary.js";

/** A document of the archive. */
export interface Doc extends Summary {
  stored: Stored;
  /** Name of its page, without folder and extension. */
  slug: string;
  at: Body;
  meeting: Meeting;
}

/** Versions of the minutes of one meeting: whole minutes first, then the fullest. */
export interface Meeting {
  date: string;
  body: Body;
  docs: [Doc, ...Doc[]];
}

/** A body of an organisation, with its meetings, newest first. */
export interface Body {
  slug: string;
  name: string;
  organization: string;
  meetings: Meeting[];
}

/** The year of a date; empty for none. */
export const yearOf = (date: string): string => date.slice(0, 4);

/**
 * Every § of a meeting once, from the fullest document that has it: an extract of what the minutes hold already adds
 * nothing. Called with the document and the index of the § in it.
 */
export function eachItem(meeting: Meeting, see: (doc: Doc, item: number) => void): void {
  const seen = new Set<string>();
  for (const doc of meeting.docs) {
    const own = new Set<string>();
    doc.items.forEach(({ number }, item) => {
      if (seen.has(number)) return;
      own.add(number);
      see(doc, item);
    });
    for (const number of own) seen.add(number);
  }
}
