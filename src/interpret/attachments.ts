import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Attachment, PersonRef, Point, Proposal } from "../model/minutes.js";
import type { OutlineAttachment, OutlineBlock } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, type Read } from "../text/passage.js";
import { headingRole, namedHeadingRole, structureWords } from "../vocabulary/structure.js";
import { dateIn } from "./attachment-date.js";

/** A name and a party in brackets, alone on a line. */
const SIGNATORY = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){1,5})\s?\((\p{L}{1,12})\)$/u;

/** A heading that says whose words follow ("Särskilt uttalande av Anna Berg (V)") is no signature. */
const signing = (text: string): RegExpExecArray | null =>
  text.endsWith(")") && namedHeadingRole(text) === undefined ? SIGNATORY.exec(text) : null;

/** Several of them side by side. */
const SIDE_BY_SIDE = /(?<=\))\s+(?=\p{Lu})/u;

/** Longest line, in characters, that may belong to an attachment's head. */
const LONGEST_HEAD_LINE = 120;

/** Most lines that a title may run over; more are a list. */
const LONGEST_TITLE = 8;

/** In how many last blocks those who sign may stand. */
const CLOSING = 8;

/** Reads an attachment: its head (title, date, who signs it), what it proposes, and its whole text. */
export function attachment(part: OutlineAttachment, { reading }: Context): Draft<Attachment> {
  const passages = passagesOf(part.blocks);
  const opening = passages.findIndex(
    (passage) => passage.length > LONGEST_HEAD_LINE || headingRole(passage.text) !== undefined,
  );
  const end = opening < 0 ? passages.length : opening;
  const signatories: Draft<PersonRef>[] = [];
  const title: Passage[] = [];
  let date: Read | undefined;
  passages.slice(0, end).forEach((passage, i) => {
    const match = signing(passage.text);
    const day = dateIn(passage);
    if (match) signatories.push(signatory(passage, match));
    else if (day) date ??= day;
    else if (structureWords("belongs").opening(passage.text)) title.length = 0;
    else if (signatories.length === 0 && !(i === 0 && isBody(passages, i))) title.push(passage);
  });
  for (const passage of passages.slice(Math.max(end, passages.length - CLOSING))) append(signatories, signers(passage));
  return {
    label: part.label,
    paragraph: part.paragraph,
    title: title.length > 0 && title.length <= LONGEST_TITLE ? Passage.join(reading.text, title).read() : undefined,
    date,
    signatories,
    proposals: proposalsOf(passages.slice(end)),
    text: Passage.lines(reading.text, passages) ?? part.label,
  };
}

function passagesOf(blocks: readonly OutlineBlock[]): Passage[] {
  const found: Passage[] = [];
  for (const block of blocks) {
    if (block.type === "list") for (const { passage } of block.items) found.push(passage);
    else if (block.type !== "table") found.push(block.passage);
    else for (const row of block.rows) for (const cell of row) if (cell.length > 0) found.push(cell);
  }
  return found;
}

/** The body's name stands first, before the date, where an attachment has a letterhead. */
const isBody = (passages: readonly Passage[], at: number): boolean => dateIn(passages[at + 1]) !== undefined;

/** Those who sign on a line of their own, each with their party: one, or several side by side. */
function signers(passage: Passage): Draft<PersonRef>[] {
  const people: Draft<PersonRef>[] = [];
  let at = 0;
  const short = passage.length < LONGEST_HEAD_LINE && passage.text.endsWith(")");
  for (const text of short ? passage.text.split(SIDE_BY_SIDE) : []) {
    const start = passage.text.indexOf(text, at);
    at = start + text.length;
    const match = signing(text);
    if (!match) return [];
    people.push(signatory(passage.slice(start, at), match));
  }
  return people;
}

function signatory(passage: Passage, match: RegExpExecArray): Draft<PersonRef> {
  const [, name = "", party = ""] = match;
  const at = passage.text.lastIndexOf(party);
  return {
    name: passage.read(0, name.length) as Read,
    party: (passage.read(at, at + party.length) as Read).as(party.toUpperCase()),
  };
}

/** What stands under a heading for proposals, clause by clause. */
function proposalsOf(passages: readonly Passage[]): Draft<Proposal>[] {
  const heading = passages[0];
  if (!heading || headingRole(heading.text) !== "proposal") return [];
  const points: Draft<Point>[] = [];
  for (const passage of passages.slice(1)) {
    const read = passage.read();
    if (!read || headingRole(passage.text) !== undefined) break;
    if (structureWords("clause").opening(passage.text)) points.push({ text: read });
    else if (points.length > 0) break;
  }
  return points.length > 0 ? [{ by: [], points }] : [];
}
