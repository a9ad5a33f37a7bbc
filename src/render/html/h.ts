import type { Element, ElementContent, Properties } from "hast";
import type { Nodes } from "mdast";
import { visible } from "../../text/visible.js";

type Child = ElementContent | string;

/** An element of an HTML tree; a string stands for its text, and a list of children is one argument. */
export const h = (tagName: string, properties: Properties, ...children: (Child | readonly Child[])[]): Element => ({
  type: "element",
  tagName,
  properties,
  children: children.flat().map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
});

/** A date that a program can read and a person too. */
export const time = (datetime: string, shown: string): Element => h("time", { dateTime: visible(datetime) }, shown);

const NEWLINE: ElementContent = { type: "text", value: "\n" };

/** Each child on a line of its own, so that the source can be read and compared. */
export function lines(children: readonly ElementContent[]): ElementContent[] {
  return children.length === 0 ? [] : [NEWLINE, ...children.flatMap((child) => [child, NEWLINE])];
}

/** What our handlers need of the state of mdast-util-to-hast. */
export interface State {
  /** The children of a node of the Markdown tree, as HTML. */
  all(node: Nodes): ElementContent[];
}
