import type { Minutes } from "../../model/minutes.js";
import type { Actor } from "../mentions.js";
import { keyOf, type Roll } from "../roll.js";
import type { Report, Rule } from "../rule.js";

/** Movers, voters, reservers and verifiers are on the attendance list, under their party. */
export const rule: Rule = {
  id: "ref-person",
  options: {
    alsoPresent: {
      type: "strings",
      default: [],
      description: "Names of people who need not be on the attendance list.",
    },
  },
  check({ minutes, roll, actors }, report, options) {
    const known = new Set((options.alsoPresent as readonly string[]).map(keyOf));
    const strangers = actors.strangers.filter(({ ref }) => !known.has(keyOf(ref.name)));
    if (roll.serving.length === 0 || strangers.length === 0) return;
    if (actors.complete) for (const [i, one] of strangers.entries()) stranger(one, minutes, roll, i < SOUGHT, report);
    else {
      const args = { unknown: strangers.length, all: actors.all };
      report("/attendance", { variant: "incomplete", atMost: "note", args });
    }
  },
};

/** Strangers for whom a similar name is sought, at most: each is compared with everybody. */
const SOUGHT = 100;
/** Places that are listed with a finding, at most. */
const SHOWN = 5;

function stranger({ ref, pointers }: Actor, { attendance }: Minutes, roll: Roll, seek: boolean, report: Report): void {
  const { name, party = "" } = ref;
  const [pointer = "", ...others] = pointers;
  const related = others.slice(0, SHOWN).map((one) => ({ pointer: `${one}/name`, remark: "again-here" as const }));
  const other = roll.otherParty(ref)[0];
  const likely = other || !seek ? undefined : roll.nearest(ref);
  if (other) {
    const here = { pointer: `/attendance/${attendance.indexOf(other)}/party`, remark: "listed-here" as const };
    const args = { name, party, listed: other.party ?? "" };
    report(`${pointer}/party`, { variant: "party", args, related: [here, ...related] });
  } else if (likely) {
    const here = { pointer: `/attendance/${attendance.indexOf(likely)}/name`, remark: "listed-here" as const };
    const args = { name, likely: likely.name };
    report(`${pointer}/name`, { variant: "spelling", args, related: [here, ...related] });
  } else report(`${pointer}/name`, { args: { name }, related });
}
