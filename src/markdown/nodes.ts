import type { Node, Nodes, Parent } from "mdast";

/** What a node says in plain text; comments say nothing, a hard break is a line feed. */
export function textOf(node: Nodes | undefined): string {
  if (!node || node.type === "html") return "";
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  return "children" in node ? (node as Parent).children.map((child) => textOf(child as Nodes)).join("") : "";
}

/** Several blocks as lines. */
export const linesOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => textOf(node as Nodes))
    .filter((text) => text !== "")
    .join("\n");

const MARK = /^ ?<!-- ([a-z0-9 -]+) -->$/;

/** What a comment of ours says: "decision", "vote 1". */
export function markOf(node: Nodes | undefined): string | undefined {
  return node?.type === "html" ? MARK.exec(node.value)?.[1] : undefined;
}

const NO_BREAK = /\u00A0/g;

/** No-break spaces, which hold a number together, as plain ones. */
export const plainSpaces = (text: string): string => text.replace(NO_BREAK, " ");
