/** Why bytes could not be read at all. */
export type UnreadableCode =
  | "empty-file"
  | "unknown-type"
  | "encrypted-pdf"
  | "broken-pdf"
  | "too-large"
  | "too-many-pages"
  | "too-slow"
  | "engine-missing";

/** The only error that reading throws. Its message says what is wrong and what to do about it. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
