import { decisionWords } from "../vocabulary/decisions.js";
import { indefinite, isDefinite, isPassive } from "../vocabulary/inflection.js";
import { motionStems } from "../vocabulary/motions.js";

const words = decisionWords("body", "finite", "propose");
const subjects = decisionWords("body");
const upon = decisionWords("upon");
const settling = decisionWords("approved", "rejected", "remitted", "tabled", "noted", "elected");
const meetings = decisionWords("meeting");
const nothing = decisionWords("nothing");
const passives = decisionWords("passive");
const aside = decisionWords("immediate", "verifying");

/** How a sentence decides: a body decides, something is done in the passive, a body proposes, or it does something else ("utser"). */
export type Manner = "finite" | "passive" | "propose" | "act";

/** Whether somebody moves something, as words tell other than those for what is done: "bordläggs" does not. */
export const moves = (text: string): boolean =>
  motionStems.test(
    passives.find(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
  );

/** Whether a sentence behind what is decided says that it is verified at once, or when and where the minutes will be. */
export const isAside = (sentence: string): boolean =>
  aside.find(sentence).some(({ id, start }) => id === "immediate" || start === 0);

/** "Informationen antecknas.": a few words at the end of what tells of the matter, the verb the second or third of them. */
export function settled(sentence: string): boolean {
  if (sentence.length > SHORT) return false;
  const [, subject = "", second = "", third = ""] = THREE_WORDS.exec(sentence) ?? [];
  return isDefinite(subject) && (isPassive(second) || isPassive(third));
}

/** The first words of a sentence, the first of them capitalised. */
const THREE_WORDS = /^(\p{Lu}\p{Ll}*)\s(\p{Ll}+)(?:\s(\p{Ll}+))?(?=[\s.]|$)/u;

/** Longest such sentence, in characters. */
const SHORT = 80;

/** How far from the beginning of its sentence, in characters, a body that decides is named, and its verb after it. */
const FIRST_WORDS = 40;

/** How far behind "Efter votering med 4 röster mot 2" the verb may stand, in characters. */
const INVERTED = 90;

/** "2024-08-26, § 90, att …", "den 26 augusti 2024 att …" behind the verb: what was decided on that day. */
const EARLIER = /^\s(?:\p{Ll}{3}\s)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s\p{Ll}{3,9}\s\d{4})(?:[,\s(]*§|,?\s\p{Ll})/u;

export function decides(sentence: string, manner: "finite" | "propose"): boolean {
  const hits = words.find(sentence);
  const verb = hits.find((hit) => hit.id !== "body");
  if (verb?.id !== manner || EARLIER.test(sentence.slice(verb.end, verb.end + FIRST_WORDS))) return false;
  const body = hits.find((hit) => hit.id === "body");
  const lead = sentence.slice(0, verb.start);
  if (verb.start === 0) return true;
  if (body === undefined || (motionStems.test(lead) && upon.opening(lead)?.start !== 0)) return false;
  if (body.start >= verb.end)
    return (
      manner === "finite" && verb.start < INVERTED && body.start - verb.end < FIRST_WORDS && /^\p{Lu}/u.test(sentence)
    );
  return body.start < FIRST_WORDS && body.end <= verb.start && verb.start - body.end < FIRST_WORDS;
}

/** "Direktionen utser …", "Styrelsen tackade för informationen": the meeting's own body, and right behind it a verb that settles something. */
export function acts(sentence: string, name: string): boolean {
  if (nothing.find(sentence).some(({ start }) => start === 0 || !/^\p{Lu}/u.test(sentence.slice(start)))) return false;
  const body = subjects.find(sentence)[0];
  if (upon.opening(sentence)?.start === 0) return actsUpon(sentence, name);
  if (!body || body.start > FIRST_WORDS || motionStems.test(sentence.slice(0, body.end))) return false;
  const verb = settling.find(sentence).find((hit) => hit.start >= body.end);
  return verb !== undefined && verb.start - body.end <= 2 && isOwn(sentence.slice(body.start, body.end), name);
}

/** "På valberedningens förslag valde fullmäktige …": the verb stands before the body. */
function actsUpon(sentence: string, name: string): boolean {
  const bodies = subjects.find(sentence);
  return settling.find(sentence.slice(0, INVERTED)).some(({ end }) => {
    const body = bodies.find(({ start }) => start === end + 1);
    return body !== undefined && isOwn(sentence.slice(body.start, body.end), name);
  });
}

/** Whether a word for a body may mean the meeting's own: "nämnden" is socialnämnden, kommunstyrelsen is not. */
export function isOwn(word: string, name: string): boolean {
  return (
    name === "" || name.toLowerCase().includes(indefinite(word.toLowerCase())) || meetings.whole(word) !== undefined
  );
}
