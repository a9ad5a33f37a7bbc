import { finding, translated } from "../findings/collect.js";
import type { Finding, Minutes, Parsed } from "../index.js";
import type { Options } from "./command.js";
import { correctionsOf } from "./corrections.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";

/** A document that was read, a model that was read back, or the reasons why neither worked. */
export type Loaded =
  | { kind: "document"; parsed: Parsed; minutes: Minutes; findings: Finding[] }
  | { kind: "model"; model: unknown; findings: Finding[] }
  | { kind: "failure"; findings: Finding[] };

/** Reads one input. Never throws: whatever goes wrong becomes a finding that says what to do. */
export async function load(input: Input, options: Options, io: IO): Promise<Loaded> {
  const bytes = await bytesOf(input, io);
  return bytes instanceof Uint8Array ? understand(bytes, input, options, io) : failed(options, ...bytes);
}

/** Reads one input that may hold several models, one a line (NDJSON). */
export async function loadAll(input: Input, options: Options, io: IO): Promise<Loaded[]> {
  const bytes = await bytesOf(input, io);
  if (!(bytes instanceof Uint8Array)) return [failed(options, ...bytes)];
  const models = isJson(bytes) ? modelsByLine(new TextDecoder().decode(bytes)) : undefined;
  if (!models) return [await understand(bytes, input, options, io)];
  const loaded: Loaded[] = [];
  for (const model of models) loaded.push(await checked(model, options));
  return loaded;
}

/** A model in the version of the schema that is read now, and what is wrong with it. */
async function checked(value: unknown, options: Options): Promise<Loaded> {
  const { migrate, validate } = await import("../index.js");
  const model = migrate(value);
  return { kind: "model", model, findings: await validate(model, { lang: options.lang ?? "sv" }) };
}

/** Why nothing could be loaded: the id of a finding and its arguments. */
type Failure = [id: string, args?: Record<string, string>];

const failed = ({ lang = "sv" }: Options, ...[id, args]: Failure): Loaded => ({
  kind: "failure",
  findings: [finding(id, args ? { args } : {}, lang)],
});

async function bytesOf(input: Input, io: IO): Promise<Uint8Array | Failure> {
  try {
    return input.path === undefined ? await io.stdin() : await io.files.read(input.path);
  } catch (error) {
    return ["input-unreachable", { reason: reasonOf(error) }];
  }
}

/** The values of two or more lines that are JSON each; undefined where a line is not, or there is one value only. */
function modelsByLine(text: string): unknown[] | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return undefined;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

async function understand(bytes: Uint8Array, input: Input, options: Options, io: IO): Promise<Loaded> {
  const lang = options.lang ?? "sv";
  const failure = (...[id, args]: Failure): Loaded => failed(options, id, args);
  const { parse, UnreadableError } = await import("../index.js");
  if (isJson(bytes)) {
    let model: unknown;
    try {
      model = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return failure("input-not-json");
    }
    return checked(model, options);
  }
  try {
    const corrections = await correctionsOf(input, options, io);
    const parsed = await parse(bytes, {
      ...(input.path !== undefined && { file: input.path }),
      pdfEngine: options.pdfEngine ?? "auto",
      lang,
      ...(corrections && { corrections }),
    });
    const findings = parsed.findings.map((one) => translated(one, lang));
    return { kind: "document", parsed, minutes: parsed.minutes, findings };
  } catch (error) {
    if (error instanceof UnreadableError) return failure(`input-${error.code}`);
    return failure("internal-error", { reason: reasonOf(error) });
  }
}

/** A model opens with a brace and a quote. A brace alone proves nothing: 7-bit Swedish text writes "ä" so. */
function isJson(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*\{\s*["}]/.test(opening);
}

/** What went wrong, without the stack: the system's code where there is one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message.split("\n", 1)[0] || error.name;
}
