import type { OutlineBlock, OutlineSection } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { recusalStems, recusalWords } from "../vocabulary/recusals.js";
import { reservationStems, reservationWords } from "../vocabulary/reservations.js";
import { statementWords } from "../vocabulary/statements.js";
import { actors, mentions } from "./people.js";
import { sentences } from "./prose.js";

const reserves = reservationWords("reserve");
const nouns = reservationWords("noun");
const passive = reservationWords("passive");
const states = statementWords("strong", "abstain");
const from = statementWords("from");
const leaves = statementWords("leave");
const kinds = statementWords("note", "special", "substitute", "explanation");
const gives = reservationWords("give");
const conflict = recusalWords("conflict", "partial");
const away = recusalWords("away");
const elsewhere = recusalWords("elsewhere");
const immediate = decisionWords("immediate");
const following = decisionWords("following");
const cameIn = decisionWords("cameIn");

/** Whether a paragraph only tells who reserves, states something or stays away: it stands below a decision but is no part of it. */
export function isAnnex(passage: Passage): boolean {
  const { text } = passage;
  const tells =
    (reservationStems.test(text) && (reserves.find(text).length > 0 || isHandedIn(text))) ||
    from.opening(text)?.start === 0 ||
    states.find(text).length > 0 ||
    isLeft(text) ||
    (recusalStems.test(text) && conflict.find(text).length > 0 && away.find(text).length > 0 && !ofOther(text));
  return tells && actors(mentions(passage)).some((mention) => mention.kind !== "office");
}

/** "Anna Berg (S) lämnar en protokollsanteckning": the verb, and the noun right behind it. */
function isLeft(text: string): boolean {
  const noun = kinds.find(text)[0];
  const verb = noun && leaves.find(text.slice(0, noun.start)).at(-1);
  return noun !== undefined && verb !== undefined && noun.start - verb.end <= NEAR;
}

/** How far behind its verb, in characters, the noun may stand: "ett gemensamt". */
const NEAR = 20;

/** "Reservation mot beslutet … lämnades av": the noun that a sentence begins with, and what was done with it; or who hands it in. */
function isHandedIn(text: string): boolean {
  if (nouns.opening(text)?.start === 0) return passive.find(text).length > 0;
  const verb = gives.find(text)[0];
  return verb !== undefined && nouns.find(text.slice(verb.end)).length > 0;
}

/** Whether a conflict of interest is announced for another item: here the announcement is the matter itself. */
const ofOther = (text: string): boolean =>
  elsewhere.find(text).some((hit) => /^\s*§?\s*\p{N}/u.test(text.slice(hit.end)));

/** "Efter sammanträdet har följande motioner inkommit": what a list tells of that stands below the decision to note it. */
const announcesList = ({ text }: Passage): boolean => following.find(text).length > 0 && cameIn.find(text).length > 0;

/** A paragraph or point of a decision without the sentences at its end that are annexes to it. */
export function withoutTail(passage: Passage): Passage {
  const parts = reservationStems.test(passage.text) ? sentences(passage.text) : [];
  const first = parts.findIndex(({ start, end }) => isAnnex(passage.slice(start, end)));
  const annexed = first > 0 && parts.slice(first).every(({ start, end }) => isAnnex(passage.slice(start, end)));
  return annexed ? passage.slice(0, parts[first - 1]?.end) : passage;
}

/** The sections of a decision without the paragraphs and sentences at their end that are annexes to it or tell of papers; that it is verified at once stays. */
export function withoutAnnexes(sections: readonly OutlineSection[]): OutlineSection[] {
  let decided = false;
  return sections.map(shortened).map((section) => {
    const first = section.blocks.findIndex(
      (block, i) =>
        (i > 0 || decided) && isParagraph(block) && (isAnnex(block.passage) || announcesList(block.passage)),
    );
    decided ||= section.blocks.length > 0;
    if (first < 0) return section;
    const rest = section.blocks
      .slice(first)
      .filter((block) => isParagraph(block) && immediate.find(block.passage.text).length > 0);
    return { ...section, blocks: [...section.blocks.slice(0, first), ...rest] };
  });
}

/** A section whose paragraphs, and whose lists' last points, end before the sentences that are annexes. */
const shortened = (section: OutlineSection): OutlineSection => ({ ...section, blocks: section.blocks.map(ended) });

function ended(block: OutlineBlock): OutlineBlock {
  if (isParagraph(block)) return { ...block, passage: withoutTail(block.passage) };
  const last = block.type === "list" ? block.items.at(-1) : undefined;
  if (block.type !== "list" || !last) return block;
  return { ...block, items: [...block.items.slice(0, -1), { ...last, passage: withoutTail(last.passage) }] };
}

const isParagraph = (block: OutlineBlock): block is Extract<OutlineBlock, { type: "paragraph" }> =>
  block.type === "paragraph";
