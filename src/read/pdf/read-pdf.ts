import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import type { Line, Page, Reading } from "../../model/line.js";
import type { Source } from "../../model/minutes.js";
import type { PdfEngineName, ReadLimits } from "../options.js";
import { broken } from "../unreadable.js";
import type { EngineInput, RunPage } from "./engine.js";
import { linesOf } from "./lines.js";
import { mend } from "./mend.js";
import { PdfObjects } from "./objects.js";
import { holdsImage, pageBoxes } from "./pages.js";
import { isGarbled } from "./quality.js";
import { readRuns } from "./runs.js";
import { readTags } from "./tags.js";
import { trustOf } from "./trust.js";

/** Reads a PDF with the engine asked for. Throws `UnreadableError` alone. */
export async function readPdf(
  original: Uint8Array,
  source: Source,
  engineName: PdfEngineName,
  limits: Required<ReadLimits>,
): Promise<{ reading: Reading; findings: Finding[] }> {
  const objects = new PdfObjects(original);
  const root = objects.root();
  const boxes = pageBoxes(objects, root, limits.pages);
  const { bytes, whole } = mend(original, objects);
  if (objects.endless) throw broken("its objects do not end", undefined);
  const input: EngineInput = { bytes, boxes, pages: limits.pages, milliseconds: limits.seconds * 1000 };
  const reading = readRuns(engineName, input, whole, objects);
  const tags = readTags(objects, root, new Map(boxes?.map((box, i) => [box.object, i + 1])));
  const { pages, reader } = await reading;
  const { text, lines, unit } = linesOf(pages, trustOf(tags, pages));
  const findings: Finding[] = [];
  const described = describe(pages, lines, text, (i) => holdsImage(objects, boxes?.[i]?.resources), findings);
  return {
    reading: { source: { ...source, pages: pages.length, reader }, text, lines, pages: described, unit },
    findings,
  };
}

/** The pages as the reading lists them; what could not be read on them is reported. */
function describe(
  pages: RunPage[],
  lines: Line[],
  text: string,
  hasImage: (index: number) => boolean,
  findings: Finding[],
): Page[] {
  const withText = new Set<number>();
  for (const line of lines) withText.add(line.page);
  let at = 0;
  let lineNumber = 1;
  return pages.map((page, i) => {
    const number = i + 1;
    const end = text.indexOf("\f", at);
    const content = text.slice(at, end < 0 ? text.length : end);
    const place = { page: number, line: lineNumber, start: at, end: at + content.length };
    at += content.length + 1;
    for (let b = content.indexOf("\n"); b >= 0; b = content.indexOf("\n", b + 1)) lineNumber++;
    const described: Page = { number, width: page.width, height: page.height };
    if (!withText.has(number)) {
      described.unreadable = hasImage(i) ? "image" : "empty";
      findings.push(finding("page-no-text", { place, args: { page: number } }));
    } else if (isGarbled(page.runs)) {
      described.unreadable = "garbled";
      findings.push(finding("page-garbled", { place, args: { page: number } }));
    }
    return described;
  });
}
