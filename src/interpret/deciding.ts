import type { OutlineBlock, OutlineItem, OutlineSection } from "../model/outline.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { motionStems } from "../vocabulary/motions.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { isAnnex } from "./annexes.js";
import { acts, decides, isAside, isOwn, type Manner, moves, settled } from "./deciding-sentences.js";
import { endsAsLeadIn } from "./points.js";
import { headless, sentences } from "./prose.js";

const subjects = decisionWords("body");
const passives = decisionWords("passive");
const clause = decisionWords("clause");
const immediate = decisionWords("immediate");

const known = new WeakMap<OutlineItem, OutlineSection[]>();

/**
 * Minutes without a decision heading: the last sentence in which the body decides, to the end of its paragraph, with the
 * clauses and points that follow. Nothing where no sentence decides. `name` is that of the document's body.
 */
export function decidingText(item: OutlineItem, name = ""): OutlineSection[] {
  let found = known.get(item);
  if (!found) known.set(item, (found = led(item, name) ?? opening(item, name) ?? lastDeciding(item, name)));
  return found;
}

/** The decision that a line of its own leads in, whatever the section it ends is about: the clauses or points below it, else all that is left. */
function led(item: OutlineItem, name: string): OutlineSection[] | undefined {
  for (const section of [...item.sections].reverse()) {
    const lead = section.foreign || !LED.has(section.role) ? undefined : lastLead(section, name);
    const block = lead && section.blocks[lead.at];
    if (lead && block?.type === "paragraph") {
      const first: OutlineBlock = { type: "paragraph", passage: block.passage.slice(lead.start) };
      const below = section.blocks.slice(lead.at + 1);
      const clauses = below.findIndex((one) => !follows(one));
      return [{ role: "decision", blocks: [first, ...(clauses > 0 ? below.slice(0, clauses) : below)] }];
    }
  }
  return undefined;
}

function lastDeciding(item: OutlineItem, name: string): OutlineSection[] {
  const all = isAll(item);
  for (const manner of ["finite", "passive", "propose", "act"] as const) {
    for (const section of [...item.sections].reverse()) {
      if (section.foreign || !(mayDecide(section, manner) || all || closes(section, manner, name))) continue;
      const last =
        manner === "act"
          ? section.blocks.findLastIndex((block) => block.type !== "paragraph" || !isAnnex(block.passage))
          : section.blocks.findLastIndex((block) => sentenceAt(block, manner, name) !== undefined);
      if (manner === "passive" && actsBelow(section.blocks, last, name)) continue;
      const named = manner === "act" ? electing(section.blocks, name) : -1;
      const at = manner === "passive" ? announcedFrom(section.blocks, last) : named < 0 ? last : named;
      const block = section.blocks[at];
      if (block?.type !== "paragraph") continue;
      const start = manner === "passive" && at < last ? leadAt(block) : sentenceAt(block, manner, name);
      if (start === undefined && manner === "act") continue;
      let end = opensAll(item, last) ? section.blocks.length : last + 1;
      const announced = manner === "finite" && ANNOUNCED.test(block.passage.text.slice(start ?? 0));
      while (end < section.blocks.length && goesOn(section.blocks[end] as OutlineBlock, announced)) end++;
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

/** "Nämnden beslutar att ställa ut planen." right below the title, above the first heading; what was decided on another day names it. */
function opening({ sections: [first, second] }: OutlineItem, name: string): OutlineSection[] | undefined {
  const block = first && !first.foreign && headless(first) && second?.heading ? first.blocks[0] : undefined;
  if (block?.type !== "paragraph") return undefined;
  if (!decidesNow(block.passage.text, name)) return undefined;
  const rest = first?.blocks.slice(1) ?? [];
  const end = rest.findIndex((one) => !follows(one));
  return [{ role: "decision", blocks: [block, ...(end < 0 ? rest : rest.slice(0, end))] }];
}

/** Sections in which a line of its own, "Kommunstyrelsen beslutar:", may begin the decision: it stands for a heading. */
const LED: ReadonlySet<string> = new Set(["background", "motions", "procedure", "vote", "other"]);

/** Longest line, in characters, that stands for the heading of the decision. */
const LONGEST_LEAD = 110;

/** The last paragraph that ends by saying that the meeting's own body decides or proposes what stands below it, and where it does; undefined where none does. */
function lastLead({ blocks }: OutlineSection, name: string): { at: number; start: number } | undefined {
  for (let at = blocks.length - 2; at >= 0; at--) {
    const block = blocks[at] as OutlineBlock;
    if (block.type !== "paragraph") continue;
    const { text } = block.passage;
    if (motionStems.test(text) && !endsAsLeadIn(text)) return undefined;
    const { start, end } = sentences(text).at(-1) ?? { start: 0, end: 0 };
    if (isLead(text.slice(start, end), name) && (start > 0 || !isOpen(blocks[at - 1]))) return { at, start };
  }
  return undefined;
}

function isLead(sentence: string, name: string): boolean {
  if (sentence.length > LONGEST_LEAD || /\p{N}/u.test(sentence) || !endsAsLeadIn(sentence)) return false;
  const body = subjects.find(sentence)[0];
  return (
    body?.start === 0 &&
    isOwn(sentence.slice(0, body.end), name) &&
    (decides(sentence, "finite") || decides(sentence, "propose"))
  );
}

/** Whether a paragraph ends in a colon: what stands below it is what it quotes or moves. */
const isOpen = (block: OutlineBlock | undefined): boolean =>
  block?.type === "paragraph" && /:\s?$/.test(block.passage.text.slice(-2));

/** "Dagordningen fastställs med följande ändringar:" as the first words of an item without headings: all that follows is what it announces. */
const opensAll = ({ sections }: OutlineItem, at: number): boolean =>
  at === 0 && sections.length === 1 && isOpen(sections[0]?.blocks[0]);

/** Whether the body acts in the last paragraph, below the last one that tells what was done in the passive. */
function actsBelow(blocks: readonly OutlineBlock[], passive: number, name: string): boolean {
  const last = blocks.findLastIndex((block) => block.type !== "paragraph" || !isAnnex(block.passage));
  return passive >= 0 && last > passive && sentenceAt(blocks[last] as OutlineBlock, "act", name) !== undefined;
}

/** Whether an item has one heading, with what closes it at most: under "Ärendebeskrivning" alone, what was decided stands there. */
const isAll = ({ sections }: OutlineItem): boolean =>
  sections[0]?.role === "background" && sections.every((section, i) => i === 0 || headless(section));

function mayDecide(section: OutlineSection, manner: Manner): boolean {
  return headless(section) || (manner === "finite" && TELLING.has(section.role));
}

/**
 * Whether the last paragraph below what tells of the matter, what members moved or how the question was put begins by saying
 * what the meeting's own body decides or proposes: no heading parts it from them.
 */
function closes({ role, blocks }: OutlineSection, manner: Manner, name: string): boolean {
  if (manner !== "finite" && manner !== "propose") return false;
  const moved = role === "proposal" || role === "motions";
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return false;
  if (role === "background") return manner === "finite" && blocks.length > 1 && decidesNow(last.passage.text, name);
  if (!moved && role !== "procedure" && role !== "vote") return false;
  if (moved && !blocks.slice(0, -1).some(isSaid)) return false;
  const { text } = last.passage;
  const own = subjects.opening(text);
  return own?.start === 0 && isOwn(text.slice(0, own.end), name) && sentenceAt(last, manner) === 0;
}

/** Whether a text begins by saying that the meeting's own body decides; what was decided on another day names it. */
function decidesNow(text: string, name: string): boolean {
  const body = subjects.opening(text);
  const own = body?.start === 0 && isOwn(text.slice(0, body.end), name) && decides(text, "finite");
  return own && !/\p{N}/u.test(text.slice(0, clause.find(text)[0]?.start));
}

const isSaid = (block: OutlineBlock): boolean => block.type === "paragraph" && isNamed(block.passage.text);

/** Sections at whose end the body may be said to decide, in minutes that give the decision no heading of its own. */
const TELLING: ReadonlySet<string> = new Set(["other", "procedure", "vote"]);

/** Where the first sentence of a block that decides in a given manner begins; of acts only the last sentence counts. */
function sentenceAt(block: OutlineBlock, manner: Manner, name = ""): number | undefined {
  if (block.type !== "paragraph") return undefined;
  const { text } = block.passage;
  const parts = sentences(text);
  if (manner === "passive") {
    const told = parts.filter(({ start, end }) => !isAside(text.slice(start, end)));
    const last = told.at(-1);
    const said = last && text.slice(last.start, last.end);
    if (!said || passives.find(said).length === 0) return undefined;
    if (told.length > 1 && settled(said) && !moves(said)) return last.start;
    if (moves(text)) return undefined;
    if (told.every(({ start, end }) => passives.find(text.slice(start, end)).length > 0)) return told[0]?.start;
    return told.length === 1 ? last.start : undefined;
  }
  if (manner === "act") {
    const last = parts.findLast(({ start, end }) => !isAside(text.slice(start, end)));
    return last && acts(text.slice(last.start, last.end), name) ? last.start : undefined;
  }
  return parts.find(({ start, end }) => decides(text.slice(start, end), manner))?.start;
}

/** Where the paragraph stands that says whom the body elects, and the names below it to the end of the section; -1 where there is none. */
function electing(blocks: readonly OutlineBlock[], name: string): number {
  const at = blocks.findLastIndex((block) => !isEntry(block) || sentenceAt(block, "act", name) !== undefined);
  const block = blocks[at];
  if (block?.type !== "paragraph" || /[.!?;]$/.test(block.passage.text)) return -1;
  const names = blocks.slice(at + 1);
  return names.length > 0 && sentenceAt(block, "act", name) !== undefined ? at : -1;
}

/** A list, or a name or a few words on a line of their own. */
const isEntry = (block: OutlineBlock): boolean =>
  block.type === "list" ||
  (block.type === "paragraph" && block.passage.length < LONGEST_ENTRY && !/[.:;!?]$/.test(block.passage.text));

/** Longest line, in characters, that says who is elected and to what. */
const LONGEST_ENTRY = 120;

/**
 * Where a run of paragraphs that settle something begins: with the line that announces them, "Nämnden föreslår kommunfullmäktige
 * fatta följande beslut." or "Styrelsen förrättar följande val:", or where nothing else is told, or else with the last of them.
 */
function announcedFrom(blocks: readonly OutlineBlock[], last: number): number {
  let at = last - 1;
  while (at >= 0 && leadAt(blocks[at]) === undefined && settles(blocks[at])) at--;
  if (at < 0 && blocks.slice(0, last).every(({ type }) => type === "paragraph") && last > 0) return 0;
  return leadAt(blocks[at]) === undefined ? last : at;
}

const settles = (block: OutlineBlock | undefined): boolean =>
  block?.type === "list" || (block !== undefined && sentenceAt(block, "passive") !== undefined);

/** Where the sentence begins with which a body announces what stands below. */
function leadAt(block: OutlineBlock | undefined): number | undefined {
  if (block?.type !== "paragraph" || !endsAsLeadIn(block.passage.text)) return undefined;
  const { text } = block.passage;
  const proposed = sentenceAt(block, "propose");
  if (proposed !== undefined) return proposed;
  const last = sentences(text).at(-1);
  return last && /:\s?$/.test(text) && subjects.find(text.slice(last.start, last.end))[0]?.start === 0
    ? last.start
    : undefined;
}

/** "Fullmäktige beslutar i enlighet med styrelsens förslag: Reglementet antas.": what is decided stands behind a colon. */
const ANNOUNCED = /\p{L}:\s(?=\p{Lu})/u;

/** Whether a block goes on with a decision; one that a colon announces has all paragraphs up to the first in which somebody says something. */
const goesOn = (block: OutlineBlock, announced: boolean): boolean =>
  follows(block) ||
  (announced && block.type === "paragraph" && !isAnnex(block.passage) && !isNamed(block.passage.text));

/** Whether a text begins with a name and a party. */
const isNamed = (text: string): boolean => {
  const end = nameEnd(text) ?? 0;
  return end > 0 && /^\s?\(\p{L}{1,6}\)/u.test(text.slice(end));
};

function follows(block: OutlineBlock): boolean {
  if (block.type === "list") return true;
  return (
    block.type === "paragraph" &&
    (clause.opening(block.passage.text)?.start === 0 || immediate.find(block.passage.text).length > 0)
  );
}
