import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Decision } from "../model/minutes.js";
import type { OutlineBlock, OutlineItem, OutlineSection } from "../model/outline.js";
import type { Read } from "../text/passage.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { outcomeOf } from "./outcomes.js";
import { pointsOf } from "./points.js";
import { headless, own, pieces, sentences, verbatim } from "./prose.js";

const council = decisionWords("council");
const toward = decisionWords("toward");
const deciding = decisionWords("body", "decide");
const clause = decisionWords("clause");
const immediate = decisionWords("immediate");

/** Reads what the body itself decided in an item: the text under its decision heading, or its deciding sentence. */
export function decision(item: OutlineItem, context: Context): Draft<Decision> | undefined {
  const sections = decisionSections(item);
  const found = sections.length > 0 ? sections : decidingSentence(item);
  const text = verbatim(
    found.flatMap((section) => section.blocks),
    context,
  );
  if (!text) return undefined;
  const list = found.flatMap(pieces);
  const toCouncil = found.some(
    (section) => section.role === "proposal" && section.heading && council.find(section.heading.text).length > 0,
  );
  const outcome = toCouncil ? { value: "proposed-to-council" as const, read: undefined } : outcomeOf(list);
  const verified = immediately(item);
  return {
    text,
    points: pointsOf(list),
    outcome: outcome.read ? outcome.read.as(outcome.value) : outcome.value,
    immediatelyVerified: verified ? verified.as(true) : false,
  };
}

/**
 * The sections that hold the body's own decision. A committee that prepares matters may call its decision "the
 * committee's proposal to the board": where nothing else decides, that section does.
 */
export function decisionSections(item: OutlineItem): OutlineSection[] {
  const decisions = own(item, "decision").filter((section) => section.blocks.length > 0);
  if (decisions.length > 0) return decisions;
  const proposal = own(item, "proposal").findLast(
    (section) => section.heading && passesOn(section.heading.text) && section.blocks.length > 0,
  );
  return proposal ? [proposal] : [];
}

/** "Arbetsutskottets förslag till kommunstyrelsen": a proposal that is passed on to another body. */
function passesOn(heading: string): boolean {
  const to = toward.find(heading).at(-1);
  return to !== undefined && deciding.find(heading).some((hit) => hit.id === "body" && hit.start >= to.end);
}

/** Minutes without a decision heading: the paragraph in which the body decides, with the clauses that follow. */
function decidingSentence(item: OutlineItem): OutlineSection[] {
  for (const section of item.sections) {
    if (
      section.foreign ||
      !(headless(section) || section.role === "other" || section.role === "procedure" || section.role === "motions")
    )
      continue;
    const from = section.blocks.findIndex(decides);
    if (from < 0) continue;
    let to = from + 1;
    while (to < section.blocks.length && follows(section.blocks[to] as OutlineBlock)) to++;
    return [{ role: "decision", blocks: section.blocks.slice(from, to) }];
  }
  return [];
}

/** Whether a block's first sentence says that a body decides. */
function decides(block: OutlineBlock): boolean {
  if (block.type !== "paragraph") return false;
  const { text } = block.passage;
  const first = sentences(text)[0];
  if (!first) return false;
  const hits = deciding.find(text.slice(0, first.end));
  const verb = hits.find((hit) => hit.id === "decide");
  if (!verb) return false;
  const body = hits.find((hit) => hit.id === "body");
  return (
    verb.start === 0 ||
    (body !== undefined && body.start < FIRST_WORDS && verb.start > body.start && verb.start - body.end < FIRST_WORDS)
  );
}

/** How far from the beginning of its sentence, in characters, a body that decides is named, and its verb after it. */
const FIRST_WORDS = 60;

const follows = (block: OutlineBlock): boolean =>
  block.type === "list" || (block.type === "paragraph" && clause.opening(block.passage.text)?.start === 0);

/** The words that say that the item was verified at once, wherever this meeting's part of the item says so. */
function immediately(item: OutlineItem): Read | undefined {
  for (const section of own(
    item,
    "decision",
    "other",
    "procedure",
    "vote",
    "statement",
    "reservation",
    "recipients",
    "background",
  )) {
    if (section.role === "background" && !headless(section)) continue;
    for (const passage of [
      ...(section.heading ? [section.heading] : []),
      ...pieces(section).map((piece) => piece.passage),
    ]) {
      const hit = immediate.find(passage.text)[0];
      if (hit) return passage.read(hit.start, hit.end);
    }
  }
  return undefined;
}
