import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import type { Context } from "./blocks.js";
import { paragraph } from "./blocks.js";
import { attendance, conclusions, item, preface, unclaimed } from "./body.js";
import { Ids } from "./ids.js";
import { analysis, attachmentName, identification, references } from "./meta.js";
import { byName, marker } from "./names.js";
import { realDate, type Work, workOf } from "./work.js";
import { clean, document, type Element, el, NAMESPACE } from "./xml.js";

/**
 * The minutes as an Akoma Ntoso `debate`, the document type of the standard for the record of a deliberating body. A §
 * is a `debateSection` of the name "item"; its parts are what the standard names (resolutions, noticesOfMotion, …).
 */
export function write(minutes: Minutes): string {
  const work = workOf(minutes);
  const context: Context = { ids: new Ids(), mark: marker(minutes), known: byName(minutes) };
  const present = attendance(minutes.attendance, context);
  const items = minutes.paragraphs.map((one) => item(one, context));
  const body = [...present, ...items.map(({ element }) => element), ...unclaimed(minutes, context)];
  if (body.length === 0) body.push(el("debateSection", { eId: context.ids.next("", "debateSection"), name: "empty" }));
  const attachments = minutes.attachments.map((_, i) => attachment(minutes, i, work, context));
  const date = realDate(minutes.meeting.date);
  const meta = el(
    "meta",
    {},
    identification(work, "main"),
    date === undefined
      ? undefined
      : el("lifecycle", { source: "#body" }, el("eventRef", { date, source: "#original", type: "generation" })),
    analysis(
      minutes,
      items.map(({ votes }) => votes),
    ),
    references(minutes, work),
  );
  const debate = el(
    "debate",
    { name: work.subtype },
    meta,
    preface(minutes),
    el("debateBody", {}, body),
    conclusions(minutes),
    attachments.length === 0 ? undefined : el("attachments", {}, attachments),
  );
  return document(el("akomaNtoso", { xmlns: NAMESPACE }, debate));
}

/** An attachment is a document of its own within the work. */
function attachment(minutes: Minutes, index: number, work: Work, context: Context): Element {
  const { label = "", title, text = "" } = minutes.attachments[index] ?? {};
  const eId = context.ids.next("", "attachment");
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => clean(line) !== "");
  return el(
    "attachment",
    { eId },
    el("num", {}, clean(`${labels.attachment.name} ${label}`)),
    title === undefined ? undefined : el("heading", {}, clean(title)),
    el(
      "doc",
      { name: "attachment" },
      el("meta", {}, identification(work, attachmentName(index))),
      el(
        "mainBody",
        {},
        lines.map((line) => paragraph(context, eId, line)),
        lines.length === 0 ? [el("p", {})] : [],
      ),
    ),
  );
}
