import { failed, type Loaded, reasonOf, understand, understandAll } from "../batch/understand.js";
import type { ParseOptions } from "../index.js";
import { type Options, UsageError } from "./command.js";
import { correctionsOf } from "./corrections.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";

export { findingsOf, jsonText, type Loaded, minutesOf, reasonOf } from "../batch/understand.js";

/** Reads one input. Never throws: whatever goes wrong becomes a finding that says what to do. */
export async function load(input: Input, options: Options, io: IO): Promise<Loaded> {
  const read = await readIn(input, options, io);
  return "bytes" in read ? understand(read.bytes, read.how) : read;
}

/** Reads one input that may hold several models, one a line (NDJSON). */
export async function loadAll(input: Input, options: Options, io: IO): Promise<Loaded[]> {
  const read = await readIn(input, options, io);
  return "bytes" in read ? understandAll(read.bytes, read.how) : [read];
}

/** How the command line wants documents read. */
export const readingOptions = (options: Options): ParseOptions => ({
  pdfEngine: options.pdfEngine ?? "auto",
  ocr: options.ocr ?? "auto",
  lang: options.lang ?? "sv",
  limits: limitsOf(options),
});

/** The limits that the command line sets. */
export function limitsOf({ timeLimit, maxPages, maxSize }: Options): NonNullable<ParseOptions["limits"]> {
  const number = (text: string, name: string): number => {
    if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text) && Number(text) > 0) return Number(text);
    throw new UsageError(`${name} is a number above 0, not "${text}"`);
  };
  return {
    ...(timeLimit !== undefined && {
      seconds: number(timeLimit, "--time-limit"),
      ocrSeconds: number(timeLimit, "--time-limit"),
    }),
    ...(maxPages !== undefined && { pages: number(maxPages, "--max-pages") }),
    ...(maxSize !== undefined && { bytes: 1024 * 1024 * number(maxSize, "--max-size") }),
  };
}

/** The bytes, and how to read them: with the corrections that lie beside them. */
async function readIn(
  input: Input,
  options: Options,
  io: IO,
): Promise<{ bytes: Uint8Array; how: ParseOptions } | Loaded> {
  const how = readingOptions(options);
  const { path } = input;
  try {
    if (path === undefined) return { bytes: await io.stdin(), how };
    const bytes = await io.files.read(path);
    const corrections = await correctionsOf(input, options, io);
    return { bytes, how: { ...how, file: path, ...(corrections && { corrections }) } };
  } catch (error) {
    return failed(options.lang, "input-unreachable", { reason: reasonOf(error) });
  }
}
