import type { PhrasingContent, RootContent } from "mdast";
import { roleOf } from "../../markdown/roles.js";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes, Paragraph, Section } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { type Anchors, headingOf } from "./anchors.js";
import { blockOf, type Write } from "./blocks.js";
import { type Leads, leading } from "./leads.js";
import { box, heading, paragraph as line, mark, ornament, reference, strong, text, words } from "./nodes.js";
import type { Pages } from "./pages.js";
import { linking } from "./references.js";
import { votes } from "./votes.js";
import { pageRange, sign } from "./words.js";

/** "other" says nothing that the decision itself does not say better. */
const outcomes: Partial<Record<string, string>> = labels.outcomes;

/** One § with its heading, its facts, its sections and what they voted. */
export function paragraph(
  minutes: Minutes,
  index: number,
  { anchors, leads }: { anchors: Anchors; leads: Leads },
  pages: Pages | undefined,
): RootContent {
  const item = minutes.paragraphs[index] as Paragraph;
  const id = anchors.paragraphs[index] ?? "";
  const write = linking(anchors, index);
  const place = placeOfVotes(item.sections);
  const parts: RootContent[] = item.sections.flatMap((section, i) => {
    const shown = sectionOf(section, i === 0 && opensPlainly(item), anchors.sections[index]?.[i] ?? "", write);
    return i === place ? [...shown, ...votes(item)] : shown;
  });
  if (place < 0) parts.push(...votes(item));
  const number = leading(leads.permanent ? `#${id}` : undefined, words(sign(item.number)));
  return box("section", { id, className: ["item"], ariaLabelledBy: [headingOf(id)] }, [
    heading(2, [box("span", { className: ["number"] }, [number]), ...titled(item.title)], {
      id: headingOf(id),
    }),
    ...facts(item, pages, leads),
    ...parts,
    ...attached(minutes, index, anchors),
  ]);
}

const titled = (title: string | undefined): PhrasingContent[] =>
  title === undefined ? [] : [words(" "), box("span", {}, [text(title)])];

/** Registration numbers; in HTML also the pages of the source and the outcome. */
function facts({ diaryNumbers, decision }: Paragraph, pages: Pages | undefined, { matter }: Leads): RootContent[] {
  const seen: PhrasingContent[] = [];
  if (pages) seen.push(ornament("span", { className: ["pages"] }, [words(pageRange(pages))]));
  if (decision) {
    const outcome = outcomes[decision.outcome];
    if (outcome) seen.push(ornament("span", { className: ["badge", decision.outcome] }, [text(outcome)]));
    if (decision.immediatelyVerified)
      seen.push(ornament("span", { className: ["badge"] }, [text(labels.immediatelyVerified)]));
  }
  const properties = { className: ["facts"] };
  if (diaryNumbers.length > 0) {
    const diary = matter
      ? diaryNumbers.flatMap((one, i) => [words(i === 0 ? `${labels.diary} ` : ", "), leading(matter(one), text(one))])
      : [text(`${labels.diary} ${diaryNumbers.join(", ")}`)];
    return [line([box("span", { className: ["diary"] }, diary), ...seen], properties)];
  }
  return seen.length > 0 ? [ornament("p", properties, seen)] : [];
}

/**
 * A section under its printed heading. Where the heading's words do not tell its role, or there is no heading, a mark
 * does, except for the background that a § commonly opens with.
 */
function sectionOf({ role, heading: title, blocks }: Section, opens: boolean, id: string, write: Write): RootContent[] {
  const parts: RootContent[] = [];
  if (title !== undefined) {
    const untold = roleOf(visible(title)) !== role;
    parts.push(heading(3, [...write(title), ...(untold ? [mark(role, " ")] : [])] as PhrasingContent[]));
  } else if (!opens) parts.push(mark(role));
  const content = blocks.flatMap((block) => blockOf(block, write));
  for (const block of role === "decision" ? content : []) {
    if (block.type === "paragraph") block.children = [strong(block.children)];
  }
  return [box("div", { id, className: ["part", role] }, [...parts, ...content])];
}

/** Whether a § may open with its first section unmarked: a background that cannot be taken for registration numbers. */
function opensPlainly({ diaryNumbers, sections }: Paragraph): boolean {
  const [first] = sections;
  const [block] = first?.blocks ?? [];
  if (first?.role !== "background" || !block) return false;
  return diaryNumbers.length > 0 || block.type !== "paragraph" || !block.text.trimStart().startsWith(labels.diary);
}

/** The section after which the votes are shown: where they are told, else where the chair puts the question. */
function placeOfVotes(sections: readonly Section[]): number {
  const roles = sections.map(({ role }) => role);
  for (const role of ["vote", "procedure", "motions"] as const) {
    const at = roles.lastIndexOf(role);
    if (at >= 0) return at;
  }
  return -1;
}

/** The way from the § to its attachments. */
function attached(minutes: Minutes, index: number, anchors: Anchors): RootContent[] {
  const targets = [...new Set(anchors.attachmentByLabel[index]?.values() ?? [])];
  if (targets.length === 0) return [];
  const items = targets.map((i) => {
    const { label, title } = minutes.attachments[i] ?? { label: "" };
    const link = reference(anchors.attachments[i] ?? "", [text(`${labels.attachment.name} ${label}`)]);
    return ornament("li", {}, title === undefined ? [link] : [link, words(" "), text(title)]);
  });
  return [
    ornament("div", { className: ["attached"] }, [
      ornament("p", {}, [text(labels.attachment.ofParagraph)]),
      ornament("ul", { role: "list" }, items),
    ]),
  ];
}
