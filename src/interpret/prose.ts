import type { Context } from "../model/context.js";
import type { Span } from "../model/line.js";
import type { OutlineBlock, OutlineItem, OutlineSection, SectionRole } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { isRespelling } from "../text/respelling.js";
import { isAbbreviation } from "../vocabulary/abbreviations.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { nameWords, partyCode } from "../vocabulary/names.js";
import { isListComma } from "./mention-links.js";
import { listsInTable } from "./vote-tables.js";

/** One stretch of running text of a section: a paragraph, a quotation, an item of a list, a row of a table. */
export interface Piece {
  kind: "paragraph" | "quote" | "item" | "row";
  passage: Passage;
  /** Number or letter of the list item. */
  number?: Read;
  /** Whether the list it stands in is numbered. */
  ordered?: boolean;
}

const links = nameWords("connectors", "titles", "hanging");
const clauses = decisionWords("clause");

/**
 * The text of a section piece by piece; paragraphs that only a page break parts are one, and tables of who voted how are no
 * text. Nearly every construct asks for it.
 */
export const pieces = remembered((section: OutlineSection): readonly Piece[] => {
  const found: Piece[] = [];
  /** What the paragraph that was read last consists of, joined when it ends: one at a time would take its square. */
  let parts: Passage[] = [];
  const end = (): void => {
    const last = found.at(-1);
    if (last && parts.length > 1) last.passage = Passage.join(last.passage.source, parts);
    parts = [];
  };
  const add = (piece: Piece): void => {
    end();
    found.push(piece);
  };
  for (const block of section.blocks) {
    if (block.type === "table") {
      if (listsInTable(block.rows).length > 0) continue;
      for (const row of block.rows) {
        const passage = rowOf(row);
        if (passage) add({ kind: "row", passage });
      }
    } else if (block.type === "list") {
      for (const { number, passage } of block.items) {
        if (passage.length > 0) add({ kind: "item", passage, ordered: block.ordered, ...(number ? { number } : {}) });
      }
    } else if (block.passage.length > 0) {
      const { type, passage } = block;
      if (type === "paragraph" && parts.length > 0 && breaksOff(tailOf(parts), passage.text)) parts.push(passage);
      else {
        add({ kind: type, passage });
        if (type === "paragraph") parts = [passage];
      }
    }
  }
  end();
  return found;
});

/** How much of a paragraph's end tells whether it goes on, in characters. */
const TAIL = 120;

/** The end of a paragraph in parts. */
function tailOf(parts: readonly Passage[]): string {
  let from = parts.length - 1;
  let length = parts[from]?.length ?? 0;
  while (from > 0 && length < TAIL) length += parts[--from]?.length ?? 0;
  return from === parts.length - 1
    ? (parts[from] as Passage).text
    : Passage.join((parts[from] as Passage).source, parts.slice(from)).text;
}

/** The cells of a row, one after the other as they stand in their line. */
function rowOf(row: readonly Passage[]): Passage | undefined {
  const first = row.find((cell) => cell.length > 0);
  return first && Passage.join(first.source, row);
}

/** A name that has begun after somebody's party but not got its own: "Anna Berg (S), Bo". */
const HALF_NAME = /\(\p{L}{1,5}\)[^()]{1,40}\p{Lu}[\p{L}-]*$/u;

/** Longest word that may link a paragraph to the next one, in letters; and a last word that is no longer. */
const LONGEST_LINK = 30;
const LAST_WORD = /(?:^|\P{L})(\p{L}{1,30})$/u;

/** Whether a paragraph stops in the middle of a sentence that the next one goes on with. */
function breaksOff(before: string, after: string): boolean {
  const end = before.slice(-3);
  if (/[.!?:;”"“]\s?$/.test(end) || clauses.opening(after)?.start === 0) return false;
  if (/^\p{Ll}/u.test(after)) return !/^\p{Ll}{1,6}\s/u.test(after) || before.length > 40;
  if (/[,\p{L}]-?$/u.test(end) && (/[,-]$/.test(end) || HALF_NAME.test(before.slice(-80)))) return true;
  const word = LAST_WORD.exec(before.slice(-LONGEST_LINK - 2))?.[1];
  return word !== undefined && links.whole(word) !== undefined;
}

const QUOTE = /[”“"„»«]/;
/** What may end a sentence, or open and close a quotation. */
const STOP = /[.!?”“"„»«]/g;

/** Where the sentences of a text stand. What stands in quotation marks belongs to the sentence that quotes it. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let quoted = false;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const i = stop.index;
    if (QUOTE.test(stop[0])) {
      const closing = quoted;
      quoted = !quoted && closes(text, i + 1);
      if (!closing || !/[.!?]/.test(text[i - 1] as string) || !endsHere(text, i)) continue;
    } else if (quoted || !endsHere(text, i)) continue;
    let end = i + 1;
    while (end < text.length && /[.)”“"\]]/.test(text[end] as string)) end++;
    found.push({ start, end });
    while (text[end] === " ") end++;
    start = end;
    STOP.lastIndex = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** Whether a quotation that opened before `at` is closed in the same text. */
const closes = (text: string, at: number): boolean => QUOTE.test(text.slice(at));

/** Whether the mark at `i` ends a sentence: a capital, a digit or a quotation follows, and no abbreviation precedes. */
function endsHere(text: string, i: number): boolean {
  const rest = text.slice(i + 1, i + 6);
  if (rest === "") return true;
  if (!/^[.)”"\]]*\s+["”“(]*[\p{Lu}\p{N}§•–-]/u.test(rest)) return false;
  if (text[i] !== ".") return true;
  if (isListComma(text, i) || (isRespelling() && isBracketed(text, i))) return false;
  const before = /(?:^|[\s(])([\p{L}.:]{1,8}|\p{N}{1,2})$/u.exec(text.slice(Math.max(0, i - 10), i))?.[1];
  if (before === undefined) return true;
  if (/^\p{N}/u.test(before)) return !/^\s\p{N}|^\s\p{Ll}/u.test(rest) && i - before.length > 0;
  // "Anna Berg, S. Bo Ek …": no initial, but the party that closes the sentence.
  const party = text.slice(i - before.length - 2, i - before.length) === ", " && partyCode(before) !== undefined;
  if (party && /^\s\p{Lu}/u.test(rest)) return true;
  return !(isAbbreviation(before) || /^\p{Lu}$/u.test(before));
}

/** Longest list of names in brackets, in characters. */
const LONGEST_BRACKETS = 600;

/** Whether a mark stands inside brackets: in a misread text it may be a comma there. */
function isBracketed(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - LONGEST_BRACKETS), i);
  const open = before.lastIndexOf("(");
  return open >= 0 && !before.includes(")", open) && text.slice(i, i + LONGEST_BRACKETS).includes(")");
}

/** The sections of an item that tell of this meeting, with one of the given roles. */
export const own = (item: OutlineItem, ...roles: readonly SectionRole[]): OutlineSection[] =>
  item.sections.filter((section) => section.foreign !== true && roles.includes(section.role));

/** Text that stands under no heading at all: in old and short minutes everything does. */
export const headless = (section: OutlineSection): boolean =>
  section.role === "background" && section.heading === undefined;

/** The text of a section piece by piece; where no heading tells what it is, without what it tells of another body's item. */
export const ownPieces = (section: OutlineSection): readonly Piece[] =>
  headless(section)
    ? pieces(section).map((piece) => ({ ...piece, passage: piece.passage.slice(0, othersFrom(piece.passage.text)) }))
    : pieces(section);

/** Where a paragraph begins to tell what a body did under an item of its own: "Arbetsutskottet behandlade ärendet, § 71, och …". */
function othersFrom(text: string): number {
  if (!/§\s*\d/.test(text)) return text.length;
  const first = sentences(text).find(({ start, end }) => {
    const sentence = text.slice(start, end);
    return /§\s*\d/.test(sentence) && OPENINGS.some((words) => isBodyName(words.exec(sentence)?.[0] ?? ""));
  });
  return first?.start ?? text.length;
}

/** The words with which a sentence begins that may name a body: "Arbetsutskottet", "Tekniska nämnden", "Kultur- och fritidsnämnden". */
const OPENINGS = [/^\p{Lu}\p{L}+/u, /^\p{Lu}\p{L}+\s\p{Ll}\p{L}+/u, /^\p{Lu}\p{L}+-\s\p{Ll}+\s\p{Ll}\p{L}+/u];

/** The text of blocks letter for letter, list numbers and bullets with it, one paragraph, point or row a line. */
export function verbatim(blocks: readonly OutlineBlock[], { reading }: Context): Read | undefined {
  const lines: string[] = [];
  const spans: Span[] = [];
  const add = (passage: Passage | undefined, marker?: Span): void => {
    if (!passage || passage.length === 0) return;
    const mark = marker ? reading.text.slice(marker.start, marker.end) : "";
    lines.push(mark === "" ? passage.text : `${mark} ${passage.text}`);
    if (marker && mark !== "") spans.push(marker);
    append(spans, passage.spans());
  };
  for (const block of blocks) {
    if (block.type === "list")
      for (const { number, passage } of block.items) add(passage, markerBefore(reading.text, passage.start, number));
    else if (block.type === "table") for (const row of block.rows) add(rowOf(row));
    else add(block.passage);
  }
  return lines.length > 0 ? new Read(lines.join("\n"), spans) : undefined;
}

/** Longest marker of a list item, in characters: "12.1)". */
const LONGEST_MARKER = 6;

/** The number or bullet that stands before a list item's text. */
export function markerBefore(text: string, at: number, number: Read | undefined): Span | undefined {
  let end = at;
  while (end > 0 && /[ \t\u00a0]/.test(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_MARKER && !/\s/.test(text[start - 1] as string)) start--;
  const known = number?.spans[0];
  if (known && (known.end < start || known.start > end)) return known;
  if (known && known.start >= start && known.end <= end) return { start, end };
  if (start === end || /\p{L}{2}/u.test(text.slice(start, end))) return undefined;
  return start === 0 || /\s/.test(text[start - 1] as string) ? { start, end } : undefined;
}
