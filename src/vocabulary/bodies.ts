import { editDistance, NearMatcher, skeleton } from "../text/near.js";
import { PairSieve } from "../text/pair-sieve.js";
import { isRespelling, respelled } from "../text/respelling.js";
import { lowerCode } from "../text/words.js";
import bodies from "./bodies.json" with { type: "json" };
import { anyOf, compile } from "./compile.js";
import { isGenitive, withoutGenitive } from "./inflection.js";
import municipalities from "./municipalities.json" with { type: "json" };

/** Phrases around meetings; `bodies.json` says which words they are. */
export const meetingWords = compile(bodies);

/** Without any of these a text says nothing of verification. */
export const verifyStems = anyOf(bodies["verify-stems"]);

/** What the board of an association is called where its minutes only say that a board met. */
export const boardName = bodies["board-name"][0] as string;

const endings = bodies.endings;
const endPairs = new PairSieve();
for (const ending of endings) endPairs.add(ending.charCodeAt(ending.length - 1), ending.charCodeAt(ending.length - 2));
const openings = meetingWords("openings");
const notBodies = new Set<string>(bodies["not-bodies"]);

/** Whether a word is the name, or the last word of the name, of a body that meets ("miljönämnden"). */
export function isBodyWord(word: string): boolean {
  const { length } = word;
  if (!isRespelling() && (length < 2 || !endPairs.mayHold(lowerCode(word, length - 1), lowerCode(word, length - 2))))
    return false;
  const lower = respelled(word.toLowerCase());
  return !notBodies.has(lower) && endings.some((ending) => lower.endsWith(ending));
}

/** Whether a text is the name of a body and nothing else: "Kommunstyrelsens arbetsutskott", "Nämnden för kultur". */
export function isBodyName(text: string): boolean {
  if (text.length > 90 || text.length < 4 || !/^\p{Lu}/u.test(text) || /[.:;?!§\d]/.test(text)) return false;
  const words = text.split(/[\s/]+/);
  if (words.length > 9) return false;
  if (openings.opening(text)) return words.length > 1;
  const last = words.at(-1) as string;
  if (!isBodyWord(last)) return false;
  return (
    words.slice(0, -1).every((word) => /^(?:\p{L}[\p{L}-]*[-,]?|&)$/u.test(word)) &&
    (words.length === 1 ||
      words.slice(0, -1).some((word) => isGenitive(word) || /[-,&]$/.test(word)) ||
      /\p{Lu}/u.test(last) ||
      words.length === 2)
  );
}

/** The nominative of a body's genitive ("kommunstyrelsens"), or undefined. */
export function nominative(word: string): string | undefined {
  const bare = withoutGenitive(word);
  return bare.length >= 4 && bare !== word && isBodyWord(bare) ? bare : undefined;
}

const kinds = bodies["organization-words"];
const kindSet = new Set<string>(kinds);
const before = new Set(bodies["organization-openings"].map((word) => word.toLowerCase()));
const not = new Set<string>(bodies["organization-not"]);
const near = new NearMatcher<string>(municipalities.map((name) => [name, name] as const));
const known = new Set(municipalities.map((name) => name.toLowerCase()));

/** Whether a name, or the one that it is the genitive of, is among those of a list in lower case. */
const isAmong = (name: string, list: ReadonlySet<string>): boolean =>
  list.has(name.toLowerCase()) || list.has(withoutGenitive(name.toLowerCase()));

/** Whether the name belongs to a municipality that exists. */
export const isMunicipality = (name: string): boolean => isAmong(name, known);

/** The municipality that a misread name means. */
export const nearMunicipality = (name: string): string | undefined => near.find(name);

/** The word for a kind of organisation ("kommun") that a misread word means. */
export function nearKind(word: string): string | undefined {
  const form = skeleton(word);
  return kinds.slice(0, 3).find((kind) => kind.length > 4 && editDistance(form, skeleton(kind), 2) <= 1);
}

const companies = new Set<string>(bodies.companies);

/** Whether a word ends the name of a company. */
export const isCompany = (word: string): boolean => companies.has(word);

export const isKind = (word: string): boolean => kindSet.has(word.toLowerCase());
const counties = new Set<string>(bodies["county-words"]);
/** The word for a county between its name and the word for what it is: "Granlands läns landsting". */
export const isCounty = (word: string): boolean => word.length <= 4 && counties.has(word.toLowerCase());
const regionEndings = bodies["region-endings"];
/** Whether a word is the name of a region in one word: "Granlandsregionen". */
export const isRegionName = (word: string): boolean =>
  word.length > SHORTEST_REGION && regionEndings.some((ending) => word.endsWith(ending)) && !isNoName(word);
const SHORTEST_REGION = 11;
const beforeEndings = bodies["organization-opening-endings"];
export const opensOrganization = (word: string): boolean =>
  before.has(word.toLowerCase()) || (word.length > 8 && beforeEndings.some((ending) => word.endsWith(ending)));
const authorities = new Set<string>(bodies["authority-openings"].map((word) => word.toLowerCase()));
/** Whether a word opens the name of an authority, not of an association: "Region", "Landstinget". */
export const opensAuthority = (word: string): boolean => authorities.has(word.toLowerCase());
export const isNoName = (word: string): boolean => not.has(word.toLowerCase());

const halls = new Set<string>(bodies["town-halls"]);
const cities = new Set<string>(bodies.cities);

/** A municipality's house: "stadshus", "kommunhuset". */
export const isTownHall = (word: string): boolean => halls.has(word.toLowerCase());

/** A house or a room: "Sessionssalen", "Rådhuset". */
export const isPlaceWord = (word: string): boolean =>
  isTownHall(word) || bodies["place-endings"].some((ending) => word.toLowerCase().endsWith(ending));

/** Municipalities that call themselves cities. */
export const isCity = (name: string): boolean => isAmong(name, cities);

/** The word for a municipality. */
export const municipality = kinds[0] as string;
