import { decisionFirst, type ItemLayout, itemRows, plain } from "../compose.js";
import { Cover } from "../cover.js";
import { boardOf, hours } from "../facts.js";
import { type Generated, hold, lastOf, officialOf, truthOf } from "../meeting.js";
import { columns, paginate, wrap } from "../page.js";
import type { Random } from "../random.js";
import { seated, standing } from "../roster.js";
import { named } from "../style.js";

/** A region's board: the classic cover with words of its own; "RS 2019-00123" beside the number. */
export function region(random: Random): Generated {
  const board = random.pick(["Regionstyrelsen", "Hälso- och sjukvårdsnämnden", "Kollektivtrafiknämnden"]);
  const meeting = hold(random, {
    facts: {
      body: boardOf(board, "regionfullmäktige"),
      organization: (town) => `Region ${town}`,
      rooms: ["Regionens hus, sal A", "Regionkansliet, rum Havet"],
    },
    years: [2015, 2025],
    parties: () => "national",
    size: { members: [9, 15], substitutes: [2, 6] },
    style: () => ({
      past: random.chance(0.3),
      lower: false,
      votes: ["with", "colon", "voted"],
      decisions: ["sentence", "active", "numbered", "clauses"],
      offices: random.chance(0.3),
    }),
    roster: { chairs: 3, partial: true, replaces: true },
    items: {
      diary: (r, year) => `${r.pick(["RS", "HSN"])} ${year}-${String(r.int(1, 900)).padStart(5, "0")}`,
      proposals: 0.3,
      earlier: 0.2,
      groups: true,
      tablingPreface: false,
    },
  });
  const { facts, style, cast, roster, items } = meeting;
  const { start, end, place, adjournments } = facts.meeting;
  const verifier = roster.members[2]?.person ?? roster.chair;
  const officials = [officialOf(cast.secretary, "secretary"), ...cast.officials.map((one) => officialOf(one))];
  const cover = new Cover(random, 30, 0.2);
  cover.region("Plats och tid", [
    `${place}, kl. ${hours(start, end, ".", "–")}`,
    ...(adjournments ?? []).map((one) => `Ajournering kl. ${hours(one.start, one.end, ".", "–")}`),
  ]);
  cover.region("Beslutande", [
    ...roster.members.map((entry) => seated(entry, style, false)),
    ...roster.serving.map((entry) =>
      standing(entry, style, "tjänstgörande ersättare för").replace(") tjänst", "), tjänst"),
    ),
  ]);
  cover.region(
    "Ersättare",
    roster.idle.map((entry) => named(entry.person, style) + (entry.range ? `, ${entry.range}` : "")),
  );
  cover.region(
    "Tjänstemän",
    officials.map(({ name, title }) => `${name}, ${title}`),
  );
  cover.region("Utsedd att justera", [verifier.name]);
  cover.region("Justeringsdatum", [facts.verified]);
  cover.region("Paragrafer", [`§§ ${facts.first}–${lastOf(facts)}`]);
  cover.signatures("Underskrifter", [
    ["Sekreterare", cast.secretary.name],
    ["Ordförande", roster.chair.name],
    ["Justerare", verifier.name],
  ]);
  cover.line(
    "",
    "Bevis om anslag",
    "",
    "Protokollet är justerat och justeringen har anslagits på regionens anslagstavla.",
    "",
  );
  cover.region("Sammanträdesdatum", [facts.meeting.date]);
  cover.region(random.pick(["Anslagsdag", "Anslaget sätts upp"]), [facts.posted]);
  cover.region("Anslaget tas ned", [facts.removed]);
  cover.region("Protokollet förvaras", ["Regionens arkiv"]);
  const layout: ItemLayout = {
    order: decisionFirst,
    headings: {
      decision: [`${facts.body.genitive} beslut`, "Beslut"],
      background: ["Sammanfattning", "Ärendebeskrivning"],
      documents: ["Beslutsunderlag"],
      earlier: ["Ärendets tidigare behandling"],
      proposal: ["Förslag till beslut"],
      motions: ["Yrkanden/förslag under sammanträdet", "Yrkanden", "Yrkanden på sammanträdet"],
      recusal: ["Jäv"],
      procedure: ["Beslutsgång", "Propositionsordning"],
      vote: ["Votering", "Omröstning"],
      reservation: ["Reservationer", "Reservation"],
      note: ["Protokollsanteckning"],
      special: ["Särskilt yttrande"],
      substitute: ["Ersättaryttrande"],
      recipients: ["Expedieras", "Beslutet skickas till"],
    },
    opening: ({ number, diary, title }) => [
      `§ ${number}${diary ? ` ${diary}` : ""}`,
      ...wrap(title, { width: 72, hyphenation: 0, random }),
    ],
    gaps: { item: 3, before: 1, after: random.int(0, 1), between: random.int(0, 1) },
    ownPage: random.chance(0.5),
  };
  const setting = { width: random.int(84, 98), hyphenation: random.pick([0, 0.3]), random };
  const text = paginate(
    [
      ...plain(cover.lines),
      ...items.flatMap((one, i) =>
        itemRows(one, { ...layout, ownPage: layout.ownPage === true || i === 0 }, setting, style),
      ),
    ],
    {
      height: [28, 44],
      head: (n, of) => [
        columns([facts.organization, `Protokoll ${n} (${of})`], [0, 50]),
        columns([facts.body.nominative], [50]),
        columns([`Sammanträdesdatum ${facts.meeting.date}`], [50]),
        "",
        "",
        "",
      ],
      foot: () => ["", "", "Ordförandes sign   Justerares sign     Utdraget bestyrks"],
      feed: "\f",
    },
    random,
  );
  return { family: "region", text, truth: truthOf(meeting, [{ name: verifier.name }], cast.secretary, officials) };
}
