import type { Vote } from "../../model/minutes.js";
import type { Rule } from "../rule.js";

const CHOICES = ["yes", "no", "abstained", "absent"] as const;

/** Named ballots add up to the totals, and nobody votes who did not serve. A choice without any names is left to the ballots' rule. */
export const rule: Rule = {
  id: "kl-5-67-3-vote",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  check({ minutes, roll, actors, whole }, report) {
    const serving = new Set(roll.serving.map(({ person, name }) => person ?? name)).size;
    for (const [i, { votes }] of minutes.paragraphs.entries()) {
      for (const [k, vote] of votes.entries()) {
        const at = `/paragraphs/${i}/votes/${k}`;
        for (const choice of CHOICES) {
          const stated = vote[choice];
          const counted = vote.ballots.filter((ballot) => ballot.choice === choice).length;
          if (stated === undefined || counted === 0 || counted === stated) continue;
          const variant = choice === "yes" ? {} : { variant: choice };
          report(`${at}/${choice}`, { ...variant, args: { stated, counted } });
        }
        const cast = castIn(vote);
        if (whole && actors.complete && vote.ballots.length > 0 && cast > serving && vote.ballots.length <= serving) {
          report(`${at}/yes`, { variant: "too-many", atMost: "warning", args: { votes: cast, serving } });
        }
      }
    }
  },
};

const castIn = ({ yes, no, abstained = 0 }: Vote): number => yes + no + abstained;
