import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { visible } from "../text/visible.js";

export type Child = Element | string | undefined;
export type { Element } from "xast";

/** An element; attributes and children that are undefined are left out. Strings must be `clean`. Children may be many: a list of them is one argument. */
export function el(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: (Child | readonly Child[])[]
): Element {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return x(
    name,
    Object.fromEntries(given),
    children.flat().filter((child) => child !== undefined),
  ) as Element;
}

/** What XML 1.0 cannot hold beyond what no page can show (production 2, Char). */
const NO_CHAR = /[\uFFFE\uFFFF]/g;

export const clean = (text: string): string => visible(text).replace(NO_CHAR, "\uFFFD");

/**
 * The document, each structural element on a line of its own and indented.
 *
 * @param mixed elements that hold running text: white space inside them is theirs
 */
export function document(root: Element, mixed: ReadonlySet<string>): string {
  indent(root, "\n", mixed);
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  // The library leaves ">" in texts as it is, which XML forbids after "]]" (2.4); there are no CDATA sections here.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll("]]>", "]]&gt;")}\n`;
}

function indent(element: Element, margin: string, mixed: ReadonlySet<string>): void {
  if (mixed.has(element.name) || element.children.length === 0) return;
  const inner = `${margin}  `;
  element.children = element.children.flatMap((child) => {
    if (child.type === "element") indent(child, inner, mixed);
    return [{ type: "text" as const, value: inner }, child];
  });
  element.children.push({ type: "text", value: margin });
}
