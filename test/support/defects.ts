import type { Ballot, Minutes, Paragraph } from "../../src/model/minutes.ts";
import { dayOf, isoOf } from "../../src/validate/calendar.ts";
import type { Random } from "./generate/random.ts";

/** A way to spoil clean minutes. */
export interface Defect {
  name: string;
  /** Findings that it must give; any others are false alarms. */
  rules: readonly string[];
  /** Spoils the minutes in place; false where they have nothing to spoil. */
  seed(minutes: Minutes, random: Random): boolean;
}

const later = (date: string | undefined, days: number): string => isoOf((dayOf(date) ?? 0) + days);

/** Applies a change to some item that has what it needs. */
const onItem =
  (
    fits: (one: Paragraph) => boolean,
    change: (one: Paragraph, random: Random, minutes: Minutes) => void,
  ): Defect["seed"] =>
  (minutes, random) => {
    const some = minutes.paragraphs.filter(fits);
    if (some.length === 0) return false;
    change(random.pick(some), random, minutes);
    return true;
  };

const always =
  (change: (minutes: Minutes, random: Random) => void): Defect["seed"] =>
  (minutes, random) => {
    change(minutes, random);
    return true;
  };

const voted = (one: Paragraph): boolean => one.votes.length > 0;
const ballotsOf = (one: Paragraph): Ballot[] => one.votes[0]?.ballots ?? [];
const without = (one: Paragraph, ...roles: string[]): void => {
  one.sections = one.sections.filter(({ role }) => !roles.includes(role));
};
const renumber = (minutes: Minutes): void => {
  if (minutes.verification) delete minutes.verification.paragraphs;
};
const bystander = (minutes: Minutes) =>
  minutes.attendance.find(({ category, serving }) => category === "substitute" && !serving);

/** A letter more or less, as a tired secretary leaves it. */
function misspelt(name: string, random: Random): string {
  let at = random.int(2, name.length - 2);
  while (!/\p{L}/u.test(name[at] ?? "a")) at++;
  return `${name.slice(0, at)}${name[at]}${name.slice(at)}`;
}

export const defects: readonly Defect[] = [
  {
    name: "no chair",
    rules: ["kl-5-65-chair"],
    seed: always((m) => {
      for (const one of m.attendance) if (one.role === "chair") delete one.role;
      m.signatures = m.signatures.filter(({ role }) => role !== "chair");
    }),
  },
  {
    name: "nobody serves",
    rules: ["kl-5-66-serving"],
    seed: always((m) => {
      for (const one of m.attendance) one.serving = false;
      m.paragraphs = m.paragraphs.slice(0, 2).map((one) => ({ ...one, motions: [], votes: [], reservations: [] }));
      renumber(m);
      m.attachments = [];
    }),
  },
  {
    name: "an item is missing",
    rules: ["kl-5-66-matters"],
    seed: always((m, r) => {
      m.paragraphs.splice(r.int(1, m.paragraphs.length - 3), 1);
    }),
  },
  {
    name: "a number is repeated",
    rules: ["kl-5-66-matters"],
    seed: always((m, r) => {
      const i = r.int(1, m.paragraphs.length - 1);
      const at = m.paragraphs[i] as Paragraph;
      const before = at.number;
      at.number = (m.paragraphs[i - 1] as Paragraph).number;
      m.attachments = m.attachments.map((one) => ({
        ...one,
        paragraph: one.paragraph === before ? at.number : (one.paragraph ?? ""),
      }));
    }),
  },
  {
    name: "items out of order",
    rules: ["kl-5-66-matters"],
    seed: always((m, r) => {
      renumber(m);
      const i = r.int(1, m.paragraphs.length - 3);
      const [one] = m.paragraphs.splice(i, 1);
      m.paragraphs.push(one as Paragraph);
    }),
  },
  {
    name: "the last item is missing",
    rules: ["kl-5-66-matters"],
    seed: always((m) => {
      m.paragraphs.pop();
    }),
  },
  {
    name: "the motion that was granted is missing",
    rules: ["kl-5-67-1-proposals"],
    seed: onItem(voted, (one) => {
      one.motions.splice(0, 1);
      without(one, "motions");
    }),
  },
  {
    name: "a vote about nothing",
    rules: ["kl-5-67-1-proposals"],
    seed: onItem(voted, (one) => {
      one.motions = [];
      one.proposals = [];
      without(one, "motions", "decision");
      if (one.decision) one.decision.text = "Taxan fastställs.";
    }),
  },
  {
    name: "no order of propositions",
    rules: ["kl-5-67-2-order"],
    seed: onItem(
      (one) => one.motions.length > 1 && !voted(one),
      (one) => {
        delete one.procedure;
        without(one, "procedure");
      },
    ),
  },
  {
    name: "the yes total is wrong",
    rules: ["kl-5-67-3-vote"],
    seed: onItem(voted, (one, r) => {
      for (const v of one.votes) v.yes -= r.int(1, 3);
    }),
  },
  {
    name: "the no total is wrong",
    rules: ["kl-5-67-3-vote"],
    seed: onItem(voted, (one) => {
      for (const v of one.votes) v.no -= 1;
    }),
  },
  {
    name: "a ballot is missing",
    rules: ["kl-5-67-3-vote"],
    seed: onItem(voted, (one, r) => {
      const list = ballotsOf(one);
      list.splice(r.int(0, list.length - 1), 1);
    }),
  },
  {
    name: "a ballot is turned",
    rules: ["kl-5-67-3-vote"],
    seed: onItem(voted, (one, r) => {
      const b = r.pick(ballotsOf(one));
      b.choice = b.choice === "yes" ? "no" : "yes";
    }),
  },
  {
    name: "no decision",
    rules: ["kl-5-67-4-decision"],
    seed: onItem(
      (one) => one.proposals.length > 0 && !voted(one),
      (one) => {
        delete one.decision;
        without(one, "decision");
      },
    ),
  },
  {
    name: "a choice without a decision",
    rules: ["kl-5-67-4-decision"],
    seed: onItem(
      (one) => one.proposals.length === 0 && one.motions.length === 0 && !one.title?.startsWith("Inter"),
      (one) => {
        delete one.decision;
        without(one, "decision");
      },
    ),
  },
  {
    name: "an open vote without names",
    rules: ["kl-5-67-5-ballots"],
    seed: onItem(voted, (one) => {
      for (const v of one.votes) v.ballots = [];
    }),
  },
  {
    name: "a voter did not serve",
    rules: ["kl-5-67-5-ballots"],
    seed: onItem(voted, (one, r, m) => {
      const other = bystander(m);
      const b = r.pick(ballotsOf(one));
      if (other) Object.assign(b, { name: other.name, party: other.party, person: other.person });
    }),
  },
  {
    name: "a voter had left",
    rules: ["kl-5-67-5-ballots"],
    seed: onItem(voted, (one, r, m) => {
      const taken = new Set(one.motions.flatMap(({ by }) => by.map(({ person }) => person)));
      const b = r.pick(ballotsOf(one).filter(({ person }) => !taken.has(person)));
      for (const a of m.attendance) if (a.person === b.person) a.paragraphs = `${Number(one.number) + 1}–`;
    }),
  },
  {
    name: "somebody votes twice",
    rules: ["kl-5-67-5-ballots"],
    seed: onItem(voted, (one, r) => {
      const list = ballotsOf(one);
      const b = r.pick(list);
      const other = list.find(({ choice, person }) => choice === b.choice && person !== b.person);
      if (other) Object.assign(other, { name: b.name, party: b.party, person: b.person });
    }),
  },
  {
    name: "a recused voter",
    rules: ["kl-5-67-5-ballots", "kl-6-28-recusal"],
    seed: onItem(voted, (one, r) => {
      const acting = new Set(
        [
          ...one.motions.flatMap(({ by, supportedBy }) => [...by, ...supportedBy]),
          ...one.reservations.flatMap(({ by }) => by),
        ].map(({ person }) => person),
      );
      const { name, party, person } = r.pick(ballotsOf(one).filter((b) => !acting.has(b.person)));
      one.recusals.push({ name, ...(party !== undefined && { party }), ...(person !== undefined && { person }) });
    }),
  },
  {
    name: "a reservation by nobody",
    rules: ["kl-5-67-6-reservations"],
    seed: onItem(
      (one) => one.reservations.length > 0,
      (one) => {
        for (const v of one.reservations) {
          v.by = [];
          delete v.attachment;
          v.text = "Reservation anmäls.";
        }
        one.attachments = [];
      },
    ),
  },
  {
    name: "a reservation by one who did not serve",
    rules: ["kl-5-67-6-reservations"],
    seed: onItem(
      (one) => one.reservations.length > 0,
      (one, _r, m) => {
        const other = bystander(m);
        for (const v of one.reservations)
          if (other) v.by = [{ name: other.name, party: other.party ?? "", person: other.person ?? "" }];
      },
    ),
  },
  {
    name: "a reservation by a recused person",
    rules: ["kl-6-28-recusal"],
    seed: onItem(
      (one) => one.recusals.length > 0,
      (one) => {
        one.reservations.push({
          by: one.recusals.map(({ name, party = "", person = "" }) => ({ name, party, person })),
          text: "Reservation.",
        });
      },
    ),
  },
  {
    name: "a motion by a recused person",
    rules: ["kl-6-28-recusal"],
    seed: onItem(
      (one) => one.recusals.length > 0,
      (one) => {
        for (const v of one.motions)
          v.by = one.recusals.map(({ name, party = "", person = "" }) => ({ name, party, person }));
      },
    ),
  },
  {
    name: "a question without an answer",
    rules: ["kl-5-68-questions"],
    seed: onItem(
      (one) => one.title?.startsWith("Inter") === true,
      (one) => {
        without(one, "decision");
        if (one.decision) one.decision.text = "Handlingarna godkänns.";
      },
    ),
  },
  {
    name: "verified too late",
    rules: ["kl-5-69-verified"],
    seed: always((m, r) => {
      const date = later(m.meeting.date, r.int(20, 60));
      if (m.verification) {
        m.verification.date = date;
        m.verification.notice = { posted: later(date, 1), removed: later(date, 40), location: "Kommunhuset" };
      }
    }),
  },
  {
    name: "verified before the meeting",
    rules: ["kl-5-69-verified"],
    seed: always((m, r) => {
      const date = later(m.meeting.date, -r.int(1, 9));
      if (m.verification) {
        m.verification.date = date;
        m.verification.notice = { posted: later(date, 1), removed: later(date, 40), location: "Kommunhuset" };
      }
    }),
  },
  {
    name: "notice posted too late",
    rules: ["kl-8-12-notice"],
    seed: always((m, r) => {
      const v = m.verification;
      const posted = later(v?.date, r.int(8, 20));
      if (v) v.notice = { posted, removed: later(posted, 40), location: "Kommunhuset" };
    }),
  },
  {
    name: "notice posted before verification",
    rules: ["kl-8-12-notice"],
    seed: always((m, r) => {
      const v = m.verification;
      const posted = later(v?.date, -r.int(1, 5));
      if (v) v.notice = { posted, removed: later(posted, 40), location: "Kommunhuset" };
    }),
  },
  {
    name: "notice without a place",
    rules: ["kl-8-12-notice"],
    seed: always((m) => {
      if (m.verification?.notice) delete m.verification.notice.location;
    }),
  },
  {
    name: "notice without a day",
    rules: ["kl-8-12-notice"],
    seed: always((m) => {
      if (m.verification?.notice) delete m.verification.notice.posted;
    }),
  },
  {
    name: "notice taken down too early",
    rules: ["kl-8-12-removal"],
    seed: always((m, r) => {
      const n = m.verification?.notice;
      if (n) n.removed = later(n.posted, r.int(1, 20));
    }),
  },
  {
    name: "notice taken down before it was posted",
    rules: ["kl-8-12-removal"],
    seed: always((m, r) => {
      const n = m.verification?.notice;
      if (n) n.removed = later(n.posted, -r.int(0, 9));
    }),
  },
  {
    name: "an attachment is missing",
    rules: ["ref-attachment"],
    seed: onItem(
      (one) => one.attachments.length > 0,
      (one) => {
        one.attachments = ["A1", "A2"];
      },
    ),
  },
  {
    name: "an attachment belongs to no item of the document",
    rules: ["ref-attachment"],
    seed: always((m) => {
      for (const one of m.attachments) one.paragraph = "9999";
    }),
  },
  {
    name: "an attachment belongs nowhere",
    rules: ["ref-attachment"],
    seed: always((m) => {
      m.attachments.push({ label: "B7", signatories: [], proposals: [], text: "Skrivelse om staket." });
    }),
  },
  {
    name: "a misspelt mover",
    rules: ["ref-person"],
    seed: onItem(
      (one) => one.motions.length > 0 && !voted(one),
      (one, r) => {
        const by = one.motions[0]?.by[0];
        if (by) {
          by.name = misspelt(by.name ?? "", r);
          by.person = "p900";
        }
      },
    ),
  },
  {
    name: "a mover whom nobody knows",
    rules: ["ref-person"],
    seed: onItem(
      (one) => one.motions.length > 0 && !voted(one),
      (one) => {
        const by = one.motions[0]?.by[0];
        if (by) Object.assign(by, { name: "Hjördis Ingemansdotter", person: "p901" });
      },
    ),
  },
  {
    name: "a reserver under another party",
    rules: ["ref-person"],
    seed: onItem(
      (one) => one.reservations.length > 0,
      (one) => {
        const by = one.reservations[0]?.by[0];
        if (by) Object.assign(by, { party: "XP", person: "p902" });
      },
    ),
  },
  {
    name: "somebody else signed",
    rules: ["ref-verifier"],
    seed: always((m, r) => {
      const other = m.attendance[r.int(4, 8)];
      for (const one of m.signatures)
        if (one.role === "verifier" && other) Object.assign(one, { name: other.name, person: other.person });
    }),
  },
  {
    name: "another verifier than chosen",
    rules: ["ref-verifier"],
    seed: always((m, r) => {
      const other = m.attendance[r.int(4, 8)];
      if (!other || !m.verification) return;
      m.verification.verifiers = [{ name: other.name, party: other.party ?? "", person: other.person ?? "" }];
      for (const one of m.signatures)
        if (one.role === "verifier") Object.assign(one, { name: other.name, person: other.person });
    }),
  },
  {
    name: "text that nobody understood",
    rules: ["text-unclaimed"],
    seed: always((m, r) => {
      m.unclaimed.push({ page: 1, line: r.int(1, 99), text: "Fjärde spalten" });
    }),
  },
  {
    name: "a personal identity number",
    rules: ["privacy-personal-number"],
    seed: onItem(
      () => true,
      (one, r) => {
        const text = `Sökanden, ${r.pick(["811228-9874", "19811228-9874", "121212-1212", "701063-2391", "198112289874"])}, har inkommit.`;
        one.sections.push({ role: "background", blocks: [{ type: "paragraph", text }] });
      },
    ),
  },
  {
    name: "no secretary",
    rules: ["practice-secretary"],
    seed: always((m) => {
      m.attendance = m.attendance.filter(({ role }) => role !== "secretary");
      m.signatures = m.signatures.filter(({ role }) => role !== "secretary");
    }),
  },
  {
    name: "no registration number",
    rules: ["practice-diary-number"],
    seed: onItem(
      (one) => one.proposals.length > 0,
      (one) => {
        one.diaryNumbers = [];
      },
    ),
  },
  {
    name: "no closing time",
    rules: ["practice-closing-time"],
    seed: always((m) => {
      delete m.meeting.end;
    }),
  },
];
