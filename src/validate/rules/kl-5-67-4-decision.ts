import type { Paragraph } from "../../model/minutes.js";
import { says, signs } from "../../vocabulary/validation.js";
import type { Rule } from "../rule.js";
import { sectionText } from "../subject.js";

/**
 * Every item has a decision or says that there is none. A decision heading without one was misread: nothing is said. An
 * item to which nothing was proposed and that only informs or opens the meeting gets a note.
 */
export const rule: Rule = {
  id: "kl-5-67-4-decision",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  options: {
    ignoreTitles: {
      type: "strings",
      default: [],
      description: "Beginnings of headings of items that need no decision.",
    },
  },
  check({ minutes, textOf }, report, options) {
    const ignored = (options.ignoreTitles as readonly string[]).map((title) => title.toLowerCase());
    for (const [i, paragraph] of minutes.paragraphs.entries()) {
      const { decision, sections, number, title = "", proposals, motions, votes } = paragraph;
      if (decision || sections.some(({ role }) => role === "decision")) continue;
      const text = textOf(paragraph);
      if (says(`${title}\n${text}`, "undecided")) continue;
      if (ignored.some((beginning) => title.toLowerCase().startsWith(beginning))) continue;
      const put = proposals.length + motions.length + votes.length > 0;
      const told = outcomeTold(paragraph);
      const informing = !put && (told || signs("formal").opening(title) !== undefined || says(text, "informing"));
      report(`/paragraphs/${i}/number`, {
        ...(!put && { variant: informing ? "information" : "none" }),
        ...((!put || told) && { atMost: informing ? "note" : "warning" }),
        args: { number },
        absence: true,
      });
    }
  },
};

/** Whether the item tells an outcome in some other way: by a vote, a reservation, or a verb of deciding outside the proposals. */
function outcomeTold({ votes, reservations, procedure, sections }: Paragraph): boolean {
  if (votes.length > 0 || reservations.length > 0 || procedure !== undefined) return true;
  return says(sectionText(sections.filter(({ role }) => !PROPOSING.has(role))), "decides");
}

/** Sections whose verbs of deciding are only proposed, or are somebody else's. */
const PROPOSING = new Set(["proposal", "motions", "documents", "earlier"]);
