import type { Line, Reading, Span } from "../model/line.js";
import type { OutlineAttachment } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { isBodyName } from "../vocabulary/bodies.js";
import { headingRole, namedHeadingRole, structureWords } from "../vocabulary/structure.js";
import { blocksOf } from "./blocks.js";
import { lengthOf } from "./line-length.js";
import { headsRoll } from "./roll-heads.js";

/** Longest line that says what an attachment belongs to. */
const LONGEST_OPENING = 120;

/** "Bilaga A till nämndens protokoll 2024-03-12, § 7": the label first, the item's number last. */
function belongsToItem(text: string): boolean {
  const match = structureWords("attachment").opening(text);
  if (match?.start !== 0 || !/§\s*\d{1,5}(?:\s\p{Ll})?$/u.test(text)) return false;
  return LABEL.test(/[^\s]+$/u.exec(text.slice(0, match.end))?.[0] ?? "") && text.indexOf("§") > match.end;
}

/** Whether an attachment begins here: a line that says to what it belongs, or a label alone at the head of a page. */
export function opensAttachment(lines: readonly Line[], at: number, among: boolean): boolean {
  const line = lines[at] as Line;
  if (lengthOf(line) > LONGEST_OPENING) return false;
  const before = lines[at - 1];
  const opens = line.opensPage || before === undefined || before.page !== line.page;
  if (belongsToItem(line.text)) return opens || line.gap >= 1;
  if (lengthOf(line) > 60) return false;
  if (structureWords("belongs").opening(line.text))
    return (opens || line.gap >= 1) && !(among && recentlyOpened(lines, at)) && labelIn(line.text) !== undefined;
  const last = line.cells.at(-1)?.text ?? "";
  // Hardly any line is a label: what stands below it is looked at last.
  if (structureWords("attachment").whole(last) === undefined || labelIn(last) === undefined) return false;
  if (line.cells.length > 2 && !isBodyName(line.cells[0]?.text ?? "")) return false;
  const next = lines[at + 1];
  const saysSo = next !== undefined && next.page === line.page && BELONGS.test(next.text) && belongs(next.text);
  return opens || saysSo || (line.gap >= 1 && (isPaper(next) || headsRoll(next)));
}

/** "Reservation", "Särskilt yttrande § 31": the heading of a paper that a group has handed in, which stands below its label also where text came without page breaks. */
function isPaper(next: Line | undefined): boolean {
  const text = next?.text.replace(NUMBERED, "") ?? "";
  const role = text === "" ? undefined : (headingRole(text) ?? namedHeadingRole(text));
  return role === "reservation" || role === "statement";
}

/** The item that such a heading names at its end: ", § 31", "i § 31", "till § 31". */
const NUMBERED = /(?:,|\s\p{Ll}{1,4}|)\s§\s*\d{1,5}(?:\s\p{Ll})?$/u;

/** Whether a line says that it is an attachment, and which: "Bilaga 2", "Bilaga 2 till § 31", at the end of a page's head also. */
export function namesAttachment(line: Line): boolean {
  const { text } = line;
  if (lengthOf(line) > LONGEST_OPENING) return false;
  if (belongsToItem(text) || (BELONGS.test(text) && belongs(text))) return true;
  const last = line.cells.at(-1)?.text ?? "";
  return structureWords("attachment").whole(last) !== undefined && labelIn(last) !== undefined;
}

/** A line that ends with the number of the item. */
const BELONGS = /§\s*\d{1,5}(?:\s\p{Ll})?$/u;

const belongs = (text: string): boolean => structureWords("belongs").opening(text)?.start === 0;

/** A second such line in an attachment's head ("Tillhör ärende 6") belongs to the same attachment, unless its label is another one. */
function recentlyOpened(lines: readonly Line[], at: number): boolean {
  const label = labelOf(lines[at] as Line);
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const line = lines[i] as Line;
    if (line.page !== (lines[at] as Line).page) return false;
    if (structureWords("belongs").opening(line.text)) return label === undefined || labelOf(line) === label;
  }
  return false;
}

/** What an attachment is called: a number, a letter or two, or both. */
const LABEL = /^(?:\p{Lu}{0,2}\d{1,3}\p{Ll}?|\p{Lu}{1,2})$/u;

/** The label in "bilaga A1": the last word after the word for attachment that holds a digit or is one or two capitals. */
function labelIn(text: string): { start: number; end: number } | undefined {
  const match = structureWords("attachment").find(text).at(-1);
  if (!match) return undefined;
  const whole = text.slice(match.start, match.end);
  const label = /[^\s]+$/u.exec(whole)?.[0] ?? "";
  if (!LABEL.test(label)) return undefined;
  return { start: match.end - label.length, end: match.end };
}

function labelOf({ text }: Line): string | undefined {
  const at = labelIn(text);
  return at && text.slice(at.start, at.end);
}

/** The attachment's label, the item it belongs to, and its text as blocks. */
export function attachmentOf(
  lines: readonly Line[],
  reading: Reading,
  marks: Span[],
  right: number,
): OutlineAttachment {
  const first = lines[0] as Line;
  const at = labelIn(first.text) as { start: number; end: number };
  const label = Passage.of(reading.text, [{ start: first.start + at.start, end: first.start + at.end }]).read() as Read;
  marks.push({ start: first.start, end: first.end });
  const attachment: OutlineAttachment = { label, blocks: blocksOf(lines.slice(1), reading, right) };
  const paragraph = itemNumber(lines, reading);
  if (paragraph) attachment.paragraph = paragraph;
  return attachment;
}

/** The number of the § in the attachment's first lines: beside its label, or on a line of its own. */
function itemNumber(lines: readonly Line[], reading: Reading): Read | undefined {
  for (const [i, line] of lines.slice(0, 5).entries()) {
    const number = /^(?:[^§]{0,60})§\s*(\d{1,5}(?:\s\p{Ll}(?!\p{L}))?)/u.exec(line.text);
    if (!number || (i > 0 && lengthOf(line) > 40)) continue;
    const end = line.start + number[0].length;
    return Passage.of(reading.text, [{ start: end - (number[1] as string).length, end }]).read();
  }
  return undefined;
}
