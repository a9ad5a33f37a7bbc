import type { OutlineBlock, OutlineItem, OutlineSection } from "../model/outline.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { motionStems } from "../vocabulary/motions.js";
import { endsAsLeadIn } from "./points.js";
import { headless, sentences } from "./prose.js";

const words = decisionWords("body", "finite", "propose");
const passives = decisionWords("passive");
const clause = decisionWords("clause");
const immediate = decisionWords("immediate");

/** How a sentence decides: a body decides, a body proposes, or something is done in the passive. */
type Manner = "finite" | "propose" | "passive";

/**
 * Minutes without a decision heading: the last sentence in which the body decides, to the end of its paragraph, with the
 * clauses and points that follow. Nothing where no sentence decides.
 */
export function decidingText(item: OutlineItem): OutlineSection[] {
  for (const manner of ["finite", "passive", "propose"] as const) {
    for (const section of [...item.sections].reverse()) {
      if (section.foreign || !mayDecide(section, manner)) continue;
      const last = section.blocks.findLastIndex((block) => sentenceAt(block, manner) !== undefined);
      const at = manner === "passive" && announces(section.blocks[last - 1]) ? last - 1 : last;
      const block = section.blocks[at];
      if (block?.type !== "paragraph") continue;
      const start = sentenceAt(block, at < last ? "propose" : manner) ?? 0;
      let end = last + 1;
      while (end < section.blocks.length && follows(section.blocks[end] as OutlineBlock)) end++;
      return [
        {
          role: "decision",
          blocks: [{ type: "paragraph", passage: block.passage.slice(start) }, ...section.blocks.slice(at + 1, end)],
        },
      ];
    }
  }
  return [];
}

function mayDecide(section: OutlineSection, manner: Manner): boolean {
  return (
    headless(section) ||
    (manner === "finite" && (section.role === "other" || section.role === "procedure" || section.role === "vote"))
  );
}

/** Where the first sentence of a block that decides in a given manner begins. */
function sentenceAt(block: OutlineBlock, manner: Manner): number | undefined {
  if (block.type !== "paragraph") return undefined;
  const { text } = block.passage;
  const parts = sentences(text);
  if (manner === "passive")
    return parts.length === 1 && passives.find(text).length > 0 && !motionStems.test(text) ? 0 : undefined;
  return parts.find(({ start, end }) => decides(text.slice(start, end), manner))?.start;
}

/** How far from the beginning of its sentence, in characters, a body that decides is named, and its verb after it. */
const FIRST_WORDS = 40;

function decides(sentence: string, manner: "finite" | "propose"): boolean {
  const hits = words.find(sentence);
  const verb = hits.find((hit) => hit.id !== "body");
  if (verb?.id !== manner) return false;
  const body = hits.find((hit) => hit.id === "body");
  const lead = sentence.slice(0, verb.start);
  if (verb.start === 0) return true;
  return (
    body !== undefined &&
    body.start < FIRST_WORDS &&
    body.end <= verb.start &&
    verb.start - body.end < FIRST_WORDS &&
    !motionStems.test(lead)
  );
}

/** "Nämnden föreslår kommunfullmäktige fatta följande beslut.": what stands below is proposed. */
const announces = (block: OutlineBlock | undefined): boolean =>
  block?.type === "paragraph" && sentenceAt(block, "propose") !== undefined && endsAsLeadIn(block.passage.text);

function follows(block: OutlineBlock): boolean {
  if (block.type === "list") return true;
  return (
    block.type === "paragraph" &&
    (clause.opening(block.passage.text)?.start === 0 || immediate.find(block.passage.text).length > 0)
  );
}
