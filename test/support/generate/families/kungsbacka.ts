import { decisionFirst, type ItemLayout, itemRows, plain } from "../compose.js";
import { boardOf } from "../facts.js";
import { type Generated, hold, lastOf, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { named } from "../style.js";

/** Members and serving substitutes side by side without a label column, and a digital signature on every page. */
export function kungsbacka(random: Random): Generated {
  const meeting = hold(random, {
    facts: {
      body: boardOf(
        random.pick(["Nämnden för Teknik", "Nämnden för Vård & Omsorg", "Kommunstyrelsen"]),
        "kommunfullmäktige",
      ),
    },
    years: [2019, 2026],
    parties: () => "national",
    size: { members: [7, 12], substitutes: [3, 7] },
    style: () => ({
      past: false,
      lower: false,
      votes: ["with", "table"],
      decisions: ["active", "sentence"],
      offices: true,
    }),
    roster: { chairs: 3, partial: true, replaces: true },
    items: {
      diary: (r, year) => `${r.pick(["TE", "VO", "KS"])}-${year}-${String(r.int(1, 900)).padStart(5, "0")}`,
      proposals: 0.2,
      earlier: 0,
      groups: true,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place } = facts.meeting;
  const verifier = roster.members.at(-2)?.person ?? roster.chair;
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const aligned = random.chance(0.6);
  const beside = (left: readonly string[], right: readonly string[]): string[] =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
      const [a = "", b = ""] = [left[i], right[i]];
      return aligned
        ? columns([a, b], [0, 48])
        : a === "" || b === ""
          ? a + b
          : columns([a, b], [0, 30]).replace(/ {2}(?=\S)/, a.length >= 30 ? " " : "  ");
    });
  const wrapped = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrap(text, { width: 34, hyphenation: 0, random }));
  const members = roster.members.map((entry) => seated(entry, style, false).replace(", ordförande", ", Ordförande"));
  const cover = [
    columns(["Plats och tid för", `${place} Klockan ${start} – ${end}`], [0, 21]),
    "sammanträde",
    ...(facts.meeting.adjournments ?? []).map((one) => `Ajournering klockan ${one.start}–${one.end}`),
    columns(
      ["Beslutande", "Ledamöter", ...(roster.serving.length > 0 ? ["Tjänstgörande ersättare"] : [])],
      [0, 16, 48],
    ),
    ...beside(members, wrapped(roster.serving.map((entry) => standing(entry, style, "ersätter")))),
    columns(["Övriga närvarande", "Ersättare", "Tjänstepersoner"], [0, 21, 48]),
    ...beside(
      roster.idle.map((entry) => named(entry.person, style) + (entry.range ? ` ${entry.range}` : "")),
      wrapped(officials.map(({ name, title }) => `${name}, ${title}`)),
    ),
    "",
    columns(["Plats och tid för justering", `Digital justering`], [0, 30]),
    "",
    columns(["Sekreterare", cast.secretary.name, `Paragrafer §§ ${facts.first}–${lastOf(facts)}`], [0, 18, 48]),
    "",
    columns(["Ordförande", named(roster.chair, style)], [0, 18]),
    "",
    columns(["Protokolljusterare", named(verifier, style)], [0, 20]),
    "",
  ];
  const contents = [
    "Innehåll",
    "",
    ...items.flatMap(({ number, diary, title }, i) => [
      `§ ${number}${diary ? ` Dnr ${diary}` : ""}`,
      `${title} ${".".repeat(60)} ${i + 3}`,
    ]),
  ];
  const layout: ItemLayout = {
    order: decisionFirst,
    headings: {
      decision: ["Beslut"],
      background: ["Sammanfattning av ärendet", "Sammanfattning"],
      documents: ["Beslutsunderlag"],
      earlier: ["Tidigare behandling"],
      proposal: ["Förslag till beslut"],
      motions: ["Förslag till beslut på sammanträdet", "Yrkanden"],
      recusal: ["Jäv"],
      procedure: ["Beslutsgång"],
      vote: ["Omröstningsresultat"],
      reservation: ["Reservationer", "Reservation"],
      note: ["Protokollsanteckning"],
      special: ["Särskilt yttrande"],
      substitute: ["Ersättaryttrande"],
      recipients: ["Beslutet skickas till"],
    },
    opening: ({ number, diary, title }) => [
      `§ ${number}${diary ? `${" ".repeat(random.int(1, 20))}Dnr ${diary}` : ""}`,
      ...wrap(title, { width: 66, hyphenation: 0, random }),
    ],
    gaps: { item: 1, before: 1, after: random.int(0, 1), between: random.int(0, 1) },
    ownPage: true,
  };
  const setting = { width: random.int(78, 92), hyphenation: 0, random };
  const ids = [0, 1].map(() => Array.from({ length: 42 }, () => random.pick([..."0123456789ABCDEF"])).join(""));
  const rows = [
    ...plain(cover),
    ...plain(contents).map((row, i) => ({ ...row, ...(i === 0 && { opensPage: true }) })),
    ...items.flatMap((one) => itemRows(one, layout, setting, style)),
  ];
  const text = paginate(
    rows,
    {
      height: [30, 46],
      head: (n, of) => [
        columns(
          [facts.organization.toUpperCase(), "SAMMANTRÄDESPROTOKOLL", n === 1 ? "" : `${n} (${of})`],
          [0, 36, 68],
        ),
        facts.body.nominative,
        "Datum",
        facts.meeting.date,
        "",
      ],
      foot: () => [
        "",
        "Det här dokumentet är digitalt signerat",
        ...ids.map((id) => `Transaktionsidentitet: ${id}`),
        "",
      ],
      feed: random.pick(["\f", ""]),
    },
    random,
  );
  const truth = truthOf(meeting, [verifier], cast.secretary, officials);
  return { family: "kungsbacka", text, truth: { ...truth, verification: { verifiers: [verifier] } } };
}
