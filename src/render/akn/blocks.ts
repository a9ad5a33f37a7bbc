import type { Block } from "../../model/minutes.js";
import type { Ids } from "./ids.js";
import type { Mark } from "./names.js";
import { clean, type Element, el } from "./xml.js";

/** What blocks are written with. */
export interface Context {
  ids: Ids;
  mark: Mark;
  /** Identifiers of people by their printed names. */
  known: ReadonlyMap<string, string>;
}

export const paragraph = ({ ids, mark }: Context, parent: string, text: string): Element =>
  el("p", { eId: ids.next(parent, "p") }, mark(text));

/** A block of text; a list keeps its printed numbers, a table its cells. */
export function blockOf(block: Block, context: Context, parent: string): Element[] {
  const { ids, mark } = context;
  switch (block.type) {
    case "paragraph":
      return [paragraph(context, parent, block.text)];
    case "quote":
      return [el("p", { eId: ids.next(parent, "p") }, el("embeddedText", {}, mark(block.text)))];
    case "list": {
      const id = ids.next(parent, "blockList");
      const items = block.items.map(({ number, text }) => {
        const item = ids.next(id, "item", number);
        const num = number === undefined ? undefined : el("num", {}, `${clean(number)}.`);
        return el("item", { eId: item }, num, paragraph(context, item, text));
      });
      return [el("blockList", { eId: id }, items)];
    }
    case "table": {
      const rows = block.rows.filter((row) => row.length > 0);
      if (rows.length === 0) return [];
      const cells = rows.map((row) =>
        el(
          "tr",
          {},
          row.map((cell) => el("td", {}, el("p", {}, mark(cell)))),
        ),
      );
      return [el("table", { eId: ids.next(parent, "table") }, cells)];
    }
  }
}
