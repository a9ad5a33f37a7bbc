import type { Meeting } from "../../../src/model/minutes.ts";
import type { Random } from "./random.js";
import { type Body, later } from "./style.js";

/** Invented places whose names no municipality bears. */
const TOWNS = [
  "Almhed",
  "Bråviksund",
  "Dalforsa",
  "Ekenäsby",
  "Fagerhult",
  "Granåsen",
  "Hallstavik",
  "Kullabergs",
  "Lerdala",
  "Mossebo",
  "Norrsele",
  "Tallvik",
];
const BOARDS = [
  "Kommunstyrelsen",
  "Socialnämnden",
  "Barn- och utbildningsnämnden",
  "Tekniska nämnden",
  "Kultur- och fritidsnämnden",
  "Miljö- och byggnadsnämnden",
  "Samhällsbyggnadsnämnden",
  "Omsorgsnämnden",
];
const ROOMS = [
  "Sessionssalen, kommunhuset",
  "Kommunhuset, sammanträdesrum Eken",
  "Folkets hus, stora salen",
  "Stadshuset, rum 3",
  "Sammanträdesrummet Lärkan, förvaltningshuset",
  "Lilla salen, Rådhuset",
];

export interface Facts {
  town: string;
  organization: string;
  body: Body;
  meeting: Required<Pick<Meeting, "date" | "start" | "end" | "place">> & Pick<Meeting, "adjournments">;
  year: number;
  verified: string;
  posted: string;
  removed: string;
  first: number;
  count: number;
}

const town = (random: Random): string => random.pick(TOWNS).replace(/s$/, "");
export const boardOf = (nominative: string, council?: string): Body => ({
  nominative,
  genitive: `${nominative}s`,
  definite: nominative.charAt(0).toLowerCase() + nominative.slice(1),
  ...(council !== undefined && { council }),
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** What a meeting's cover states. */
export function facts(
  random: Random,
  years: readonly [number, number],
  more: { organization?: (town: string) => string; body?: Body; rooms?: readonly string[] } = {},
): Facts {
  const where = town(random);
  const year = random.int(...years);
  const date = `${year}-${String(random.int(1, 11)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
  const begin = random.int(32, 74) * 15;
  const end = begin + random.int(3, 40) * 5;
  const breaks =
    end - begin > 90 && random.chance(0.3) ? [{ start: clock(begin + 40), end: clock(begin + 55) }] : undefined;
  const board = random.pick(BOARDS);
  return {
    town: where,
    organization: more.organization?.(where) ?? `${where}s kommun`,
    body: more.body ?? boardOf(board, "kommunfullmäktige"),
    meeting: {
      date,
      start: clock(begin),
      end: clock(end),
      place: random.pick(more.rooms ?? ROOMS),
      ...(breaks && { adjournments: breaks }),
    },
    year,
    verified: later(date, random.int(1, 12)),
    posted: later(date, 13),
    removed: later(date, 35),
    first: random.pick([1, 1, random.int(2, 320)]),
    count: random.int(5, 11),
  };
}

/** "13.00–14.20" in the family's way of writing hours. */
export const hours = (start: string, end: string, dot: string, dash: string): string =>
  `${start.replace(":", dot)}${dash}${end.replace(":", dot)}`;
