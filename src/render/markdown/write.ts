import { toText } from "../../markdown/processor.js";
import { annotated } from "../../markdown/write.js";
import type { Minutes } from "../../model/minutes.js";
import { canonical } from "../canonical.js";
import { toMdast } from "../to-mdast.js";
import { flatten } from "./flatten.js";

/**
 * Canonical Markdown, which `parse` reads back. The facts of the meeting stand in the front matter; `##` opens the
 * attendance, a §, the signatures, an attachment or what was not understood; `###` opens a group of people or a section
 * of a §. An HTML comment says what no printed word says: the role of a section (`<!-- decision -->`), or that the
 * tables that follow hold a vote (`<!-- vote 1 -->`) and are no text of the §. YAML at the end of a § holds its typed values.
 */
export function write(minutes: Minutes): string {
  const ordered = canonical(minutes);
  return toText(annotated(flatten(toMdast(ordered)), ordered));
}
