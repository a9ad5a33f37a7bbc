import { toTree } from "./processor.js";
import { type Remark, readTree, type Written } from "./read.js";

/** The minutes that canonical Markdown says, all but their source and provenance. */
export function fromMarkdown(text: string): { minutes: Written; remarks: Remark[] } {
  return readTree(toTree(text));
}
