import { finding, translated } from "../findings/collect.js";
import type { Finding, Minutes, Parsed } from "../index.js";
import type { Options } from "./command.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";

/** A document that was read, a model that was read back, or the reasons why neither worked. */
export type Loaded =
  | { kind: "document"; parsed: Parsed; minutes: Minutes; findings: Finding[] }
  | { kind: "model"; model: unknown; findings: Finding[] }
  | { kind: "failure"; findings: Finding[] };

/** Reads one input. Never throws: whatever goes wrong becomes a finding that says what to do. */
export async function load(input: Input, options: Options, io: IO): Promise<Loaded> {
  const lang = options.lang ?? "sv";
  const failure = (id: string, args?: Record<string, string>): Loaded => ({
    kind: "failure",
    findings: [finding(id, args ? { args } : {}, lang)],
  });
  let bytes: Uint8Array;
  try {
    bytes = input.path === undefined ? await io.stdin() : await io.files.read(input.path);
  } catch (error) {
    return failure("input-unreachable", { reason: reasonOf(error) });
  }
  const { parse, UnreadableError, validate } = await import("../index.js");
  if (isJson(bytes)) {
    let model: unknown;
    try {
      model = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return failure("input-not-json");
    }
    return { kind: "model", model, findings: await validate(model, { lang }) };
  }
  try {
    const parsed = await parse(bytes, {
      ...(input.path !== undefined && { file: input.path }),
      pdfEngine: options.pdfEngine ?? "auto",
      lang,
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
