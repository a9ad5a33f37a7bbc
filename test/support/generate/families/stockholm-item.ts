import type { Matter } from "../matters.js";
import type { Politician } from "../people.js";
import type { Roster } from "../roster.js";
import { capital, enumerate, type Flow, longDate, named, namedAll, refOf, type Style } from "../style.js";
import type { TrueItem } from "../truth.js";

/** A group that moves a proposal of its own, printed as an attachment. */
export interface Dissent {
  label: string;
  movers: Politician[];
  substitute?: Politician;
}

/** Who moves, with office: "ledamoten A (mp) och tjänstgörande ersättaren B (v)". */
function offices(people: readonly Politician[], roster: Roster, style: Style): string {
  const serving = new Set(roster.serving.map(({ person }) => person));
  return enumerate(
    people.map((one) => `${serving.has(one) ? "tjänstgörande ersättaren" : "ledamoten"} ${named(one, style)}`),
  );
}

/** The § of the extract: what the office proposed, what was moved and decided, who dissented. */
export function item(
  style: Style,
  about: Matter,
  dissents: readonly Dissent[],
  roster: Roster,
  number: number,
): { flows: Flow[]; truth: TrueItem } {
  const { random, body, year } = style;
  const diary = random.chance(0.9)
    ? [
        `${random.pick(["E", "T", "G"])}${year}-${String(random.int(1, 400)).padStart(3, "0")}-${String(random.int(1, 2000)).padStart(5, "0")}`,
      ]
    : [];
  const points = [
    `${body.nominative} ${about.verb.present} ${about.object}.`,
    ...(random.chance(0.5) ? [`Kontoret får i uppdrag att ${about.commission}.`] : []),
  ];
  const verified = random.chance(0.4);
  if (verified)
    points.push(
      random.pick(["Nämnden förklarar beslutet omedelbart justerat.", "Beslutet förklaras omedelbart justerat."]),
    );
  const list: Flow[] = points.map((text, i) => ({ text: `${i + 1}. ${text}`, hang: 3 }));
  const flows: Flow[] = [
    {
      text: `Kontoret hade den ${longDate(`${year}-0${random.int(1, 9)}-15`)} avgivit tjänsteutlåtande i rubricerade ärende, till vilket hänvisas. I tjänsteutlåtandet föreslogs enligt följande:`,
    },
    ...list,
  ];
  const truth: TrueItem = {
    number: String(number),
    title: about.title,
    diaryNumbers: diary,
    proposals: [{ by: ["Kontoret"], points: points.map((text, i) => ({ number: String(i + 1), text })) }],
    motions: [],
    votes: [],
    reservations: [],
    statements: [],
    recusals: [],
  };
  if (dissents.length > 0 || random.chance(0.5)) {
    flows.push({ text: "Yrkanden" });
    const text = "Bifall yrkades till kontorets förslag.";
    const chair = roster.chair;
    if (random.chance(0.6)) {
      flows.push({ text });
      truth.motions.push({ by: [], supportedBy: [], demands: [{ type: "approval" }], text });
    } else {
      flows.push({ text: `Ordföranden ${named(chair, style)} yrkade bifall till kontorets förslag.` });
      truth.motions.push({ by: [refOf(chair)], supportedBy: [], demands: [{ type: "approval" }], text });
    }
    for (const { label, movers } of dissents) {
      flows.push({
        text: `${capital(offices(movers, roster, style))} yrkade bifall till förslag som redovisas i bilaga ${label}.`,
      });
      truth.motions.push({
        by: movers.map(refOf),
        supportedBy: [],
        demands: [{ type: "counter-proposal" }],
        attachment: label,
        text: "",
      });
    }
  }
  const decision = [
    `${body.nominative} ${random.pick(["beslöt", "beslutade"])}${dissents.length > 0 ? ", efter propositioner på framställda yrkanden," : ""} enligt kontorets förslag:`,
  ];
  flows.push({ text: "Beslut" }, ...decision.map((text) => ({ text })), ...list);
  truth.decision = {
    text: [...decision, ...points.map((text, i) => `${i + 1}. ${text}`)].join("\n"),
    points: [],
    outcome: "approved",
    immediatelyVerified: verified,
  };
  const against = dissents.filter(() => random.chance(0.8));
  if (against.length > 0) {
    flows.push({ text: against.length > 1 ? "Reservationer" : "Reservation" });
    for (const { label, movers } of against) {
      flows.push({
        text: `Mot beslutet reserverade sig ${offices(movers, roster, style)} med hänvisning till sitt yrkande i bilaga ${label}.`,
      });
      truth.reservations.push({ by: movers.map(refOf), attachment: label });
    }
  }
  if (random.chance(0.3)) {
    const [who] = random.sample(roster.members.slice(2), 1).map(({ person }) => person);
    if (who) {
      flows.push(
        { text: "Särskilt uttalande" },
        { text: `Ledamoten ${named(who, style)} anmälde följande särskilda uttalande:` },
        { text: "Det är bra att frågan nu får en lösning, men nämnden borde ha fått underlaget i god tid." },
      );
      truth.statements.push({ type: "special-statement", by: [refOf(who)] });
    }
  }
  const substitutes = dissents.filter((one) => one.substitute);
  if (substitutes.length > 0) {
    flows.push({ text: substitutes.length > 1 ? "Ersättaryttranden" : "Ersättaryttrande" });
    for (const { label, substitute } of substitutes) {
      flows.push({
        text: `Ersättaryttrande gjordes av ersättaren ${namedAll([substitute as Politician], style)} enligt bilaga ${label}.`,
      });
      truth.statements.push({ type: "substitute-statement", by: [refOf(substitute as Politician)], attachment: label });
    }
  }
  return { flows, truth };
}
