import type { Paragraph, Vote } from "../../model/minutes.js";
import { says } from "../../vocabulary/validation.js";
import { presentAt, same } from "../roll.js";
import type { Report, Rule } from "../rule.js";
import { type Subject, sectionText } from "../subject.js";

/** An open vote has named ballots or points to a list of them; who votes serves, was there, votes once and is not recused. */
export const rule: Rule = {
  id: "kl-5-67-5-ballots",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  check(subject, report) {
    const { attachments, paragraphs } = subject.minutes;
    let attached: boolean | undefined;
    /** Whether an attachment is a list of votes, of whatever item: looked for once. */
    const isAttached = (): boolean =>
      (attached ??= attachments.some(({ title, text }) => says(title ?? text.slice(0, 200), "ballotList")));
    for (const [i, paragraph] of paragraphs.entries()) {
      for (const [k, vote] of paragraph.votes.entries()) {
        const at = `/paragraphs/${i}/votes/${k}`;
        if (vote.ballots.length > 0) voters(vote, paragraph, at, subject, report);
        else if (vote.yes + vote.no > 0 && !isListed(paragraph, subject, isAttached))
          report(`${at}/yes`, { absence: true });
      }
    }
  },
};

/** Whether the item says that the vote was secret, or where the names are to be found. */
function isListed(paragraph: Paragraph, { textOf }: Subject, isAttached: () => boolean): boolean {
  const text = textOf(paragraph);
  if (says(text, "secretBallot") || says(text, "ballotList")) return true;
  if (isAttached()) return true;
  const voting = paragraph.sections.filter(({ role }) => role === "vote" || role === "procedure");
  return says(voting.length > 0 ? sectionText(voting) : text, "enclosure");
}

function voters({ ballots }: Vote, paragraph: Paragraph, at: string, { roll }: Subject, report: Report): void {
  const seen = new Map<string, number>();
  for (const [n, ballot] of ballots.entries()) {
    const { name, party = "", person = `${name} ${party}`, choice } = ballot;
    const pointer = `${at}/ballots/${n}/name`;
    const first = seen.get(person);
    if (first !== undefined) {
      const related = [{ pointer: `${at}/ballots/${first}/name`, remark: "first-here" as const }];
      report(pointer, { variant: "twice", args: { name }, related });
      continue;
    }
    seen.set(person, n);
    if (choice === "absent") continue;
    const recusal = paragraph.recusals.findIndex((one) => same(one, ballot));
    if (recusal >= 0) {
      const place = at.replace(/\/votes\/\d+$/, `/recusals/${recusal}/name`);
      report(pointer, { variant: "recused", args: { name }, related: [{ pointer: place, remark: "recusal-here" }] });
      continue;
    }
    const entries = roll.find(ballot);
    if (entries.length === 0) continue;
    const serving = entries.filter((one) => one.serving && one.absent !== true);
    if (serving.length === 0) report(pointer, { variant: "not-serving", args: { name } });
    else if (!serving.some((one) => presentAt(one, paragraph.number))) {
      report(pointer, { variant: "not-present", args: { name, number: paragraph.number } });
    }
  }
}
