import type { Ballot, Vote } from "../../../src/model/minutes.ts";
import { columns } from "./page.js";
import type { Politician } from "./people.js";
import { capital, code, enumerate, type Flow, named, type Style, type VoteForm } from "./style.js";

export interface Voted {
  flows: Flow[];
  vote: Vote;
  /** A list of ballots to print at the end of the document. */
  appended?: { no: Politician[]; yes: Politician[]; abstained: Politician[] };
}

export interface Voters {
  members: Politician[];
  substitutes: Politician[];
  chair: Politician;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A round of voting in which parties vote as groups, now and then with a dissenter. */
export function vote(style: Style, voters: Voters, meaning: { yes: string; no: string }, form: VoteForm): Voted {
  const { random } = style;
  const all = [...voters.members, ...voters.substitutes];
  const groups = new Map<string, "yes" | "no" | "abstained">();
  const choices = all.map((person) => {
    const group = person.party ?? person.name;
    if (!groups.has(group)) groups.set(group, random.chance(0.55) ? "yes" : random.chance(0.8) ? "no" : "abstained");
    return random.chance(0.05)
      ? random.pick(["yes", "no"] as const)
      : (groups.get(group) as "yes" | "no" | "abstained");
  });
  const of = (choice: Ballot["choice"]): Politician[] => all.filter((_, i) => choices[i] === choice);
  const yes = of("yes");
  const no = of("no");
  const abstained = of("abstained");
  const named = form !== "totals" && form !== "with";
  const ballots: Ballot[] = [];
  if (named)
    all.forEach((person, i) =>
      ballots.push({
        name: person.name,
        ...(person.party !== undefined && { party: person.party }),
        choice: choices[i] as Ballot["choice"],
      }),
    );
  const rounds: Vote = {
    yes: yes.length,
    no: no.length,
    ...(abstained.length > 0 && { abstained: abstained.length }),
    ballots,
    verified: named,
  };
  const means = proposition(style, meaning);
  const flows = [{ text: means }, ...result(style, form, { yes, no, abstained }, voters)];
  return { flows, vote: rounds, ...(form === "appended" && { appended: { yes, no, abstained } }) };
}

function proposition(style: Style, { yes, no }: { yes: string; no: string }): string {
  const { random, past } = style;
  return random.pick([
    `Ja-röst för ${yes}. Nej-röst för ${no}.`,
    `Godkänd voteringsproposition: ”Ja för ${yes} och Nej för ${no}.”`,
    `Den som vill bifalla ${yes} röstar ja och den som vill bifalla ${no} röstar nej.`,
    `${style.body.nominative} ${past ? "godkände" : "godkänner"} följande propositionsordning: ja-röst för ${yes}, nej-röst för ${no}.`,
  ]);
}

type Split = { yes: Politician[]; no: Politician[]; abstained: Politician[] };

function totals(style: Style, { yes, no, abstained }: Split, withEnd: boolean): string {
  const { random, past, body } = style;
  const falls = past ? "utföll" : "utfaller";
  const refrain =
    abstained.length === 0
      ? ""
      : ` ${count(abstained.length, "ledamot", "ledamöter")} ${past ? "avstod" : "avstår"} från att rösta.`;
  if (withEnd) {
    const tail =
      abstained.length === 0
        ? ""
        : ` och ${count(abstained.length, "ledamot", "ledamöter")} som ${past ? "avstod" : "avstår"}`;
    return random.pick([
      `Med ${count(yes.length, "ja-röst", "ja-röster")} mot ${count(no.length, "nej-röst", "nej-röster")}${tail} ${past ? "beslutade" : "beslutar"} ${body.definite} enligt förslaget.`,
      `Ordföranden ${past ? "fann" : "finner"} att ${body.definite}, med ${count(yes.length, "Ja-röst", "Ja-röster")} och ${count(no.length, "Nej-röst", "Nej-röster")}, ${past ? "beslutade" : "beslutar"} bifalla förslaget.${refrain}`,
    ]);
  }
  return random.pick([
    `Omröstningen ${falls} med ${yes.length} Ja mot ${no.length} Nej.${refrain}`,
    `Omröstningen ${falls} med ${count(yes.length, "ja-röst", "ja-röster")} och ${count(no.length, "nej-röst", "nej-röster")}.${refrain}`,
    `Vid omröstningen ${past ? "avgavs" : "avges"} ${count(yes.length, "ja-röst", "ja-röster")} och ${count(no.length, "nej-röst", "nej-röster")}.${refrain}`,
  ]);
}

function result(style: Style, form: VoteForm, split: Split, voters: Voters): Flow[] {
  const { random, past } = style;
  switch (form) {
    case "totals":
      return [{ text: totals(style, split, false) }];
    case "with":
      return [{ text: totals(style, split, true) }];
    case "appended":
      return [
        {
          text: `${totals(style, split, false)} Hur var och en ${past ? "röstade" : "röstar"} framgår av omröstningslistan.`,
        },
      ];
    case "voted":
      return voted(style, split, true);
    case "called":
      return voted(style, split, false);
    case "brackets":
      return [{ text: bracketed(style, split) }];
    case "prose":
      return prose(style, split, voters);
    case "colon": {
      const line = (label: string, people: Politician[]): Flow[] =>
        people.length === 0 ? [] : [{ text: `${label}: ${enumerate(people.map((one) => named(one, style)))}.` }];
      const [ja, nej, refrain] = random.pick([
        ["Ja-röster", "Nej-röster", "Avstår"],
        ["Ja röstar", "Nej röstar", "Avstår från att rösta"],
        ["Följande röstar ja", "Följande röstar nej", "Följande avstår"],
      ] as const);
      return [
        { text: totals(style, split, false) },
        ...line(ja, split.yes),
        ...line(nej, split.no),
        ...line(refrain, split.abstained),
      ];
    }
    case "lists": {
      const block = (label: string, people: Politician[]): Flow[] =>
        people.length === 0 ? [] : [{ rows: [label, ...people.map((one) => named(one, style))] }];
      return [
        { text: totals(style, split, false) },
        ...block("Följande ledamöter röstar JA:", split.yes),
        ...block("Följande ledamöter röstar NEJ:", split.no),
        ...block("Följande ledamöter AVSTÅR:", split.abstained),
      ];
    }
    default:
      return [table(style, split, voters), { text: totals(style, split, true) }];
  }
}

/** "A (V), tjänstgörande ersättarna B (S) och C (M) samt ordföranden D (S) röstar Ja (7)." */
function prose(style: Style, split: Split, { chair, substitutes }: Voters): Flow[] {
  const { past } = style;
  const sentence = (people: Politician[], verb: string): Flow[] => {
    if (people.length === 0) return [];
    const others = people.filter((one) => one !== chair && !substitutes.includes(one)).map((one) => named(one, style));
    const stand = people.filter((one) => substitutes.includes(one)).map((one) => named(one, style));
    const parts = [...others];
    if (stand.length === 1) parts.push(`tjänstgörande ersättaren ${stand[0]}`);
    if (stand.length > 1) parts.push(`tjänstgörande ersättarna ${enumerate(stand)}`);
    if (people.includes(chair)) parts.push(`ordföranden ${named(chair, style)}`);
    return [{ text: `${capital(enumerate(parts, stand.length > 0 ? "samt" : "och"))} ${verb} (${people.length}).` }];
  };
  return [
    ...sentence(split.yes, past ? "röstade Ja" : "röstar Ja"),
    ...sentence(split.no, past ? "röstade Nej" : "röstar Nej"),
    ...sentence(split.abstained, past ? "avstod från att rösta" : "avstår från att rösta"),
  ];
}

/** A table with a mark in the column of each ballot. */
function table(style: Style, split: Split, { members, substitutes }: Voters): Flow {
  const { random } = style;
  const abstains = split.abstained.length > 0 || random.chance(0.5);
  const apart = random.chance(0.5);
  const at = apart ? [0, 40, 50, 58, 66] : [0, 48, 56, 66];
  const head = ["Ledamot", ...(apart ? ["Parti"] : []), "Ja", "Nej", ...(abstains ? ["Avstår"] : [])];
  const mark = random.pick(["X", "x", "X"]);
  const line = (person: Politician): string => {
    const choice = split.yes.includes(person) ? 0 : split.no.includes(person) ? 1 : 2;
    return columns(
      [
        apart ? person.name : named(person, style),
        ...(apart ? [code(person, style)] : []),
        ...[0, 1, 2].map((i) => (i === choice ? mark : "")),
      ],
      at,
    );
  };
  return {
    rows: [
      columns(head, at),
      ...[...members, ...substitutes].map(line),
      columns(
        [
          "Summa",
          ...(apart ? [""] : []),
          String(split.yes.length),
          String(split.no.length),
          ...(abstains ? [String(split.abstained.length)] : []),
        ],
        at,
      ),
    ],
  };
}

/** "Med 6 ja-röster mot 2 nej-röster beslutade …" and then "Ja röstade A (S), B (M) och C (L)." */
function voted(style: Style, split: Split, decides: boolean): Flow[] {
  const { past } = style;
  const all = (people: Politician[]): string => enumerate(people.map((one) => named(one, style)));
  const line = (people: Politician[], text: string): Flow[] => (people.length === 0 ? [] : [{ text }]);
  return [
    { text: totals(style, split, decides) },
    ...line(split.yes, `Ja ${past ? "röstade" : "röstar"} ${all(split.yes)}.`),
    ...line(split.no, `Nej ${past ? "röstade" : "röstar"} ${all(split.no)}.`),
    ...line(split.abstained, `${all(split.abstained)} ${past ? "avstod" : "avstår"} från att rösta.`),
  ];
}

/** "Vid omröstningen avgavs 5 ja-röster (A, B) och 2 nej-röster (C, D)." */
function bracketed(style: Style, { yes, no, abstained }: Split): string {
  const some = (people: Politician[]): string =>
    people.length === 0 ? "" : ` (${people.map(({ name }) => name).join(", ")})`;
  const blank = abstained.length === 0 ? "" : ` ${abstained.length} röstade blankt${some(abstained)}.`;
  return `Vid omröstningen ${style.past ? "avgavs" : "avges"} ${count(yes.length, "ja-röst", "ja-röster")}${some(yes)} och ${count(no.length, "nej-röst", "nej-röster")}${some(no)}.${blank}`;
}
