import type { Matter } from "./matters.js";
import type { Politician } from "./people.js";
import { enumerate, genitive, named, namedAll, refOf, type Style } from "./style.js";
import type { Motion } from "./truth.js";

type Type = Motion["demands"][number]["type"];

export interface Moved {
  text: string;
  motion: Motion;
}

/** The verb phrase of a motion and what it demands; `{}` takes the supporters' insertion. */
interface Phrase {
  text: string;
  types: Type[];
}

/** Something a motion may be about. */
export type Stand = "for" | "against" | "remit" | "table" | "add" | "amend" | "own" | "both" | "turns" | "answered";

const ADDITIONS = [
  "effekterna följs upp årligen",
  "nämnden får en muntlig återrapport varje kvartal",
  "berörda föreningar bjuds in till samråd",
  "kostnaden får belasta förfogandeanslaget",
];
const CHANGES = [
  "beloppet sänks till 50 000 kronor",
  "beslutet gäller från och med den 1 juli",
  "avgiften för barn under 12 år tas bort",
];
const OWN = [
  "frågan utreds av en oberoende part",
  "åtgärden finansieras genom en sänkning av anslaget för konsulter",
  "en medborgardialog genomförs innan planen antas",
];
const REASONS = [
  "för ytterligare beredning",
  "för att de ekonomiska konsekvenserna ska belysas",
  "för komplettering med en barnkonsekvensanalys",
];

/** What is proposed, in the genitive: "förvaltningens förslag". */
const proposal = (style: Style, matter: Matter): string =>
  style.random.pick([
    `${matter.owner} förslag`,
    `${matter.owner} förslag till beslut`,
    "förslaget",
    "liggande förslag",
  ]);

function phrase(style: Style, matter: Matter, stand: Stand, rival?: Politician, object?: string): Phrase {
  const { random, past } = style;
  const y = past ? "yrkade" : random.pick(["yrkar", "yrkar"]);
  const what = object ?? proposal(style, matter);
  const that = (verb: string): string => `${y}{} att ${verb}`;
  switch (stand) {
    case "for":
      return {
        text: random.pick([
          `${y}{} bifall till ${what}`,
          `${y}{} bifall till ${what}`,
          `${y}{} att ${style.body.definite} ska bifalla ${what}`,
        ]),
        types: ["approval"],
      };
    case "against":
      return { text: `${y}{} avslag på ${what}`, types: ["rejection"] };
    case "remit":
      return {
        text: random.pick([
          that(`ärendet ska återremitteras ${random.pick(REASONS)}`),
          that("ärendet återremitteras"),
          `${y}{} återremiss av ärendet ${random.pick(REASONS)}`,
          `${y}{} på återremiss ${random.pick(REASONS)}`,
        ]),
        types: ["remittal"],
      };
    case "table":
      return {
        text: random.pick([that("ärendet bordläggs till nästa sammanträde"), `${y}{} bordläggning av ärendet`]),
        types: ["tabling"],
      };
    case "add":
      return random.pick<Phrase>([
        { text: `${y}{} som tillägg att ${random.pick(ADDITIONS)}`, types: ["addition"] },
        {
          text: `${past ? "lämnade" : "lämnar"}{} följande tilläggsyrkande: ${random.pick(ADDITIONS)}`,
          types: ["addition"],
        },
        {
          text: `${y}{} bifall till ${what} med tillägget att ${random.pick(ADDITIONS)}`,
          types: ["approval", "addition"],
        },
      ]);
    case "amend":
      return random.pick<Phrase>([
        {
          text: `${past ? "lämnade" : "lämnar"}{} följande ändringsyrkande: ${random.pick(CHANGES)}`,
          types: ["amendment"],
        },
        {
          text: `${y}{} bifall till ${what} med den ändringen att ${random.pick(CHANGES)}`,
          types: ["approval", "amendment"],
        },
      ]);
    case "own":
      return {
        text: random.pick([
          that(random.pick(OWN)),
          `${y}{} enligt följande: ”${style.body.nominative} beslutar att ${random.pick(["utreda frågan vidare", "avvakta regionens besked"])}.”`,
        ]),
        types: ["counter-proposal"],
      };
    case "both":
      return {
        text: `${y}{} bifall till ${what} och avslag på ${rival ? `${genitive(rival.name)} yrkande` : "tilläggsyrkandet"}`,
        types: ["approval", "rejection"],
      };
    case "turns":
      return {
        text: `${y}{} i första hand återremiss av ärendet och i andra hand avslag på ${what}`,
        types: ["remittal", "rejection"],
      };
    default:
      return { text: that("motionen ska anses besvarad"), types: ["other"] };
  }
}

/** A motion moved by `movers`, which `supporters` concur with. */
export function move(
  style: Style,
  matter: Matter,
  stand: Stand,
  movers: readonly Politician[],
  supporters: readonly Politician[],
  more: { rival?: Politician; object?: string; chair?: Politician } = {},
): Moved {
  const { random, past } = style;
  const { text, types } = phrase(style, matter, stand, more.rival, more.object);
  const subject = enumerate(
    movers.map((person) =>
      person === more.chair && style.offices ? `ordföranden ${named(person, style)}` : named(person, style),
    ),
  );
  const opened = subject.charAt(0).toUpperCase() + subject.slice(1);
  let sentence = `${opened} ${text.replace("{}", "")}`;
  if (!/[.”]$/.test(sentence)) sentence += ".";
  if (supporters.length > 0) {
    const them = namedAll(supporters, style);
    const concur = past ? "instämde" : "instämmer";
    const shortly = /\{\} (bifall|avslag|att)/.test(text) && !text.includes(":");
    sentence = random.pick<() => string>([
      () =>
        shortly
          ? `${opened} ${text.replace("{}", `, med instämmande av ${them},`)}.`
          : `${sentence} ${them} ${concur}.`,
      () =>
        `${sentence} ${them} ${concur} i ${movers.length > 1 ? "yrkandet" : random.pick(["yrkandet", `${genitive(movers[0]?.name ?? "")} yrkande`])}.`,
      () => `${sentence} I yrkandet ${concur} ${them}.`,
    ])();
  }
  return {
    text: sentence,
    motion: {
      by: movers.map(refOf),
      supportedBy: supporters.map(refOf),
      demands: types.map((type) => ({ type })),
      text: sentence,
    },
  };
}
