import type { Demand, Motion } from "../../model/minutes.js";
import { says } from "../../vocabulary/validation.js";
import type { Rule } from "../rule.js";

/** Where motions stood against each other, the minutes tell how the chair put them. */
export const rule: Rule = {
  id: "kl-5-67-2-order",
  law: { council: ["5:67"], board: ["5:67", "6:35"] },
  check({ minutes, textOf }, report) {
    for (const [i, paragraph] of minutes.paragraphs.entries()) {
      const { motions, procedure, decision, sections } = paragraph;
      if (!decision || procedure !== undefined || motions.length < 2) continue;
      if (sections.some(({ role }) => role === "procedure" || role === "vote") || says(textOf(paragraph), "order"))
        continue;
      const against = opposed(motions);
      if (against === undefined) continue;
      report(`/paragraphs/${i}/motions/${against}/text`, { absence: true });
    }
  },
};

/** The first motion that cannot stand beside an earlier one; only so many are compared as a meeting can put. */
function opposed(motions: readonly Motion[]): number | undefined {
  const some = motions.slice(0, 40);
  for (const [k, one] of some.entries()) {
    if (some.slice(0, k).some((other) => other.demands.some((a) => one.demands.some((b) => stand(a, b))))) return k;
  }
  return undefined;
}

/** Whether two demands exclude each other: for and against one thing, a text of one's own, or not deciding at all. */
function stand(a: Demand, b: Demand): boolean {
  const [first, second] = [a.type, b.type].sort() as [Demand["type"], Demand["type"]];
  const pair = `${first} ${second}`;
  if (pair === "approval rejection") return a.target === undefined || b.target === undefined || a.target === b.target;
  return pair === "approval remittal" || pair === "approval tabling" || pair === "approval counter-proposal";
}
