import type { Nodes, Root, RootContent } from "mdast";
import type { Minutes, Paragraph } from "../model/minutes.js";
import { linesOfSections } from "./derive.js";
import { differences } from "./exact.js";
import { textOf } from "./nodes.js";
import { type Lookup, lookupIn, personToYaml, refToYaml } from "./people.js";
import { Body } from "./quote.js";
import { type Chapter, chapters, isAttachment, isItem, readTree, type Written } from "./read.js";
import { sectionsIn } from "./sections.js";
import { typedFromYaml } from "./typed-from-yaml.js";
import { attachmentToYaml, typedToYaml } from "./typed-to-yaml.js";
import { present } from "./values.js";
import { toYaml } from "./yaml.js";

/** Nobody hears remarks on what was written this moment. */
const DEAF = { lost: () => undefined, strange: () => undefined };

/**
 * Adds to a tree of minutes what its text does not say, so that reading it gives the same minutes: the facts of the
 * meeting as front matter, and the typed values of each § and attachment as YAML at its end. What is written is read back
 * here, and what reading does not give is stated under `exact`.
 */
export function annotated(tree: Root, minutes: Minutes): Root {
  const { source, provenance: _, ...given } = minutes;
  const lookup = lookupIn(minutes.people);
  const { front, chapters: parts } = chapters(tree);
  let item = 0;
  let attachment = 0;
  const below = parts.map((chapter): RootContent[] => {
    if (isItem(chapter.title)) return withYaml(chapter, typed(given.paragraphs[item++] as Paragraph, chapter, lookup));
    const one = isAttachment(chapter.title) ? given.attachments[attachment++] : undefined;
    if (!one) return chapter.nodes;
    const body = new Body(chapter.nodes.map((node) => textOf(node as Nodes)));
    return withYaml(chapter, attachmentToYaml(one, { body, lookup }));
  });
  const headings = tree.children.filter((node) => node.type === "heading" && node.depth === 2);
  const facts = { ...factsOf(given, lookup), source };
  const whole = (exact: unknown): Root => ({
    type: "root",
    children: [
      { type: "yaml", value: toYaml({ ...facts, ...(exact !== undefined && { exact }) }) },
      ...front,
      ...below.flatMap((nodes, i) => [headings[i] as RootContent, ...nodes]),
    ],
  });
  const first = whole(undefined);
  const missing = differences(readTree(first).minutes, { ...given, unclaimed: undefined }).filter(
    ({ at }) => at !== "/unclaimed",
  );
  return missing.length === 0 ? first : whole(missing);
}

/** The YAML of a §, with what is lost on the way. */
function typed(item: Paragraph, { nodes }: Chapter, lookup: Lookup): Record<string, unknown> {
  const read = sectionsIn(nodes as Nodes[], lookup);
  const body = new Body(linesOfSections(read.sections));
  const yaml = typedToYaml(item, read, { body, lookup });
  const back = typedFromYaml(yaml, read.sections, read.votes, { body, lookup, ...DEAF });
  const { number: _, title: __, ...rest } = item;
  const exact = differences({ diaryNumbers: read.diaryNumbers, ...back }, rest);
  return exact.length === 0 ? yaml : { ...yaml, exact };
}

const withYaml = ({ nodes }: Chapter, yaml: object): RootContent[] =>
  Object.keys(yaml).length === 0 ? nodes : [...nodes, { type: "code", lang: "yaml", value: toYaml(yaml) }];

/** The facts of the meeting. The first key says what the file is, and by which version of the schema. */
function factsOf({ schemaVersion, kind, organization, body, meeting, verification, people }: Written, lookup: Lookup) {
  return present({
    paragraf: schemaVersion,
    kind,
    organization,
    body,
    meeting: Object.keys(meeting).length > 0 ? meeting : undefined,
    verification: verification && {
      ...verification,
      verifiers: verification.verifiers.map((one) => refToYaml(one, lookup)),
    },
    people: people.length > 0 ? people.map(personToYaml) : undefined,
  });
}
