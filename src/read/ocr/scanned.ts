import type { Finding } from "../../findings/finding.js";
import type { Reading } from "../../model/line.js";
import type { ReadLimits } from "../options.js";
import type { RunPage } from "../pdf/engine.js";
import { pageImages } from "../pdf/page-images.js";
import { confidencesOf } from "./confidence.js";
import { OCR_DPI, readScans } from "./read-scans.js";
import { ocrFindings } from "./report.js";

/** What OCR made of a PDF's pages, and how to tell it of the reading that they became part of. */
export interface Scanned {
  /** By number, from 1. */
  pages: ReadonlyMap<number, RunPage>;
  reader: string | undefined;
  /** Adds to a reading how sure OCR was, and to what was found what a person should know of it. */
  told(
    reading: Reading,
    pages: readonly RunPage[],
    findings: readonly Finding[],
  ): {
    reading: Reading;
    findings: Finding[];
  };
}

/** Draws the pages of a PDF that are asked for and reads the pictures. Never throws: what fails is reported. */
export async function scanned(
  bytes: Uint8Array,
  numbers: readonly number[],
  limits: Required<ReadLimits>,
): Promise<Scanned> {
  const images = pageImages(bytes, { pages: numbers, dpi: OCR_DPI });
  const { pages, reader, findings: noticed } = await readScans(images, limits.ocrSeconds);
  return {
    pages,
    reader,
    told(reading, all, findings) {
      const confidences = confidencesOf(reading.lines, all);
      const read = ocrFindings(reading, confidences, new Set(pages.keys()));
      return {
        reading: confidences.length > 0 ? { ...reading, confidences } : reading,
        findings: [...findings, ...noticed, ...read],
      };
    },
  };
}
