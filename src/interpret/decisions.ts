import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Decision } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import type { Read } from "../text/passage.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { inGenitive, isGenitive, withoutGenitive } from "../vocabulary/inflection.js";
import { withoutAnnexes } from "./annexes.js";
import { decidingText } from "./deciding.js";
import { isOwn } from "./deciding-sentences.js";
import { body } from "./meeting.js";
import { outcomeOf } from "./outcomes.js";
import { pointsOf } from "./points.js";
import { headless, own, pieces, sentences, verbatim } from "./prose.js";

const council = decisionWords("council");
const proposes = decisionWords("propose");
const toward = decisionWords("toward");
const bodies = decisionWords("body");
const immediate = decisionWords("immediate");

/** Reads what the body itself decided in an item: the text under its decision heading, or its deciding sentence. */
export function decision(item: OutlineItem, context: Context): Draft<Decision> | undefined {
  const sections = decisionSections(item, context);
  const found = withoutAnnexes(sections.length > 0 ? sections : decidingText(item, body(context)?.value));
  const text = verbatim(
    found.flatMap((section) => section.blocks),
    context,
  );
  if (!text) return undefined;
  const list = found.flatMap(pieces);
  const toCouncil = found.some(
    (section) =>
      section.heading !== undefined &&
      (section.role === "proposal" || proposes.find(section.heading.text).length > 0) &&
      (council.find(section.heading.text).length > 0 || (section.role === "proposal" && isCouncils(section))),
  );
  const outcome = toCouncil ? { value: "proposed-to-council" as const, read: undefined } : outcomeOf(list);
  if (!toCouncil) tellTwo(sections, context);
  const verified = immediately([...ownParts(item), ...(sections.length > 0 ? [] : found)], body(context)?.value);
  return {
    text,
    points: pointsOf(list),
    outcome: outcome.read ? outcome.read.as(outcome.value) : outcome.value,
    immediatelyVerified: verified ? verified.as(true) : false,
  };
}

/** Reports where two sections of an item tell decisions that come to different things; what goes on to the council stands beside others. */
function tellTwo(sections: readonly OutlineSection[], context: Context): void {
  if (sections.length < 2) return;
  const told = sections.map((section) => outcomeOf(pieces(section))).filter(({ value }) => value !== "other");
  if (told.some(({ value }) => value === "proposed-to-council")) return;
  const [first] = told;
  const second = told.find(({ value }) => value !== first?.value);
  if (!first?.read || !second?.read) return;
  const args = { first: first.read.value, second: second.read.value };
  context.report("decision-outcomes-differ", second.read.spans, args);
}

/**
 * The sections that hold the body's own decision: what it decides itself and what it proposes to the council. A
 * committee that prepares matters may call all of its decision "the committee's proposal to the board".
 */
export function decisionSections(item: OutlineItem, context: Context): OutlineSection[] {
  const decisions = own(item, "decision").filter((section) => section.blocks.length > 0);
  const passed = own(item, "proposal").filter(
    (section) => section.heading && passesOn(section.heading.text) && section.blocks.length > 0,
  );
  if (passed.length === 0 && decisions.length > 0) return decisions;
  const name = body(context)?.value;
  const isOurs = ({ heading }: OutlineSection): boolean =>
    name !== undefined && heading !== undefined && isProposalOf(name, heading.text);
  if (passed.length === 0)
    return own(item, "proposal").filter(
      (section) =>
        isOurs(section) && (isCouncils(section) || outcomeOf(pieces(section)).value === "proposed-to-council"),
    );
  const ours = passed.filter(isOurs);
  if (decisions.length === 0) return ours.length > 0 ? ours : passed.slice(-1);
  return item.sections.filter((section) => decisions.includes(section) || ours.includes(section));
}

/** "Kommunfullmäktige godkänner rapporten.": what the council is to decide, under the heading of a proposal. */
function isCouncils(section: OutlineSection): boolean {
  const [first] = pieces(section);
  return first !== undefined && council.opening(first.passage.text)?.start === 0;
}

/** "Arbetsutskottets förslag till kommunstyrelsen": a proposal that is passed on to another body. */
function passesOn(heading: string): boolean {
  const to = toward.find(heading).at(-1);
  return to !== undefined && bodies.find(heading).some((hit) => hit.start >= to.end && hit.start - to.end <= 1);
}

/** "Kommunstyrelsens förslag till beslut": whether the body of that name, and no committee or office of its own, proposes. */
function isProposalOf(name: string, heading: string): boolean {
  const [own, text] = [name.toLowerCase(), heading.toLowerCase()];
  const owner = text.startsWith(inGenitive(own)) ? inGenitive(own) : (text.split(" ", 1)[0] as string);
  const [next = ""] = text.slice(owner.length).trimStart().split(" ", 1);
  return isGenitive(owner) && own.endsWith(withoutGenitive(owner)) && !isGenitive(next);
}

/** What of an item tells of this meeting, but for what was put before it. */
const ownParts = (item: OutlineItem): OutlineSection[] =>
  own(item, "decision", "other", "procedure", "vote", "statement", "reservation", "recipients", "background").filter(
    (section) => section.role !== "background" || headless(section),
  );

/** The words that say that the item was verified at once, wherever this meeting's part of the item says so. `name` is that of the body. */
function immediately(sections: readonly OutlineSection[], name = ""): Read | undefined {
  for (const section of sections) {
    let quoted = false;
    const heading = section.heading ? [section.heading] : [];
    const list = pieces(section).filter(({ kind, passage }) => {
      if (kind !== "item") quoted = headless(section) && quotesOthers(passage.text, name);
      return !quoted;
    });
    for (const passage of [...heading, ...list.map((piece) => piece.passage)]) {
      const hit = immediate.find(passage.text)[0];
      if (hit) return passage.read(hit.start, hit.end);
    }
  }
  return undefined;
}

/** "Arbetsutskottet hade beslutat följande:": what another body than the meeting's own decided stands below. */
function quotesOthers(text: string, name: string): boolean {
  if (!text.endsWith(":")) return false;
  const last = sentences(text).at(-1)?.start ?? 0;
  const [subject] = bodies.find(text.slice(last));
  return subject?.start === 0 && !isOwn(text.slice(last, last + subject.end), name);
}
