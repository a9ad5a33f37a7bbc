import type { Rule } from "../rule.js";

/** Somebody chaired: a role in the attendance list, or a signature block for the chair, even one signed by hand. */
export const rule: Rule = {
  id: "kl-5-65-chair",
  law: { council: ["5:65"], board: ["5:65", "6:35"] },
  check({ minutes, whole, roll }, report) {
    if (!whole || roll.serving.length === 0) return;
    const chaired =
      minutes.attendance.some(({ role }) => role?.endsWith("chair")) ||
      minutes.signatures.some(({ role }) => role === "chair");
    if (!chaired) report("/attendance", { absence: true });
  },
};
