import type { PhrasingContent, RootContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Attachment, Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { type Anchors, headingOf } from "./anchors.js";
import { box, heading, ornament, paragraph, reference, text, words } from "./nodes.js";
import type { Pages } from "./pages.js";
import { pageRange, sign } from "./words.js";

interface Links {
  anchors: Anchors;
  /** For each attachment, by index, what refers to it. */
  citations: readonly PhrasingContent[][];
}

const LINE_BREAK = /\r\n|[\n\r\f\u0085\u2028\u2029]/;

/** An attachment: which § it belongs to, its whole text, and in HTML where it is cited. Title, date and names stand in the text. */
export function attachment(
  minutes: Minutes,
  index: number,
  { anchors, citations }: Links,
  pages: Pages | undefined,
): RootContent {
  const { label, paragraph: number, title: named, text: whole } = minutes.attachments[index] as Attachment;
  const id = anchors.attachments[index] ?? "";
  const owner = number === undefined ? undefined : anchors.paragraphByNumber.get(number);
  const title: PhrasingContent[] = [text(`${labels.attachment.name} ${label}`)];
  if (number !== undefined) {
    const shown = words(sign(number));
    const to = owner === undefined ? shown : reference(anchors.paragraphs[owner] ?? "", [shown]);
    title.push(box("span", { className: ["to"] }, [words(` ${labels.attachment.to} `), to]));
  }
  const lines = whole.split(LINE_BREAK).filter((line) => visible(line) !== "");
  return box("section", { id, className: ["attachment"], ariaLabelledBy: [headingOf(id)] }, [
    heading(2, title, { id: headingOf(id) }),
    ...facts(citations[index] ?? [], pages),
    ...lines.map((line) => paragraph([text(line)], visible(line) === named ? { className: ["title"] } : undefined)),
  ]);
}

/** The pages of the source, and the way back to everything that refers to the attachment. */
function facts(citations: readonly PhrasingContent[], pages: Pages | undefined): RootContent[] {
  const seen: PhrasingContent[] = [];
  if (pages) seen.push(ornament("span", { className: ["pages"] }, [words(pageRange(pages))]));
  citations.forEach((citation, i) => {
    seen.push(ornament("span", {}, i === 0 ? [text(labels.attachment.cited), words(" "), citation] : [citation]));
  });
  return seen.length > 0 ? [ornament("p", { className: ["facts"] }, seen)] : [];
}
