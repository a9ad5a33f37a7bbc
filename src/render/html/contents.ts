import type { Element } from "hast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { type Anchors, headingOf } from "../mdast/anchors.js";
import { sign } from "../mdast/words.js";
import { h } from "./h.js";

/** The way to every part of the page; folded on a narrow screen, where it would stand before the minutes themselves. */
export function contents(minutes: Minutes, anchors: Anchors): Element {
  const id = labels.anchors.contents;
  const { attendance, paragraphs, signatures, attachments, unclaimed } = minutes;
  const other = (show: boolean, anchor: string, title: string): Element[] => (show ? [entry(anchor, title)] : []);
  const list = h(
    "ol",
    { role: "list" },
    other(attendance.length > 0, labels.anchors.attendance, labels.attendance),
    paragraphs.map(({ number, title }, i) => entry(anchors.paragraphs[i] ?? "", title ?? "", sign(number))),
    other(signatures.length > 0, labels.signatures.anchor, labels.signatures.heading),
    attachments.map(({ label, title }, i) =>
      entry(anchors.attachments[i] ?? "", title ?? "", `${labels.attachment.name} ${label}`),
    ),
    other(unclaimed.length > 0, labels.unclaimed.anchor, labels.unclaimed.heading),
  );
  return h(
    "nav",
    { id, ariaLabelledBy: [headingOf(id)] },
    h("h2", { id: headingOf(id) }, labels.contents.heading),
    h("details", {}, h("summary", {}, labels.contents.heading), list),
  );
}

function entry(anchor: string, title: string, number?: string): Element {
  const numbered = number === undefined ? [] : [h("span", { className: ["number"] }, visible(number)), " "];
  return h(
    "li",
    number === undefined ? { className: ["other"] } : {},
    h("a", { href: `#${anchor}` }, numbered, h("span", {}, visible(title))),
  );
}
