import type { Node, Parent, Root, Text } from "mdast";

/**
 * The tree as Markdown shows it: frames opened, ornaments gone, neighbouring texts joined so that they are escaped as one.
 * Paragraphs that show nothing are gone as well: between two lists they would hide from the writer that these stand
 * side by side and must be told apart.
 */
export function flatten(root: Root): Root {
  return { type: "root", children: open(root) as Root["children"] };
}

function open(parent: Parent): Node[] {
  const out: Node[] = [];
  for (const node of parent.children as Node[]) {
    if (node.type === "ornament" || (node.type === "paragraph" && !shows(node))) continue;
    const children = "children" in node ? open(node as Parent) : undefined;
    for (const item of node.type === "box" && children ? children : [children ? { ...node, children } : node]) {
      const last = out.at(-1);
      if (isText(item) && last && isText(last))
        out[out.length - 1] = { type: "text", value: last.value + item.value } as Text;
      else out.push(item);
    }
  }
  return out;
}

const isText = (node: Node): node is Text => node.type === "text";

const shows = (node: Node): boolean =>
  "children" in node ? (node as Parent).children.some(shows) : !("value" in node && node.value === "");
