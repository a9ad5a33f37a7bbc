import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Point, Proposal } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import { type Passage, Read } from "../text/passage.js";
import { breaks, datesIn, timesIn } from "../vocabulary/calendar.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { motionStems } from "../vocabulary/motions.js";
import { proposalStems, proposalWords } from "../vocabulary/proposals.js";
import { withoutTail } from "./annexes.js";
import { decidingText } from "./deciding.js";
import { decisionSections } from "./decisions.js";
import { body } from "./meeting.js";
import { isOfMeeting } from "./motions.js";
import { mentions } from "./people.js";
import { endsAsLeadIn, pointsOf } from "./points.js";
import { ownersIn, proposersIn } from "./proposers.js";
import { headless, type Piece, pieces, sentences } from "./prose.js";

const propose = proposalWords("propose");
const addressees = proposalWords("addressee");
const bodies = proposalWords("body");
const stops = proposalWords("stop");
const clauses = decisionWords("clause");
const nothing = proposalWords("nothing");

/** Reads the proposed decisions put before the meeting: under their headings, in reports of earlier treatment, or in prose. */
export function proposals(item: OutlineItem, context: Context): Draft<Proposal>[] {
  const deciding = decisionSections(item, context);
  const decided = new Set(
    deciding.length > 0
      ? []
      : decidingText(item, body(context)?.value)
          .flatMap(pieces)
          .map(({ passage }) => passage.start),
  );
  const found = item.sections.flatMap((section) => {
    if (deciding.includes(section)) return [];
    if (section.role === "earlier" || (section.foreign && section.role === "decision")) return reported(section);
    if (section.foreign) return [];
    if (section.role === "proposal") return headed(section, decided);
    return section.role === "background" ? told(section, decided) : [];
  });
  return found.length > 0 ? found : item.sections.flatMap((section) => inline(section, decided));
}

/**
 * "Förvaltningen föreslår i tjänsteutlåtande den 7 april att nämnden …", where nothing else says what was proposed: an office
 * that names the body which is to decide, in the text under no heading.
 */
function inline(section: OutlineSection, decided: ReadonlySet<number>): Draft<Proposal>[] {
  if (section.foreign || !headless(section)) return [];
  return pieces(section).flatMap(({ kind, passage }) => {
    if (kind !== "paragraph" || !proposalStems.test(passage.text)) return [];
    return sentences(passage.text).flatMap(({ start, end }) => {
      const sentence = passage.slice(start, end);
      const verb = decided.has(sentence.start) ? undefined : proposerVerb(sentence);
      if (!verb || verb.ofBody || endsAsLeadIn(sentence.text)) return [];
      const rest = sentence.text.slice(verb.verbEnd);
      const clause = clauses.find(rest)[0];
      if (!clause || clause.start > REACH || bodies.opening(rest.slice(clause.end).trimStart())?.start !== 0) return [];
      const text = sentence.slice(verb.verbEnd + clause.end);
      return proposal(
        verb.by,
        dateOf(sentence.slice(0, verb.verbEnd + clause.start)),
        pointsOf([{ kind, passage: text }]),
      );
    });
  });
}

/** How far behind its verb, in characters, the clause may begin that says what is proposed. */
const REACH = 60;

/** Everything under a heading for proposals that is not somebody's motion. */
function headed(section: OutlineSection, decided: ReadonlySet<number>): Draft<Proposal>[] {
  const ofMeeting = isOfMeeting(section);
  const list = upToHeading(
    withoutMotions(pieces(section), ofMeeting).filter(
      (piece) => !decided.has(piece.passage.start) && !isAdjournment(piece) && !(ofMeeting && tellsNothing(piece)),
    ),
  );
  const by = section.heading ? ownersIn(section.heading) : [];
  const own: Piece[] = [];
  for (const piece of list) {
    const verb = proposerVerb(piece.passage, firstEnd(piece));
    const names = verb ? verb.by : /:\s*$/.test(piece.passage.text) ? named(piece.passage) : [];
    if (by.length === 0) append(by, names);
    if (names.length > 0 && !verb) continue;
    if (verb && !verb.ofBody && !endsAsLeadIn(piece.passage.text))
      own.push({ ...piece, passage: piece.passage.slice(verb.content) });
    else own.push(piece);
  }
  return proposal(by, section.heading && dateOf(section.heading), pointsOf(own));
}

/** Whose proposal words before a colon announce: "Arbetsutskottets förslag till nämnden:", or an office without the genitive. */
function named(passage: Passage): Read[] {
  const owners = ownersIn(passage);
  return owners.length > 0 ? owners : proposersIn(passage, 0, passage.length);
}

/** What nobody named moves: a sentence that leads in the points of somebody's motion takes them with it. */
function withoutMotions(list: readonly Piece[], ofMeeting: boolean): readonly Piece[] {
  let moving = false;
  return list.filter((piece) => {
    if (moving && (piece.kind === "item" || isClause(piece.passage))) return false;
    const moves = isMotion(piece, ofMeeting);
    moving = moves && (ofMeeting || endsAsLeadIn(piece.passage.text));
    return !moves;
  });
}

/** The pieces before a line that looks like a heading the segmentation did not know: short, no full stop, text below it. */
function upToHeading(list: readonly Piece[]): readonly Piece[] {
  const at = list.findIndex(
    (piece, i) =>
      i > 0 &&
      i + 1 < list.length &&
      piece.kind === "paragraph" &&
      piece.passage.length < LONGEST_HEADING &&
      /^\p{Lu}.*[\p{L}\p{N}]$/u.test(piece.passage.text) &&
      !endsAsLeadIn(piece.passage.text),
  );
  return at < 0 ? list : list.slice(0, at);
}

const LONGEST_HEADING = 50;

/** "Arbetsutskottet föreslog kommunstyrelsen fatta följande beslut. …" in a report of what others did. */
function reported(section: OutlineSection): Draft<Proposal>[] {
  const list = pieces(section);
  const at = list.findIndex(
    (piece) => proposalStems.test(piece.passage.text) && proposerVerb(piece.passage, firstEnd(piece)) !== undefined,
  );
  const piece = list[at];
  if (!piece) return [];
  const end = firstEnd(piece);
  const verb = proposerVerb(piece.passage, end) as ProposerVerb;
  const date = dateOf(piece.passage.slice(0, verb.content)) ?? (section.heading && dateOf(section.heading));
  const announces = endsAsLeadIn(piece.passage.text.slice(0, end));
  const tail = announces && end < piece.passage.length ? [{ ...piece, passage: piece.passage.slice(end) }] : [];
  const next = upToHeading([piece, ...list.slice(at + 1)]).slice(1);
  const stop = next.findIndex(isStop);
  const rest = [...tail, ...(stop < 0 ? next : next.slice(0, stop))];
  const own = { ...piece, passage: withoutTail(piece.passage.slice(verb.content)) };
  const points = announces
    ? contents({ ...piece, passage: piece.passage.slice(0, end) }, verb.content, rest)
    : pointsOf([own, ...rest.filter((other) => other.kind === "item")]);
  return proposal(verb.by, date, points);
}

/** The points that a lead-in announces; where the lead-in says something itself, it and what follows are one point. */
function contents(piece: Piece, from: number, rest: readonly Piece[]): Draft<Point>[] {
  const inline = piece.passage.slice(from);
  if (!/:\s*$/.test(inline.text) || onlyAnnounces(inline.text) || rest.some((other) => other.kind === "item"))
    return pointsOf(rest);
  const parts = [inline, ...rest.map((other) => other.passage)];
  return [
    {
      text: new Read(
        parts.map((part) => part.text).join("\n"),
        parts.flatMap((part) => part.spans()),
      ),
    },
  ];
}

/**
 * Prose that announces a list or clauses: "I tjänsteutlåtandet föreslogs enligt följande:". What the body itself proposes
 * to another one is its decision; `decided` says where that begins.
 */
function told(section: OutlineSection, decided: ReadonlySet<number>): Draft<Proposal>[] {
  const list = pieces(section);
  const found: Draft<Proposal>[] = [];
  for (let i = 0; i + 1 < list.length; i++) {
    const piece = list[i] as Piece;
    if (piece.kind !== "paragraph" || !proposalStems.test(piece.passage.text) || !endsAsLeadIn(piece.passage.text))
      continue;
    const parts = sentences(piece.passage.text);
    const last = parts.at(-1) as { start: number; end: number };
    if (decided.has(piece.passage.slice(last.start).start)) continue;
    if (propose.find(piece.passage.text.slice(last.start)).length === 0) continue;
    const by =
      proposerVerb(piece.passage.slice(last.start, last.end))?.by ??
      parts.map(({ start, end }) => proposersIn(piece.passage, start, end)).find((offices) => offices.length > 0) ??
      parts.map(({ start, end }) => ownersIn(piece.passage.slice(start, end))).find((owners) => owners.length > 0) ??
      [];
    const rest = list.slice(i + 1);
    const end = rest.findIndex((other) => other.kind !== "item" && !isClause(other.passage));
    const own = end < 0 ? rest : rest.slice(0, end);
    if (by.length > 0 && own.length > 0) append(found, proposal(by, dateOf(piece.passage), pointsOf(own)));
  }
  return found;
}

interface ProposerVerb {
  by: Read[];
  /** Where the verb ends, and where what is proposed begins. */
  verbEnd: number;
  content: number;
  /** Whether a body that decides proposes, rather than an office. */
  ofBody: boolean;
}

/** The offices or committees before a verb of proposing. */
function proposerVerb(passage: Passage, to = passage.length): ProposerVerb | undefined {
  const text = passage.text.slice(0, to);
  const verb = propose.find(text)[0];
  if (!verb) return undefined;
  const by = proposersIn(passage, 0, verb.start);
  if (by.length === 0) return undefined;
  let content = verb.end;
  for (
    let hit = addressees.opening(text.slice(content));
    hit && hit.start <= 1;
    hit = addressees.opening(text.slice(content))
  ) {
    if (clauses.opening(text.slice(content))?.start === hit.start) break;
    content += hit.end;
  }
  content = behindDay(text, content);
  return { by, verbEnd: verb.end, content, ofBody: bodies.find(text.slice(0, verb.start)).length > 0 };
}

/** "den 20 augusti 2013, § 311, " between the verb and the clause says when, not what: where the clause begins. */
function behindDay(text: string, from: number): number {
  const day = datesIn(text.slice(from, from + REACH))[0];
  if (!day || text.slice(from, from + day.opens).trim() !== "") return from;
  const rest = /^(?:,?\s?§\s?\d{1,4})?,?\s/.exec(text.slice(from + day.end))?.[0].length ?? 0;
  const to = from + day.end + rest;
  return clauses.opening(text.slice(to))?.start === 0 ? to : from;
}

const firstEnd = (piece: Piece): number => sentences(piece.passage.text)[0]?.end ?? piece.passage.length;
const isClause = (passage: Passage): boolean => clauses.opening(passage.text)?.start === 0;
const isStop = (piece: Piece): boolean =>
  piece.kind !== "item" && stops.find(piece.passage.text.slice(0, 200)).length > 0;
const onlyAnnounces = (text: string): boolean => text.trim().split(/\s+/).length <= 6;

/** A sentence in which somebody named moves something; under a heading for what members propose, any that names somebody. */
function isMotion({ passage }: Piece, ofMeeting: boolean): boolean {
  return (
    (ofMeeting || motionStems.test(passage.text)) &&
    mentions(passage).some(
      ({ kind, ref, genitive, start }) =>
        (kind === "person" && ref.party !== undefined && !genitive) || (ofMeeting && kind === "office" && start === 0),
    )
  );
}

/** "Ingen annan yttrar sig.", "Inga andra förslag framställs." under a heading for what members propose. */
const tellsNothing = ({ passage }: Piece): boolean => nothing.opening(passage.text)?.start === 0;

/** "Ajournering kl. 15.20–15.35." among the proposals tells of the meeting, not of what was proposed to it. */
const isAdjournment = ({ passage }: Piece): boolean =>
  timesIn(passage.text).length > 0 && breaks.opening(passage.text)?.start === 0;

function dateOf(passage: Passage): Read | undefined {
  const date = datesIn(passage.text)[0];
  return date && passage.read(date.start, date.end)?.as(date.value);
}

function proposal(by: Read[], date: Read | undefined, points: Draft<Point>[]): Draft<Proposal>[] {
  return points.length > 0 ? [{ by, date, points }] : [];
}
