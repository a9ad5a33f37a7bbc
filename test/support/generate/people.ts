import { namer } from "./names.js";
import type { Random } from "./random.js";

export interface Politician {
  name: string;
  /** Upper-case code; absent where the organisation has no parties. */
  party?: string;
}

export interface Official {
  name: string;
  title: string;
}

/** Everybody who may appear in one document. */
export interface Cast {
  members: Politician[];
  substitutes: Politician[];
  /** Members who stayed away: only ever named as replaced. */
  away: Politician[];
  officials: Official[];
  secretary: Official;
}

const NATIONAL = ["S", "M", "SD", "C", "V", "KD", "L", "MP"];
const OLDER = ["S", "M", "C", "FP", "V", "KD", "MP"];
const TYPEWRITTEN = ["S", "M", "C", "FP", "VPK", "KDS"];
const LOCAL = ["BL", "NL", "VHP", "SPI", "KP", "ÖP", "FF"];
const CHURCH = ["POSK", "S", "C", "BA", "ÖKA", "VISK"];
const FINNISH = ["SFP", "SDP", "SAML", "VF", "C"];

export type Parties = "national" | "older" | "typewriter" | "church" | "finland" | "none";

const CODES: Record<Parties, readonly string[]> = {
  national: NATIONAL,
  older: OLDER,
  typewriter: TYPEWRITTEN,
  church: CHURCH,
  finland: FINNISH,
  none: [],
};

const TITLES = [
  "kommundirektör",
  "förvaltningschef",
  "ekonomichef",
  "kanslichef",
  "kommunjurist",
  "planarkitekt",
  "miljöinspektör",
  "utredare",
  "controller",
  "verksamhetschef",
  "HR-chef",
  "fastighetschef",
  "näringslivschef",
  "kommunstrateg",
  "bygglovschef",
  "trafikingenjör",
  "kulturchef",
  "enhetschef",
];
const SECRETARIES = ["kommunsekreterare", "nämndsekreterare", "sekreterare"];

export function cast(
  random: Random,
  parties: Parties,
  size: { members: readonly [number, number]; substitutes: readonly [number, number] },
): Cast {
  const name = namer(random);
  const codes = [...CODES[parties]];
  if (parties === "national" && random.chance(0.5)) codes.push(random.pick(LOCAL));
  const party = (i: number): { party?: string } =>
    codes.length === 0 ? {} : { party: i < codes.length ? (codes[i] as string) : random.pick(codes) };
  const order = (people: Politician[]): Politician[] =>
    people.sort((a, b) => codes.indexOf(a.party ?? "") - codes.indexOf(b.party ?? ""));
  const some = (count: number): Politician[] => {
    const begin = random.int(0, 3);
    return order(Array.from({ length: count }, (_, i) => ({ name: name(), ...party(i + begin) })));
  };
  const members = some(random.int(...size.members));
  const substitutes = some(random.int(...size.substitutes));
  const away = order(Array.from({ length: 3 }, (_, i) => ({ name: name(), ...party(i) })));
  const titles = random.shuffle(TITLES);
  const officials = Array.from({ length: random.int(1, 6) }, (_, i) => ({ name: name(), title: titles[i] as string }));
  return { members, substitutes, away, officials, secretary: { name: name(), title: random.pick(SECRETARIES) } };
}
