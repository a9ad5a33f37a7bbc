import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import { all, isOn } from "./xml.js";

/** What stands around text that is shown, and what the reader behind does not open: simple fields, directions of writing (ISO/IEC 29500-1, 17.16.19, 17.3.2.3, 17.3.2.8). */
const WRAPPERS = ["w:fldSimple", "w:bdo", "w:dir"];

/**
 * Leaves in a document what a word processor shows: results of fields stay without the field, hidden text goes. What goes,
 * and whole documents that are put in by reference (17.17.2.1), is told.
 */
export function leaveShown(tree: Document): Finding[] {
  for (const name of WRAPPERS) for (const wrapper of all(tree, name)) unwrap(wrapper);
  let hidden = 0;
  for (const { parentNode: properties } of all(tree, "w:vanish")) {
    const run = properties?.parentNode;
    // A paragraph's mark may be hidden, too; its text is not.
    if (run?.nodeName !== "w:r" || !isOn(properties as Element, "w:vanish")) continue;
    hidden += run.textContent?.length ?? 0;
    run.parentNode?.removeChild(run);
  }
  const foreign = all(tree, "w:altChunk").length;
  return [
    ...(hidden > 0 ? [finding("document-hidden-text", { args: { count: hidden } })] : []),
    ...(foreign > 0 ? [finding("document-part-unread", { args: { count: foreign } })] : []),
  ];
}

function unwrap(wrapper: Element): void {
  while (wrapper.firstChild) wrapper.parentNode?.insertBefore(wrapper.firstChild, wrapper);
  wrapper.parentNode?.removeChild(wrapper);
}
