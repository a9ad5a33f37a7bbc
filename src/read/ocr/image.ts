import type { Finding } from "../../findings/finding.js";
import type { Reading } from "../../model/line.js";
import type { Source } from "../../model/minutes.js";
import type { OcrMode, ReadLimits } from "../options.js";
import { linesOf } from "../pdf/lines.js";
import { UnreadableError } from "../unreadable.js";
import { confidencesOf } from "./confidence.js";
import { OcrError } from "./engine.js";
import { ocrEngine } from "./read-scans.js";
import { ocrFindings } from "./report.js";
import { scanPage } from "./scan-page.js";

/** Width of an upright and a lying A4 page in points (ISO 216): what a picture that states no size is taken for. */
const A4 = { upright: 595, lying: 842 } as const;

/** Reads a picture of a page. Throws an UnreadableError where OCR is not to be used, is not there, or fails. */
export async function readImage(
  bytes: Uint8Array,
  source: Source,
  ocr: OcrMode,
  limits: Required<ReadLimits>,
): Promise<{ reading: Reading; findings: Finding[] }> {
  if (ocr === "never") throw unread('OCR is turned off. Read it with ocr "auto" (--ocr auto), or save it as text.');
  const engine = await ocrEngine();
  if (!engine || (source.mediaType === "image/tiff" && !engine.tiff))
    throw unread("no OCR engine that reads it is installed. Install tesseract with its models Latin and swe.");
  try {
    const image = await engine.recognize(bytes, undefined, limits.ocrSeconds * 1000);
    const page = scanPage(image, image.width > image.height ? A4.lying : A4.upright);
    const { text, lines, unit } = linesOf([page], { tags: new Map(), untagged: () => undefined });
    const confidences = confidencesOf(lines, [page]);
    const described = { number: 1, width: page.width, height: page.height };
    return {
      reading: {
        source: { ...source, pages: 1, reader: engine.name, ocr: true },
        text,
        lines,
        pages: [lines.length > 0 ? described : { ...described, unreadable: "image" }],
        unit,
        confidences,
      },
      findings: ocrFindings({ text, lines }, confidences, new Set([1])),
    };
  } catch (error) {
    if (!(error instanceof OcrError)) throw error;
    throw unread(`OCR failed (${error.message}). Open it in a viewer and save it anew.`, error);
  } finally {
    await engine.close();
  }
}

function unread(why: string, cause?: unknown): UnreadableError {
  return new UnreadableError("image-unread", `The input is a picture, and ${why}`, cause);
}
