import { UnreadableError, unreadFormat } from "./unreadable.js";

/** How many bytes from the start a PDF header may stand (PDF 32000-1, annex H, implementation note 13). */
const HEADER_WINDOW = 1024;
/** How much of a file is looked at to tell text from other data. */
const SAMPLE = 65_536;
/** Share of control characters above which a file is not text. */
const MOST_CONTROLS = 0.1;

/** What bytes look like. Text may be HTML or Markdown: its words tell, not its bytes. */
export type Kind = "pdf" | "zip" | "ole" | "image" | "text";

const MAGIC: readonly { magic: readonly number[]; kind: Exclude<Kind, "pdf" | "image" | "text"> }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], kind: "ole" },
];

/** Pictures that OCR reads. */
const IMAGES: readonly { magic: readonly number[]; type: string }[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47], type: "image/png" },
  { magic: [0xff, 0xd8, 0xff], type: "image/jpeg" },
  { magic: [0x49, 0x49, 0x2a, 0x00], type: "image/tiff" },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], type: "image/tiff" },
];

/** The media type of a picture; undefined for anything else. */
export const imageType = (bytes: Uint8Array): string | undefined =>
  IMAGES.find(({ magic }) => startsWith(bytes, magic))?.type;

/** Formats that carry text which paragraf does not read, by how their files begin. */
const FOREIGN: readonly { head: RegExp; what: string }[] = [
  { head: /^\{\\rtf/, what: "an RTF document" },
  { head: /^GIF8/, what: "a GIF image" },
  { head: /^\x1F\x8B/, what: "a gzip archive" },
  // The first part of the container is its media type, not packed (OpenDocument 1.3, part 2, 3.3).
  { head: /^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument/, what: "an OpenDocument file" },
];
/** So many bytes show every beginning above. */
const HEAD = 100;

/** Tells by the bytes what a file is. Throws "unread-format" and "unknown-type" for what none of the readers takes. */
export function sniff(bytes: Uint8Array): Kind {
  if (isPdf(bytes)) return "pdf";
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const foreign = FOREIGN.find((one) => one.head.test(head));
  if (foreign) throw unreadFormat(foreign.what);
  const known = MAGIC.find(({ magic }) => startsWith(bytes, magic));
  if (known) return known.kind;
  if (imageType(bytes)) return "image";
  if (!looksLikeText(bytes)) {
    throw new UnreadableError(
      "unknown-type",
      "The input is no PDF, DOCX, DOC, picture or text. Save the document as PDF or as plain text and read that.",
    );
  }
  return "text";
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** How much of a text is looked at for its first tag. */
const OPENING = 2_000;

/** What a page of HTML begins with, and what Markdown may begin with as well. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i;
const PART = /^<(?:div|p|h[1-6]|table)[\s>]/i;

/**
 * "page" where text is HTML: a document type, or an element that only HTML begins with, before anything else; "part" where
 * it begins with an element that may stand in Markdown as well.
 */
export function htmlOf(text: string): "page" | "part" | undefined {
  let opening = text.slice(0, OPENING).trimStart();
  for (let skipped = 0; skipped < 20; skipped++) {
    const end = opening.startsWith("<!--")
      ? opening.indexOf("-->") + 3
      : opening.startsWith("<?xml")
        ? opening.indexOf("?>") + 2
        : 0;
    if (end < 3) break;
    opening = opening.slice(end).trimStart();
  }
  return PAGE.test(opening) ? "page" : PART.test(opening) ? "part" : undefined;
}

function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 4, HEADER_WINDOW);
  for (let i = 0; i < end; i++) {
    if (
      bytes[i] === 0x25 &&
      bytes[i + 1] === 0x50 &&
      bytes[i + 2] === 0x44 &&
      bytes[i + 3] === 0x46 &&
      bytes[i + 4] === 0x2d
    )
      return true;
  }
  return false;
}

/** NUL bytes in every other place (UTF-16 without a mark): which half is the high one. */
export function utf16Halves(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = end / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.1) return "utf-16be";
  return undefined;
}

/** So many zeros at the end are no part of any text. */
const PADDING = 4;

/** A text without the zeros behind it: disks leave them where a file was not written in full. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  if (end === 0 || bytes.length - end < PADDING) return bytes;
  // The last character of UTF-16 and UTF-32 may end in zeros itself.
  return bytes.subarray(0, bytes[1] === 0 || isMarked(bytes) ? Math.min(bytes.length, (end + 3) & ~3) : end);
}

/** Whether a byte order mark of UTF-16 or UTF-32 stands first. */
const isMarked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function looksLikeText(whole: Uint8Array): boolean {
  const bytes = withoutPadding(whole);
  if (isMarked(bytes) || utf16Halves(bytes)) return true;
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b && byte !== 0x15) controls++;
  }
  return controls <= end * MOST_CONTROLS;
}
