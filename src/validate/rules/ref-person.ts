import type { Minutes } from "../../model/minutes.js";
import { keyOf, type Named } from "../roll.js";
import type { Rule } from "../rule.js";

/** A person who is not on the list, with every place where they act. */
interface Stranger {
  ref: Named & { name: string };
  pointers: string[];
}

/** So many strangers mean nothing by themselves; from there on more than a third of all means that the list is not whole. */
const FEW = 3;

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
  check({ minutes, roll }, report, options) {
    if (roll.serving.length === 0) return;
    const known = new Set((options.alsoPresent as readonly string[]).map(keyOf));
    const everybody = new Set<string>();
    const strangers = new Map<string, Stranger>();
    for (const [ref, pointer] of mentionsOf(minutes)) {
      const { name } = ref;
      if (name === undefined || known.has(keyOf(name))) continue;
      const key = `${keyOf(name)}\n${ref.party ?? ""}`;
      everybody.add(key);
      const stranger = strangers.get(key);
      if (stranger) stranger.pointers.push(pointer);
      else if (roll.find(ref).length === 0) strangers.set(key, { ref: { ...ref, name }, pointers: [pointer] });
    }
    if (strangers.size > FEW && strangers.size * 3 > everybody.size) {
      const args = { unknown: strangers.size, all: everybody.size };
      report("/attendance", { variant: "incomplete", atMost: "note", args });
      return;
    }
    for (const { ref, pointers } of strangers.values()) {
      const [pointer = "", ...others] = pointers;
      const related = others.slice(0, 5).map((one) => ({ pointer: `${one}/name`, remark: "again-here" as const }));
      const { name, party = "" } = ref;
      const listed = roll.otherParty(ref)[0];
      const likely = listed ? undefined : roll.nearest(ref);
      if (listed) {
        const here = {
          pointer: `/attendance/${minutes.attendance.indexOf(listed)}/party`,
          remark: "listed-here" as const,
        };
        const args = { name, party, listed: listed.party ?? "" };
        report(`${pointer}/party`, { variant: "party", args, related: [here, ...related] });
      } else if (likely) {
        const here = {
          pointer: `/attendance/${minutes.attendance.indexOf(likely)}/name`,
          remark: "listed-here" as const,
        };
        report(`${pointer}/name`, {
          variant: "spelling",
          args: { name, likely: likely.name },
          related: [here, ...related],
        });
      } else report(`${pointer}/name`, { args: { name }, related });
    }
  },
};

/** Everybody who acts, with the pointer of the mention. */
function* mentionsOf({ verification, paragraphs }: Minutes): Generator<[ref: Named, pointer: string]> {
  for (const [n, ref] of (verification?.verifiers ?? []).entries()) yield [ref, `/verification/verifiers/${n}`];
  for (const [i, { motions, votes, reservations }] of paragraphs.entries()) {
    const at = `/paragraphs/${i}`;
    for (const [k, { by, supportedBy }] of motions.entries()) {
      for (const [n, ref] of by.entries()) yield [ref, `${at}/motions/${k}/by/${n}`];
      for (const [n, ref] of supportedBy.entries()) yield [ref, `${at}/motions/${k}/supportedBy/${n}`];
    }
    for (const [k, { ballots }] of votes.entries()) {
      for (const [n, ref] of ballots.entries())
        if (ref.choice !== "absent") yield [ref, `${at}/votes/${k}/ballots/${n}`];
    }
    for (const [k, { by }] of reservations.entries()) {
      for (const [n, ref] of by.entries()) yield [ref, `${at}/reservations/${k}/by/${n}`];
    }
  }
}
