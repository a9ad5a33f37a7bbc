import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Block, ListBlock, ListItem, TableBlock } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { list, listItem, paragraph, strong, table, text, words } from "./nodes.js";

/** Turns a text into phrasing: plain, or with links in it. */
export type Write = (value: string) => PhrasingContent[];

/** A block of running text. */
export function blockOf(block: Block, write: Write): RootContent[] {
  switch (block.type) {
    case "paragraph":
      return [paragraph(write(block.text))];
    case "quote":
      return [{ type: "blockquote", children: [paragraph(write(block.text))] }];
    case "list":
      return [listOf(block, write)];
    case "table":
      return tableOf(block, write);
  }
}

function listOf({ items }: ListBlock, write: Write): BlockContent {
  const start = counted(items);
  if (start !== undefined)
    return list(
      items.map((item) => listItem([paragraph(write(item.text))])),
      start,
    );
  if (items.every(({ number }) => number === undefined))
    return list(items.map((item) => listItem([paragraph(write(item.text))])));
  return {
    ...list(items.map((item) => listItem([paragraph(numbered(item, write))]))),
    data: { hProperties: { className: ["printed"] } },
  };
}

/**
 * A number that Markdown cannot count to (a letter, a gap) stands in the item itself, in bold, for no other words of an
 * item are bold: "- **b.** att …".
 */
const numbered = ({ number, text: value }: ListItem, write: Write): PhrasingContent[] =>
  number === undefined ? write(value) : [strong([text(`${number}.`)]), words(" "), ...write(value)];

/** The first number where the items count up from it by one: CommonMark takes up to nine digits. */
function counted(items: readonly ListItem[]): number | undefined {
  const first = items[0]?.number ?? "";
  if (!/^(?:0|[1-9][0-9]{0,8})$/.test(first)) return undefined;
  const start = Number(first);
  return items.every(({ number }, i) => number === String(start + i)) ? start : undefined;
}

const DIGIT = /\d/;
const DATE = /\d-\d/;
const NUMERIC = /^[\s\d.,:;%+−–-]*$/;

/** Markdown fills every row up to the widest: a table that would grow beyond this many cells is set as lines instead. */
const MOST_CELLS = 200_000;

/** The model knows no heads of tables: Markdown needs one and takes the first row, HTML only where every cell of it is named. */
function tableOf({ rows }: TableBlock, write: Write): RootContent[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width * rows.length > MOST_CELLS) return rows.map((row) => paragraph(write(row.join(" "))));
  if (width === 0) return [];
  const full = rows.map((row) => Array.from({ length: width }, (_, i) => visible(row[i] ?? "")));
  const first = full[0] ?? [];
  const header = full.length > 1 && first.every((value) => !NUMERIC.test(value));
  const written = table(
    full.map((row) => row.map((value) => (value === "" ? [] : write(value)))),
    { caption: labels.table, header, name: "printed" },
  );
  const body = full.slice(header ? 1 : 0);
  first.forEach((_, x) => {
    const column = body.map((row) => row[x] ?? "");
    const figures = column.filter((value) => DIGIT.test(value) && !DATE.test(value)).length;
    if (figures * 2 <= column.length || !column.every((value) => NUMERIC.test(value))) return;
    for (const { children } of written.children) {
      const cell = children[x];
      if (cell) cell.data = { hProperties: { className: ["number"] } };
    }
  });
  return [written];
}
