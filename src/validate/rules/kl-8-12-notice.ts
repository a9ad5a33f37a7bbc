import type { RemarkId } from "../../findings/remarks.js";
import { dayOf, isoOf } from "../calendar.js";
import { dayOff, nextWeekday } from "../holidays.js";
import type { Rule } from "../rule.js";

/** Kommunallagen (2017:725) 8 kap. 12 §: by the second day after the verification. */
const DAYS = 2;

/** Where the document carries the notice, it has a day, a place, and the day is right. Items verified at once have notices of their own. */
export const rule: Rule = {
  id: "kl-8-12-notice",
  law: { council: ["8:12"], board: ["8:12", "6:35"] },
  options: {
    days: {
      type: "integer",
      default: DAYS,
      description: "Days after the verification; fewer where local rules are stricter.",
    },
  },
  check({ minutes, whole }, report, options) {
    const { verification, paragraphs } = minutes;
    const notice = verification?.notice;
    if (!verification || !notice) return;
    const { posted, removed, location } = notice;
    const at = "/verification/notice";
    // A form that is filled in by hand or by a system afterwards proves nothing; one that is half filled in does.
    if (whole && posted === undefined && removed !== undefined) report(at, { variant: "no-date", absence: true });
    if (whole && posted !== undefined && location === undefined) report(at, { variant: "no-place", absence: true });
    const verified = dayOf(verification.date);
    const day = dayOf(posted);
    // Minutes verified in parts have several days of verification and notices; which belong together is not known.
    const atOnce = paragraphs.filter(({ decision }) => decision?.immediatelyVerified).length;
    if (verified === undefined || day === undefined || (atOnce > 0 && atOnce < paragraphs.length)) return;
    const last = verified + (options.days as number);
    const args = { date: isoOf(day), verified: isoOf(verified), last: isoOf(last), days: day - verified };
    const related = [{ pointer: "/verification/date", remark: "verified-here" as const }];
    const holiday = dayOff(last) as RemarkId | undefined;
    const remark = holiday && { id: "day-off" as const, args: { last: isoOf(last), day: holiday } };
    if (day < verified) report(`${at}/posted`, { variant: "early", args, related });
    else if (day > nextWeekday(last)) report(`${at}/posted`, { args, related, ...(remark && { remark }) });
    else if (day > last && remark) {
      report(`${at}/posted`, { variant: "day-off", atMost: "note", args, related, remark });
    }
  },
};
