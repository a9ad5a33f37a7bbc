import type { Reservation, Statement } from "../../../src/model/minutes.ts";
import type { Politician } from "./people.js";
import { code, enumerate, type Flow, named, namedAll, refOf, type Style } from "./style.js";

const QUOTES = [
  "”Beslutet fattas på ett underlag som inte håller. Vi hade gärna sett att nämnden tagit sig tid att lyssna på dem som berörs.”",
  "”Vi yrkade avslag eftersom kostnaden inte är finansierad. När nämnden nu beslutar ändå lämnas notan till nästa mandatperiod.”",
  "”Det är bra att frågan kommer upp, men ambitionen är för låg och uppföljningen otydlig.”",
  "”Ett bättre beslut hade varit att återremittera ärendet. Enligt § 7 i reglementet ska samråd ske innan avgifter ändras.”",
];

export interface Reserved {
  flows: Flow[];
  reservation: Reservation;
}

/** A reservation of those who lost. */
export function reserve(style: Style, people: readonly Politician[], groups: boolean): Reserved {
  const { random, past } = style;
  const r = past ? "reserverade sig" : "reserverar sig";
  const favour = random.pick([
    "",
    "",
    " till förmån för eget yrkande",
    " till förmån för det egna yrkandet",
    " med hänvisning till eget yrkande",
  ]);
  const parties = [...new Set(people.map(({ party }) => party))].filter((party) => party !== undefined);
  if (groups && parties.length > 0 && random.chance(0.35)) {
    const codes = parties.map((party) => (style.lower ? `(${code({ party }, style)})` : code({ party }, style)));
    const who = random.pick([
      parties.length === 1
        ? `Samtliga ${style.lower ? codes[0] : `(${codes[0]})`}`
        : `Ledamöterna från ${enumerate(codes)}`,
      `Ledamöterna från ${enumerate(codes)}`,
      `Representanterna från ${enumerate(codes)}`,
    ]);
    return {
      flows: [{ text: `${who} ${r} mot beslutet${favour}.` }],
      reservation: { by: parties.map((party) => ({ party })) },
    };
  }
  const them = namedAll(people, style);
  const flows = random.pick<() => Flow[]>([
    () => [{ text: `${them} ${r} mot beslutet${favour}.` }],
    () => [{ text: `${them} ${r} mot beslutet${favour}.` }],
    () => [{ text: `Mot beslutet ${r} ${them}.` }],
    () => [{ text: `${them} ${r} skriftligt mot beslutet.` }],
    () => [{ text: `${them} ${r} mot beslutet med följande motivering:` }, { text: random.pick(QUOTES) }],
    () => [{ text: `${them} ${past ? "anmälde" : "anmäler"} reservation mot beslutet.` }],
  ])();
  return { flows, reservation: { by: people.map(refOf) } };
}

export interface Stated {
  flows: Flow[];
  statement: Statement;
}

/** A note, special statement or substitute's statement. */
export function state(style: Style, type: Statement["type"], people: readonly Politician[]): Stated {
  const { random, past } = style;
  const them = namedAll(people, style);
  const quote = random.pick(QUOTES);
  const flows = random.pick<() => Flow[]>(
    type === "note"
      ? [
          () => [{ text: `${them} ${past ? "lät" : "låter"} anteckna följande.` }, { text: quote }],
          () => [{ text: `${them} ${past ? "lämnade" : "lämnar"} följande protokollsanteckning:` }, { text: quote }],
          () => [{ text: `${them} ${past ? "fick" : "får"} följande antecknat till protokollet: ${quote}` }],
          () => [
            {
              text: `${them} ${past ? "antecknade" : "antecknar"} som yttrande en skrivelse från den 4 september ${style.year}.`,
            },
          ],
        ]
      : type === "special-statement"
        ? [
            () => [{ text: `${them} ${past ? "lämnade" : "lämnar"} ett särskilt yttrande: ${quote}` }],
            () => [{ text: `${them} ${past ? "avgav" : "avger"} följande särskilda yttrande.` }, { text: quote }],
          ]
        : [
            () => [{ text: `${them} ${past ? "lämnade" : "lämnar"} ersättaryttrande: ${quote}` }],
            () => [{ text: `Ersättaryttrande ${past ? "lämnades" : "lämnas"} av ${them}.` }],
          ],
  )();
  return { flows, statement: { type, by: people.map(refOf) } };
}

/** Somebody who takes no part because of a conflict of interest. */
export function recuse(style: Style, person: Politician): Flow[] {
  const { random, past } = style;
  const who = named(person, style);
  return [
    {
      text: random.pick([
        `${who} ${past ? "anmälde" : "anmäler"} jäv och ${past ? "deltog" : "deltar"} inte i handläggningen av ärendet.`,
        `På grund av jäv ${past ? "deltog" : "deltar"} inte ${who} i handläggningen av detta ärende.`,
        `${who} ${past ? "deltog" : "deltar"} inte i handläggning och beslut på grund av jäv.`,
      ]),
    },
  ];
}
