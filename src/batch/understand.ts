import { finding, translated } from "../findings/collect.js";
import { byLine } from "../findings/order.js";
import type { Corrections, Finding, LintOptions, Minutes, Parsed, ParseOptions } from "../index.js";

/** A document that was read, a model that was read back, or the reasons why neither worked. */
export type Loaded =
  | { kind: "document"; parsed: Parsed; minutes: Minutes; findings: Finding[] }
  | { kind: "model"; model: unknown; findings: Finding[] }
  | { kind: "failure"; findings: Finding[] };

/** Why nothing could be loaded: the id of a finding and its arguments. */
export type Failure = [id: string, args?: Record<string, string>];

export const failed = (lang: "sv" | "en" | undefined, ...[id, args]: Failure): Loaded => ({
  kind: "failure",
  findings: [finding(id, args ? { args } : {}, lang ?? "sv")],
});

/** Reads a document or a model from its bytes. Never throws: whatever goes wrong becomes a finding that says what to do. */
export async function understand(bytes: Uint8Array, options: ParseOptions): Promise<Loaded> {
  const lang = options.lang ?? "sv";
  const { parse, UnreadableError } = await import("../index.js");
  if (isJson(bytes)) {
    let model: unknown;
    try {
      model = JSON.parse(jsonText(bytes));
    } catch {
      return failed(lang, "input-not-json");
    }
    return checked(model, options);
  }
  try {
    const parsed = await parse(bytes, { ...options, lang });
    const findings = parsed.findings.map((one) => translated(one, lang));
    return { kind: "document", parsed, minutes: parsed.minutes, findings };
  } catch (error) {
    if (error instanceof UnreadableError) return failed(lang, `input-${error.code}`);
    return failed(lang, "internal-error", { reason: reasonOf(error) });
  }
}

/** As `understand`, for what may hold several models, one a line (NDJSON). A line that is broken is a failure of its own. */
export async function understandAll(bytes: Uint8Array, options: ParseOptions): Promise<Loaded[]> {
  const lines = isJson(bytes) ? linesOf(jsonText(bytes)) : undefined;
  if (!lines) return [await understand(bytes, options)];
  const loaded: Loaded[] = [];
  for (const { number, text } of lines) {
    const model = jsonOf(text);
    loaded.push(
      model === undefined
        ? failed(options.lang, "input-line-not-json", { line: String(number) })
        : await checked(model, options),
    );
  }
  return loaded;
}

/** The minutes to write on; faulty models are not. */
export function minutesOf(loaded: Loaded): Minutes | undefined {
  if (loaded.kind === "document") return loaded.minutes;
  return loaded.kind === "model" && loaded.findings.length === 0 ? (loaded.model as Minutes) : undefined;
}

/** What is to be said about what was loaded: what reading noticed or the schema finds and, where there are minutes, what the rules find. */
export async function findingsOf(loaded: Loaded, rules: LintOptions): Promise<Finding[]> {
  const minutes = minutesOf(loaded);
  if (!minutes) return loaded.findings;
  const { lint } = await import("../index.js");
  // What `parse` makes the schema accepts: a property that the invariants' tests hold it to.
  const found = lint(minutes, loaded.kind === "document" ? { ...rules, text: loaded.parsed.text } : rules);
  return byLine(loaded.findings, found);
}

/**
 * The content of a file of corrections. What is in it is for `parse` to check: what is no JSON is handed on as it is, so
 * that it is reported and not overlooked.
 */
export function correctionsIn(bytes: Uint8Array): Corrections {
  const text = jsonText(bytes);
  try {
    return JSON.parse(text) as Corrections;
  } catch {
    return text as unknown as Corrections;
  }
}

/** A model in the version of the schema that is read now, and what is wrong with it. */
async function checked(value: unknown, options: ParseOptions): Promise<Loaded> {
  const { migrate, validate } = await import("../index.js");
  const model = migrate(value);
  return { kind: "model", model, findings: await validate(model, { lang: options.lang ?? "sv" }) };
}

/** The lines of a text that has two or more with something on them and whose first is JSON by itself. */
function linesOf(text: string): { number: number; text: string }[] | undefined {
  const lines = text.split("\n").map((line, i) => ({ number: i + 1, text: line }));
  const told = lines.filter((line) => line.text.trim() !== "");
  return told.length > 1 && jsonOf(told[0]?.text ?? "") !== undefined ? told : undefined;
}

/** A JSON value; undefined where the text is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A model opens with a brace and a quote; several of them in a list are JSON, too, and no model. A brace alone proves nothing:
 * 7-bit Swedish text writes "ä" so.
 */
function isJson(bytes: Uint8Array): boolean {
  const opening = jsonText(bytes.subarray(0, 200));
  return /^\s*(?:\[\s*)?\{\s*["}]/.test(opening);
}

/** JSON and lists as text: UTF-8, or UTF-16 with its mark, which PowerShell writes. */
export function jsonText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** What went wrong, without the stack: the system's code where there is one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message.split("\n", 1)[0] || error.name;
}
