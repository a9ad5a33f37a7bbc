import type { Rule } from "../rule.js";

/** Somebody is named, or signs, as secretary. */
export const rule: Rule = {
  id: "practice-secretary",
  check({ minutes, whole }, report) {
    if (!whole) return;
    const { attendance, signatures } = minutes;
    if (attendance.some(({ role }) => role === "secretary") || signatures.some(({ role }) => role === "secretary"))
      return;
    report("/attendance", { absence: true });
  },
};
