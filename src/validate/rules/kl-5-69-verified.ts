import type { RemarkId } from "../../findings/remarks.js";
import { dayOf, isoOf } from "../calendar.js";
import { dayOff, nextWeekday } from "../holidays.js";
import type { Rule } from "../rule.js";

/** Kommunallagen (2017:725) 5 kap. 69 §. */
const DAYS = 14;

/** Verified no earlier than the meeting and within 14 calendar days; where the last one is a holiday the next weekday will do. */
export const rule: Rule = {
  id: "kl-5-69-verified",
  law: { council: ["5:69"], board: ["5:69", "6:35"] },
  options: {
    days: {
      type: "integer",
      default: DAYS,
      description: "Days after the meeting; fewer where local rules are stricter.",
    },
  },
  check({ minutes, whole }, report, options) {
    const { meeting, verification } = minutes;
    if (!verification) return;
    if (verification.date === undefined) {
      if (whole && verification.verifiers.length > 0) {
        report("/verification", { variant: "no-date", atMost: "note", absence: true });
      }
      return;
    }
    const met = dayOf(meeting.date);
    const day = dayOf(verification.date);
    if (met === undefined || day === undefined) return;
    const last = met + (options.days as number);
    const dates = { date: isoOf(day), meeting: isoOf(met), last: isoOf(last), days: day - met };
    const related = [{ pointer: "/meeting/date", remark: "meeting-here" as const }];
    const at = "/verification/date";
    const holiday = dayOff(last) as RemarkId | undefined;
    const remark = holiday && { id: "day-off" as const, args: { last: isoOf(last), day: holiday } };
    if (day < met) report(at, { variant: "early", args: dates, related });
    else if (day > nextWeekday(last)) report(at, { args: dates, related, ...(remark && { remark }) });
    else if (day > last && remark) report(at, { variant: "day-off", atMost: "note", args: dates, related, remark });
  },
};
