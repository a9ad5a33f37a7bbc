import type { Random } from "./random.js";

/** An act of approval in its forms: "antas", "anta", "antar", "antog". */
interface Verb {
  passive: string;
  infinitive: string;
  present: string;
  past: string;
}

/** What a meeting may decide about. */
export interface Matter {
  title: string;
  /** What is approved, with a small first letter: "detaljplan för kvarteret Granen". */
  object: string;
  verb: Verb;
  /** Genitive of who proposes: "förvaltningens". */
  owner: string;
  /** Nominative of the same with a small letter: "förvaltningen". */
  office: string;
  background: string[];
  commission: string;
}

const v = (passive: string, infinitive: string, present: string, past: string): Verb => ({
  passive,
  infinitive,
  present,
  past,
});
const ADOPT = v("antas", "anta", "antar", "antog");
const APPROVE = v("godkänns", "godkänna", "godkänner", "godkände");
const SETTLE = v("fastställs", "fastställa", "fastställer", "fastställde");
const GRANT = v("beviljas", "bevilja", "beviljar", "beviljade");

const PLACES = [
  "Norrby",
  "Ekbacken",
  "Sjövik",
  "Västeräng",
  "Kvarnholmen",
  "Lövåsen",
  "Tallmon",
  "Björkdalen",
  "Hamnplan",
  "Rosengård",
];
const BLOCKS = [
  "kvarteret Granen",
  "kvarteret Lärkan",
  "fastigheten Åkern 3:14",
  "del av Hammaren 2:7",
  "fastigheten Kronan 1",
];
const COMPANIES = [
  "Norrby Fastigheter AB",
  "Ekbackens Bostads AB",
  "föreningen Sjöviks Hembygdsvänner",
  "Stiftelsen Västeräng",
  "Lövåsens Idrottsförening",
];
const SERVICES = [
  "renhållning",
  "vatten och avlopp",
  "barnomsorg",
  "livsmedelskontroll",
  "bygglov och karta",
  "färdtjänst",
];
const POLICIES = [
  "riktlinjer för föreningsbidrag",
  "strategi för digitalisering",
  "reglemente för krisledningsnämnden",
  "plan för kompetensförsörjning",
  "program för äldres boende",
  "handlingsplan för suicidprevention",
  "policy för representation",
  "översyn av attestordningen",
];

const OFFICES: readonly (readonly [string, string])[] = [
  ["förvaltningens", "förvaltningen"],
  ["kommunledningskontorets", "kommunledningskontoret"],
  ["arbetsutskottets", "arbetsutskottet"],
  ["tekniska kontorets", "tekniska kontoret"],
  ["samhällsbyggnadsförvaltningens", "samhällsbyggnadsförvaltningen"],
  ["socialförvaltningens", "socialförvaltningen"],
  ["kultur- och fritidsförvaltningens", "kultur- och fritidsförvaltningen"],
];

const COMMISSIONS = [
  "redovisa effekterna av beslutet senast den 31 mars nästa år",
  "ta fram en tidplan för genomförandet",
  "se över möjligheten till samverkan med grannkommunerna",
  "återkomma med förslag till finansiering",
  "informera berörda fastighetsägare",
];

const BACKGROUND = [
  "Förslaget har varit på remiss hos berörda nämnder och tre yttranden har kommit in.",
  "Kostnaden beräknas till 2,4 miljoner kronor per år och ryms inom beslutad ram.",
  "Av 12 tillfrågade föreningar har 7 svarat, och de flesta ställer sig bakom inriktningen.",
  "Ärendet bygger på det uppdrag som gavs i budgeten för innevarande år, se § 14 i budgetbeslutet.",
  "En inventering under våren visar att behovet är störst i kommunens norra delar, där avstånden är långa och underlaget för kollektivtrafik litet.",
  "Nuvarande ordning gäller sedan 2011 och har blivit svår att tillämpa.",
  "Enligt 3 kap. 7 § plan- och bygglagen ska samråd hållas innan planen ställs ut.",
  "Arbetet har bedrivits i projektform med representanter för verksamheterna och de fackliga organisationerna.",
  "Uppföljningen visar ett överskott på 1,3 mkr, vilket är något bättre än prognosen i april.",
  "Inga barn påverkas direkt av förslaget, och någon särskild barnkonsekvensanalys har därför inte gjorts.",
  "Av handlingarna framgår att avtalet löper på fem år med möjlighet till förlängning i två år.",
  "Länsstyrelsen har i sitt granskningsyttrande den 4 maj inte haft några invändningar.",
  "Under perioden har 45 ansökningar inkommit, varav 38 har bifallits och 7 avslagits.",
  "Frågan har tidigare behandlats i samband med bokslutet.",
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A matter to decide about. */
export function matter(random: Random, year: number): Matter {
  const [owner, office] = random.pick(OFFICES);
  const place = random.pick(PLACES);
  const make = random.pick<() => { object: string; verb: Verb; title?: string }>([
    () => {
      const object = `detaljplan för ${random.pick(BLOCKS)} i ${place}`;
      return { object, verb: ADOPT, ...(random.chance(0.4) && { title: `Antagande av ${object}` }) };
    },
    () => ({ object: `taxa för ${random.pick(SERVICES)} ${year + 1}`, verb: random.pick([ADOPT, SETTLE]) }),
    () => ({ object: `${random.pick(POLICIES)} ${year}–${year + 4}`, verb: random.pick([ADOPT, APPROVE]) }),
    () => ({ object: `delårsrapport per augusti ${year}`, verb: APPROVE }),
    () => ({ object: `internkontrollplan för ${year + 1}`, verb: random.pick([APPROVE, SETTLE]) }),
    () => {
      const company = random.pick(COMPANIES);
      return {
        object: `avtal med ${company} om arrende i ${place}`,
        verb: APPROVE,
        ...(random.chance(0.4) && { title: `Arrendeavtal, ${company}` }),
      };
    },
    () => ({
      object: `bidrag till ${random.pick(COMPANIES)} med 75 000 kronor`,
      verb: GRANT,
      title: `Ansökan om bidrag ${year}`,
    }),
    () => ({
      object: `yttrande över förslag till regional plan för ${place}`,
      verb: APPROVE,
      title: `Remiss: Förslag till regional plan för ${place} (SOU ${year}:${random.int(10, 90)})`,
    }),
    () => ({ object: `sammanträdestider för ${year + 1}`, verb: SETTLE }),
    () => ({
      object: `medborgarförslag om en hundrastgård i ${place}`,
      verb: v("bifalls", "bifalla", "bifaller", "biföll"),
    }),
    () => ({
      object: `investeringsram för ny gång- och cykelväg mellan ${place} och centrum, etapp ${random.int(1, 3)}`,
      verb: SETTLE,
    }),
  ])();
  return {
    title: make.title ?? capital(make.object),
    object: make.object,
    verb: make.verb,
    owner,
    office,
    background: random.sample(BACKGROUND, random.int(1, 4)),
    commission: random.pick(COMMISSIONS),
  };
}

/** The title of a bill by a member, and what it asks for. */
export function bill(random: Random, by: string): { title: string } {
  const wish = random.pick([
    "gratis bussresor för äldre",
    "fler laddstolpar",
    "giftfria förskolor",
    "en kulturskola i varje kommundel",
    "bättre belysning vid skolorna",
  ]);
  return { title: random.pick([`Motion av ${by} om ${wish}`, `Svar på motion om ${wish}`, `Motion om ${wish}`]) };
}
