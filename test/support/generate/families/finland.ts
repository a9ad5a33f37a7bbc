import { type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { boardOf, hours } from "../facts.js";
import { type Generated, hold, lastOf, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { named } from "../style.js";

/** Swedish-speaking Finland: present and absent members, "14.3.2023", minutes verified by two. */
export function finland(random: Random): Generated {
  const meeting = hold(random, {
    facts: {
      body: boardOf(random.pick(["Kommunstyrelsen", "Bildningsnämnden", "Tekniska nämnden"]), "fullmäktige"),
      rooms: ["Kommungården, sessionssalen", "Församlingshemmet", "Kommunkansliet, mötesrum 2"],
    },
    years: [2009, 2025],
    parties: () => "finland",
    size: { members: [7, 11], substitutes: [1, 3] },
    style: () => ({
      past: true,
      lower: false,
      votes: ["brackets"],
      decisions: ["active", "sentence"],
      offices: false,
    }),
    roster: { chairs: 2, partial: false, replaces: true },
    items: {
      diary: (r, year) => `${r.int(1, 400)}/${r.int(10, 12)}.0${r.int(1, 5)}.0${r.int(0, 3)}/${year}`,
      proposals: 0,
      earlier: 0,
      groups: false,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place, date, adjournments } = facts.meeting;
  const dotted = (iso: string): string => iso.split("-").reverse().map(Number).join(".");
  const verifiers = roster.members.slice(1, 3).map(({ person }) => person);
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const absent = cast.away.slice(0, 2);
  const cover = new Cover(random, 21, 0.8);
  cover.region("Sammanträdestid", [
    `${dotted(date)} kl. ${hours(start, end, ".", "–")}`,
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ".", "–")}`),
  ]);
  cover.region("Sammanträdesplats", [place]);
  cover.region("Närvarande\n(beslutande)", [
    ...roster.members.map((entry) => seated(entry, style, false).replace("vice ordförande", "viceordförande")),
    ...roster.serving.map((entry) => standing(entry, style, "ersättare för").replace(") ersättare", "), ersättare")),
  ]);
  cover.region(
    "Frånvarande",
    absent.map((one) => named(one, style)),
  );
  cover.region("Övriga närvarande", [
    ...roster.idle.map(({ person }) => `${named(person, style)}, ersättare`),
    ...officials.map(({ name, title }) => `${name}, ${title}`),
  ]);
  cover.region("Paragrafer", [`§§ ${facts.first}–${lastOf(facts)}`]);
  cover.region("Underskrifter", [
    columns(["Ordförande", roster.chair.name], [0, 14]),
    "",
    columns(["Sekreterare", cast.secretary.name], [0, 14]),
  ]);
  cover.region("Protokolljusterare", [verifiers.map(({ name }) => name).join(" och ")]);
  cover.region("Protokolljustering", [
    `Kommunkansliet ${dotted(facts.verified)}`,
    "",
    columns(
      verifiers.map(({ name }) => name),
      [0, 30],
    ),
  ]);
  cover.region("Till påseende", [`På kommunens webbplats från och med ${dotted(facts.posted)}`]);
  const layout: ItemLayout = {
    order: ["background", "recusal", "motions", "procedure", "vote", "decision", "reservation", "recipients"],
    headings: {
      recusal: ["Jäv"],
      motions: ["Behandling"],
      decision: ["Beslut"],
      reservation: ["Avvikande åsikt"],
      recipients: ["Delges"],
    },
    opening: ({ number, diary, title }) => [
      `§ ${number}`,
      ...wrap(title, { width: 72, hyphenation: 0, random }),
      ...(diary ? [`Dnr ${diary}`] : []),
    ],
    gaps: { item: 2, before: 1, after: 0, between: 1 },
  };
  const setting = { width: random.int(84, 96), hyphenation: 0, random };
  const number = random.int(1, 14);
  const text = paginate(
    [
      ...plain(cover.lines),
      ...items.flatMap((one, i) => itemRows(one, { ...layout, ownPage: i === 0 }, setting, style)),
    ],
    {
      height: [34, 48],
      head: (n) => [
        columns([facts.organization.toUpperCase(), "PROTOKOLL", "Nr"], [0, 28, 90]),
        columns([facts.body.nominative, "Sammanträdesdatum", `${number}/${facts.year}`], [0, 28, 86]),
        columns([dotted(date), `Sida ${n}`], [28, 86]),
        "",
        "",
        "",
      ],
      foot: () => ["", columns(["Protokolljustering", "Utdragets riktighet bestyrker"], [0, 60])],
      feed: "\f",
    },
    random,
  );
  const truth = truthOf(
    meeting,
    verifiers.map(({ name }) => ({ name })),
    cast.secretary,
    officials,
  );
  return {
    family: "finland",
    text,
    truth: {
      ...truth,
      verification: { verifiers: truth.verification?.verifiers ?? [], date: facts.verified },
      attendance: [
        ...truth.attendance,
        ...absent.map((one) => ({
          name: one.name,
          ...(one.party && { party: one.party }),
          category: "member" as const,
          serving: false,
          absent: true as const,
        })),
      ],
      paragraphs: truth.paragraphs.map((item) => ({ ...item, statements: [] })),
    },
  };
}
