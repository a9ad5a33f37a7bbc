import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import type { Line, Page, Reading } from "../../model/line.js";
import type { Source } from "../../model/minutes.js";
import { isGarbled } from "../garbled.js";
import type { OcrMode, PdfEngineName, ReadLimits } from "../options.js";
import { broken } from "../unreadable.js";
import type { EngineInput, RunPage } from "./engine.js";
import { claimsOf, factsOf } from "./facts.js";
import { linesOf } from "./lines.js";
import { mend } from "./mend.js";
import { misreadWords } from "./misread-words.js";
import { PdfObjects } from "./objects.js";
import { holdsImage, pageBoxes } from "./pages.js";
import { claimsByPdfJs } from "./pdfjs.js";
import { readRuns } from "./runs.js";
import { readTags, type Tags } from "./tags.js";
import { trustOf } from "./trust.js";

/** Reads a PDF with the engine asked for. Throws `UnreadableError` alone. */
export async function readPdf(
  original: Uint8Array,
  source: Source,
  engineName: PdfEngineName,
  ocr: OcrMode,
  limits: Required<ReadLimits>,
): Promise<{ reading: Reading; findings: Finding[] }> {
  const objects = new PdfObjects(original);
  const root = objects.root();
  const boxes = pageBoxes(objects, root, limits.pages);
  const { bytes, whole } = mend(original, objects);
  if (objects.endless) throw broken("its objects do not end", undefined);
  const input: EngineInput = { bytes, boxes, pages: limits.pages, milliseconds: limits.seconds * 1000 };
  const runs = readRuns(engineName, input, whole, objects);
  const tags = readTags(objects, root, new Map(boxes?.map((box, i) => [box.object, i + 1])));
  const claims = objects.encrypted ? undefined : claimsOf(objects, root, boxes?.length ?? 0);
  const { pages, reader } = await runs;
  const stated = claims ?? (await claimsByPdfJs(input));
  const described: Source = { ...source, ...(stated && { pdf: factsOf(stated) }) };
  const hasImage = (i: number): boolean => holdsImage(objects, boxes?.[i]?.resources);
  const asPrinted = assembled(pages, tags, hasImage, { ...described, reader });
  const unread = asPrinted.reading.pages.filter(({ unreadable }) => ocr === "always" || unreadable !== undefined);
  if (ocr === "never" || unread.length === 0) return asPrinted;
  const { scanned } = await import("../ocr/scanned.js");
  const numbers = unread.map(({ number }) => number);
  const scans = await scanned(original, numbers, limits);
  for (const [number, page] of scans.pages) pages[number - 1] = page;
  const { reading, findings } = assembled(pages, tags, hasImage, {
    ...described,
    reader: scans.pages.size > 0 ? `${reader}, ${scans.reader}` : reader,
    ocr: scans.pages.size > 0,
  });
  return scans.told(reading, pages, findings);
}

/** So many embedded files are named. */
const NAMED = 5;

/** What stands on the pages, and what could not be read of it. */
function assembled(
  pages: RunPage[],
  tags: Tags,
  hasImage: (index: number) => boolean,
  source: Source,
): { reading: Reading; findings: Finding[] } {
  const { text, lines, unit } = linesOf(pages, trustOf(tags, pages));
  const findings: Finding[] = [];
  const described = describe(pages, lines, text, hasImage, findings);
  const files = source.pdf?.embeddedFiles ?? [];
  if (files.length > 0) {
    const names = `${files.slice(0, NAMED).join(", ")}${files.length > NAMED ? ", …" : ""}`;
    findings.push(finding("pdf-embedded-files", { args: { count: files.length, names } }));
  }
  return {
    reading: { source: { ...source, pages: pages.length }, text, lines, pages: described, unit },
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
    } else {
      const words = misreadWords(content);
      if (words.length > 0 && hasImage(i)) {
        const named = words.slice(0, 3).map((word) => `”${word}”`);
        findings.push(finding("page-misread", { place, args: { page: number, words: named.join(", ") } }));
      }
    }
    return described;
  });
}
