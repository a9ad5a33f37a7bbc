import { decide, type Outcome } from "./decisions.js";
import { bill, type Matter, matter } from "./matters.js";
import { type Moved, move } from "./motions.js";
import type { Politician } from "./people.js";
import { documents, earlier, forward, propose } from "./preparation.js";
import type { Roster } from "./roster.js";
import { recuse, reserve, state } from "./statements.js";
import { genitive, named, type Part, refOf, type Style } from "./style.js";
import type { TrueItem } from "./truth.js";
import { type Voted, vote } from "./votes.js";

/** An item with its text in parts and what it says. */
export interface Item {
  number: string;
  title: string;
  diary?: string;
  parts: Part[];
  truth: TrueItem;
  appended: NonNullable<Voted["appended"]>[];
}

export interface ItemRules {
  diary(random: Style["random"], year: number): string;
  /** Share of proposals put before the meeting; 0 for families that print none. */
  proposals: number;
  /** Whether earlier treatment is told. */
  earlier: number;
  /** Share of items whose earlier treatment holds the proposal that is put before the meeting. */
  forwarded?: number;
  groups: boolean;
  /** Whether a preface "På förslag av …" may carry a motion to table. */
  tablingPreface: boolean;
  date: string;
}

const RECIPIENTS = [
  "Kommunfullmäktige",
  "Ekonomiavdelningen",
  "Sökanden",
  "Länsstyrelsen",
  "Akten",
  "Revisorerna",
  "Samtliga nämnder",
];
const NOUNS = { information: "informationen", report: "redovisningen", notices: "meddelandena" } as const;

export function item(
  style: Style,
  roster: Roster,
  rules: ItemRules,
  number: number,
  kind: "first" | "middle" | "last",
): Item {
  const { random, year } = style;
  const about = matter(random, year);
  const truth: TrueItem = {
    number: String(number),
    title: about.title,
    diaryNumbers: [],
    proposals: [],
    motions: [],
    votes: [],
    reservations: [],
    statements: [],
    recusals: [],
  };
  const made: Item = { number: String(number), title: about.title, parts: [], truth, appended: [] };
  const titled = (title: string): void => {
    made.title = truth.title = title;
  };
  const settle = (outcome: Outcome, more: Parameters<typeof decide>[3] = {}): void => {
    const { flows, decision } = decide(style, outcome, about, more);
    made.parts.push({ role: "decision", flows });
    if (style.verifiedApart && decision.immediatelyVerified)
      made.parts.push({
        role: "verified",
        flows: [{ text: "Protokollet under denna paragraf förklaras omedelbart justerat." }],
      });
    truth.decision = decision;
  };
  if (kind === "first") {
    titled(random.pick(["Val av justerare", "Val av protokolljusterare"]));
    const who = named((roster.members[1] ?? roster.members[0])?.person as Politician, style);
    const text = style.unheaded
      ? `${style.body.nominative} beslutar att utse ${who} att justera dagens protokoll.`
      : random.pick([
          `${who} utses att jämte ordföranden justera dagens protokoll.`,
          `${who} utses till justerare.`,
          `Till att justera protokollet väljs ${who}.`,
        ]);
    made.parts = [{ role: "decision", flows: [{ text }] }];
    truth.decision = { text, points: [], outcome: "elected", immediatelyVerified: false };
    return made;
  }
  if (random.chance(0.85)) {
    made.diary = rules.diary(random, year);
    truth.diaryNumbers.push(made.diary);
  }
  const turn = kind === "last" ? 0.99 : random.next();
  if (turn < 0.12) {
    titled(
      random.pick([`Information om ${about.object}`, `Ekonomisk uppföljning ${year}`, "Förvaltningschefen informerar"]),
    );
    made.parts.push(background(about));
    settle("noted", { subject: random.pick([NOUNS.information, NOUNS.report]) });
  } else if (turn < 0.2) {
    const person = named(random.pick(roster.members).person, style);
    titled(
      random.pick(["Val av ledamot i samverkansnämnden", "Fyllnadsval", `Val av ombud till föreningsstämma ${year}`]),
    );
    settle("elected", { person });
  } else if (turn < 0.26) {
    made.parts.push(background(about));
    settle("withdrawn");
  } else if (turn < 0.9) contested(style, roster, rules, about, made, number, settle, titled);
  else {
    titled(random.pick(["Delegationsbeslut", "Meddelanden", "Anmälan av delegationsbeslut och meddelanden"]));
    if (random.chance(0.5))
      made.parts.push({
        role: "background",
        flows: [
          { text: "Följande beslut redovisas:" },
          { text: "- Beslut om tillfällig markupplåtelse, Torget 1", indent: 2, hang: 4 },
          { text: "- Yttrande till förvaltningsrätten i mål 2216-19", indent: 2, hang: 4 },
        ],
      });
    settle("noted", { subject: random.pick([NOUNS.report, NOUNS.notices]) });
  }
  if (made.diary && random.chance(0.5))
    made.parts.push({ role: "recipients", flows: [{ rows: random.sample(RECIPIENTS, random.int(1, 3)) }] });
  return made;
}

const background = ({ background: sentences }: Matter): Part => ({
  role: "background",
  flows: [{ text: sentences.join(" ") }],
});

/** A matter in which somebody may want something else. */
function contested(
  style: Style,
  roster: Roster,
  rules: ItemRules,
  about: Matter,
  made: Item,
  number: number,
  settle: (outcome: Outcome, more?: Parameters<typeof decide>[3]) => void,
  titled: (title: string) => void,
): void {
  const { random, body } = style;
  const { parts, truth } = made;
  const voters = roster.voters(number);
  const pool = random.shuffle([...voters.members, ...voters.substitutes]);
  const take = (n: number): Politician[] => pool.splice(0, n);
  const isBill = random.chance(0.2);
  if (isBill) titled(bill(random, named(roster.members.at(-1)?.person as Politician, style)).title);
  const recused = random.chance(0.08) ? pool.pop() : undefined;
  parts.push(background(about));
  if (recused) {
    parts.push({ role: "recusal", flows: recuse(style, recused) });
    truth.recusals.push({ name: recused.name, ...(recused.party !== undefined && { party: recused.party }) });
  }
  parts.push({ role: "documents", flows: [{ rows: documents(style, about) }] });
  if (random.chance(rules.forwarded ?? 0)) forward(style, about, made);
  else if (random.chance(rules.earlier)) parts.push(earlier(style, about));
  if (random.chance(rules.proposals)) propose(style, about, made);
  if (rules.tablingPreface && random.chance(0.15)) {
    const mover = take(1)[0] as Politician;
    settle("tabled", { preface: `På förslag av ${named(mover, style)}:` });
    truth.motions.push({ by: [refOf(mover)], supportedBy: [], demands: [{ type: "tabling" }], text: "" });
    return;
  }
  const object = isBill ? "motionen" : undefined;
  const moved: Moved[] = [];
  const losers: Politician[][] = [];
  const bring = (
    stand: Parameters<typeof move>[2],
    more: { rival?: Politician; plain?: boolean } = {},
  ): Politician[] => {
    const movers = take(random.pick([1, 1, 1, 2, 3]));
    if (movers.length === 0) return [];
    const supporters = random.chance(0.3) ? take(random.int(1, 3)) : [];
    const target = isBill && (stand === "for" || stand === "against") ? { object: object as string } : {};
    moved.push(
      move(style, about, stand, movers, supporters, {
        chair: roster.chair,
        ...(more.rival && { rival: more.rival }),
        ...target,
      }),
    );
    return movers;
  };
  const plan = random.next();
  const verdict: Outcome =
    plan < 0.1
      ? "remitted"
      : plan < 0.16
        ? "tabled"
        : isBill
          ? random.pick(["rejected", "rejected", "approved", "other"] as const)
          : body.council && random.chance(0.35)
            ? "proposed-to-council"
            : random.chance(0.88)
              ? "approved"
              : "rejected";
  const quiet = random.chance(0.25);
  if (!quiet) {
    if (verdict === "remitted") bring("remit");
    else if (verdict === "tabled") bring("table");
    if (random.chance(0.8)) bring("for");
    const rivals = random.sample(["against", "own", "amend", "add", "remit", "turns"] as const, random.int(0, 2));
    for (const stand of rivals) losers.push(bring(stand));
    if (losers[0]?.[0] && random.chance(0.25)) bring("both", { rival: losers[0][0] });
    if (isBill && random.chance(0.4)) bring("answered");
  }
  if (moved.length > 0) {
    const together = random.chance(0.15);
    parts.push({
      role: "motions",
      flows: together ? [{ text: moved.map(({ text }) => text).join(" ") }] : moved.map(({ text }) => ({ text })),
    });
    truth.motions.push(...moved.map(({ motion }) => motion));
  }
  const beaten = losers.filter((group) => group.length > 0);
  if (moved.length > 1 || (moved.length === 1 && random.chance(0.4)))
    procedure(style, about, made, beaten[0]?.[0], voters, roster);
  settle(verdict, isBill && verdict !== "remitted" && verdict !== "tabled" ? { subject: "motionen" } : {});
  for (const group of beaten) {
    if (!random.chance(0.5)) continue;
    const { flows, reservation } = reserve(style, group, rules.groups);
    parts.push({ role: "reservation", flows });
    truth.reservations.push(reservation);
  }
  const speak = (
    type: "note" | "special-statement" | "substitute-statement",
    role: Part["role"],
    from: Politician[],
  ): void => {
    if (from.length === 0) return;
    const { flows, statement } = state(style, type, from);
    parts.push({ role, flows });
    truth.statements.push(statement);
  };
  if (random.chance(0.2)) speak("note", "note", take(random.int(1, 2)));
  if (random.chance(0.08)) speak("special-statement", "special", take(1));
  if (random.chance(0.08))
    speak(
      "substitute-statement",
      "substitute",
      random.sample(roster.idle, 1).map(({ person }) => person),
    );
}

/** How the question was put, and the rounds of voting. */
function procedure(
  style: Style,
  about: Matter,
  made: Item,
  rival: Politician | undefined,
  voters: ReturnType<Roster["voters"]>,
  roster: Roster,
): void {
  const { random, body, past } = style;
  const other = rival ? `${genitive(rival.name)} yrkande` : "avslag";
  const put = past ? "ställde" : "ställer";
  const found = past ? "fann" : "finner";
  const asks = random.chance(0.55) && style.votes.length > 0;
  const begin = random.pick([
    `Ordföranden ${put} proposition på ${about.owner} förslag och ${other} och ${found} att ${body.definite} beslutar enligt ${about.owner} förslag.`,
    `Ordföranden ${put} ${about.owner} förslag mot ${other} och ${found} bifall till det förstnämnda.`,
    `Ordföranden ${named(roster.chair, style)} ${put} propositioner på yrkandena och ${found} att ${about.owner} förslag bifallits.`,
  ]);
  made.parts.push({
    role: "procedure",
    flows: [
      { text: begin + (asks ? ` ${random.pick(["Omröstning", "Votering"])} ${past ? "begärdes" : "begärs"}.` : "") },
    ],
  });
  if (!asks) return;
  const rounds = random.chance(0.12) ? 2 : 1;
  for (let i = 0; i < rounds; i++) {
    const voted = vote(
      style,
      voters,
      { yes: `bifall till ${about.owner} förslag`, no: rival ? `bifall till ${other}` : "avslag" },
      random.pick(style.votes),
    );
    made.parts.push({ role: "vote", flows: voted.flows });
    made.truth.votes.push(voted.vote);
    if (voted.appended) made.appended.push(voted.appended);
  }
}
