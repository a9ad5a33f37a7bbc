import type { List, Nodes, Table } from "mdast";
import labels from "../model/labels.json" with { type: "json" };
import type { Block, ListItem, Section, Vote } from "../model/minutes.js";
import { cellsOf, voteIn } from "./attendance.js";
import { linesOf, markOf, textOf } from "./nodes.js";
import type { Lookup } from "./people.js";
import { roleOf, roles } from "./roles.js";
import { oneOf } from "./values.js";

/** What the nodes below a § say. */
export interface Read {
  diaryNumbers: string[];
  sections: Section[];
  /** Votes whose tables stand there, by their number. */
  votes: Map<number, Vote>;
  /** The YAML of the §. */
  yaml: string[];
}

const DIARY = `${labels.diary} `;

/** Reads the nodes between one heading of a § and the next. */
export function sectionsIn(nodes: readonly Nodes[], lookup: Lookup): Read {
  const read: Read = { diaryNumbers: [], sections: [], votes: new Map(), yaml: [] };
  const open = (role: Section["role"], heading?: string): void => {
    read.sections.push({ role, ...(heading !== undefined && { heading }), blocks: [] });
  };
  const put = (block: Block): void => {
    if (read.sections.length === 0) open("background");
    read.sections.at(-1)?.blocks.push(block);
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Nodes;
    const mark = markOf(node);
    const vote = /^vote ([1-9]\d{0,5})$/.exec(mark ?? "")?.[1];
    if (vote !== undefined) {
      const [totals, ballots] = [nodes[i + 1], nodes[i + 2]];
      if (totals?.type !== "table") continue;
      read.votes.set(Number(vote), voteIn(totals, ballots?.type === "table" ? ballots : undefined, lookup));
      i += ballots?.type === "table" ? 2 : 1;
    } else if (mark !== undefined) open(oneOf(mark, roles) ?? "other");
    else if (node.type === "heading") {
      const text = textOf(node).trim();
      const said = node.children.map(markOf).find((one) => one !== undefined);
      open(oneOf(said, roles) ?? roleOf(text), text);
    } else if (node.type === "code" && node.lang === "yaml") read.yaml.push(node.value);
    else if (node.type === "paragraph" && i === 0 && textOf(node).startsWith(DIARY))
      read.diaryNumbers = textOf(node).slice(DIARY.length).split(", ");
    else for (const block of blocksIn(node)) put(block);
  }
  return read;
}

function blocksIn(node: Nodes): Block[] {
  switch (node.type) {
    case "list":
      return [listIn(node)];
    case "table":
      return [tableIn(node)];
    case "blockquote": {
      const text = linesOf(node.children);
      return text === "" ? [] : [{ type: "quote", text }];
    }
    case "paragraph":
    case "heading":
    case "code": {
      const text = textOf(node);
      return text === "" ? [] : [{ type: "paragraph", text }];
    }
    default:
      return [];
  }
}

const tableIn = (table: Table): Block => ({ type: "table", rows: cellsOf(table) });

/** A number that Markdown does not count to stands in bold before the item. */
function listIn({ ordered, start, children }: List): Block {
  const items = children.map((item, i): ListItem => {
    const text = linesOf(item.children);
    if (ordered) return { number: String((start ?? 1) + i), text };
    const [first, second] = item.children[0]?.type === "paragraph" ? item.children[0].children : [];
    const bold = first?.type === "strong" ? textOf(first) : "";
    const after = second?.type === "text" && second.value.startsWith(" ") ? second.value : "";
    if (bold.length < 2 || !bold.endsWith(".") || after === "") return { text };
    return { number: bold.slice(0, -1), text: text.slice(bold.length + 1) };
  });
  return { type: "list", ordered: items.some(({ number }) => number !== undefined), items };
}
