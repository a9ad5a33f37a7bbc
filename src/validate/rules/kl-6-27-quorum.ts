import { servesAt } from "../roll.js";
import type { Rule } from "../rule.js";

/** More than half of the members serve at every item. Only where the caller knows how many there are. */
export const rule: Rule = {
  id: "kl-6-27-quorum",
  law: { council: ["5:45"], board: ["6:27"] },
  check({ minutes, roll, actors, seats, whole }, report) {
    if (seats === undefined || !whole || !actors.complete) return;
    const needed = Math.floor(seats / 2) + 1;
    for (const [i, { number }] of minutes.paragraphs.entries()) {
      const there = roll.serving.filter((one) => servesAt(one, number));
      const serving = new Set(there.map(({ person, name }) => person ?? name)).size;
      if (serving >= needed) continue;
      report(`/paragraphs/${i}/number`, { args: { number, serving, seats, needed } });
      return;
    }
  },
};
