import { UnreadableError } from "./unreadable.js";

/** Which PDF engine reads: the native one, the portable one, or the native one where its binary loads. */
export type PdfEngineName = "auto" | "native" | "pdfjs";

/** When pages are read by OCR: where they have no usable text, all of them, or none. */
export type OcrMode = "auto" | "always" | "never";

/** How far reading goes before it refuses. */
export interface ReadLimits {
  /** Largest input in bytes (or UTF-16 units of a string). Default 200 MiB. */
  bytes?: number;
  /** Most pages of a PDF. Default 5 000. */
  pages?: number;
  /** Longest time for one PDF, in seconds. Default 120. */
  seconds?: number;
  /** Longest time for OCR of one document, in seconds. Default 600. */
  ocrSeconds?: number;
}

export interface ReadOptions {
  /** Name of the file: its base name becomes `source.file`, its extension is a hint of the type where the bytes leave doubt. */
  file?: string;
  /** Media type the caller knows, such as "text/plain". The bytes have the last word on PDF. */
  mediaType?: string;
  /** Default "auto". */
  pdfEngine?: PdfEngineName;
  /** Default "never": OCR takes seconds a page, and starts the machine's tesseract where there is one. */
  ocr?: OcrMode;
  limits?: ReadLimits;
}

/** 200 MiB: four times the largest minutes with scanned attachments that were met. */
const BYTES = 200 * 1024 * 1024;
/** 5 000 pages: a year of council minutes bound in one file stays far below. */
const PAGES = 5_000;
/** 120 s: the portable engine reads 140 pages a second on a slow machine. */
const SECONDS = 120;
/** 600 s: 200 scanned pages at 3 s each. */
const OCR_SECONDS = 600;

export function limitsOf(options: ReadOptions): Required<ReadLimits> {
  const limits = options.limits ?? {};
  return {
    bytes: limits.bytes ?? BYTES,
    pages: limits.pages ?? PAGES,
    seconds: limits.seconds ?? SECONDS,
    ocrSeconds: limits.ocrSeconds ?? OCR_SECONDS,
  };
}

/** Throws "empty-file" or "too-large" before any work is done. */
export function checkSize(size: number, limit: number): void {
  if (size === 0)
    throw new UnreadableError(
      "empty-file",
      "The input is empty (0 bytes). Check that the file was written or downloaded completely.",
    );
  if (size > limit) {
    throw new UnreadableError(
      "too-large",
      `The input has ${size} bytes and the limit is ${limit}. Split it, or raise limits.bytes.`,
    );
  }
}
