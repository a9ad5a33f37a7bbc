import type { Rule } from "../rule.js";

/** A meeting whose opening is stated has a closing too. */
export const rule: Rule = {
  id: "practice-closing-time",
  check({ minutes: { kind, meeting } }, report) {
    if (kind !== "minutes" || meeting.start === undefined || meeting.end !== undefined) return;
    report("/meeting/start", { args: { start: meeting.start }, absence: true });
  },
};
