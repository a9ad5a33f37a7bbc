import type { PersonRef, Reservation } from "../../model/minutes.js";
import { presentAt } from "../roll.js";
import type { Report, Rule } from "../rule.js";
import type { Subject } from "../subject.js";

/** A reservation has an author, and the author served at the item. Who is not listed at all is left to `ref-person`. */
export const rule: Rule = {
  id: "kl-5-67-6-reservations",
  law: { council: ["4:27", "5:67"], board: ["4:27", "5:67", "6:35"] },
  check(subject, report) {
    for (const [i, { reservations, number }] of subject.minutes.paragraphs.entries()) {
      for (const [k, reservation] of reservations.entries()) {
        const at = `/paragraphs/${i}/reservations/${k}`;
        if (reservation.by.length === 0) nobody(reservation, at, subject, report);
        for (const [n, ref] of reservation.by.entries()) author(ref, number, `${at}/by/${n}`, subject, report);
      }
    }
  },
};

/** Where the words or the attachment name somebody the author was there but not understood. */
function nobody({ text = "", attachment }: Reservation, at: string, { roll, minutes }: Subject, report: Report): void {
  const signed = minutes.attachments.some((one) => one.label === attachment && one.signatories.length > 0);
  const named = roll.attendance.some(({ name }) => text.includes(name));
  if (!signed && !named) report(at, { absence: true });
}

function author(ref: PersonRef, number: string, at: string, { roll, actors }: Subject, report: Report): void {
  if (ref.name === undefined) {
    const { party } = ref;
    const parties = roll.serving.filter((one) => one.party !== undefined);
    if (party === undefined || !actors.complete || parties.length < 3 || parties.some((one) => one.party === party))
      return;
    report(`${at}/party`, { variant: "party", atMost: "warning", args: { party } });
    return;
  }
  const entries = roll.find(ref);
  if (entries.length === 0) return;
  const { name } = ref;
  const serving = entries.filter((one) => one.serving && one.absent !== true);
  if (serving.length === 0) report(`${at}/name`, { variant: "not-serving", args: { name } });
  else if (!serving.some((one) => presentAt(one, number))) {
    report(`${at}/name`, { variant: "not-present", args: { name, number } });
  }
}
