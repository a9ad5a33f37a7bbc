import type { Decision } from "../../../src/model/minutes.ts";
import type { Matter } from "./matters.js";
import { capital, type Flow, longDate, type Style } from "./style.js";

export interface Decided {
  flows: Flow[];
  decision: Decision;
}

export type Outcome = Decision["outcome"];

/** Text of the flows as the model gives a decision: one paragraph or point a line. */
export const textOf = (flows: readonly Flow[]): string =>
  flows.map((flow) => ("text" in flow ? flow.text : flow.rows.join("\n"))).join("\n");

/** A bill is not adopted or fixed: it is granted. */
const BIFALL: Matter["verb"] = { passive: "bifalls", infinitive: "bifalla", present: "bifaller", past: "biföll" };

/** One point in its three grammatical shapes. */
interface Act {
  sentence: string;
  clause: string;
  active: string;
}

/** The decision of a matter, in one of the shapes the style knows. */
export function decide(
  style: Style,
  outcome: Outcome,
  matter: Matter,
  more: { preface?: string; subject?: string; person?: string } = {},
): Decided {
  const { random, body } = style;
  const flows: Flow[] = [];
  if (more.preface) flows.push({ text: more.preface });
  const decides = style.past ? "beslutade" : "beslutar";
  if (style.unheaded && (outcome === "withdrawn" || outcome === "other")) {
    const what = outcome === "withdrawn" ? "ärendet skall utgå" : "motionen skall anses besvarad";
    flows.push({ text: `${body.nominative} ${decides} att ${what}.` });
  } else if (outcome === "withdrawn")
    flows.push({ text: random.pick(["Ärendet utgår.", "Ärendet utgår från dagens sammanträde."]) });
  else if (outcome === "other")
    flows.push({
      text: `${capital(more.subject ?? "motionen")} ${random.pick(["anses besvarad", "förklaras besvarad"])}.`,
    });
  else if (outcome === "proposed-to-council") flows.push(...proposed(style, matter));
  else flows.push(...shaped(style, acts(style, outcome, matter, more), more.preface !== undefined));
  const immediatelyVerified = outcome !== "withdrawn" && !style.unheaded && random.chance(0.12);
  if (immediatelyVerified && !style.verifiedApart)
    flows.push({
      text: random.pick([
        "Paragrafen justeras omedelbart.",
        "Paragrafen förklaras omedelbart justerad.",
        `${body.nominative} förklarar paragrafen omedelbart justerad.`,
        "Beslutet förklaras omedelbart justerat.",
      ]),
    });
  return { flows, decision: { text: textOf(flows), points: [], outcome, immediatelyVerified } };
}

/** What is decided, point by point. */
function acts(
  style: Style,
  outcome: Outcome,
  matter: Matter,
  { subject, person }: { subject?: string; person?: string },
): Act[] {
  const { random, body, past } = style;
  const act = (
    passive: string,
    infinitive: string,
    present: string,
    before: string,
    object: string,
    rest = "",
  ): Act => ({
    sentence: `${capital(object)} ${passive}${rest}.`,
    clause: `att ${infinitive} ${object}${rest}`,
    active: `${body.nominative} ${past ? before : present} ${object}${rest}.`,
  });
  const what = subject ?? random.pick(["ansökan", "förslaget", matter.object]);
  switch (outcome) {
    case "approved": {
      const verb = subject === undefined ? matter.verb : BIFALL;
      const first = act(verb.passive, verb.infinitive, verb.present, verb.past, subject ?? matter.object);
      const second: Act = {
        sentence: `${capital(matter.office)} får i uppdrag att ${matter.commission}.`,
        clause: `att ge ${matter.office} i uppdrag att ${matter.commission}`,
        active: `${body.nominative} ${past ? "gav" : "ger"} ${matter.office} i uppdrag att ${matter.commission}.`,
      };
      return random.chance(0.45) ? [first, second] : [first];
    }
    case "rejected":
      return [act("avslås", "avslå", "avslår", "avslog", what)];
    case "remitted":
      return [
        act(
          "återremitteras",
          "återremittera",
          "återremitterar",
          "återremitterade",
          "ärendet",
          random.pick([
            ` till ${matter.office} för komplettering`,
            ` till ${matter.office} för att kostnaderna ska redovisas tydligare`,
            "",
          ]),
        ),
      ];
    case "tabled":
      return [
        act(
          "bordläggs",
          "bordlägga",
          "bordlägger",
          "bordlade",
          "ärendet",
          random.pick(["", " till nästa sammanträde", ` till sammanträdet den ${longDate(`${style.year}-12-04`)}`]),
        ),
      ];
    case "noted": {
      const noun = subject ?? random.pick(["informationen", "redovisningen", "rapporten"]);
      return [
        random.pick([
          act("noteras", "notera", "noterar", "noterade", noun),
          act("antecknas till protokollet", "anteckna", "antecknar", "antecknade", noun),
          {
            sentence: `${capital(noun)} läggs till handlingarna.`,
            clause: `att lägga ${noun} till handlingarna`,
            active: `${body.nominative} ${past ? "lade" : "lägger"} ${noun} till handlingarna.`,
          },
        ]),
      ];
    }
    default: {
      const who = person ?? "";
      const post = random.pick([
        "ledamot i samverkansnämnden",
        "ersättare i föreningens styrelse",
        "ombud vid årsstämman",
        "kontaktpolitiker",
      ]);
      return [
        random.pick([
          {
            sentence: `${who} utses till ${post}.`,
            clause: `att utse ${who} till ${post}`,
            active: `${body.nominative} ${past ? "utsåg" : "utser"} ${who} till ${post}.`,
          },
          {
            sentence: `Till ${post} för tiden till och med ${style.year + 2} väljs ${who}.`,
            clause: `att välja ${who} till ${post}`,
            active: `${body.nominative} ${past ? "valde" : "väljer"} ${who} till ${post}.`,
          },
        ]),
      ];
    }
  }
}

function shaped(style: Style, points: Act[], prefaced: boolean): Flow[] {
  const { random, body, past } = style;
  const decides = past ? random.pick(["beslutade", "beslöt"]) : "beslutar";
  const shape = prefaced
    ? "sentence"
    : random.pick(style.decisions.filter((one) => points.length > 1 || (one !== "numbered" && one !== "bullets")));
  const clauses = (indent: number): Flow[] =>
    points.map(({ clause }, i) => ({
      text: clause + (i < points.length - 1 ? random.pick([", samt", ", och", " samt"]) : "."),
      indent,
    }));
  switch (shape) {
    case "clauses": {
      if (points.length === 1 && random.chance(0.5))
        return [{ text: `${body.nominative} ${decides} ${points[0]?.clause}.` }];
      return [{ text: `${body.nominative} ${decides}${random.pick(["", ":"])}` }, ...clauses(random.pick([0, 0, 2]))];
    }
    case "numbered":
      return points.map(({ sentence }, i) => ({ text: `${i + 1}. ${sentence}`, indent: random.pick([0, 2]), hang: 3 }));
    case "bullets":
      return points.map(({ sentence }) => ({ text: `• ${sentence}`, indent: 2, hang: 4 }));
    case "active":
      return points.map(({ active }) => ({ text: active }));
    case "according":
      return [
        { text: `Enligt ${random.pick(["stadsledningskontorets", "kommunstyrelsens", "arbetsutskottets"])} förslag:` },
        ...points.map(({ sentence }) => ({ text: sentence })),
      ];
    default:
      return points.map(({ sentence }) => ({ text: sentence }));
  }
}

function proposed(style: Style, matter: Matter): Flow[] {
  const { random, body, past } = style;
  const { verb, object, office, commission } = matter;
  const council = body.council as string;
  const proposes = past ? "föreslog" : "föreslår";
  const give = `att ge ${office} i uppdrag att ${commission}`;
  return random.pick<() => Flow[]>([
    () => [
      { text: `${body.nominative} ${proposes} ${council} besluta` },
      { text: `att ${verb.infinitive} ${object}, och` },
      { text: `${give}.` },
    ],
    () => [{ text: `${body.nominative} ${proposes} ${council} att ${verb.infinitive} ${object}.` }],
    () => [
      { text: `${body.nominative} ${proposes} ${council} fatta följande beslut.` },
      { text: `${capital(object)} ${verb.passive}.` },
    ],
    () => [
      { text: `${body.nominative} ${proposes} ${council} besluta följande:` },
      { text: `1. ${capital(object)} ${verb.passive}.`, indent: 1, hang: 4 },
      { text: `2. ${capital(office)} får i uppdrag att ${commission}.`, indent: 1, hang: 4 },
    ],
    () => [{ text: `${body.nominative} ${proposes} att ${council} beslutar att ${verb.infinitive} ${object}.` }],
  ])();
}
