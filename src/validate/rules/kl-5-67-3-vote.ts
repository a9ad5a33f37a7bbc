import type { Minutes, Paragraph, Vote } from "../../model/minutes.js";
import { isWordOf } from "../../vocabulary/validation.js";
import { surnameOf } from "../roll.js";
import type { Detail, Rule } from "../rule.js";
import { sectionText } from "../subject.js";

const CHOICES = ["yes", "no", "abstained", "absent"] as const;

/**
 * Named ballots add up to the totals, and nobody votes who did not serve. A choice without any names is left to the
 * ballots' rule. Names that stand in the document but not among the ballots were lost in reading, not by the secretary.
 */
export const rule: Rule = {
  id: "kl-5-67-3-vote",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  check({ minutes, roll, actors, whole, textOf }, report) {
    const serving = new Set(roll.serving.map(({ person, name }) => person ?? name)).size;
    for (const [i, paragraph] of minutes.paragraphs.entries()) {
      for (const [k, vote] of paragraph.votes.entries()) {
        const at = `/paragraphs/${i}/votes/${k}`;
        let lists: string[] | undefined;
        for (const choice of CHOICES) {
          const stated = vote[choice];
          if (stated === undefined) continue;
          let counted = 0;
          for (const ballot of vote.ballots) if (ballot.choice === choice) counted++;
          if (counted === 0 || counted === stated) continue;
          lists ??= standApart(vote, textOf(paragraph)) ? listsOf(paragraph, minutes) : [];
          if (lists.some((text) => linesThatSay(text, choice) === stated)) continue;
          report(`${at}/${choice}`, {
            ...(choice !== "yes" && { variant: choice }),
            ...doubt(vote, paragraph, counted < stated, lists.length > 0),
            args: { stated, counted },
          });
        }
        const cast = vote.yes + vote.no + (vote.abstained ?? 0);
        if (whole && actors.complete && vote.ballots.length > 0 && cast > serving && vote.ballots.length <= serving) {
          report(`${at}/yes`, { variant: "too-many", atMost: "warning", args: { votes: cast, serving } });
        }
      }
    }
  },
};

/** Whether most of the names are not in the item's own text. */
const standApart = ({ ballots }: Vote, text: string): boolean =>
  ballots.filter(({ name }) => text.includes(name)).length * 2 < ballots.length;

/** The texts of the attachments that belong to the item. */
const listsOf = ({ number, attachments: labels }: Paragraph, { attachments }: Minutes): string[] =>
  attachments.flatMap(({ label, paragraph, text }) => (paragraph === number || labels.includes(label) ? [text] : []));

/** How many lines of a list end with the choice: its column is the last one, or stands alone where cells became lines. */
const linesThatSay = (text: string, choice: (typeof CHOICES)[number]): number =>
  text.split("\n").filter((line) =>
    isWordOf(
      line
        .slice(line.trimEnd().lastIndexOf(" ") + 1)
        .trim()
        .toLowerCase(),
      choice,
    ),
  ).length;

/** A list in columns is easily misread; a voter's name in the text of the vote that is no ballot shows that it was. */
function doubt(vote: Vote, paragraph: Paragraph, tooFew: boolean, list: boolean): Detail {
  if (tooFew && namesAnother(vote, paragraph)) return { atMost: "note", remark: { id: "not-understood" } };
  return list ? { atMost: "warning", remark: { id: "in-a-list" } } : {};
}

/** Whether the text of a vote names somebody with a party who is not among the ballots. */
function namesAnother({ ballots }: Vote, { sections }: Paragraph): boolean {
  const known = new Set(ballots.map(({ name }) => surnameOf(name)));
  const text = sectionText(sections.filter(({ role }) => role === "vote" || role === "procedure"));
  // The party's code is looked for first: there are few of them, and words everywhere.
  return [...text.matchAll(/ \(\p{Lu}{1,5}\)/gu)].some(({ index }) => {
    const [name] = /[\p{L}’'-]{2,40}$/u.exec(text.slice(Math.max(0, index - 40), index)) ?? [];
    return name !== undefined && !known.has(surnameOf(name));
  });
}
