import type { Decision } from "../model/minutes.js";
import type { Read } from "../text/passage.js";
import { type DecisionWord, decisionWords } from "../vocabulary/decisions.js";
import type { Piece } from "./prose.js";
import { sentences } from "./prose.js";

type Outcome = Decision["outcome"];

interface Found {
  value: Outcome;
  /** The words that say so. */
  read: Read | undefined;
}

/** Finite verbs and what they decide; infinitives count only where they open the sentence, below the heading, or hang on "beslutar att". */
const FINITE = {
  approved: "approved",
  rejected: "rejected",
  remitted: "remitted",
  tabled: "tabled",
  noted: "noted",
  elected: "elected",
  withdrawn: "withdrawn",
  other: "other",
} as const;
const INFINITIVE = {
  approve: "approved",
  reject: "rejected",
  remit: "remitted",
  table: "tabled",
  note: "noted",
  elect: "elected",
} as const;

const verbs = decisionWords(
  "approved",
  "approve",
  "rejected",
  "reject",
  "remitted",
  "remit",
  "tabled",
  "table",
  "noted",
  "note",
  "elected",
  "elect",
  "withdrawn",
  "other",
  "matter",
);
const dropped = decisionWords("dropped");
const frame = decisionWords("decide", "propose", "proposed", "clause");
const proposing = decisionWords("propose", "proposed", "proposalTo", "council");
const skipped = decisionWords("immediate", "authority");
const according = decisionWords("according");
const deciding = decisionWords("decide");
const clause = decisionWords("clause");
const nothing = decisionWords("nothing");
const relative = decisionWords("relative");

/** How far, in characters, a proposing verb may stand from the council it addresses, and "beslutar" from its infinitive. */
const REACH = 90;

/**
 * What a decision comes to. A proposal to the council prevails; otherwise the first point that decides anything; a
 * decision in words of its own ("beslutar att … avvecklas") or "enligt förslag" is an approval.
 */
export function outcomeOf(list: readonly Piece[]): Found {
  const parts = list.flatMap((piece) =>
    sentences(piece.passage.text).map(({ start, end }) => ({
      piece,
      start,
      end,
      text: piece.passage.text.slice(start, end),
    })),
  );
  for (const { piece, start, text } of parts) {
    const at = addressesCouncil(text);
    if (at) return { value: "proposed-to-council", read: piece.passage.read(start + at.start, start + at.end) };
  }
  let weak: Found | undefined;
  for (const [i, { piece, start, text }] of parts.entries()) {
    const formal = skipped.find(text)[0];
    const before = formal ? headVerb(text.slice(0, formal.start)) : undefined;
    if (before) return { value: before.value, read: piece.passage.read(start + before.start, start + before.end) };
    if (formal) continue;
    const drop = dropped.whole(text);
    if (drop) return { value: "withdrawn", read: piece.passage.read(start, start + text.length) };
    const verb = headVerb(text);
    if (verb) return { value: verb.value, read: piece.passage.read(start + verb.start, start + verb.end) };
    const own = deciding.find(text)[0];
    const goesOn = !/[.!?]$/.test(text) && clause.opening(parts[i + 1]?.text ?? "")?.start === 0;
    if (own && !goesOn && !/[:\s]$/.test(text) && text.length - own.end > 15)
      return { value: "approved", read: piece.passage.read(start + own.start, start + own.end) };
    const agreed = according.find(text)[0];
    if (agreed) weak ??= { value: "approved", read: piece.passage.read(start + agreed.start, start + agreed.end) };
  }
  if (weak) return weak;
  const substance = parts.find(
    ({ text }) => text.trim().includes(" ") && skipped.find(text).length === 0 && nothing.find(text).length === 0,
  );
  return { value: substance ? "approved" : "other", read: undefined };
}

/** "föreslår (att) kommunfullmäktige", "fullmäktige föreslås", or a line that says no more than "förslag till fullmäktige". */
function addressesCouncil(text: string): { start: number; end: number } | undefined {
  const hits = proposing.find(text);
  for (let i = 0; i < hits.length; i++) {
    const verb = hits[i] as (typeof hits)[number];
    const next = hits.slice(i + 1).find((hit) => hit.id === "council");
    const before = verb.id === "proposed" ? hits[i - 1] : undefined;
    if (before?.id === "council" && verb.start - before.end <= 1) return { start: before.start, end: verb.end };
    if (!next || verb.id === "council") continue;
    const near =
      verb.id === "proposalTo"
        ? next.start - verb.end <= 1 && isLead(text, verb, next)
        : next.start - verb.end <= REACH;
    if (near) return { start: verb.start, end: next.end };
  }
  return undefined;
}

/** Whether a text is the line above what is proposed: the proposer at most before, a colon at most behind. */
const isLead = (text: string, from: { start: number }, to: { end: number }): boolean =>
  from.start <= LONGEST_PROPOSER && /^[\s:]*$/.test(text.slice(to.end));

/** Longest name, in characters, of a body before "förslag till kommunfullmäktige". */
const LONGEST_PROPOSER = 50;

/** The verb that decides: the first finite one, or an infinitive that opens the sentence or hangs on a deciding verb, whichever stands first. */
function headVerb(text: string): { value: Outcome; start: number; end: number } | undefined {
  const frames = frame.find(text);
  for (const hit of verbs.find(text)) {
    if (hit.id === "matter") continue;
    if (hit.id in FINITE) {
      if (inRelativeClause(text, hit.start)) continue;
      return { value: FINITE[hit.id as keyof typeof FINITE], start: hit.start, end: hit.end };
    }
    const value = INFINITIVE[hit.id as keyof typeof INFINITIVE];
    if (hit.start === 0 || hangs(text, frames, hit.start)) return { value, start: hit.start, end: hit.end };
  }
  return undefined;
}

function inRelativeClause(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return relative.find(before).some((hit) => /^\s*$/.test(before.slice(hit.end)));
}

function hangs(text: string, frames: readonly { id: DecisionWord; start: number; end: number }[], at: number): boolean {
  return frames.some((frame) => {
    if (frame.start > at) return false;
    if (frame.id === "clause") return frame.start === 0 && at - frame.end <= REACH;
    return at >= frame.end && at - frame.end <= REACH && !/[.;:]/.test(text.slice(frame.end, at));
  });
}
