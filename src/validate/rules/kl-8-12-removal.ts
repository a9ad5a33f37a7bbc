import type { RemarkId } from "../../findings/remarks.js";
import { dayOf, isoOf } from "../calendar.js";
import { dayOff, nextWeekday } from "../holidays.js";
import type { Rule } from "../rule.js";

/** Kommunallagen (2017:725) 13 kap. 5 §: appeals within three weeks of the notice. */
const DAYS = 21;

/** The notice stays up until the period of appeal has ended. */
export const rule: Rule = {
  id: "kl-8-12-removal",
  law: { council: ["8:12", "13:5"], board: ["8:12", "13:5", "6:35"] },
  check({ minutes }, report) {
    const { posted, removed } = minutes.verification?.notice ?? {};
    const up = dayOf(posted);
    const down = dayOf(removed);
    if (up === undefined || down === undefined) return;
    const last = up + DAYS;
    const next = nextWeekday(last);
    const args = { date: isoOf(down), posted: isoOf(up), last: isoOf(last), next: isoOf(next), days: down - up };
    const related = [{ pointer: "/verification/notice/posted", remark: "posted-here" as const }];
    const at = "/verification/notice/removed";
    if (down <= up) report(at, { variant: "before", args, related });
    else if (down < last) report(at, { args, related });
    else if (down < next) {
      const day = dayOff(last) as RemarkId;
      const remark = { id: "day-off" as const, args: { last: isoOf(last), day } };
      report(at, { variant: "day-off", atMost: "note", args, related, remark });
    }
  },
};
