import type { Context } from "../model/context.js";
import type { Draft, DraftMinutes } from "../model/draft.js";
import type { Block, Paragraph, Section } from "../model/minutes.js";
import type { OutlineBlock, OutlineItem, OutlineSection } from "../model/outline.js";
import { areSignsMisread } from "../text/misread-signs.js";
import type { Read } from "../text/passage.js";
import { tolerantly } from "../vocabulary/misread.js";
import { attachment } from "./attachments.js";
import { attendance } from "./attendance.js";
import { decision } from "./decisions.js";
import { body, meeting, organization } from "./meeting.js";
import { motions } from "./motions.js";
import { procedure } from "./procedure.js";
import { proposals } from "./proposals.js";
import { recipients } from "./recipients.js";
import { recusals } from "./recusals.js";
import { references } from "./references.js";
import { reservations } from "./reservations.js";
import { signatures } from "./signatures.js";
import { statements } from "./statements.js";
import { verification } from "./verification.js";
import { votes } from "./votes.js";

/** Reads every construct of the outline, each by its own file, into one draft. */
export const interpret = (context: Context): DraftMinutes =>
  tolerantly(context.reading, context.reading.text, () => draftOf(context));

function draftOf(context: Context): DraftMinutes {
  const { outline } = context;
  if (outline.genre === "summons" || outline.genre === "attachment") context.report(`not-minutes-${outline.genre}`, []);
  else if (outline.items.length === 0) context.report("no-items", []);
  else if (areSignsMisread())
    context.report("signs-misread", outline.items[0]?.number.spans ?? [], { count: outline.items.length });
  return {
    kind: outline.genre === "extract" ? "extract" : "minutes",
    organization: organization(context),
    body: body(context),
    meeting: meeting(context),
    attendance: attendance(context),
    verification: verification(context),
    paragraphs: outline.items.map((item) => paragraph(item, context)),
    attachments: outline.attachments.map((part) => attachment(part, context)),
    signatures: signatures(context),
  };
}

function paragraph(item: OutlineItem, context: Context): Draft<Paragraph> {
  return {
    number: item.number,
    title: item.title?.read(),
    diaryNumbers: item.diaryNumbers,
    sections: item.sections.map(section),
    proposals: proposals(item, context),
    motions: motions(item, context),
    procedure: procedure(item, context),
    votes: votes(item, context),
    decision: decision(item, context),
    reservations: reservations(item, context),
    statements: statements(item, context),
    recusals: recusals(item, context),
    recipients: recipients(item, context),
    attachments: references(item, context),
  };
}

function section({ role, heading, blocks }: OutlineSection): Draft<Section> {
  const read = heading?.read();
  const own: Draft<Block>[] = [];
  for (const part of blocks) {
    const told = block(part);
    if (told) own.push(told);
  }
  return { role: read ? read.as(role) : role, heading: read, blocks: own };
}

/** A block of the outline as a block of the model; one without any text is none. */
function block(part: OutlineBlock): Draft<Block> | undefined {
  if (part.type === "table") {
    const rows = part.rows.map((row) => row.map((cell) => cell.read() ?? ""));
    return { type: "table", rows };
  }
  if (part.type === "list") {
    const items: { number?: Read | undefined; text: Read }[] = [];
    for (const { number, passage } of part.items) {
      const text = passage.read();
      if (text) items.push({ number, text });
      else if (number) items.push({ text: number });
    }
    return items.length > 0 ? { type: "list", ordered: part.ordered, items } : undefined;
  }
  const text = part.passage.read();
  if (!text) return undefined;
  return part.type === "quote" ? { type: "quote", text } : { type: "paragraph", text };
}
