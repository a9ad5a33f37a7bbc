import { says } from "../../vocabulary/validation.js";
import { type Named, same } from "../roll.js";
import type { Rule } from "../rule.js";

/** Who is recused in an item neither moves, supports, votes nor reserves there. */
export const rule: Rule = {
  id: "kl-6-28-recusal",
  law: { council: ["5:47–48"], board: ["6:28–32"] },
  check({ minutes }, report) {
    for (const [i, { number, recusals, motions, votes, reservations }] of minutes.paragraphs.entries()) {
      for (const [r, recusal] of recusals.entries()) {
        const acted = (refs: readonly Named[], at: string, variant?: string): void => {
          const n = refs.findIndex((ref) => same(ref, recusal));
          if (n < 0) return;
          const partial = says(recusal.text ?? "", "restriction");
          report(`/paragraphs/${i}/${at}/${n}/name`, {
            ...(variant !== undefined && { variant }),
            ...(partial && { atMost: "warning", remark: { id: "partial" } }),
            args: { name: recusal.name, number },
            related: [{ pointer: `/paragraphs/${i}/recusals/${r}/name`, remark: "recusal-here" }],
          });
        };
        for (const [k, { by, supportedBy }] of motions.entries()) {
          acted(by, `motions/${k}/by`);
          acted(supportedBy, `motions/${k}/supportedBy`, "support");
        }
        for (const [k, { ballots }] of votes.entries()) {
          acted(
            ballots.map((one) => (one.choice === "absent" ? {} : one)),
            `votes/${k}/ballots`,
            "vote",
          );
        }
        for (const [k, { by }] of reservations.entries()) acted(by, `reservations/${k}/by`, "reservation");
      }
    }
  },
};
