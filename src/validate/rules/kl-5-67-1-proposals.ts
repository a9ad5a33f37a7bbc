import type { Paragraph } from "../../model/minutes.js";
import { withoutGenitive } from "../../vocabulary/inflection.js";
import { says, signsIn } from "../../vocabulary/validation.js";
import { surnameOf } from "../roll.js";
import type { Rule } from "../rule.js";
import { type Subject, sectionText } from "../subject.js";

/** Longest stretch between "according to" and "motion" that can hold the movers' names, in characters. */
const NEAR = 90;

/** A decision according to somebody's motion needs that motion, and so does a vote. */
export const rule: Rule = {
  id: "kl-5-67-1-proposals",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  check(subject, report) {
    for (const [i, paragraph] of subject.minutes.paragraphs.entries()) {
      const { decision, votes } = paragraph;
      if (decision) {
        for (const { name, words } of moversNamedIn(decision.text, subject)) {
          if (!recorded(name, paragraph)) {
            report(`/paragraphs/${i}/decision/text`, { args: { name }, words, absence: true });
          }
        }
      }
      if (votes.length > 0 && !told(paragraph, subject))
        report(`/paragraphs/${i}/votes/0`, { variant: "vote", absence: true });
    }
  },
};

/** Whether the item tells what was put to the vote: motions, several proposals, or a word for them in its text. */
const told = (paragraph: Paragraph, { textOf }: Subject): boolean =>
  paragraph.motions.length > 0 ||
  paragraph.proposals.length > 1 ||
  paragraph.sections.some(({ role }) => role === "motions") ||
  says(textOf(paragraph), "motionWord");

/** People on the roll whom the decision names between "according to" and "motion", genitives undone. */
function moversNamedIn(text: string, { roll }: Subject): { name: string; words: string }[] {
  // The rarer word first.
  const words = signsIn(text, "motionWord");
  if (words.length === 0) return [];
  const openings = signsIn(text, "accordingTo");
  const found: { name: string; words: string }[] = [];
  let next = 0;
  for (const { end } of openings) {
    while ((words[next]?.start ?? end) < end) next++;
    const word = words[next];
    if (!word || word.start - end > NEAR) continue;
    const between = text.slice(end, word.start);
    for (const [printed] of between.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}?[\p{L}’'-]+){1,3}/gu)) {
      const name = [printed, withoutGenitive(printed)].find((one) => roll.find({ name: one }).length > 0);
      if (name !== undefined) found.push({ name, words: printed });
    }
  }
  return found;
}

/** Whether a motion of the item is by that person or by nobody named, or the text under the motions' heading tells of it. */
function recorded(name: string, { motions, sections }: Paragraph): boolean {
  const surname = surnameOf(name);
  const byThem = motions.some(
    ({ by, supportedBy, text }) =>
      by.length === 0 ||
      [...by, ...supportedBy].some((one) => one.name === undefined || surnameOf(one.name) === surname) ||
      text.toLowerCase().includes(surname),
  );
  return (
    byThem ||
    sectionText(sections.filter(({ role }) => role === "motions"))
      .toLowerCase()
      .includes(surname)
  );
}
