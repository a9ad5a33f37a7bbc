/** What the page calls things, in Swedish. */
import type { LineLabel } from "../../index.js";

/** Properties of the model. */
const PROPERTIES: Readonly<Record<string, string>> = {
  kind: "Slag av handling",
  organization: "Organisation",
  body: "Organ",
  date: "Datum",
  start: "Börjar",
  end: "Slutar",
  place: "Plats",
  name: "Namn",
  party: "Parti",
  category: "Deltar som",
  role: "Roll",
  title: "Rubrik",
  serving: "Tjänstgör",
  paragraphs: "Paragrafer",
  arrives: "Kommer",
  leaves: "Går",
  absent: "Frånvarande",
  affiliation: "Hör till",
  number: "Nummer",
  diaryNumbers: "Diarienummer",
  by: "Av",
  supportedBy: "Instämmer",
  type: "Slag",
  target: "Gäller",
  attachment: "Bilaga",
  yesMeans: "Ja betyder",
  noMeans: "Nej betyder",
  yes: "Ja",
  no: "Nej",
  abstained: "Avstår",
  choice: "Röst",
  outcome: "Utfall",
  immediatelyVerified: "Omedelbart justerat",
  recipients: "Skickas till",
  attachments: "Bilagor",
  label: "Beteckning",
  paragraph: "Paragraf",
  posted: "Anslaget sätts upp",
  removed: "Anslaget tas ner",
  location: "Förvaringsplats",
  text: "Text",
  procedure: "Beslutsgång",
  heading: "Rubrik",
  verifiers: "Justerare",
  replaces: "Ersätter",
  verified: "Rösterna stämmer med summorna",
};

/** Values that are codes. Titles of people are no headings, so the property's name is asked for with its owner. */
export const CODES: Readonly<Record<string, string>> = {
  minutes: "Protokoll",
  extract: "Protokollsutdrag",
  member: "ledamot",
  substitute: "ersättare",
  official: "tjänsteperson",
  other: "annan",
  chair: "ordförande",
  "first-vice-chair": "1:e vice ordförande",
  "second-vice-chair": "2:e vice ordförande",
  "third-vice-chair": "3:e vice ordförande",
  "vice-chair": "vice ordförande",
  secretary: "sekreterare",
  verifier: "justerare",
  certifier: "intygar utdraget",
  approval: "bifall",
  rejection: "avslag",
  remittal: "återremiss",
  tabling: "bordläggning",
  amendment: "ändring",
  addition: "tillägg",
  "counter-proposal": "eget förslag",
  approved: "bifallet",
  rejected: "avslaget",
  remitted: "återremitterat",
  tabled: "bordlagt",
  noted: "noterat",
  elected: "valt",
  "proposed-to-council": "föreslås fullmäktige",
  withdrawn: "utgår",
  yes: "ja",
  no: "nej",
  abstained: "avstår",
  absent: "frånvarande",
  "special-statement": "särskilt yttrande",
  "substitute-statement": "ersättaryttrande",
  note: "protokollsanteckning",
  "vote-explanation": "röstförklaring",
  true: "ja",
  false: "nej",
};

/** Values that are codes, by the properties that hold them. */
const CODED = new Set([
  "kind",
  "category",
  "role",
  "type",
  "outcome",
  "choice",
  "serving",
  "absent",
  "immediatelyVerified",
  "verified",
]);

/** What a line may be said to be. */
export const LINES: Readonly<Record<LineLabel, string>> = {
  furniture: "Sidhuvud, sidfot eller annat utanför innehållet",
  text: "Vanlig text",
  item: "Rubrik för en paragraf (§)",
  background: "Rubrik: ärendet",
  documents: "Rubrik: beslutsunderlag",
  earlier: "Rubrik: tidigare behandling",
  proposal: "Rubrik: förslag till beslut",
  motions: "Rubrik: yrkanden",
  procedure: "Rubrik: beslutsgång",
  vote: "Rubrik: votering",
  decision: "Rubrik: beslut",
  reservation: "Rubrik: reservation",
  statement: "Rubrik: yttrande eller anteckning",
  recusal: "Rubrik: jäv",
  recipients: "Rubrik: beslutet skickas till",
  appeal: "Rubrik: överklagande",
  other: "Rubrik: annat",
};

export const SEVERITIES = { error: "Fel", warning: "Varning", note: "Notis" } as const;

/** What a value is called: "Namn", of a person's title "Titel". */
export function nameOf(pointer: string): string {
  const keys = pointer.split("/").filter((key) => key !== "" && !/^\d+$/.test(key));
  const last = keys.at(-1) ?? "";
  if (last === "title" && keys[0] === "attendance") return "Titel";
  return PROPERTIES[last] ?? last;
}

/** A value as a person reads it. */
export function shown(pointer: string, value: unknown): string {
  const key = pointer.slice(pointer.lastIndexOf("/") + 1);
  return CODED.has(key) ? (CODES[String(value)] ?? String(value)) : String(value);
}

export const percent = (share: number): string =>
  `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0).replace(".", ",")} %`;
