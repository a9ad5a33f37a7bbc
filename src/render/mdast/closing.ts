import type { Properties } from "hast";
import type { RootContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Person, Signature, Unclaimed } from "../../model/minutes.js";
import { headingOf } from "./anchors.js";
import { box, heading, list, listItem, ornament, paragraph, table, text } from "./nodes.js";
import { nameOf } from "./words.js";

/** Who signed, line by line. */
export function signatures(given: readonly Signature[]): RootContent[] {
  const { role, name } = labels.signatures;
  const rows = given.map((signature) => [
    [text(labels.roles[signature.role])],
    signature.name === undefined ? [] : [text(signature.name)],
  ]);
  if (rows.length === 0) return [];
  const signed = table([[[text(role)], [text(name)]], ...rows], {
    caption: labels.signatures.heading,
    header: true,
    rowHeader: true,
    name: "signed",
  });
  return [box("section", ...chapter("signatures", signed))];
}

/** What no rule understood, where it stands in the source. */
export function unclaimed(rest: readonly Unclaimed[]): RootContent[] {
  const { heading: caption, page, line, text: what } = labels.unclaimed;
  const head = [page, line, what].map((label) => [text(label)]);
  const rows = rest.map((piece) => [[text(String(piece.page))], [text(String(piece.line))], [text(piece.text)]]);
  if (rows.length === 0) return [];
  return [box("section", ...chapter("unclaimed", table([head, ...rows], { caption, header: true, name: "rest" })))];
}

/** People whose name the document spells in several ways; in Markdown the front matter says so. */
export function names(people: readonly Person[]): RootContent[] {
  const items = people
    .filter(({ variants }) => variants.length > 0)
    .map((person) => `${nameOf(person)}, ${labels.names.also} ${person.variants.join(", ")}`);
  if (items.length === 0) return [];
  return [ornament("section", ...chapter("names", list(items.map((item) => listItem([paragraph([text(item)])])))))];
}

/** What a section at the end is: its attributes, and its heading before its content. */
function chapter(name: "signatures" | "unclaimed" | "names", content: RootContent): [Properties, RootContent[]] {
  const { heading: title, anchor: id } = labels[name];
  return [
    { id, className: ["closing", name], ariaLabelledBy: [headingOf(id)] },
    [heading(2, [text(title)], { id: headingOf(id) }), content],
  ];
}
