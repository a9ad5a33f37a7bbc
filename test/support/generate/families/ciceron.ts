import { decisionFirst, type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { hours } from "../facts.js";
import type { Item } from "../items.js";
import { type Generated, hold, lastOf, type Meeting, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, type Row, wrap } from "../page.js";
import type { Politician } from "../people.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { code, named } from "../style.js";

/** Substitutes among those who decide, and lists of votes after the last §. */
export function ciceron(random: Random): Generated {
  const meeting = hold(random, {
    facts: {},
    years: [2014, 2025],
    parties: () => "national",
    size: { members: [7, 13], substitutes: [2, 6] },
    style: () => ({
      past: false,
      lower: false,
      votes: ["appended"],
      decisions: ["sentence", "active", "numbered"],
      offices: random.chance(0.3),
    }),
    roster: { chairs: 3, partial: true, replaces: true },
    items: {
      diary: (r, year) => `${String(r.int(1, 900)).padStart(5, "0")}/${year}`,
      proposals: 0.3,
      earlier: 0.2,
      groups: false,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place, adjournments } = facts.meeting;
  const verifier = roster.members[1]?.person ?? roster.chair;
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const cover = new Cover(random, 32, 0.2);
  cover.region("Plats och tid", [
    `${place}, klockan ${hours(start, end, ":", "–")}`,
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ":", "–")}`),
  ]);
  cover.region("Beslutande", [
    ...roster.members.map((entry) => seated(entry, style, false)),
    ...roster.serving.map((entry) => standing(entry, style, "ersätter")),
  ]);
  cover.region(
    "Närvarande ersättare",
    roster.idle.map((entry) => named(entry.person, style) + (entry.range ? ` ${entry.range}` : "")),
  );
  cover.region(
    "Övriga närvarande",
    officials.map(({ name, title }) => `${name}, ${title}`),
  );
  cover.region("Justerare", [named(verifier, style)]);
  cover.region("Justeringens plats och\ntid", [`Stadshuset, ${facts.verified}`]);
  cover.region("Justerade paragrafer", [`§§ ${facts.first}–${lastOf(facts)}`]);
  cover.signatures("Underskrifter", [
    ["Sekreterare", cast.secretary.name],
    ["Ordförande", roster.chair.name],
    ["Justerare", verifier.name],
  ]);
  cover.line("", "BEVIS om att justeringen har tillkännagivits genom anslag", "");
  cover.region("Anslaget sätts upp", [facts.posted]);
  cover.region(random.pick(["Anslaget tas ner", "Anslaget tas ned"]), [facts.removed]);
  cover.region("Förvaringsplats", ["Kommunkansliet"]);
  const layout: ItemLayout = {
    order: decisionFirst,
    headings: {
      decision: ["Beslut"],
      background: ["Ärendet", "Sammanfattning"],
      documents: ["Beslutsunderlag"],
      earlier: ["Tidigare behandling"],
      proposal: ["Förslag till beslut"],
      motions: ["Förslag under sammanträdet", "Yrkanden"],
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
      `§ ${number}${diary ? `${" ".repeat(20)}Diarienummer ${diary}` : ""}`,
      ...wrap(title, { width: 70, hyphenation: 0, random }),
    ],
    gaps: { item: 2, before: 1, after: 0, between: random.int(0, 1) },
  };
  const setting = { width: random.int(84, 98), hyphenation: 0, random };
  const rows = [
    ...plain(cover.lines),
    ...items.flatMap((one, i) => itemRows(one, { ...layout, ownPage: i === 0 }, setting, style)),
    ...lists(meeting, items),
  ];
  const text = paginate(
    rows,
    {
      height: [28, 46],
      head: (n, of) => [
        columns([facts.organization.toUpperCase(), "Sammanträdesprotokoll", "Sida"], [0, 40, 90]),
        columns([facts.body.nominative, facts.meeting.date, `${n}(${of})`], [0, 40, 90]),
        "",
        "",
        "",
      ],
      foot: () => ["", "", columns(["Ordf sign ______   Just sign ______", "Utdragsbestyrkande"], [0, 70])],
      feed: "\f",
    },
    random,
  );
  return { family: "ciceron", text, truth: truthOf(meeting, [verifier], cast.secretary, officials) };
}

const AT = [1, 40, 56, 62, 68, 76];

/** The lists of votes, numbered through the document; a long one is carried over with its sums. */
function lists({ style }: Meeting, items: readonly Item[]): Row[] {
  const { random } = style;
  const rows: Row[] = [];
  let round = 0;
  for (const { number, title, appended } of items)
    for (const { yes, no, abstained } of appended) {
      round++;
      rows.push(
        { text: `Omröstningslista nr ${round}`, opensPage: rows.length === 0 },
        { text: `§ ${number} ${title}` },
        { text: "" },
      );
      const head = columns(["Ledamot", "Parti", "Ja", "Nej", "Avst", "Frånv"], AT);
      rows.push({ text: head });
      const all = random.shuffle([...yes, ...no, ...abstained]);
      const carry = all.length > 6 && random.chance(0.3) ? random.int(3, all.length - 2) : -1;
      const sums = (label: string, people: readonly Politician[]): Row => ({
        text: columns(
          [
            label,
            "",
            ...[yes, no, abstained].map((group) => String(people.filter((one) => group.includes(one)).length)),
            "0",
          ],
          AT,
        ),
      });
      all.forEach((person, i) => {
        if (i === carry) {
          const sofar = all.slice(0, i);
          rows.push(
            sums("Transport:", sofar),
            { text: `Omröstningslista nr ${round}, forts.`, opensPage: true },
            { text: "" },
            { text: head },
            sums("Transport:", sofar),
          );
        }
        rows.push({
          text: columns(
            [
              person.name,
              code(person, style),
              ...[yes, no, abstained].map((group) => (group.includes(person) ? "X" : "")),
            ],
            AT,
          ),
        });
      });
      rows.push(sums("SUMMA", all), { text: "" }, { text: "" });
    }
  return rows;
}
