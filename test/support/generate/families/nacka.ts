import { decisionFirst, type ItemLayout, itemRows, plain } from "../compose.js";
import { boardOf, hours } from "../facts.js";
import { type Generated, hold, lastOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { longDate, named } from "../style.js";

/** Members and substitutes in two columns, a table of contents, the decision first, each § on its own page. */
export function nacka(random: Random): Generated {
  const meeting = hold(random, {
    facts: {
      body: random.pick([
        boardOf("Kommunstyrelsen", "kommunfullmäktige"),
        boardOf("Natur- och trafiknämnden", "kommunfullmäktige"),
      ]),
    },
    years: [2011, 2024],
    parties: () => "national",
    size: { members: [8, 15], substitutes: [4, 11] },
    style: () => ({
      past: true,
      lower: false,
      votes: ["voted"],
      decisions: ["active", "numbered", "sentence"],
      offices: false,
    }),
    roster: { chairs: 0, partial: true, replaces: true },
    items: {
      diary: (r, year) => `KFKS ${r.int(year - 6, year)}/${r.int(1, 999)}${r.chance(0.3) ? `-${r.int(100, 299)}` : ""}`,
      proposals: 0,
      earlier: 0.1,
      forwarded: 0.6,
      groups: false,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const verifier = roster.members[1]?.person ?? roster.chair;
  const day = longDate(facts.meeting.date);
  const value = { width: 68, hyphenation: 0, random };
  const cover = [
    columns(
      ["Plats och tid", `${facts.meeting.place} kl ${hours(facts.meeting.start, facts.meeting.end, ".", " – ")}`],
      [0, 20],
    ),
    ...(facts.meeting.adjournments ?? []).map(({ start, end }) =>
      columns([`Ajournering kl ${hours(start, end, ".", "–")}`], [20]),
    ),
    "",
    columns(["BESLUTANDE", "ERSÄTTARE"], [20, 60]),
  ];
  const left = roster.members.map((entry) => seated(entry, style, true));
  const right = [
    ...roster.serving.map((entry) => standing(entry, style, "tjänstgör för")),
    ...roster.idle.map(({ person, range }) => named(person, style) + (range ? ` ${range}` : "")),
  ].flatMap((text) => wrap(text, { width: 34, hyphenation: 0, random }));
  for (let i = 0; i < Math.max(left.length, right.length); i++)
    cover.push(columns([left[i] ?? "", right[i] ?? ""], [20, 60]));
  const others = cast.officials.map(({ name }) => name);
  const listed = wrap(others.join(", "), value);
  cover.push("", "", ...listed.map((line, i) => columns([i === 0 ? "Övriga deltagare" : "", line], [0, 20])), "", "");
  cover.push(columns(["Utses att justera", verifier.name], [0, 20]));
  cover.push(
    columns(["Justeringsdatum", longDate(facts.verified), `Paragrafer ${facts.first} - ${lastOf(facts)}`], [0, 20, 60]),
    "",
  );
  cover.push(
    columns(["Underskrifter", "Sekreterare"], [0, 20]),
    columns([cast.secretary.name], [40]),
    columns(["Ordförande"], [20]),
    columns([roster.chair.name], [40]),
    columns(["Justerande"], [20]),
    columns([verifier.name], [40]),
  );
  const notice = [
    "BEVIS OM ANSLAGSDAG",
    `${facts.body.genitive} protokoll är justerat`,
    "Justeringen har tillkännagivits genom anslag",
    "",
  ];
  for (const [label, text] of [
    ["Sammanträdesdatum", day],
    ["Anslaget sätts upp", longDate(facts.posted)],
    ["Anslaget tas ned", longDate(facts.removed)],
    ["Förvaringsplats för protokollet", `${facts.town}s kommunhus`],
  ] as const)
    notice.push(columns([label, text], [0, 58]));
  notice.push(
    "",
    columns(["Underskrift", ".".repeat(50)], [0, 58]),
    columns([cast.secretary.name], [58]),
    "",
    "Utdragsbestyrkande",
  );
  const contents = [
    "Innehållsförteckning",
    "",
    ...items.flatMap(({ number, diary, title }, i) => [
      `§ ${number}${diary ? ` Dnr ${diary}` : ""}${".".repeat(50)} ${i + 4}`,
      ...wrap(title, { width: 70, hyphenation: 0, random }).map((line, k, all) =>
        k === all.length - 1 ? ` ${line}${".".repeat(20)} ${i + 4}` : ` ${line}`,
      ),
    ]),
  ];
  const layout: ItemLayout = {
    order: decisionFirst.filter((part) => part !== "recipients"),
    headings: {
      decision: ["Beslut"],
      background: [random.pick(["Ärende", "Ärendet"])],
      documents: ["Handlingar i ärendet"],
      earlier: ["Ärendets tidigare behandling"],
      motions: ["Yrkanden"],
      recusal: ["Jäv"],
      procedure: ["Beslutsgång"],
      reservation: [random.pick(["Reservationer", "Reservation"])],
      note: [random.pick(["Protokollsanteckningar", "Protokollsanteckning"])],
      special: ["Särskilt yttrande"],
      substitute: ["Ersättaryttrande"],
    },
    opening: ({ number, diary, title }) => [
      columns([`§ ${number}`, diary ? `Dnr ${diary}` : ""], [0, 70]),
      "",
      ...wrap(title, { width: 62, hyphenation: 0, random }),
    ],
    closing: ["", "-----"],
    gaps: { item: 0, before: random.int(1, 2), after: 0, between: 1 },
    ownPage: true,
  };
  const setting = { width: random.int(84, 96), hyphenation: 0, random };
  const rows = [
    ...plain(cover),
    ...plain(notice).map((row, i) => ({ ...row, ...(i === 0 && { opensPage: true }) })),
    ...plain(contents).map((row, i) => ({ ...row, ...(i === 0 && { opensPage: true }) })),
    ...items.flatMap((one) => itemRows(one, layout, setting, style)),
  ];
  const text = paginate(
    rows,
    {
      height: [26, 44],
      head: (n, of) => [
        columns([`${n} (${of})`], [72]),
        "",
        columns([day], [58]),
        "",
        columns(["SAMMANTRÄDESPROTOKOLL"], [58]),
        columns([facts.body.nominative], [58]),
        "",
        "",
        "",
      ],
      foot: (n) => (n === 1 ? [] : ["", "", "Ordförandes signatur   Justerandes signatur   Utdragsbestyrkande"]),
      feed: "\f",
    },
    random,
  );
  const truth = truthOf(
    meeting,
    [{ name: verifier.name }],
    cast.secretary,
    others.map((name) => ({ name, category: "other" as const, serving: false })),
  );
  // The chair is named only where the minutes are signed.
  truth.attendance = truth.attendance.map((one) =>
    one.name === roster.chair.name ? { ...one, role: "chair" as const } : one,
  );
  const { organization: _, ...rest } = truth;
  return { family: "nacka", text, truth: rest };
}
