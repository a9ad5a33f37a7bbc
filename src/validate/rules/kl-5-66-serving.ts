import type { Rule } from "../rule.js";

/** Members are listed and some of them serve. Without an attendance list the document is no whole protocol. */
export const rule: Rule = {
  id: "kl-5-66-serving",
  law: { council: ["5:66"], board: ["5:66", "6:35"] },
  check({ minutes, whole, roll }, report) {
    if (!whole || roll.serving.length > 0) return;
    const listed = minutes.attendance.some(({ category }) => category === "member" || category === "substitute");
    if (listed) report("/attendance", { absence: true });
    else report("/attendance", { variant: "no-members", atMost: "warning", absence: true });
  },
};
