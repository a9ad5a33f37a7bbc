import { createHash } from "node:crypto";
import { basename } from "node:path";
import { types } from "node:util";
import { finding } from "../findings/collect.js";
import type { Finding } from "../findings/finding.js";
import { isCanonical } from "../markdown/opening.js";
import type { Line, Page, Reading } from "../model/line.js";
import type { Minutes, Source } from "../model/minutes.js";
import { decode } from "./decode.js";
import { withoutDeviceCodes } from "./device-codes.js";
import type { Flowed } from "./flow.js";
import { isGarbled } from "./garbled.js";
import { withoutHtml } from "./markdown-html.js";
import { isMarkdown, withoutMarks } from "./markdown-marks.js";
import { checkSize, limitsOf, type ReadOptions } from "./options.js";
import type { PageImage, PageImageOptions } from "./pdf/page-images.js";
import { htmlOf, imageType, sniff, withoutPadding } from "./sniff.js";
import { composed, textLines, withLineFeeds } from "./text.js";

export type { OcrMode, PdfEngineName, ReadLimits, ReadOptions } from "./options.js";
export type { PageImage, PageImageOptions } from "./pdf/page-images.js";
export { type UnreadableCode, UnreadableError } from "./unreadable.js";

/** What reading gives: the text with its lines, and what was noticed on the way. */
export interface ReadResult {
  reading: Reading;
  findings: Finding[];
  /** The minutes themselves, where the text states them outright (canonical Markdown): there is nothing to interpret. */
  stated?: Minutes;
}

/** Media types of word processors' documents. */
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Version of the text reader, as `source.reader` names it. */
const TEXT_READER = "paragraf-text 1";

/**
 * Reads bytes (PDF, or text in any encoding Swedish text comes in) or a string into lines.
 * Throws `UnreadableError` for what cannot be read at all, and `TypeError` for what is neither: a programmer's error.
 */
export async function read(input: Uint8Array | string, options: ReadOptions = {}): Promise<ReadResult> {
  if (typeof input === "string")
    return withStated(readText(isCanonical(input) ? input : await withoutHtml(input), options));
  if (!types.isUint8Array(input))
    throw new TypeError(
      "A document is the bytes of a file (Uint8Array) or text (string); an ArrayBuffer is wrapped: new Uint8Array(buffer).",
    );
  const limits = limitsOf(options);
  checkSize(input.length, limits.bytes);
  const kind = sniff(input);
  if (kind === "zip") {
    const { DOCX_READER, readDocx } = await import("./office/docx.js");
    const { flowed, findings } = await readDocx(input);
    return flowResult(flowed, { ...sourceOf(input, DOCX, options), reader: DOCX_READER }, findings);
  }
  if (kind === "ole") {
    const { DOC_READER, readDoc } = await import("./office/doc.js");
    return flowResult(await readDoc(input), { ...sourceOf(input, "application/msword", options), reader: DOC_READER });
  }
  if (kind === "pdf") {
    const { readPdf } = await import("./pdf/read-pdf.js");
    const source = sourceOf(input, "application/pdf", options);
    return readPdf(input, source, options.pdfEngine ?? "auto", options.ocr ?? "never", limits);
  }
  if (kind === "image") {
    const { readImage } = await import("./ocr/image.js");
    return readImage(input, sourceOf(input, imageType(input) ?? "", options), options.ocr ?? "never", limits);
  }
  const { text, encoding, guessed, damaged } = await decode(withoutPadding(input));
  const source = { ...sourceOf(input, textType(options), options), encoding };
  const html = htmlOf(text);
  const result =
    html === "page" || (html === "part" && !isMarkdown(text))
      ? await htmlResult(text, source)
      : resultOf(isCanonical(text) ? text : await withoutHtml(text), source);
  if (guessed) result.findings.push(finding("encoding-guessed", { args: { encoding } }));
  const padding = input.length - withoutPadding(input).length;
  if (padding > 0) result.findings.push(finding("text-padding", { args: { count: padding } }));
  if (damaged > 0) result.findings.push(finding("encoding-damaged", { args: { encoding, count: damaged } }));
  return withStated(result);
}

/** Loads the reader of canonical Markdown only where there is some. */
async function withStated(result: ReadResult): Promise<ReadResult> {
  const { reading, findings } = result;
  if (!isCanonical(reading.text)) return result;
  const { statedIn } = await import("./canonical.js");
  const { minutes, findings: noticed } = statedIn(reading.text, reading.source);
  return { reading: { ...reading, source: minutes.source }, findings: [...findings, ...noticed], stated: minutes };
}

/** Reads text that is already decoded. A leading byte order mark is dropped. Throws `UnreadableError` as `read` does. */
export function readText(input: string, options: ReadOptions = {}): ReadResult {
  checkSize(input.length, limitsOf(options).bytes);
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  return resultOf(text, sourceOf(input, textType(options), options));
}

function resultOf(given: string, source: Source): ReadResult {
  // What the program wrote itself is read back to the letter.
  const own = isCanonical(given);
  const { text: printed, codes } = own ? { text: given, codes: 0 } : withoutDeviceCodes(withLineFeeds(composed(given)));
  const { text, marks } = own ? { text: printed, marks: 0 } : withoutMarks(printed);
  const { lines, pages } = textLines(text);
  const findings = lines.length === 0 ? [finding("document-no-text")] : own ? [] : garbledPages(lines, pages);
  if (codes > 0) findings.push(finding("text-device-codes", { args: { count: codes } }));
  if (marks > 0) findings.push(finding("text-markdown-marks", { args: { count: marks } }));
  return { reading: { source: { ...source, pages: pages.length }, text, lines, pages, unit: 1 }, findings };
}

/** Marks the pages whose text is noise, and says so at the first line of each. */
function garbledPages(lines: readonly Line[], pages: readonly Page[]): Finding[] {
  const findings: Finding[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const { page, line, start, end } = lines[from] as Line;
    while (lines[to]?.page === page) to++;
    if (!isGarbled(lines.slice(from, to))) continue;
    (pages[page - 1] as Page).unreadable = "garbled";
    findings.push(finding("text-garbled", { place: { page, line, start, end }, args: { page } }));
  }
  return findings;
}

async function htmlResult(html: string, source: Source): Promise<ReadResult> {
  const { HTML_READER, readHtml } = await import("./html/html.js");
  return flowResult(readHtml(html), { ...source, mediaType: "text/html", reader: HTML_READER });
}

function flowResult(flowed: Flowed, source: Source, noticed: readonly Finding[] = []): ReadResult {
  const findings = flowed.lines.length === 0 ? [...noticed, finding("document-no-text")] : [...noticed];
  return { reading: { source: { ...source, pages: flowed.pages.length }, ...flowed }, findings };
}

function sourceOf(input: Uint8Array | string, mediaType: string, options: ReadOptions): Source {
  const file = options.file === undefined ? "" : basename(options.file.replaceAll("\\", "/"));
  const sha256 = createHash("sha256").update(input).digest("hex");
  return { ...(file !== "" && { file }), mediaType, sha256, pages: 1, reader: TEXT_READER, ocr: false };
}

/** Markdown is read as text; it keeps its own name. */
function textType(options: ReadOptions): string {
  if (options.mediaType?.startsWith("text/")) return options.mediaType;
  return /\.(?:md|markdown)$/i.test(options.file ?? "") ? "text/markdown" : "text/plain";
}

/**
 * Draws a PDF's pages as PNG, one at a time; the drawing library is loaded when the first is asked for.
 * Throws `UnreadableError` where the file cannot be opened.
 */
export async function* pageImages(bytes: Uint8Array, options: PageImageOptions = {}): AsyncGenerator<PageImage> {
  const images = await import("./pdf/page-images.js");
  yield* images.pageImages(bytes, options);
}
