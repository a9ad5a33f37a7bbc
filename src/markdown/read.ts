import type { Node, Nodes, Root, RootContent, Table } from "mdast";
import labels from "../model/labels.json" with { type: "json" };
import type { Attachment, Minutes, Paragraph } from "../model/minutes.js";
import { append } from "../text/lists.js";
import { attendeesIn, groupOf, signaturesIn, unclaimedIn } from "./attendance.js";
import { linesOfSections } from "./derive.js";
import { restore } from "./exact.js";
import { plainSpaces, textOf } from "./nodes.js";
import { lookupIn, personFromYaml, refsFromYaml } from "./people.js";
import { Body } from "./quote.js";
import { sectionsIn } from "./sections.js";
import { attachmentFromYaml, type Glass, typedFromYaml } from "./typed-from-yaml.js";
import { type Fields, fieldsOf, listIn, present, textIn } from "./values.js";
import { fromYaml } from "./yaml.js";

/** What was noticed: the id of a finding, the 1-based line and what fills its text. */
export interface Remark {
  id: string;
  line: number;
  args: Record<string, string>;
}

/** All of the minutes but what only reading a source gives. */
export type Written = Omit<Minutes, "source" | "provenance">;

/** The parts that `##` opens, each with the nodes below it. */
export interface Chapter {
  title: string;
  line: number;
  nodes: RootContent[];
}

/** Cuts a tree at its headings of the second rank; what stands before the first one is the front. */
export function chapters(tree: Root): { front: RootContent[]; chapters: Chapter[] } {
  const front: RootContent[] = [];
  const found: Chapter[] = [];
  for (const node of tree.children) {
    const line = (node as Node).position?.start.line ?? 1;
    if (node.type === "heading" && node.depth === 2) found.push({ title: textOf(node).trim(), line, nodes: [] });
    else (found.at(-1)?.nodes ?? front).push(node);
  }
  return { front, chapters: found };
}

const SIGN = "§\u00A0";
const ATTACHMENT = `${labels.attachment.name} `;
const TO = ` ${labels.attachment.to} §`;

/** Whether a heading opens a §, an attachment; a number or a label that shows nothing leaves the bare word. */
export const isItem = (title: string): boolean => title.startsWith("§");
export const isAttachment = (title: string): boolean =>
  title === labels.attachment.name || title.startsWith(ATTACHMENT);

type Lookup = ReturnType<typeof lookupIn>;

/** Says what of the Markdown was not understood: the id of a finding, the line, what fills its text. */
type Say = (id: string, line: number, args: Record<string, string>) => void;

/** Reads canonical Markdown. Whatever a person made of it, there are minutes; what was not understood is remarked. */
export function readTree(tree: Root): { minutes: Written; remarks: Remark[] } {
  const { front, chapters: parts } = chapters(tree);
  const remarks: Remark[] = [];
  const say: Say = (id, line, args) => remarks.push({ id, line, args });
  const head = front.find((node) => node.type === "yaml");
  const facts = yamlOf(head ? [head.value] : [], 1, say);
  const people = listIn(facts.people).flatMap((one) => personFromYaml(one) ?? []);
  const lookup = lookupIn(people);
  const minutes: Written = {
    ...frontFacts(facts, lookup),
    attendance: [],
    paragraphs: [],
    attachments: [],
    signatures: [],
    people,
    unclaimed: [],
  };
  for (const part of parts) {
    const { title, nodes } = part;
    const table = nodes.find((node): node is Table => node.type === "table");
    if (isItem(title)) minutes.paragraphs.push(itemIn(part, lookup, say));
    else if (isAttachment(title)) minutes.attachments.push(attachmentIn(part, lookup, say));
    else if (title === labels.attendance) append(minutes.attendance, attendeesBelow(nodes, lookup));
    else if (title === labels.signatures.heading) append(minutes.signatures, table ? signaturesIn(table, lookup) : []);
    else if (title === labels.unclaimed.heading) append(minutes.unclaimed, table ? unclaimedIn(table) : []);
    else say("markdown-heading-unknown", part.line, { title });
  }
  settled(minutes, facts, { line: 1, title: labels.kind[minutes.kind] }, say);
  return { minutes, remarks };
}

function itemIn(part: Chapter, lookup: Lookup, say: Say): Paragraph {
  const { number, title } = numberAndTitle(part.title);
  const { diaryNumbers, sections, votes, yaml: written } = sectionsIn(part.nodes as Nodes[], lookup);
  const yaml = yamlOf(written, part.line, say);
  const typed = typedFromYaml(yaml, sections, votes, glassOn(new Body(linesOfSections(sections)), part, lookup, say));
  return settled({ number, ...present({ title }), diaryNumbers, ...typed }, yaml, part, say);
}

function attachmentIn(part: Chapter, lookup: Lookup, say: Say): Attachment {
  const { label, paragraph } = labelAndParagraph(part.title);
  const written = part.nodes.flatMap((node) => (node.type === "code" && node.lang === "yaml" ? [node.value] : []));
  const texts = part.nodes
    .filter(({ type }) => type !== "code" && type !== "html")
    .map((node) => textOf(node as Nodes));
  const yaml = yamlOf(written, part.line, say);
  const typed = attachmentFromYaml(yaml, glassOn(new Body(texts), part, lookup, say));
  const text = texts.filter((one) => one !== "").join("\n");
  return settled({ label, ...present({ paragraph }), ...typed, text }, yaml, part, say);
}

/** Through which values of the YAML are read against what the body says. */
const glassOn = (body: Body, { title, line }: Chapter, lookup: Lookup, say: Say): Glass => ({
  body,
  lookup,
  lost: (words) => say("markdown-quote-lost", line, { words, where: title }),
  strange: (name) => say("markdown-value-unknown", line, { name, where: title }),
});

/** A value with what Markdown cannot show put back, as far as the Markdown still says what it said then. */
function settled<T extends object>(
  value: T,
  yaml: Fields,
  { line, title }: Pick<Chapter, "line" | "title">,
  say: Say,
): T {
  for (const at of restore(value as Fields, yaml.exact)) say("markdown-exact-outdated", line, { at, where: title });
  return value;
}

function yamlOf(written: readonly string[], line: number, say: Say): Fields {
  let fields: Fields = {};
  for (const text of written) {
    const read = fromYaml(text);
    if (!read) say("markdown-yaml-broken", line, {});
    fields = { ...fields, ...fieldsOf(read?.value) };
  }
  return fields;
}

function frontFacts(facts: Fields, lookup: Lookup) {
  const { adjournments, ...meeting } = fieldsOf(facts.meeting);
  const pauses = listIn(adjournments).map((one) => texts(fieldsOf(one)) as { start: string; end: string });
  const verified = facts.verification === undefined ? undefined : fieldsOf(facts.verification);
  const { verifiers, notice, ...verification } = verified ?? {};
  return {
    schemaVersion: "1.0" as const,
    kind: facts.kind === "extract" ? ("extract" as const) : ("minutes" as const),
    ...present({ organization: textIn(facts.organization), body: textIn(facts.body) }),
    meeting: { ...texts(meeting), ...(pauses.length > 0 && { adjournments: pauses }) },
    ...(verified && {
      verification: {
        ...texts(verification),
        verifiers: refsFromYaml(verifiers, lookup),
        ...(notice !== undefined && { notice: texts(fieldsOf(notice)) }),
      },
    }),
  };
}

/** The properties that are texts. */
const texts = (fields: Fields): Record<string, string> =>
  present(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, textIn(value)]))) as Record<
    string,
    string
  >;

/** A number as a person types it, with plain spaces: "§ 12 a". */
const TYPED = /^§ ?(\d{1,6}(?: \p{Ll})?)(?: |$)/u;

/** A number whose parts no-break spaces hold together ends at the first plain space. */
function numberAndTitle(heading: string): { number: string; title: string | undefined } {
  const [opening, typed] = heading.startsWith(SIGN) ? [] : (TYPED.exec(heading) ?? []);
  const space = heading.indexOf(" ");
  const end = opening?.length ?? (space < 0 ? heading.length : space + 1);
  const number = typed ?? plainSpaces(heading.slice(0, end).slice(1)).trim();
  const title = heading.slice(end);
  return { number, title: title === "" ? undefined : title };
}

function labelAndParagraph(heading: string): { label: string; paragraph: string | undefined } {
  const to = heading.lastIndexOf(TO);
  if (to < 0) return { label: heading.slice(ATTACHMENT.length), paragraph: undefined };
  return { label: heading.slice(ATTACHMENT.length, to), paragraph: plainSpaces(heading.slice(to + TO.length)).trim() };
}

function attendeesBelow(nodes: readonly RootContent[], lookup: Lookup) {
  let group: ReturnType<typeof groupOf>;
  return nodes.flatMap((node) => {
    if (node.type === "heading") group = groupOf(textOf(node).trim());
    return node.type === "table" && group ? attendeesIn(node, group, lookup) : [];
  });
}
