import { type ItemLayout, itemRows, plain } from "../compose.js";
import { boardOf } from "../facts.js";
import { type Generated, hold, lastOf, type Meeting, truthOf } from "../meeting.js";
import { paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { code, named } from "../style.js";
import type { Truth } from "../truth.js";

/** Decision first, ballots in prose, page heads in the middle of a sentence; often without a cover. */
export function goteborg(random: Random): Generated {
  const council = random.chance(0.4);
  const body = council ? boardOf("Kommunfullmäktige") : boardOf("Kommunstyrelsen", "kommunfullmäktige");
  const letters = random.pick(["SLK", "GBV", "HMN"]);
  const old = random.chance(0.3);
  const meeting = hold(random, {
    facts: { body, organization: (town) => `${town}s Stad` },
    years: [2018, 2025],
    parties: () => "national",
    size: { members: [9, 15], substitutes: [3, 8] },
    style: () => ({
      past: false,
      lower: false,
      votes: council ? ["totals"] : ["prose"],
      decisions: ["according", "sentence"],
      offices: true,
      verifiedApart: true,
    }),
    roster: { chairs: 3, partial: false, replaces: false },
    items: {
      diary: (r, year) =>
        old
          ? `${String(r.int(1, 1999)).padStart(4, "0")}/${year % 100}`
          : `${letters}-${year}-${String(r.int(1, 1200)).padStart(5, "0")}`,
      proposals: 0,
      earlier: 0.1,
      groups: true,
      tablingPreface: true,
    },
  });
  const { facts, style, items } = meeting;
  const covered = random.chance(0.5);
  const verifiers = meeting.roster.members.slice(1, 1 + random.int(1, 2)).map(({ person }) => person);
  const layout: ItemLayout = {
    order: [
      "decision",
      "earlier",
      "documents",
      "motions",
      "recusal",
      "procedure",
      "vote",
      "note",
      "special",
      "substitute",
      "reservation",
      "verified",
      "recipients",
    ],
    headings: {
      decision: ["Beslut"],
      earlier: ["Tidigare behandling"],
      documents: ["Handlingar", "Handling"],
      motions: ["Yrkanden", "Yrkande"],
      recusal: ["Jäv"],
      procedure: ["Propositionsordning"],
      vote: ["Omröstning"],
      note: ["Protokollsanteckning", "Protokollsanteckningar"],
      special: ["Särskilt yttrande"],
      substitute: ["Ersättaryttrande"],
      reservation: ["Reservation", "Reservationer"],
      verified: ["Justering"],
      recipients: ["Protokollsutdrag skickas till"],
    },
    opening: ({ number, diary, title }) => [
      `§ ${number}${diary ? ` ${old ? "" : "Ärendenummer "}${diary}` : ""}`,
      ...(random.chance(0.5) ? [""] : []),
      ...wrap(title, { width: 62, hyphenation: 0, random }),
    ],
    gaps: { item: random.int(1, 2), before: random.int(0, 1), after: random.int(0, 1), between: 0 },
  };
  const setting = { width: random.int(82, 104), hyphenation: 0, random };
  const number = random.int(2, 19);
  const rows = [
    ...(covered
      ? plain(
          cover(
            meeting,
            verifiers.map((one) => named(one, style)),
          ),
        )
      : []),
    ...items.flatMap((one, i) => itemRows(one, { ...layout, ownPage: covered && i === 0 }, setting, style)),
  ];
  const text = paginate(
    rows,
    council
      ? {
          height: [30, 48],
          head: () => [
            facts.body.nominative,
            "",
            `Protokoll (nr ${number})`,
            `Sammanträdesdatum: ${facts.meeting.date}`,
            "",
          ],
          foot: (n, of) => [`${facts.organization} ${facts.body.nominative}, protokoll`, "", `${n} (${of})`, ""],
          feed: random.pick(["\f", ""]),
        }
      : {
          height: [30, 48],
          head: (n, _, carried) =>
            n === 1 && !covered
              ? []
              : [
                  "",
                  facts.body.nominative,
                  "",
                  ...(carried ? [`§ ${carried} forts.`, ""] : []),
                  `Protokoll nr ${number}`,
                  `Sammanträdesdatum: ${facts.meeting.date}`,
                  "",
                ],
          foot: () => [],
          feed: random.pick(["\f", ""]),
        },
    random,
  );
  return { family: "goteborg", text, truth: truthFor(meeting, covered, verifiers) };
}

function cover({ facts, style, cast, roster }: Meeting, verifiers: readonly string[]): string[] {
  const { random } = style;
  const { start, end, place } = facts.meeting;
  const breaks = facts.meeting.adjournments?.[0];
  const offices = ["Ordföranden", "Förste vice ordföranden", "Andre vice ordföranden"];
  const lines = [
    `Tid: ${start}–${end}${breaks ? ` (ajournering ${breaks.start}–${breaks.end})` : ""}`,
    `Plats: ${place}`,
    `Paragrafer: ${facts.first}–${lastOf(facts)}`,
    "",
    "Närvarande",
    "",
    "Ledamöter",
    ...roster.members.map(({ person, attendee }, i) =>
      attendee.role ? `${offices[i]} ${named(person, style)}` : named(person, style),
    ),
    "",
  ];
  if (roster.serving.length > 0)
    lines.push("Tjänstgörande ersättare", ...roster.serving.map(({ person }) => named(person, style)), "");
  if (roster.idle.length > 0)
    lines.push(
      random.pick(["Övriga ersättare", "Ersättare"]),
      ...roster.idle.map(({ person }) => named(person, style)),
      "",
    );
  lines.push(
    "Justeringsdag",
    facts.verified,
    "",
    "Underskrifter",
    "Sekreterare",
    "",
    cast.secretary.name,
    "",
    "Ordförande",
    "",
    `${roster.chair.name} (${code(roster.chair, style)})`,
  );
  for (const one of verifiers) lines.push("", "Justerande", "", one);
  return lines;
}

function truthFor(meeting: Meeting, covered: boolean, verifiers: Parameters<typeof truthOf>[1]): Truth {
  const { organization: _, ...truth } = truthOf(meeting, verifiers, meeting.cast.secretary, []);
  if (covered) return { ...truth, verification: { verifiers: [...verifiers], date: meeting.facts.verified } };
  const { verification: __, ...rest } = truth;
  return {
    ...rest,
    labelled: rest.labelled.filter((label) => !["attendance", "verification", "signatures"].includes(label)),
    meeting: { date: meeting.facts.meeting.date },
    attendance: [],
    signatures: [],
  };
}
