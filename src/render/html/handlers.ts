import type { Element } from "hast";
import type { Table, TableCell } from "mdast";
import type { Box, Ornament } from "../mdast/nodes.js";
import { h, lines, type State } from "./h.js";
import { people } from "./people.js";

const BLOCKS = new Set(["section", "div", "ul"]);

/** A frame or an ornament: the element that it names. */
function frame(state: State, { data, ...node }: Box | Ornament): Element {
  const children = state.all({ ...node, data });
  return h(data.hName, data.hProperties, BLOCKS.has(data.hName) ? lines(children) : children);
}

/** A day, a sum or a number in a table of the document: it stays on one line, whatever hyphens it has. */
const isToken = ({ children: [only, ...others] }: TableCell): boolean =>
  others.length === 0 && only?.type === "text" && only.value.length <= 16 && /^\S*\d\S*$/.test(only.value);

/** A table with its caption and with heads that say what they are the head of. One that may be wide scrolls by itself. */
function table(state: State, node: Table): Element {
  if (node.data?.name === "people") return people(state, node);
  const { caption, header = false, rowHeader = false, name = "" } = node.data ?? {};
  const rows = node.children.map((row, y) =>
    h(
      "tr",
      {},
      row.children.map((cell: TableCell, x) => {
        const scope = header && y === 0 ? "col" : rowHeader && x === 0 ? "row" : undefined;
        const look = isToken(cell) ? { className: ["token"] } : {};
        return h(scope ? "th" : "td", { ...look, ...cell.data?.hProperties, ...(scope && { scope }) }, state.all(cell));
      }),
    ),
  );
  const head = header ? rows.slice(0, 1) : [];
  const parts: Element[] = [];
  if (caption !== undefined) parts.push(h("caption", {}, caption));
  if (head.length > 0) parts.push(h("thead", {}, head));
  parts.push(h("tbody", {}, lines(rows.slice(head.length))));
  const element = h("table", { className: [name] }, lines(parts));
  if (name !== "printed" && name !== "rest") return element;
  return h(
    "div",
    { className: ["scroll"], role: "group", tabIndex: 0, ...(caption !== undefined && { ariaLabel: caption }) },
    element,
  );
}

export const handlers = { box: frame, ornament: frame, table };
