import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import type { Confidence, Line, Reading } from "../../model/line.js";

/** Below this the engine is more often wrong than right about a word. */
const UNSURE = 0.6;
/** So many words are named; the count tells the rest. */
const NAMED = 5;

/** What a person should know of pages that OCR read: that it did, how sure it was, and which words to look at. */
export function ocrFindings(
  { text, lines }: Pick<Reading, "text" | "lines">,
  confidences: readonly Confidence[],
  pages: ReadonlySet<number>,
): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  let line = 0;
  for (const page of [...pages].sort((a, b) => a - b)) {
    while (line < lines.length && (lines[line]?.page ?? 0) < page) line++;
    const first = lines[line];
    while (line < lines.length && lines[line]?.page === page) line++;
    const end = lines[line - 1]?.end ?? 0;
    const words: Confidence[] = [];
    for (; at < confidences.length && (confidences[at] as Confidence).start < end; at++)
      words.push(confidences[at] as Confidence);
    if (!first || words.length === 0) continue;
    const percent = Math.round((100 * words.reduce((sum, { value }) => sum + value, 0)) / words.length);
    const place = { page, line: first.line, start: first.start, end: first.end };
    findings.push(finding("ocr-page", { place, args: { page, words: words.length, percent } }));
    const unsure = words.filter(({ value }) => value < UNSURE);
    const holder = lines.find((one) => one.page === page && one.end >= (unsure[0]?.end ?? 0)) ?? first;
    if (unsure.length > 0) findings.push(uncertain(unsure, holder, text));
  }
  return findings;
}

/** Words of a page that OCR is unsure of; the first of them stands in a line. */
function uncertain(unsure: readonly Confidence[], { page, line, start }: Line, text: string): Finding {
  const [first] = unsure as [Confidence];
  const place = { page, line, column: first.start - start + 1, start: first.start, end: first.end };
  const named = unsure.slice(0, NAMED).map(({ start: from, end }) => `”${text.slice(from, end)}”`);
  return finding("ocr-uncertain", { place, args: { page, count: unsure.length, words: named.join(", ") } });
}
