/** Why bytes could not be read at all. */
export type UnreadableCode =
  | "empty-file"
  | "unknown-type"
  | "unread-format"
  | "encrypted-pdf"
  | "broken-pdf"
  | "encrypted-document"
  | "broken-document"
  | "too-large"
  | "too-many-pages"
  | "too-slow"
  | "engine-missing"
  | "image-unread";

/** The only error that reading throws. Its message says what is wrong and what to do about it. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export function encrypted(cause: unknown): UnreadableError {
  return new UnreadableError(
    "encrypted-pdf",
    "The PDF is protected by a password. Save it without protection and read that.",
    cause,
  );
}

export function broken(reason: string, cause: unknown): UnreadableError {
  return new UnreadableError(
    "broken-pdf",
    `The PDF is damaged (${reason}). Open it in a viewer and save it anew.`,
    cause,
  );
}

/** `what` names the format with its article: "an RTF document". */
export function unreadFormat(what: string): UnreadableError {
  return new UnreadableError(
    "unread-format",
    `The input is ${what}, which is not read. Open it in the program it was made with and save it as DOCX or PDF.`,
  );
}

export function encryptedDocument(): UnreadableError {
  return new UnreadableError(
    "encrypted-document",
    "The document is protected by a password. Open it in a word processor and save it without one, or as PDF.",
  );
}

export function brokenDocument(reason: string, cause: unknown): UnreadableError {
  return new UnreadableError(
    "broken-document",
    `The document is damaged (${reason}). Open it in a word processor or browser and save it anew, or as PDF.`,
    cause,
  );
}

export function tooManyPages(limit: number): UnreadableError {
  return new UnreadableError(
    "too-many-pages",
    `The PDF has more than ${limit} pages. Split it, or raise limits.pages.`,
  );
}

export function tooSlow(milliseconds: number): UnreadableError {
  return new UnreadableError(
    "too-slow",
    `Reading the PDF took longer than ${milliseconds / 1000} s. Split it, or raise limits.seconds.`,
  );
}
