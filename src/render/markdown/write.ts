import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "../../markdown/unified.js";
import type { Minutes } from "../../model/minutes.js";
import { canonical } from "../canonical.js";
import { toMdast } from "../to-mdast.js";
import { flatten } from "./flatten.js";
import { frontMatter } from "./front-matter.js";

/** Columns line up as far as cells are this wide: one long cell must not push every row of its table aside. */
const WIDEST_CELL = 32;

const processor = unified()
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

/**
 * Canonical Markdown. The facts of the meeting stand in the front matter; `##` opens the attendance, a §, the signatures,
 * an attachment or what was not understood; `###` opens a group of people or a section of a §. An HTML comment says what
 * no printed word says: the role of a section without heading (`<!-- decision -->`), or that the tables that follow hold
 * the ballots of a vote (`<!-- vote 1 -->`) and are no text of the §.
 */
export function write(minutes: Minutes): string {
  const { children } = flatten(toMdast(minutes));
  return processor.stringify({
    type: "root",
    children: [{ type: "yaml", value: frontMatter(canonical(minutes)) }, ...children],
  });
}
