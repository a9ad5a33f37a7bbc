import type { Rule } from "../rule.js";

/** Longest quotation of what was not understood, in characters. */
const QUOTED = 60;

/** Text that no rule understood; lines that follow each other are one finding. */
export const rule: Rule = {
  id: "text-unclaimed",
  options: {
    atLeast: { type: "integer", default: 1, description: "Letters and digits from which on text is reported." },
  },
  check({ minutes: { unclaimed } }, report, options) {
    for (let i = 0; i < unclaimed.length; ) {
      const first = unclaimed[i];
      let next = i + 1;
      while (next < unclaimed.length && (unclaimed[next]?.line ?? 0) <= (unclaimed[next - 1]?.line ?? 0) + 1) next++;
      const run = unclaimed.slice(i, next);
      const inked = run.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
      if (first && inked >= (options.atLeast as number)) {
        const text = first.text.trim();
        report(`/unclaimed/${i}`, {
          ...(run.length > 1 && { variant: "several" }),
          args: { text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text, lines: run.length },
        });
      }
      i = next;
    }
  },
};
