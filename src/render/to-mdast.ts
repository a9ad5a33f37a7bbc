import type { Root, RootContent } from "mdast";
import type { Minutes } from "../model/minutes.js";
import { anchorsOf } from "./mdast/anchors.js";
import { attachment } from "./mdast/attachment.js";
import { attendance } from "./mdast/attendance.js";
import { citationsOf } from "./mdast/citations.js";
import { names, signatures, unclaimed } from "./mdast/closing.js";
import type { Leads } from "./mdast/leads.js";
import { heading, text } from "./mdast/nodes.js";
import { pagesOf } from "./mdast/pages.js";
import { paragraph } from "./mdast/paragraph.js";
import { titleOf } from "./mdast/title.js";
import { told } from "./mdast/told.js";

/**
 * The minutes as one Markdown tree (mdast, https://github.com/syntax-tree/mdast), which both Markdown and HTML are
 * written from. It begins with the title. The text of the document stands in it once; `box` nodes are frames that only
 * HTML shows, `ornament` nodes are whole things that only HTML shows.
 */
export function toMdast(given: Minutes, leads: Leads = {}): Root {
  const minutes = { ...given, paragraphs: given.paragraphs.map(told) };
  const anchors = anchorsOf(minutes);
  const citations = citationsOf(minutes, anchors);
  const pages = pagesOf(minutes);
  const children: RootContent[] = [
    heading(1, [text(titleOf(minutes).text)]),
    ...attendance(minutes.attendance, leads),
    ...minutes.paragraphs.map((_, i) => paragraph(minutes, i, { anchors, leads }, pages.paragraphs[i])),
    ...signatures(minutes.signatures),
    ...minutes.attachments.map((_, i) => attachment(minutes, i, { anchors, citations }, pages.attachments[i])),
    ...names(minutes.people),
    ...unclaimed(minutes.unclaimed),
  ];
  return { type: "root", children };
}
