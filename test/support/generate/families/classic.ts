import { type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { hours } from "../facts.js";
import { type Generated, hold, lastOf, type Meeting, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Politician } from "../people.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { longDate, named } from "../style.js";
import type { Attendee } from "../truth.js";

/** The classic cover: a column of labels, and members in one or two columns. */
export function classic(random: Random): Generated {
  const meeting = hold(random, {
    facts: {},
    years: [1998, 2025],
    parties: (year) => (year < 2006 ? "older" : "national"),
    size: { members: [7, 15], substitutes: [2, 7] },
    style: ({ year }) => ({
      past: random.chance(0.3),
      lower: year < 2009 && random.chance(0.6),
      votes: ["totals", "with", "colon", "lists", "table"],
      decisions: ["sentence", "active", "clauses", "numbered", "bullets"],
      offices: random.chance(0.3),
    }),
    roster: { chairs: random.pick([1, 2, 3]), partial: true, replaces: true },
    items: {
      diary: (r, year) =>
        r.pick([
          `${String(r.int(1, 999)).padStart(5, "0")}/${year}`,
          `KS/${year}:${r.int(100, 999)} ${r.pick(["042", "041", "109"])}`,
          `${year}/${r.int(10, 999)}`,
          `KS ${year}-${r.int(100, 999)}`,
        ]),
      proposals: 0.5,
      earlier: 0.2,
      groups: true,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const prefix = random.pick(["", "", facts.body.nominative === "Kommunstyrelsen" ? "Ks " : ""]);
  const verifiers: Politician[] = roster.members.slice(1, 2 + random.int(0, 1)).map(({ person }) => person);
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const cover = coverOf(meeting, verifiers, officials);
  const layout: ItemLayout = {
    order: [
      "background",
      "recusal",
      "documents",
      "earlier",
      "proposal",
      "motions",
      "procedure",
      "vote",
      "decision",
      "reservation",
      "note",
      "special",
      "substitute",
      "recipients",
    ],
    headings: {
      background: ["Ärendebeskrivning", "Sammanfattning", "Sammanfattning av ärendet", "Bakgrund"],
      recusal: ["Jäv"],
      documents: ["Beslutsunderlag", "Handlingar", "Handlingar i ärendet"],
      earlier: ["Tidigare behandling", "Ärendets tidigare behandling"],
      proposal: ["Förslag till beslut"],
      motions: ["Yrkanden", "Yrkande", "Förslag och yrkanden"],
      procedure: ["Propositionsordning", "Beslutsgång", "Proposition"],
      vote: ["Omröstning", "Votering", "Omröstningsresultat"],
      decision: [`${facts.body.genitive} beslut`, "Beslut"],
      reservation: ["Reservation", "Reservationer"],
      note: ["Protokollsanteckning", "Protokollsanteckningar"],
      special: ["Särskilt yttrande"],
      substitute: ["Ersättaryttrande"],
      recipients: ["Expedieras till", "Beslutet skickas till", "Protokollsutdrag till"],
    },
    opening: openings(random, prefix),
    gaps: {
      item: random.int(2, 4),
      before: random.int(1, 2),
      after: random.pick([0, 0, 1]),
      between: random.pick([0, 1]),
    },
    ownPage: random.chance(0.3),
  };
  const setting = { width: random.int(74, 104), hyphenation: random.pick([0, 0, 0.5]), random };
  const rows = [
    ...plain(["", "", ...cover.lines]),
    ...items.flatMap((one, i) =>
      itemRows(one, { ...layout, ownPage: layout.ownPage === true || i === 0 }, setting, style),
    ),
  ];
  const sheet = random.pick([
    (n: number) => `Sida ${n}`,
    (n: number, of: number) => `${n} (${of})`,
    (n: number, of: number) => `Sida ${n}(${of})`,
  ]);
  const text = paginate(
    rows,
    {
      height: [28, 46],
      head: (n, of) => [
        columns([facts.organization, "SAMMANTRÄDESPROTOKOLL", sheet(n, of)], [0, 36, 90]),
        columns([facts.body.nominative, random.pick(["Sammanträdesdatum"])], [0, 36]),
        columns([facts.meeting.date], [36]),
        "",
        "",
      ],
      foot: () => ["", columns(["Justerandes sign", "Utdragsbestyrkande"], [0, 60])],
      feed: "\f",
    },
    random,
  );
  return {
    family: "classic",
    text,
    truth: truthOf(meeting, verifiers, cast.secretary, officials),
  };
}

/** Labels on the left, members in one or two columns, signatures, and the notice below. */
function coverOf(
  { facts, style, roster, cast }: Meeting,
  verifiers: readonly Politician[],
  officials: readonly Attendee[],
): Cover {
  const { random } = style;
  const { start, end, place, adjournments } = facts.meeting;
  const dashed = random.pick(["–", "-", " – "]);
  const label = random.int(24, 31);
  const cover = new Cover(random, label, random.next());
  const wide = { width: 100 - label, hyphenation: 0, random };
  const time = `kl${random.pick([".", "", "ockan"])} ${hours(start, end, random.pick([".", ":"]), dashed)}`;
  cover.region("Plats och tid", [
    ...wrap(`${place}, ${random.pick(["", `${longDate(facts.meeting.date)}, `])}${time}`, wide),
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ".", "–")}`),
  ]);
  const members = roster.members.map((entry) => seated(entry, style, true));
  const half = Math.ceil(members.length / 2);
  const two = random.chance(0.5) && Math.max(...members.map(({ length }) => length)) < 44;
  cover.region(
    random.pick(["Beslutande", "Beslutande ledamöter"]),
    two ? members.slice(0, half).map((one, i) => columns([one, members[half + i] ?? ""], [0, 46])) : members,
  );
  cover.region(
    random.pick(["Tjänstgörande\nersättare", "Tjänstgörande ersättare"]),
    roster.serving.map((entry) => standing(entry, style, random.pick(["för", "ersätter"]))),
  );
  cover.region(
    random.pick(["Ej tjänstgörande\nersättare", "Närvarande\nersättare", "Ersättare", "Närvarande ersättare"]),
    roster.idle.map((entry) => named(entry.person, style) + (entry.range ? ` ${entry.range}` : "")),
  );
  const listed = officials.map(({ name, title }) => `${name}, ${title}`);
  cover.region(
    random.pick(["Övriga närvarande", "Övriga deltagande", "Övriga deltagare"]),
    random.chance(0.4) ? wrap(listed.join(", "), wide) : listed,
  );
  cover.region(random.pick(["Utses att justera", "Justerare"]), [
    verifiers.map((one) => (random.chance(0.6) ? named(one, style) : one.name)).join(random.pick([" och ", ", "])),
  ]);
  cover.region(random.pick(["Justeringens\nplats och tid", "Justeringens plats\noch tid"]), [
    random.pick([
      `Kommunhuset, ${facts.verified}`,
      `Kommunkontoret ${longDate(facts.verified)}`,
      `Kansliet, den ${longDate(facts.verified)}, kl. 16.00`,
    ]),
  ]);
  cover.region("Paragrafer", [`${random.pick(["", "§§ "])}${facts.first}${dashed}${lastOf(facts)}`]);
  cover.signatures("Underskrifter", [
    ["Sekreterare", cast.secretary.name],
    ["Ordförande", roster.chair.name],
    ...verifiers.map(({ name }) => ["Justerande", name] as const),
  ]);
  const how = random.pick(["genom anslag", "på kommunens digitala anslagstavla"]);
  cover.line(
    "",
    "",
    columns(["ANSLAG/BEVIS"], [45]),
    `Protokollet är justerat. Justeringen har tillkännagivits ${how}.`,
    "",
  );
  for (const [name, value] of [
    ["Organ", facts.body.nominative],
    ["Sammanträdesdatum", facts.meeting.date],
    [random.pick(["Datum då anslaget sätts upp", "Anslaget sätts upp", "Datum för anslags uppsättande"]), facts.posted],
    [random.pick(["Datum då anslaget tas ned", "Anslaget tas ner", "Datum för anslags nedtagande"]), facts.removed],
    ["Förvaringsplats för protokollet", "Kommunkansliet"],
  ] as const)
    cover.line(columns([name, value], [1, 42]), "");
  return cover;
}

/** How an item opens: number, registration number and title in one of the usual orders. */
function openings(random: Random, prefix: string): ItemLayout["opening"] {
  const gap = " ".repeat(random.int(2, 14));
  const sign = random.pick(["§ ", "§ ", "§"]);
  return random.pick<ItemLayout["opening"]>([
    ({ number, diary, title }) => [
      `${prefix}${sign}${number}${diary ? `${gap}Dnr ${diary}` : ""}`,
      ...wrap(title, { width: 70, hyphenation: 0, random }),
    ],
    ({ number, diary, title }) => [
      `${prefix}${sign}${number}`,
      ...wrap(title, { width: 70, hyphenation: 0, random }),
      ...(diary ? [`Dnr${random.pick([" ", ": ", ". "])}${diary}`] : []),
    ],
    ({ number, diary, title }) => [
      `${prefix}${sign}${number}${diary ? `${gap}Diarienr ${diary}` : ""}`,
      "",
      ...wrap(title, { width: 70, hyphenation: 0, random }),
    ],
    ({ number, diary, title }) => [
      ...wrap(`${prefix}${sign}${number} ${title}`, { width: 76, hyphenation: 0, random }),
      ...(diary ? [`Dnr ${diary}`] : []),
    ],
  ]);
}
