import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "../../markdown/unified.js";
import { type Flowed, type FlowLine, flow } from "../flow.js";
import { brokenDocument } from "../unreadable.js";
import { nestsTooDeeply } from "./nesting.js";
import { marginBoxes } from "./page-margins.js";
import { styleSheets, stylesOf } from "./styles.js";
import { linesOfTree, type WalkOptions } from "./walk.js";

/** Name and version, for `source.reader`. */
export const HTML_READER = "rehype-parse 9.0.1";

/** HTML to lines, and its text. Throws as `htmlLines` does. */
export function readHtml(html: string): Flowed {
  return flow(htmlLines(html, { typed: false }));
}

/** HTML to lines that have no place in a text yet. Throws "broken-document" where elements nest deeper than any editor writes them. */
export function htmlLines(html: string, options: WalkOptions): FlowLine[] {
  if (nestsTooDeeply(html)) throw brokenDocument("its elements nest too deeply", undefined);
  try {
    const tree: Root = unified().use(rehypeParse).parse(html);
    const sheets = styleSheets(tree);
    const { heads, feet } = marginBoxes(sheets);
    return [...heads, ...linesOfTree(tree, stylesOf(tree, sheets), options), ...feet];
  } catch (error) {
    if (error instanceof RangeError) throw brokenDocument("its elements nest too deeply", error);
    throw error;
  }
}
