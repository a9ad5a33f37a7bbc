import { finding } from "../findings/collect.js";
import type { Finding } from "../findings/finding.js";
import { fromMarkdown } from "../markdown/canonical.js";
import type { Minutes, Source } from "../model/minutes.js";

/** Version of the reader of canonical Markdown, as `source.reader` names it. */
const READER = "paragraf-markdown 1";

/** Minutes that a text states outright, with what was noticed about its edits. */
export interface Stated {
  minutes: Minutes;
  findings: Finding[];
}

/**
 * The minutes of canonical Markdown. Nothing is interpreted, and values have no provenance: the file is not the document
 * that they were read from.
 */
export function statedIn(text: string, source: Source): Stated {
  const { minutes, remarks } = fromMarkdown(text);
  const { schemaVersion, kind, ...rest } = minutes;
  const read: Source = { ...source, mediaType: "text/markdown", pages: 1, reader: READER };
  return {
    minutes: { schemaVersion, kind, source: read, ...rest, provenance: {} },
    findings: remarks.map(({ id, line, args }) => finding(id, { place: { page: 1, line }, args })),
  };
}
