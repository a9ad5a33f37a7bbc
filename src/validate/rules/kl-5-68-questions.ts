import { says, signs } from "../../vocabulary/validation.js";
import type { Rule } from "../rule.js";

/** Council only: an item whose heading opens with a question or interpellation says what became of it. */
export const rule: Rule = {
  id: "kl-5-68-questions",
  law: { council: ["5:68"] },
  check({ minutes, textOf }, report) {
    for (const [i, paragraph] of minutes.paragraphs.entries()) {
      const { title = "", decision } = paragraph;
      if (!signs("questions").opening(title)) continue;
      if (says(title, "answered") || says(textOf(paragraph), "answered") || says(decision?.text ?? "", "answered"))
        continue;
      report(`/paragraphs/${i}/title`, { absence: true });
    }
  },
};
