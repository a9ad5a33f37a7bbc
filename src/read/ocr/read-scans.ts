import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import type { RunPage } from "../pdf/engine.js";
import type { PageImage } from "../pdf/page-images.js";
import type { OcrEngine } from "./engine.js";
import { scanPage } from "./scan-page.js";
import { tesseractEngine } from "./tesseract.js";
import { tesseractJsEngine } from "./tesseract-js.js";

/** Pictures of pages are drawn at this many pixels per inch: what tesseract's models were trained on. */
export const OCR_DPI = 300;
const POINTS_PER_INCH = 72;
/** A page that takes longer is given up: 50 times what a full one takes. */
const SECONDS_PER_PAGE = 120;

/** What OCR made of pages. */
export interface Scans {
  /** By number, from 1; pages that gave no word are not there. */
  pages: Map<number, RunPage>;
  /** For `source.reader`; undefined where no engine is to be had. */
  reader: string | undefined;
  findings: Finding[];
}

/** The machine's tesseract, or the one that is made of WebAssembly; undefined where neither is installed. */
export async function ocrEngine(): Promise<OcrEngine | undefined> {
  return (await tesseractEngine()) ?? (await tesseractJsEngine());
}

/**
 * Reads pictures of pages, in turn. Never throws: a page that cannot be read, or no more in time, is reported.
 * @param seconds for all of them together.
 */
export async function readScans(
  images: AsyncIterable<Pick<PageImage, "page" | "png" | "dpi">>,
  seconds: number,
): Promise<Scans> {
  const engine = await ocrEngine();
  const scans: Scans = { pages: new Map(), reader: undefined, findings: [] };
  if (!engine) return { ...scans, findings: [finding("ocr-missing")] };
  const deadline = performance.now() + seconds * 1000;
  let page = 0;
  try {
    for await (const image of images) {
      page = image.page;
      const left = deadline - performance.now();
      if (left <= 0) {
        scans.findings.push(finding("ocr-stopped", { args: { page, seconds } }));
        break;
      }
      const found = await recognized(engine, image, Math.min(left, SECONDS_PER_PAGE * 1000), scans.findings);
      if (found) scans.pages.set(page, found);
    }
  } catch (error) {
    scans.findings.push(failure(page + 1, error));
  } finally {
    await engine.close();
  }
  return { ...scans, reader: engine.name };
}

async function recognized(
  engine: OcrEngine,
  { page, png, dpi }: Pick<PageImage, "page" | "png" | "dpi">,
  milliseconds: number,
  findings: Finding[],
): Promise<RunPage | undefined> {
  try {
    const read = await engine.recognize(png, dpi, milliseconds);
    if (read.words.length === 0) return undefined;
    return scanPage(read, (read.width / dpi) * POINTS_PER_INCH);
  } catch (error) {
    findings.push(failure(page, error));
    return undefined;
  }
}

function failure(page: number, error: unknown): Finding {
  const [reason = ""] = String((error as Error)?.message ?? error).split("\n", 1);
  return finding("ocr-failed", { args: { page, reason: reason.slice(0, 200) } });
}
