import { compile } from "./compile.js";
import { nameEnd } from "./person-shape.js";
import roles from "./roles.json" with { type: "json" };

/** Kinds of phrases that stand beside a person in a list; `roles.json` says which words they are. */
export type PersonWord = keyof typeof roles;

/** Phrases beside a person, under their kinds. */
export const personWords = compile(roles);

/** Those who lead a meeting. */
export const chairs = personWords("chair", "first-vice-chair", "second-vice-chair", "third-vice-chair", "vice-chair");

const offices = personWords(
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
  "secretary",
  "serving",
);
const replaces = personWords("replaces");
const viceChairs = personWords("first-vice-chair", "second-vice-chair", "third-vice-chair");

/** Which vice chair an ordinal names: "förste", "2:e". */
export const viceChairOf = (
  ordinal: string,
): "first-vice-chair" | "second-vice-chair" | "third-vice-chair" | undefined =>
  viceChairs.whole(`${ordinal} ${roles["vice-chair"][0]}`);

const replacing = personWords("replaces", "serving", "not-serving", "not-serving-substitute");
const presence = personWords("from", "until", "except", "under", "arrives", "leaves");

/** Where the words end that say whom somebody replaces ("ersätter …"): the name follows. The last such place in the text. */
export function replacesAt(text: string): number | undefined {
  return replacing.find(text).findLast(({ id }) => id === "replaces")?.end;
}

const PARTY = /^\s?\(\p{L}[\p{L}\p{N}.-]{0,6}\)/u;
const EXTENT = /^,?\s?(?:§{1,2}\s?)?\d{1,4}(?:\s?[-–:.]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)*/u;

/**
 * Where the entry ends that a text begins with: a name, its party in brackets, then an office, whom the person replaces,
 * and the items or hours of presence. Undefined where the text does not begin with a name and a party.
 */
export function personEnd(text: string): number | undefined {
  const name = nameEnd(text);
  if (name === undefined) return undefined;
  const party = PARTY.exec(text.slice(name, name + 12));
  if (!party) return undefined;
  let end = name + party[0].length;
  for (let guard = 0; guard < 6; guard++) {
    const next = suffixEnd(text, end);
    if (next === undefined) return end;
    end = next;
  }
  return end;
}

/** The end of one phrase behind an entry, or undefined where another entry begins. */
function suffixEnd(text: string, from: number): number | undefined {
  const lead = /^[\s,;]{0,3}/.exec(text.slice(from, from + 3))?.[0].length ?? 0;
  const at = from + lead;
  const rest = text.slice(at, at + 120);
  if (rest === "") return undefined;
  const replaced = replaces.opening(rest);
  if (replaced) {
    const person = rest.slice(replaced.end).trimStart();
    const skip = rest.length - person.length;
    const name = nameEnd(person);
    if (name === undefined) return at + rest.length === text.length ? text.length : at + skip;
    const party = PARTY.exec(person.slice(name, name + 12))?.[0].length ?? 0;
    return at + skip + name + party;
  }
  const office = offices.opening(rest);
  if (office) return at + office.end;
  const when = presence.opening(rest);
  const extent = EXTENT.exec(when ? rest.slice(when.end).replace(/^\s?(?:\p{Ll}{2,7}\.?\s)?/u, "") : rest);
  if (!extent || (!when && !rest.startsWith("§"))) return undefined;
  return at + rest.indexOf(extent[0], when?.end ?? 0) + extent[0].length;
}
