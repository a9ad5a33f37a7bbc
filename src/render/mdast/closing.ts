import type { RootContent } from "mdast";
import type { Person, Signature, Unclaimed } from "../../model/minutes.js";
import labels from "../labels.json" with { type: "json" };
import { headingOf } from "./anchors.js";
import { box, heading, list, listItem, ornament, paragraph, table, text } from "./nodes.js";
import { nameOf } from "./words.js";

/** Who signed, line by line. */
export function signatures(given: readonly Signature[]): RootContent[] {
  const { heading: title, role, name, anchor } = labels.signatures;
  const rows = given.map((signature) => [
    [text(labels.roles[signature.role])],
    signature.name === undefined ? [] : [text(signature.name)],
  ]);
  return chapter(given, title, anchor, [
    table([[[text(role)], [text(name)]], ...rows], { caption: title, header: true, rowHeader: true, name: "signed" }),
  ]);
}

/** What no rule understood, where it stands in the source. */
export function unclaimed(rest: readonly Unclaimed[]): RootContent[] {
  const { heading: title, page, line, text: what, anchor } = labels.unclaimed;
  const head = [page, line, what].map((label) => [text(label)]);
  const rows = rest.map((piece) => [[text(String(piece.page))], [text(String(piece.line))], [text(piece.text)]]);
  return chapter(rest, title, anchor, [table([head, ...rows], { caption: title, header: true, name: "rest" })]);
}

/** People whose name the document spells in several ways; in Markdown the front matter says so. */
export function names(people: readonly Person[]): RootContent[] {
  const several = people.filter(({ variants }) => variants.length > 0);
  const { heading: title, also, anchor } = labels.names;
  const items = several.map((person) =>
    listItem([paragraph([text(`${nameOf(person)}, ${also} ${person.variants.join(", ")}`)])]),
  );
  return chapter(several, title, anchor, [list(items)], ornament);
}

function chapter(
  about: readonly unknown[],
  title: string,
  id: string,
  content: RootContent[],
  frame: typeof box | typeof ornament = box,
): RootContent[] {
  if (about.length === 0) return [];
  return [
    frame("section", { id, className: ["closing", id], ariaLabelledBy: [headingOf(id)] }, [
      heading(2, [text(title)], { id: headingOf(id) }),
      ...content,
    ]),
  ];
}
