import type { Passage, Read } from "../text/passage.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { isDefinite } from "../vocabulary/inflection.js";
import { motionWords } from "../vocabulary/motions.js";
import { demand, endOf, type Found, objectAfter, own, withInsertion } from "./demands.js";
import { inside, quotations } from "./quotes.js";

const verbs = motionWords("remittal", "tabling", "answered", "rejection", "approval", "resolve");
const changes = motionWords("more-clause", "change-clause");
const things = motionWords("proposal", "matter");
const owns = motionWords("own-proposal");
const bodies = decisionWords("body", "decide", "clause");
const clause = motionWords("clause");
const negations = motionWords("negation");
const auxiliaries = motionWords("auxiliary");

/** Longest subject of a clause that only disposes of the matter, in characters. */
const LONGEST_SUBJECT = 120;

/**
 * What a clause demands ("att ärendet återremitteras", "att kommunstyrelsen avslår förslaget"): it disposes of the matter
 * or of a proposal, adds to it or changes it; anything else is the mover's own proposal.
 */
export function clauseDemands(part: Passage): Found[] {
  return disposition(part) ?? changed(part) ?? [own(part, 0, part.length)];
}

/** What a clause or sentence adds or changes: "Planen kompletteras med ett avsnitt"; undefined where it does neither. */
export function changed(part: Passage): Found[] | undefined {
  const { text } = part;
  const quoted = quotations(text);
  const change = changes.find(text).find((hit) => !inside(quoted, hit.start));
  if (!change) return undefined;
  const word = part.read(change.start, change.end) as Read;
  const type = change.id === "more-clause" ? "addition" : "amendment";
  return [{ ...demand(word.as(type), part.read(0, endOf(text))), own: true }];
}

/** What a clause or sentence does with the matter or a proposal ("Ärendet bordläggs"); undefined where it does not. */
export function disposition(part: Passage): Found[] | undefined {
  const { text } = part;
  const quoted = quotations(text);
  const lead = clause.opening(text)?.start === 0 ? (clause.opening(text)?.end ?? 0) : 0;
  const verb = verbs.find(text).find((hit) => hit.start >= lead && !inside(quoted, hit.start));
  return verb && verb.start - lead <= LONGEST_SUBJECT ? dispose(part, lead, verb) : undefined;
}

type Verb = {
  id: "remittal" | "tabling" | "answered" | "rejection" | "approval" | "resolve";
  start: number;
  end: number;
};

/** The demand of a clause whose subject or object is the matter or a proposal; undefined where it is about something else. */
function dispose(part: Passage, lead: number, verb: Verb): Found[] | undefined {
  const { text } = part;
  const subject = text.slice(lead, verb.start);
  const thing = things.find(subject).at(-1);
  const word = part.read(verb.start, verb.end) as Read;
  if (thing && !actsItself(subject)) {
    const target = subjectTarget(part, lead, verb.start);
    if (verb.id === "remittal" || verb.id === "tabling" || verb.id === "rejection")
      return [demand(word.as(verb.id), target)];
    if (verb.id === "answered") return [demand(word.as("other"), target)];
    if (isNegated(subject)) return [demand(word.as("rejection"), target)];
    const rest = withInsertion(part, verb.end, "approval", word).slice(1);
    return [demand(word.as("approval"), target), ...rest];
  }
  const put = verb.id === "remittal" || verb.id === "tabling" ? word.as(verb.id) : undefined;
  if (put && verb.id === "remittal" && isThing(subject)) return [demand(put, part.read(lead, verb.start))];
  if (subject.trim() !== "" && !actsItself(subject)) return undefined;
  const object = text.slice(verb.end, verb.end + LONGEST_SUBJECT);
  if (put) return [demand(put, firstObject(part, verb.end))];
  if (verb.id === "answered") return undefined;
  if (things.find(object).length === 0 || (verb.id === "resolve" && owns.find(object).length > 0)) return undefined;
  const rejects = (verb.id === "rejection") !== isNegated(subject);
  return withInsertion(part, verb.end, rejects ? "rejection" : "approval", word);
}

/** "att förslaget inte ska antas", "att nämnden inte godkänner förslaget". */
const isNegated = (subject: string): boolean => negations.find(subject).length > 0;

/** "rapporten" in "att rapporten återremitteras": one noun in the definite, whatever it is, that is no body. */
function isThing(subject: string): boolean {
  const noun = subject.slice(0, auxiliaries.find(subject)[0]?.start ?? subject.length).trim();
  return /^\p{Ll}+$/u.test(noun) && isDefinite(noun) && bodies.find(noun).length === 0;
}

/** The letters of a body: "BUN". */
const LETTERS = /^\p{Lu}{2,5}$/u;

/** Whether the subject is a body that is to decide ("kommunstyrelsen beslutar att"), not the matter. */
export function actsItself(subject: string): boolean {
  const hits = bodies.find(subject);
  if (hits.length === 0) return LETTERS.test(subject.slice(0, auxiliaries.find(subject)[0]?.start).trim());
  const verb = hits.findLast((hit) => hit.id === "decide");
  if (verb) return things.find(subject.slice(verb.end)).length === 0;
  return hits.some((hit) => hit.id === "body") && things.find(subject).length === 0;
}

/** The subject without auxiliaries: "ärendet" of "ärendet ska". */
function subjectTarget(part: Passage, from: number, to: number): Read | undefined {
  const thing = things.find(part.text.slice(from, to)).at(-1);
  const hits = bodies.find(part.text.slice(from, to)).filter((hit) => hit.id !== "body");
  const start = hits.filter((hit) => thing && hit.end <= thing.start).at(-1)?.end ?? 0;
  if (!thing) return undefined;
  const rest = part.text.slice(from + thing.end, to);
  return part.read(from + start, from + thing.end + (auxiliaries.find(rest)[0]?.start ?? rest.length));
}

function firstObject(part: Passage, from: number): Read | undefined {
  const thing = things.opening(part.text.slice(from));
  return thing && thing.start <= 1 ? part.read(from, from + thing.end) : objectAfter(part, from);
}
