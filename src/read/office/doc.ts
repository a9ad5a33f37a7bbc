import WordExtractor from "word-extractor";
import { type Flowed, type FlowLine, flow } from "../flow.js";
import { splitCells } from "../text-cells.js";
import { brokenDocument } from "../unreadable.js";

/** Name and version, for `source.reader`. */
export const DOC_READER = "word-extractor 1.0.4";

/** DOC (Word 97–2003) to lines: its words and columns, with page heads and feet, but not how they are set. Throws "broken-document". */
export async function readDoc(bytes: Uint8Array): Promise<Flowed> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return flow([
      ...marginLines(document.getHeaders({ includeFooters: false })),
      ...paragraphs(document.getBody()),
      ...paragraphs(document.getTextboxes({ includeHeadersAndFooters: false })),
      ...marginLines(document.getFooters()),
    ]);
  } catch (error) {
    throw brokenDocument("no text of Word 97–2003 can be found in it", error);
  }
}

/** Space above every paragraph, in lines: nothing in the text says which of them stand close together. */
const MARGIN = 1;

/** Paragraphs end with a line feed, the cells of a row with a tab. */
function paragraphs(text: string): FlowLine[] {
  const lines: FlowLine[] = [];
  let gap = 0;
  let breaks = false;
  for (const raw of text.split("\n")) {
    breaks ||= raw.includes("\f");
    const clean = raw.replaceAll("\f", " ").replaceAll("\u00A0", " ");
    const trimmed = clean.trim();
    if (trimmed === "") {
      gap += 1;
      continue;
    }
    const indent = clean.length - clean.trimStart().length;
    const cells = splitCells(trimmed, 0, indent, true).map(({ text: part, x0 }) => ({
      text: part,
      x: x0,
      bold: false,
      italic: false,
    }));
    lines.push({ cells, gap: gap + MARGIN, breaks, role: "paragraph" });
    gap = 0;
    breaks = false;
  }
  return lines;
}

/** Heads and feet that sections repeat are given once. */
function marginLines(text: string): FlowLine[] {
  const seen = new Set<string>();
  return paragraphs(text)
    .map((line): FlowLine => ({ ...line, role: "artifact", gap: 0, breaks: false }))
    .filter((line) => {
      const key = line.cells.map((cell) => cell.text).join("\t");
      return !seen.has(key) && seen.add(key);
    });
}
