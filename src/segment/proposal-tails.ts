import type { OutlineBlock, OutlineSection } from "../model/outline.js";
import { isBodyWord } from "../vocabulary/bodies.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { motionStems, motionWords } from "../vocabulary/motions.js";
import { reservationStems, reservationWords } from "../vocabulary/reservations.js";
import { statementWords } from "../vocabulary/statements.js";
import { structureWords } from "../vocabulary/structure.js";

const reserves = reservationWords("reserve");
const moves = motionWords("move", "keep", "support", "ask");
const during = motionWords("during");
const stated = statementWords("special", "substitute", "explanation", "note");
const deciding = decisionWords("body", "finite");
const accordance = decisionWords("according");

/** How much of a paragraph, in characters, shows what it tells. */
const HEAD = 240;

/** Sections that hold what others have written. */
const HOLDERS: ReadonlySet<string> = new Set(["proposal", "documents"]);

/**
 * Minutes without further headings: what stands below another body's proposal, or a list of papers, and tells of this meeting, from the first
 * paragraph on in which somebody moves something, the chair puts the question, the body decides in accordance with the
 * proposal, or somebody reserves, is a section of its own.
 */
export const withoutTails = (sections: readonly OutlineSection[]): OutlineSection[] =>
  sections.flatMap((section): OutlineSection[] => {
    const { role, heading, foreign, blocks } = section;
    if (!(HOLDERS.has(role) || role === "background") || foreign || heading === undefined || blocks.length < 2)
      return [section];
    if (during.find(heading.text).length > 0 || mayMove(blocks[0])) return [section];
    const at = role === "background" ? movedFrom(blocks) : blocks.findIndex((block, i) => i > 0 && tells(block));
    return at <= 0
      ? [section]
      : [
          { ...section, blocks: blocks.slice(0, at) },
          { role: "other", blocks: blocks.slice(at) },
        ];
  });

/**
 * Where the paragraphs begin that end what tells of the matter and say who moves what, each beginning with a member: -1 where
 * none does, or one names the body in which somebody did.
 */
function movedFrom(blocks: readonly OutlineBlock[]): number {
  let from = -1;
  for (let at = blocks.length - 1; at > 0; at--) {
    const block = blocks[at] as OutlineBlock;
    const text = block.type === "paragraph" ? block.passage.text : "";
    if (text !== "" && namesMember(text) && saysMoves(text.slice(0, HEAD)) && !namesOther(text)) from = at;
    else if (from >= 0 || (block.type !== "list" && !isClause(text))) break;
  }
  return from;
}

export const isClause = (text: string): boolean => structureWords("clause").opening(text)?.start === 0;

/** "§ 45", "reserverade sig i arbetsutskottet": an item of other minutes, or the body in which somebody did so. */
export const namesOther = (text: string): boolean =>
  /§\s?\d/.test(text) ||
  [...text.matchAll(/\s(\p{Ll}{1,3})\s(\p{Ll}[\p{L}-]{6,40})/gu)].some(
    ([, link = "", body = ""]) => structureWords("within").whole(link) !== undefined && isBodyWord(body),
  );

/** Whether a paragraph tells what happened at the meeting. */
function tells(block: OutlineBlock | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  const text = block.passage.text.slice(0, HEAD);
  return (
    (reservationStems.test(text) && reserves.find(text).length > 0) ||
    (namesMember(text) && (saysMoves(text) || stated.find(text).length > 0)) ||
    structureWords("question").find(text).length > 0 ||
    accords(text)
  );
}

const saysMoves = (text: string): boolean => motionStems.test(text) && moves.find(text).length > 0;

/** Whether a text begins with somebody and their party, perhaps behind an office: "Ordföranden Anna Berg (S)". */
export const namesMember = (text: string): boolean => /^\p{Lu}[^.:;()]{2,60}\s?\(\p{L}{1,6}\)/u.test(text);

/** Whether a section begins with what somebody moves: all of it is of this meeting, then. */
const mayMove = (block: OutlineBlock | undefined): boolean =>
  block?.type === "paragraph" &&
  namesMember(block.passage.text) &&
  (saysMoves(block.passage.text.slice(0, HEAD)) || /^[^:]{0,80}\)\s?:/.test(block.passage.text));

/** "Kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag": the body comes first, then the verb. */
function accords(text: string): boolean {
  const [body, verb] = deciding.find(text);
  if (body?.id !== "body" || body.start !== 0 || verb?.id !== "finite") return false;
  return accordance.find(text.slice(verb.end)).some(({ start }) => start < NEAR);
}

/** How far behind the verb, in characters, the words of accordance begin. */
const NEAR = 12;
