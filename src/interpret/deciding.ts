import type { OutlineBlock, OutlineItem, OutlineSection } from "../model/outline.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { motionStems } from "../vocabulary/motions.js";
import { isAnnex } from "./annexes.js";
import { endsAsLeadIn } from "./points.js";
import { headless, sentences } from "./prose.js";

const words = decisionWords("body", "finite", "propose");
const subjects = decisionWords("body");
const settling = decisionWords("approved", "rejected", "remitted", "tabled", "noted", "elected");
const meetings = decisionWords("meeting");
const nothing = decisionWords("nothing");
const passives = decisionWords("passive");
const clause = decisionWords("clause");
const immediate = decisionWords("immediate");

/** How a sentence decides: a body decides, something is done in the passive, a body proposes, or it does something else ("utser"). */
type Manner = "finite" | "passive" | "propose" | "act";

const known = new WeakMap<OutlineItem, OutlineSection[]>();

/**
 * Minutes without a decision heading: the last sentence in which the body decides, to the end of its paragraph, with the
 * clauses and points that follow. Nothing where no sentence decides. `name` is that of the document's body.
 */
export function decidingText(item: OutlineItem, name = ""): OutlineSection[] {
  let found = known.get(item);
  if (!found) known.set(item, (found = lastDeciding(item, name)));
  return found;
}

function lastDeciding(item: OutlineItem, name: string): OutlineSection[] {
  for (const manner of ["finite", "passive", "propose", "act"] as const) {
    for (const section of [...item.sections].reverse()) {
      if (section.foreign || !mayDecide(section, manner)) continue;
      const last =
        manner === "act"
          ? section.blocks.findLastIndex((block) => block.type !== "paragraph" || !isAnnex(block.passage))
          : section.blocks.findLastIndex((block) => sentenceAt(block, manner, name) !== undefined);
      const at = manner === "passive" && announces(section.blocks[last - 1]) ? last - 1 : last;
      const block = section.blocks[at];
      if (block?.type !== "paragraph") continue;
      const start = sentenceAt(block, at < last ? "propose" : manner, name);
      if (start === undefined && manner === "act") continue;
      let end = last + 1;
      while (end < section.blocks.length && follows(section.blocks[end] as OutlineBlock)) end++;
      return [
        {
          role: "decision",
          blocks: [
            { type: "paragraph", passage: block.passage.slice(start ?? 0) },
            ...section.blocks.slice(at + 1, end),
          ],
        },
      ];
    }
  }
  return [];
}

function mayDecide(section: OutlineSection, manner: Manner): boolean {
  return headless(section) || (manner === "finite" && TELLING.has(section.role));
}

/** Sections at whose end the body may be said to decide, in minutes that give the decision no heading of its own. */
const TELLING: ReadonlySet<string> = new Set(["other", "procedure", "vote"]);

/** Where the first sentence of a block that decides in a given manner begins; of acts only the last sentence counts. */
function sentenceAt(block: OutlineBlock, manner: Manner, name = ""): number | undefined {
  if (block.type !== "paragraph") return undefined;
  const { text } = block.passage;
  const parts = sentences(text);
  if (manner === "passive")
    return parts.length === 1 && passives.find(text).length > 0 && !motionStems.test(text) ? 0 : undefined;
  if (manner === "act") {
    const last = parts.findLast(({ start, end }) => immediate.find(text.slice(start, end)).length === 0);
    return last && acts(text.slice(last.start, last.end), name) ? last.start : undefined;
  }
  return parts.find(({ start, end }) => decides(text.slice(start, end), manner))?.start;
}

/** How far from the beginning of its sentence, in characters, a body that decides is named, and its verb after it. */
const FIRST_WORDS = 40;

/** How far behind "Efter votering med 4 röster mot 2" the verb may stand, in characters. */
const INVERTED = 90;

function decides(sentence: string, manner: "finite" | "propose"): boolean {
  const hits = words.find(sentence);
  const verb = hits.find((hit) => hit.id !== "body");
  if (verb?.id !== manner) return false;
  const body = hits.find((hit) => hit.id === "body");
  const lead = sentence.slice(0, verb.start);
  if (verb.start === 0) return true;
  if (body === undefined || motionStems.test(lead)) return false;
  if (body.start >= verb.end)
    return (
      manner === "finite" && verb.start < INVERTED && body.start - verb.end < FIRST_WORDS && /^\p{Lu}/u.test(sentence)
    );
  return body.start < FIRST_WORDS && body.end <= verb.start && verb.start - body.end < FIRST_WORDS;
}

/** "Direktionen utser …", "Styrelsen tackade för informationen": the meeting's own body, and right behind it a verb that settles something. */
function acts(sentence: string, name: string): boolean {
  const body = subjects.find(sentence)[0];
  if (!body || body.start > FIRST_WORDS || motionStems.test(sentence.slice(0, body.end))) return false;
  if (nothing.find(sentence).length > 0) return false;
  const verb = settling.find(sentence).find((hit) => hit.start >= body.end);
  return verb !== undefined && verb.start - body.end <= 2 && isOwn(sentence.slice(body.start, body.end), name);
}

/** Whether a word for a body may mean the meeting's own: "nämnden" is socialnämnden, kommunstyrelsen is not. */
function isOwn(word: string, name: string): boolean {
  const stem = word.toLowerCase().replace(/(?:e?n|e?t)$/, "");
  return name === "" || name.toLowerCase().includes(stem) || meetings.whole(word) !== undefined;
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
