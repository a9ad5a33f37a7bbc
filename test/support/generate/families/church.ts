import { type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { boardOf, hours } from "../facts.js";
import { type Generated, hold, lastOf, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { longDate, named } from "../style.js";

/** A church council or a union's board: nominating groups or no party at all. */
export function church(random: Random): Generated {
  const parish = random.chance(0.6);
  const meeting = hold(random, {
    facts: {
      body: boardOf(
        parish ? "Kyrkorådet" : "Styrelsen",
        random.chance(0.5) ? (parish ? "kyrkofullmäktige" : "fullmäktige") : undefined,
      ),
      organization: (town) => (parish ? `${town}s församling` : `${town}s studentkår`),
      rooms: ["Församlingshemmet", "Kårhuset, sal 2", "Pastorsexpeditionen"],
    },
    years: [2005, 2025],
    parties: () => (parish && random.chance(0.7) ? "church" : "none"),
    size: { members: [5, 9], substitutes: [2, 4] },
    style: () => ({
      past: random.chance(0.4),
      lower: false,
      votes: ["with", "totals"],
      decisions: ["clauses", "active", "sentence"],
      offices: false,
    }),
    roster: { chairs: 2, partial: false, replaces: true },
    items: {
      diary: (r, year) => `${r.pick(["P", "KR", "S"])} ${year}-${String(r.int(1, 400)).padStart(4, "0")}`,
      proposals: 0.4,
      earlier: 0,
      groups: false,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place, date, adjournments } = facts.meeting;
  const verifier = roster.members[2]?.person ?? roster.chair;
  const officials = [
    officialOf(cast.secretary, "secretary"),
    ...cast.officials.slice(0, 2).map((one) => officialOf(one)),
  ];
  const cover = new Cover(random, 28, 0.6);
  cover.region("Plats och tid", [
    `${place}, ${longDate(date)}, kl. ${hours(start, end, ".", "–")}`,
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ".", "–")}`),
  ]);
  cover.region(
    random.pick(["Beslutande", "Närvarande ledamöter", "Ledamöter"]),
    roster.members.map((entry) => seated(entry, style, false)),
  );
  cover.region(
    "Tjänstgörande ersättare",
    roster.serving.map((entry) => standing(entry, style, "för")),
  );
  cover.region(
    random.pick(["Närvarande ersättare", "Ersättare"]),
    roster.idle.map((entry) => named(entry.person, style)),
  );
  cover.region(
    "Övriga närvarande",
    officials.map(({ name, title }) => `${name}, ${title}`),
  );
  cover.region(random.pick(["Utses att justera", "Justerare"]), [verifier.name]);
  cover.region("Paragrafer", [`§§ ${facts.first}–${lastOf(facts)}`]);
  cover.signatures("Underskrifter", [
    ["Sekreterare", cast.secretary.name],
    ["Ordförande", roster.chair.name],
    ["Justerare", verifier.name],
  ]);
  const layout: ItemLayout = {
    order: [
      "background",
      "recusal",
      "documents",
      "proposal",
      "motions",
      "procedure",
      "vote",
      "decision",
      "reservation",
      "note",
      "special",
      "recipients",
    ],
    headings: {
      background: ["Bakgrund", "Ärendet"],
      recusal: ["Jäv"],
      documents: ["Beslutsunderlag", "Handlingar"],
      proposal: ["Förslag till beslut", "Förslag"],
      motions: ["Yrkanden", "Yrkande"],
      procedure: ["Propositionsordning"],
      vote: ["Omröstning", "Votering"],
      decision: ["Beslut", `${facts.body.genitive} beslut`],
      reservation: ["Reservation"],
      note: ["Protokollsanteckning"],
      special: ["Särskilt yttrande"],
      recipients: ["Expedieras till"],
    },
    opening: ({ number, diary, title }) => [
      ...wrap(`§ ${number} ${title}`, { width: 76, hyphenation: 0, random }),
      ...(diary ? [`Dnr ${diary}`] : []),
    ],
    gaps: { item: 2, before: 1, after: 0, between: random.int(0, 1) },
  };
  const setting = { width: random.int(76, 92), hyphenation: 0, random };
  const text = paginate(
    [
      ...plain(cover.lines),
      ...items.flatMap((one, i) => itemRows(one, { ...layout, ownPage: i === 0 }, setting, style)),
    ],
    {
      height: [30, 46],
      head: (n, of) => [
        columns([facts.organization, "PROTOKOLL", `${n} (${of})`], [0, 40, 80]),
        columns([facts.body.nominative, date], [0, 40]),
        "",
        "",
      ],
      foot: () => ["", "Justerandes signatur"],
      feed: "\f",
    },
    random,
  );
  const truth = truthOf(meeting, [{ name: verifier.name }], cast.secretary, officials);
  return {
    family: "church",
    text,
    truth: {
      ...truth,
      verification: { verifiers: [{ name: verifier.name }] },
      paragraphs: truth.paragraphs.map((item) => ({
        ...item,
        statements: item.statements.filter(({ type }) => type !== "substitute-statement"),
      })),
    },
  };
}
