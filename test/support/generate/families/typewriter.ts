import { type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { hours } from "../facts.js";
import { type Generated, hold, lastOf, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { named } from "../style.js";

/** Typewritten before about 1995: no headings inside a §, decisions in clauses, words broken at the margin. */
export function typewriter(random: Random): Generated {
  const meeting = hold(random, {
    facts: {},
    years: [1972, 1993],
    parties: () => "typewriter",
    size: { members: [7, 11], substitutes: [2, 4] },
    style: () => ({
      past: false,
      lower: true,
      votes: ["called"],
      decisions: ["clauses"],
      unheaded: true,
      offices: random.chance(0.4),
    }),
    roster: { chairs: random.pick([2, 3]), partial: true, replaces: true },
    items: {
      diary: (r, year) =>
        `${year % 100}.${String(r.int(1, 900)).padStart(4, "0")} ${String(r.int(1, 60)).padStart(2, "0")}`,
      proposals: 0,
      earlier: 0,
      groups: false,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place, adjournments } = facts.meeting;
  const verifiers = roster.members.slice(1, 3).map(({ person }) => person);
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const cover = new Cover(random, 25, 1);
  cover.region("Plats och tid:", [
    `${place}, kl. ${hours(start, end, ".", " - ")}`,
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ".", "-")}`),
  ]);
  cover.region("Närvarande beslutande:", [
    ...roster.members.map((entry) => seated(entry, style, false)),
    ...roster.serving.map((entry) => standing(entry, style, "ers. för").replace(") ers", "), ers")),
  ]);
  cover.region(
    "Närvarande ersättare:",
    roster.idle.map((entry) => named(entry.person, style) + (entry.range ? `, ${entry.range}` : "")),
  );
  cover.region(
    "Övriga närvarande:",
    officials.map(({ name, title }) => `${name}, ${title}`),
  );
  cover.region("Utses att justera:", [verifiers.map(({ name }) => name).join(" och ")]);
  cover.region("Justeringens tid:", [facts.verified]);
  cover.region("Paragrafer:", [`${facts.first} - ${lastOf(facts)}`]);
  cover.line(
    "",
    columns(["Vid protokollet", cast.secretary.name], [0, 25]),
    "",
    "",
    columns(["Justeras:", roster.chair.name, "ordförande"], [0, 25, 50]),
    "",
    columns(
      verifiers.map(({ name }) => name),
      [25, 50],
    ),
    "",
  );
  const layout: ItemLayout = {
    order: ["background", "recusal", "motions", "procedure", "vote", "decision", "reservation", "special"],
    headings: {},
    opening: ({ number, diary, title }) => [
      ...wrap(title, { width: 64, hyphenation: 0, random }, 0).map((line, i) =>
        columns([i === 0 ? `§ ${number}.` : "", line], [0, 9]),
      ),
      ...(diary ? [columns([`Dnr ${diary}`], [9])] : []),
    ],
    closing: ["", columns(["-----"], [30])],
    gaps: { item: 1, before: 1, after: 0, between: 1 },
  };
  const setting = { width: 66, hyphenation: 0.8, random };
  const rows = [
    ...plain(cover.lines),
    ...items.flatMap((one, i) =>
      itemRows(one, { ...layout, ownPage: i === 0 }, setting, style).map((row, k) =>
        k === 0 || row.text === "" || /^(§| {9})/.test(row.text) ? row : { ...row, text: `         ${row.text}` },
      ),
    ),
  ];
  const text = paginate(
    rows,
    {
      height: [34, 48],
      head: (n) => [
        columns([facts.organization.toUpperCase(), "SAMMANTRÄDESPROTOKOLL", `Blad ${n}`], [0, 25, 68]),
        columns([facts.body.nominative, facts.meeting.date], [0, 25]),
        "",
        "",
      ],
      foot: () => ["", columns(["Justerandes sign.", "Utdragsbestyrkande"], [0, 47]), ""],
      feed: random.pick(["\f", "\f", ""]),
    },
    random,
  );
  const { verification, ...truth } = truthOf(
    meeting,
    verifiers.map(({ name }) => ({ name })),
    cast.secretary,
    officials,
  );
  return {
    family: "typewriter",
    text,
    truth: {
      ...truth,
      verification: { verifiers: verification?.verifiers ?? [], date: facts.verified },
      paragraphs: truth.paragraphs.map((item) => ({
        ...item,
        statements: item.statements.filter(({ type }) => type === "special-statement"),
      })),
    },
  };
}
