import { EVERYTHING } from "../../score.js";
import { flowLines, plain } from "../compose.js";
import { boardOf, facts as factsOf } from "../facts.js";
import { type Matter, matter } from "../matters.js";
import { type Generated, officialOf } from "../meeting.js";
import { paginate, type Row, type Setting, wrap } from "../page.js";
import { type Cast, cast as castOf, type Politician } from "../people.js";
import type { Random } from "../random.js";
import { type Roster, roster as rosterOf, seated } from "../roster.js";
import { capital, enumerate, longDate, named, refOf, type Style } from "../style.js";
import type { TrueItem, Truth } from "../truth.js";
import { type Dissent, item } from "./stockholm-item.js";

/** An extract of one §: officials in running prose, proposals as attachments. */
export function stockholm(random: Random): Generated {
  const board = random.pick(["Exploateringsnämnden", "Trafiknämnden", "Idrottsnämnden", "Gatu- och parknämnden"]);
  const facts = {
    ...factsOf(random, [1998, 2014], { body: boardOf(board), rooms: ["Lilla salen, Rådhuset", "Hörsalen, Fyrkanten"] }),
    count: 1,
  };
  const style: Style = {
    random,
    body: facts.body,
    year: facts.year,
    past: true,
    lower: true,
    votes: [],
    decisions: [],
    offices: true,
  };
  const cast = castOf(random, "older", { members: [9, 13], substitutes: [4, 8] });
  const roster = rosterOf(style, cast, {
    chairs: 2,
    partial: false,
    replaces: true,
    first: facts.first,
    last: facts.first,
  });
  const verifiers = roster.members.slice(0, 2).map(({ person }) => person);
  const about = matter(random, facts.year);
  const dissents = dissent(random, roster);
  const { flows, truth } = item(style, about, dissents, roster, facts.first);
  const setting: Setting = { width: random.int(78, 92), hyphenation: 0, random };
  const day = longDate(facts.meeting.date);
  const { start, end, place } = facts.meeting;
  const lines: string[] = [
    `Utdrag ur protokoll, fört vid sammanträde`,
    `${facts.meeting.date}, § ${facts.first}`,
    "",
    `Tid: ${day} kl ${start.replace(":", ".")} – ${end.replace(":", ".")}`,
    "",
    `Plats: ${place}`,
    "",
    `Justerat: ${longDate(facts.verified)}`,
    "",
    verifiers.map(({ name }) => name).join("     "),
    "",
    "Närvarande:",
    "",
    "Ledamöter",
    ...roster.members.map((entry) => seated(entry, style, false)),
    "",
    "Ersättare",
    ...roster.serving.map(
      ({ person, replaced }) =>
        `${named(person, style)} tjänstgörande${replaced ? ` för ${named(replaced, style)}` : ""}`,
    ),
    ...roster.idle.map(({ person }) => named(person, style)),
    "",
    "Tjänstemän",
    ...wrap(officialsOf(cast), setting),
    "",
  ];
  const body = [
    `§ ${facts.first}`,
    ...wrap(about.title, { ...setting, width: 66 }),
    ...(truth.diaryNumbers[0] ? [`Dnr ${truth.diaryNumbers[0]}`] : []),
    "",
    "Protokollsutdrag",
    "",
    ...flows.flatMap((flow) =>
      ["text" in flow && /^\d\. /.test(flow.text) ? [] : [""], flowLines(flow, setting)].flat(),
    ),
  ];
  const close = ["", "", "Vid protokollet", "", cast.secretary.name, "", "Rätt utdraget intygar:", "", "_".repeat(33)];
  const rows: Row[] = [
    ...plain(lines),
    ...plain(body).map((row, i) => (i === 0 ? { ...row, opensPage: true } : row)),
    ...plain(close),
  ];
  for (const one of dissents) rows.push(...attachment(style, one, about, facts.first, facts.meeting.date, setting));
  const text = paginate(rows, { height: [40, 60], head: () => ["", ""], foot: () => [""], feed: "\f" }, random);
  const airy = random.chance(0.4);
  return {
    family: "stockholm",
    text: airy ? text.replace(/\n/g, "\n\n") : text,
    truth: truthOf(facts, roster, cast, verifiers, truth, dissents),
  };
}

function dissent(random: Random, { members, serving, idle }: Roster): Dissent[] {
  const count = random.int(0, 2);
  const pool = random.shuffle([...members.slice(2), ...serving]).map(({ person }) => person);
  const others = random.shuffle(idle).map(({ person }) => person);
  return Array.from({ length: count }, (_, i) => {
    const first = pool.shift() as Politician;
    const partner = random.chance(0.3) ? pool.shift() : undefined;
    const substitute = random.chance(0.5) ? others.shift() : undefined;
    return { label: `A${i + 1}`, movers: partner ? [first, partner] : [first], ...(substitute && { substitute }) };
  });
}

/** "Gatudirektör A och nämndsekreteraren B. Vidare tjänstemännen vid kontoret C, D och E." */
function officialsOf({ officials, secretary }: Cast): string {
  const [first, ...rest] = officials;
  const opening = `${first ? `${capital(first.title)} ${first.name} och ` : ""}nämndsekreteraren ${secretary.name}.`;
  const text =
    rest.length === 0
      ? opening
      : `${opening} Vidare tjänstemännen vid kontoret ${enumerate(rest.map(({ name }) => name))}.`;
  return capital(text);
}

function attachment(
  style: Style,
  { label, movers, substitute }: Dissent,
  about: Matter,
  number: number,
  date: string,
  setting: Setting,
): Row[] {
  const signed = [...movers, ...(substitute ? [substitute] : [])].map((one) => named(one, style));
  const lines = [
    `Tillhör § ${number}, bilaga ${label}`,
    style.body.nominative,
    date,
    `Tillhör ärende ${number}`,
    ...wrap(about.title, { ...setting, width: 50 }),
    ...signed,
    "",
    "Förslag till beslut",
    `${style.body.nominative} beslutar`,
    "att avslå kontorets förslag,",
    "att därutöver anföra följande:",
    "",
    ...wrap(
      "Förslaget är inte tillräckligt berett. Vi hade gärna sett att kontoret redovisat fler alternativ och att de boende fått tycka till. Kostnaderna är höga och nyttan oklar.",
      setting,
    ),
  ];
  return lines.map((text, i) => ({ text, ...(i === 0 && { opensPage: true }) }));
}

function truthOf(
  facts: ReturnType<typeof factsOf>,
  roster: Roster,
  cast: Cast,
  verifiers: readonly Politician[],
  item: TrueItem,
  dissents: readonly Dissent[],
): Truth {
  const { adjournments: _, ...meeting } = facts.meeting;
  return {
    labelled: EVERYTHING,
    kind: "extract",
    body: facts.body.nominative,
    meeting,
    verification: { verifiers: verifiers.map(({ name }) => ({ name })), date: facts.verified },
    attendance: [...roster.members, ...roster.serving, ...roster.idle]
      .map(({ attendee }) => attendee)
      .concat([officialOf(cast.secretary), ...cast.officials.map((one) => officialOf(one))]),
    paragraphs: [item],
    attachments: dissents.map(({ label, movers, substitute }) => ({
      label,
      paragraph: item.number,
      signatories: [...movers, ...(substitute ? [substitute] : [])].map(refOf),
      proposals: [],
      text: "",
    })),
    signatures: [{ role: "secretary", name: cast.secretary.name }, { role: "certifier" }],
  };
}
