import type { OutlineBlock, OutlineSection } from "../model/outline.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { recusalStems, recusalWords } from "../vocabulary/recusals.js";
import { reservationStems, reservationWords } from "../vocabulary/reservations.js";
import { statementStems, statementWords } from "../vocabulary/statements.js";
import { isClause, namesMember, namesOther } from "./proposal-tails.js";

const reserves = reservationWords("reserve");
const reservation = reservationWords("noun");
const gives = reservationWords("give");
const said = statementWords("strong", "special", "substitute", "explanation", "note", "abstain");
const away = recusalWords("away", "instead");
const immediate = decisionWords("immediate");
const deciding = decisionWords("body", "finite");

/** How much of a paragraph, in characters, shows what it tells; longer than that, none only says that an item is verified. */
const HEAD = 240;

/** Sections that tell of the matter, or to whom the decision goes. */
const HOLDERS: ReadonlySet<string> = new Set(["background", "documents", "recipients"]);

/**
 * Where the decision is told and no heading follows, the last paragraphs below what tells of the matter say what is left to
 * say of this meeting: who reserves, states something or is recused, and that the item is verified. They are a section of
 * their own. Before the decision the same words may tell of the bodies that prepared the matter.
 */
export function withoutClosing(sections: readonly OutlineSection[]): OutlineSection[] {
  const decision = sections.findLastIndex(({ role, foreign }) => role === "decision" && !foreign);
  return sections.flatMap((section, i): OutlineSection[] => {
    const { role, heading, foreign, blocks } = section;
    if (!HOLDERS.has(role) || foreign || heading === undefined || blocks.length < 2 || i < decision) return [section];
    const at = closingFrom(blocks);
    const decided = decision >= 0 || decides(blocks.slice(0, at).findLast((block) => !isPoint(block)));
    return at > 0 && decided
      ? [
          { ...section, blocks: blocks.slice(0, at) },
          { role: "background", blocks: blocks.slice(at) },
        ]
      : [section];
  });
}

/** Where the paragraphs begin that close a section; what stands below one that ends in a colon is what it announces. -1 where none does. */
function closingFrom(blocks: readonly OutlineBlock[]): number {
  let from = -1;
  for (let at = blocks.length - 1; at > 0; at--) {
    if (closes(blocks[at])) from = at;
    else if (from >= 0 || !opensQuote(blocks[at - 1])) break;
  }
  return from;
}

const opensQuote = (block: OutlineBlock | undefined): boolean =>
  block?.type === "paragraph" && block.passage.text.endsWith(":") && closes(block);

/** Whether a paragraph says such a thing of this meeting: it names no other body's item, and no body in which it was said. */
function closes(block: OutlineBlock | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  const { length } = block.passage;
  const text = block.passage.text.slice(0, HEAD);
  if (namesOther(text) || isClause(text)) return false;
  if (length < HEAD && immediate.find(text).length > 0) return true;
  if (reservationStems.test(text) && (reserves.find(text).length > 0 || handsIn(text))) return true;
  if (recusalStems.test(text) && away.find(text).length > 0) return true;
  return statementStems.test(text) && namesMember(text) && said.find(text).length > 0;
}

/** "anmäler skriftlig reservation": the verb, and the noun behind it. */
function handsIn(text: string): boolean {
  const verb = gives.find(text)[0];
  return verb !== undefined && reservation.find(text.slice(verb.end)).length > 0;
}

const isPoint = (block: OutlineBlock): boolean =>
  block.type === "list" || (block.type === "paragraph" && isClause(block.passage.text));

/** Whether a paragraph says that a body decides: it comes first, then the verb. */
function decides(block: OutlineBlock | undefined): boolean {
  const [body, verb] = block?.type === "paragraph" ? deciding.find(block.passage.text.slice(0, HEAD)) : [];
  return body?.id === "body" && body.start === 0 && verb?.id === "finite";
}
