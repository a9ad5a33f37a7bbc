import type { Draft } from "../model/draft.js";
import type { Demand } from "../model/minutes.js";
import type { Passage, Read } from "../text/passage.js";
import { demandHeads, motionWords } from "../vocabulary/motions.js";
import { actsItself, changed, clauseDemands, disposition } from "./demand-clauses.js";
import { inside, quotations } from "./quotes.js";

export type DemandType = Demand["type"];

/** Nouns that open a demand, and what each demands. */
const HEADS = {
  approval: "approval",
  rejection: "rejection",
  remittal: "remittal",
  tabling: "tabling",
  cue: "addition",
  "cue-noun": "addition",
  "alter-cue": "amendment",
  "alter-noun": "amendment",
} as const;

const clauses = motionWords("clause");
const links = motionWords("link-before");
const openers = motionWords("open-before");
const ands = motionWords("and");
const hands = motionWords("hand");
const ranks = motionWords("rank");
const trails = motionWords("trail");
const announced = motionWords("announced");
const proposals = motionWords("proposal");
const movables = motionWords("movable");
const conditions = motionWords("if");
const insertions = motionWords("insertion", "alteration");
const adjuncts = motionWords("adjunct");
const counters = motionWords("counter");
const ofs = motionWords("of");
const owns = motionWords("own-proposal");
const things = motionWords("matter", "proposal");

/** How far from its beginning, in characters, a sentence that disposes of a matter names it. */
const FAR = 40;

/** A demand and the words that name its type. */
export type Found = Draft<Demand> & { own?: boolean };

const typeOf = ({ type }: Found): DemandType => (typeof type === "string" ? type : type.value);

/** What is demanded in the words after "yrkar", one entry per thing. */
export function demandsIn(passage: Passage): Found[] {
  const found: Found[] = [];
  for (const { from, to } of segments(passage.text)) {
    const part = trimmed(passage, from, to);
    if (!part) continue;
    for (const demand of segmentDemands(part)) {
      const last = found.at(-1);
      if (demand.own && last?.own && last.target === undefined)
        found[found.length - 1] = typeOf(demand) === "counter-proposal" ? { ...last, target: demand.target } : demand;
      else if (!(demand.own && last?.own && typeOf(last) === typeOf(demand))) found.push(demand);
    }
  }
  return found;
}

/** Where the demands of a coordination part: a head or a clause that stands behind a comma or a conjunction opens a new one. */
function segments(text: string): { from: number; to: number }[] {
  const quoted = quotations(text);
  const starts = [0];
  const openings = [...demandHeads.find(text), ...clauses.find(text)].sort((a, b) => a.start - b.start);
  for (const hit of openings) {
    if (hit.start === 0 || inside(quoted, hit.start)) continue;
    const last = starts.at(-1) ?? 0;
    if ((hit.id === "cue-noun" || hit.id === "alter-noun") && opensWithHead(text.slice(last, hit.start))) continue;
    if (hit.id === "clause" && adjuncts.find(text.slice(last, hit.start)).length > 0) continue;
    if (hit.id === "clause" && awaitsClause(text.slice(last, hit.start))) continue;
    if (hit.id !== "clause" && actsItself(text.slice(last, hit.start))) continue;
    if (opensSegment(text, hit.start, last)) starts.push(hit.start);
  }
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? text.length }));
}

/** Whether a demand has opened already, so that a noun after a conjunction is one more thing it demands. */
const opensWithHead = (text: string): boolean => demandHeads.find(text).length > 0;

/** "som tillägg till förvaltningens förslag,": an addition or a change that has not said yet what it is. */
function awaitsClause(text: string): boolean {
  const [head, more] = demandHeads.find(text);
  return head !== undefined && more === undefined && CHANGING.has(head.id) && clauses.find(text).length === 0;
}

const CHANGING: ReadonlySet<string> = new Set(["cue", "cue-noun", "alter-cue", "alter-noun"]);

function opensSegment(text: string, at: number, last: number): boolean {
  const before = withoutOpener(text.slice(last, at).trimEnd());
  if (before === "" || /[,;:•]$/.test(before)) return true;
  const tail = before.slice(-24);
  return links.find(tail).at(-1)?.end === tail.length;
}

/** A text without the preposition at its end: "i andra hand på (avslag)". */
function withoutOpener(text: string): string {
  const tail = text.slice(-24);
  const word = openers.find(tail).at(-1);
  return word && word.end === tail.length && word.start > 0
    ? text.slice(0, text.length - (tail.length - word.start)).trimEnd()
    : text;
}

/** The words of a segment without the conjunctions and adverbs around them. */
function trimmed(passage: Passage, from: number, to: number): Passage | undefined {
  let start = from;
  let end = to;
  for (let done = false; !done; ) {
    const text = passage.text.slice(start, end);
    const lead = /^[\s,;:.•–-]+/.exec(text)?.[0].length ?? 0;
    const word = hands.opening(text.slice(lead, lead + 40));
    if (word?.start === 0 && !describes(text.slice(lead + word.end))) start += lead + word.end;
    else if (lead > 0) start += lead;
    else done = true;
    if (start >= end) return undefined;
  }
  for (let done = false; !done; ) {
    const text = passage.text.slice(start, end);
    const trail = /[\s.,;]+$/.exec(text)?.[0].length ?? 0;
    const kept = text.slice(0, text.length - trail);
    const tail = kept.slice(-24);
    const word = [...ands.find(tail), ...ranks.find(tail), ...openers.find(tail), ...trails.find(tail)].find(
      (hit) => hit.end === tail.length && (hit.start > 0 || tail.length === kept.length),
    );
    if (word) end -= trail + (tail.length - word.start);
    else if (trail > 0) end -= trail;
    else done = true;
    if (start >= end) return undefined;
  }
  return passage.slice(start, end);
}

/** Whether a proposal follows at once, so that the word before it tells of it: "gemensamt yrkande". */
const describes = (text: string): boolean => proposals.opening(text.slice(0, 24))?.start === 1;

function segmentDemands(part: Passage): Found[] {
  const { text } = part;
  const opener = openers.opening(text);
  const skip = opener?.start === 0 ? opener.end + (text[opener.end] === " " ? 1 : 0) : 0;
  const rest = text.slice(skip);
  const head = demandHeads.opening(rest);
  if (head?.start === 0) return headed(part, head.id, skip, skip + head.end);
  if (clauses.opening(rest)?.start === 0) return clauseDemands(part.slice(skip));
  if (conditions.opening(text)?.start === 0) return [];
  const subject = things.find(rest)[0];
  const acting = subject ? actsItself(rest.slice(0, FAR)) && /^\p{Lu}/u.test(rest) : false;
  const disposed = subject && (subject.start < FAR || acting) ? disposition(part.slice(skip)) : undefined;
  if (disposed) return disposed;
  const later = demandHeads
    .find(text)
    .find(
      (hit) =>
        opensSegment(text, hit.start, 0) ||
        openers.find(text.slice(0, hit.start)).some((word) => word.start === 0 && word.end >= hit.start - 1),
    );
  if (later) return headed(part, later.id, later.start, later.end);
  if (counters.opening(rest)?.start === 0) return [own(part, skip, part.length)];
  const clause = clauses.find(text)[0];
  const object = part.slice(skip);
  if ((proposals.find(object.text)[0]?.start ?? FAR) < FAR && (!clause || clause.start > 0))
    return owns.find(object.text.slice(0, FAR)).length > 0
      ? [own(part, skip, part.length)]
      : withInsertion(object, 0, "approval", undefined);
  return clause && clause.start > 0
    ? clauseDemands(part.slice(clause.start))
    : (changed(part.slice(skip)) ?? [own(part, skip, part.length)]);
}

/** "bifall till …", "avslag på …", "återremiss", "som tillägg att …". */
function headed(part: Passage, id: keyof typeof HEADS, from: number, to: number): Found[] {
  const word = part.read(from, to) as Read;
  const type = HEADS[id];
  if (type === "approval" || type === "rejection") {
    const counter = type === "approval" && announced.opening(part.text.slice(to))?.start === 1;
    return counter
      ? [{ ...own(part, to, part.length), type: word.as("counter-proposal") }]
      : withInsertion(part, to, type, word);
  }
  if (type === "remittal" || type === "tabling") return [demand(word.as(type), objectAfter(part, to))];
  const rest = part.text.slice(to);
  const lead = ofs.opening(rest);
  const close = lead && lead.start <= 1 ? lead.end : 0;
  const clause = clauses
    .find(rest)
    .find((hit) => close === 0 || hit.start <= close + 1 || /,\s$/.test(rest.slice(0, hit.start)));
  const colon = /^\s?:\s?/.exec(rest)?.[0].length;
  const target = clause
    ? part.read(to + clause.start, endOf(part.text))
    : colon
      ? part.read(to + colon, endOf(part.text))
      : objectAfter(part, to);
  return [{ ...demand(word.as(type), target), own: true }];
}

/** The object of an approval or rejection, each of several coordinated proposals, and an addition or amendment that hangs on it. */
export function withInsertion(
  part: Passage,
  from: number,
  type: "approval" | "rejection",
  word: Read | undefined,
): Found[] {
  const { text } = part;
  const quoted = quotations(text);
  const added = insertions.find(text).find((hit) => hit.start >= from && !inside(quoted, hit.start));
  const end = added?.start ?? text.length;
  const found: Found[] = targets(part, from, end).map((target) => demand(word ? word.as(type) : type, target));
  if (found.length === 0) found.push(demand(word ? word.as(type) : type, undefined));
  if (added) {
    const name = part.read(added.start, added.end) as Read;
    const clause = clauses.find(text.slice(added.end))[0];
    const rest = clause
      ? part.read(added.end + clause.start, endOf(text))
      : part.read(added.end + (/^[\s:,]*/.exec(text.slice(added.end))?.[0].length ?? 0), endOf(text));
    found.push({
      ...demand(name.as(added.id === "insertion" ? "addition" : "amendment"), meaningful(rest)),
      own: true,
    });
  }
  return found;
}

/** "X:s förslag och tilläggsyrkande från Y": each proposal of the coordination is demanded for itself. */
function targets(part: Passage, from: number, end: number): Read[] {
  const text = part.text.slice(from, end);
  const adjunct = adjuncts.find(text).find((hit) => hit.start > 0);
  const close = adjunct ? adjunct.start : text.length;
  const nouns = movables.find(text.slice(0, close));
  const found: Read[] = [];
  let start = 0;
  for (const and of ands.find(text.slice(0, close))) {
    const before = nouns.some((noun) => noun.start >= start && noun.end <= and.start);
    const clause = clauses.find(text.slice(start, and.start)).length > 0;
    const next = nouns.find((noun) => noun.start >= and.end);
    const near = next !== undefined && text.slice(and.end, next.start).trim().split(/\s+/).length <= MOST_OWNER_WORDS;
    const provided = conditions.opening(text.slice(and.end).replace(/^[\s,]+/, ""))?.start === 0;
    if (!before || clause || !near || provided || /^\s*\p{N}/u.test(text.slice(and.end))) continue;
    const read = part.read(from + start, from + endOf(text.slice(0, and.start)));
    if (read) found.push(read);
    start = and.end;
  }
  const last = part.read(from + start, from + endOf(text.slice(0, close)));
  if (last) found.push(last);
  return found;
}

/** Most words between a conjunction and the proposal that it coordinates: "och Anna von Bergs eget tilläggsyrkande". */
const MOST_OWNER_WORDS = 5;

/** What stands after "återremiss av", up to its reasons. */
export function objectAfter(part: Passage, from: number): Read | undefined {
  const text = part.text.slice(from);
  const lead = ofs.opening(text);
  if (lead?.start !== 0 && lead?.start !== 1) {
    const before = ofs.find(part.text.slice(0, from)).at(-1);
    if (before?.end !== from) return undefined;
  }
  const start = lead && lead.start <= 1 ? lead.end : 0;
  const adjunct = adjuncts.find(text.slice(start))[0];
  return part.read(from + start, from + (adjunct ? endOf(text.slice(0, start + adjunct.start)) : endOf(text)));
}

/** Own words of the mover. */
export function own(part: Passage, from: number, to: number): Found {
  return { ...demand("counter-proposal", meaningful(part.read(from, Math.min(to, endOf(part.text))))), own: true };
}

export const demand = (type: Draft<DemandType>, target: Read | undefined): Found => ({ type, target });

/** A target that only announces what follows is none. */
function meaningful(read: Read | undefined): Read | undefined {
  if (!read) return undefined;
  const plain = read.value.replace(/[\s.:]+$/, "");
  return plain === "" || counters.whole(plain) !== undefined || !/\p{L}{4}/u.test(plain) ? undefined : read;
}

/** The end of a text without the marks that close it. */
export function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.,;:]/.test(text[end - 1] as string)) end--;
  return end;
}
