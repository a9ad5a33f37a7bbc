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
      model = JSON.parse(new TextDecoder().decode(bytes));
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

/** As `understand`, for what may hold several models, one a line (NDJSON). */
export async function understandAll(bytes: Uint8Array, options: ParseOptions): Promise<Loaded[]> {
  const models = isJson(bytes) ? modelsByLine(new TextDecoder().decode(bytes)) : undefined;
  if (!models) return [await understand(bytes, options)];
  const loaded: Loaded[] = [];
  for (const model of models) loaded.push(await checked(model, options));
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
  const text = new TextDecoder().decode(bytes);
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

/**
 * A model opens with a brace and a quote; several of them in a list are JSON, too, and no model. A brace alone proves nothing:
 * 7-bit Swedish text writes "ä" so.
 */
function isJson(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*(?:\[\s*)?\{\s*["}]/.test(opening);
}

/** What went wrong, without the stack: the system's code where there is one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message.split("\n", 1)[0] || error.name;
}
