import type { Minutes, Paragraph } from "../../model/minutes.js";
import { says } from "../../vocabulary/validation.js";
import type { Report, Rule } from "../rule.js";

/**
 * What items refer to is printed in the document, and what is printed belongs to an item. A document without any
 * attachments keeps them in other files: that is noted, not blamed.
 */
export const rule: Rule = {
  id: "ref-attachment",
  check({ minutes }, report) {
    const printed = new Set(minutes.attachments.map(({ label }) => label));
    const families = new Set([...printed].map(familyOf));
    const references = minutes.paragraphs.map(referencesOf);
    for (const [i, referred] of references.entries()) {
      const seen = new Set<string>();
      for (const [label, at] of referred) {
        if (printed.has(label) || seen.has(label)) continue;
        seen.add(label);
        const here = families.has(familyOf(label));
        report(`/paragraphs/${i}/${at}`, {
          ...(!here && { variant: "elsewhere", atMost: "note" as const }),
          args: { label },
        });
      }
    }
    belonging(minutes, new Set(references.flatMap((referred) => referred.map(([label]) => label))), report);
  },
};

/** "A1" and "A2" are of one family, "3" is of another: letters before the number tell. */
const familyOf = (label: string): string => label.replace(/\d+\s?\p{L}?$/u, "").toLowerCase();

type Reference = [label: string, at: string];

/** The attachments that an item refers to, and where. */
function referencesOf({ motions, reservations, statements, attachments }: Paragraph): Reference[] {
  const found: Reference[] = [];
  const add = (list: readonly { attachment?: string }[], property: string): void =>
    list.forEach(({ attachment }, k) => {
      if (attachment) found.push([attachment, `${property}/${k}/attachment`]);
    });
  add(motions, "motions");
  add(reservations, "reservations");
  add(statements, "statements");
  attachments.forEach((label, k) => found.push([label, `attachments/${k}`]));
  return found;
}

function belonging({ attachments, paragraphs }: Minutes, claimed: ReadonlySet<string>, report: Report): void {
  const numbers = new Set(paragraphs.map(({ number }) => number));
  const seen = new Map<string, number>();
  for (const [i, { label, paragraph, title, text }] of attachments.entries()) {
    const at = `/attachments/${i}/label`;
    if (paragraph !== undefined && !numbers.has(paragraph)) {
      report(`/attachments/${i}/paragraph`, { variant: "no-item", args: { label, paragraph } });
    } else if (paragraph === undefined && !claimed.has(label) && !says(title ?? text.slice(0, 200), "attendanceList")) {
      report(at, { variant: "orphan", atMost: "warning", args: { label } });
    }
    if (paragraph === undefined) continue;
    const key = `${label}\n${paragraph}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else {
      const related = [{ pointer: `/attachments/${first}/label`, remark: "first-here" as const }];
      report(at, { variant: "repeated", atMost: "warning", args: { label, paragraph }, related });
    }
  }
}
