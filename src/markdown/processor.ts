import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "./unified.js";

/** Columns line up as far as cells are this wide: one long cell must not push every row of its table aside. */
const WIDEST_CELL = 32;

const processor = unified()
  .use(remarkParse)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "*",
    fence: "`",
    listItemIndent: "one",
    rule: "-",
    incrementListMarker: true,
  })
  .use(remarkGfm, { stringLength: (cell: string) => Math.min(cell.length, WIDEST_CELL) })
  .use(remarkFrontmatter)
  .freeze();

export const toText = (tree: Root): string => processor.stringify(tree);

export const toTree = (text: string): Root => processor.parse(text);
