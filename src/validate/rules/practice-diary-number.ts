import type { Rule } from "../rule.js";

/** Matters with proposals have registration numbers, in minutes where most of them have. */
export const rule: Rule = {
  id: "practice-diary-number",
  check({ minutes: { paragraphs } }, report) {
    const matters = paragraphs.flatMap((one, index) => (one.proposals.length > 0 ? [{ ...one, index }] : []));
    const without = matters.filter(({ diaryNumbers }) => diaryNumbers.length === 0);
    if (without.length * 2 >= matters.length) return;
    for (const { index, number } of without) report(`/paragraphs/${index}/number`, { args: { number } });
  },
};
