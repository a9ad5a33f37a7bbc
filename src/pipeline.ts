import { translated } from "./findings/collect.js";
import type { Finding } from "./findings/finding.js";
import { interpret } from "./interpret/index.js";
import { type Claim, type Label, link } from "./link/index.js";
import type { Context } from "./model/context.js";
import type { DraftMinutes } from "./model/draft.js";
import type { Reading } from "./model/line.js";
import type { Minutes } from "./model/minutes.js";
import type { Outline } from "./model/outline.js";
import { reporter } from "./findings/report.js";
import { type ReadOptions, read } from "./read/index.js";
import { segment } from "./segment/index.js";

export interface ParseOptions extends ReadOptions {
  /** Language of the findings' messages; Swedish unless told otherwise. */
  lang?: "sv" | "en";
}

/** A parsed document: the model, what was noticed, the text that offsets refer to, and every stage's result for debugging. */
export interface Parsed {
  minutes: Minutes;
  findings: Finding[];
  text: string;
  stages: { reading: Reading; outline: Outline; draft: DraftMinutes; labels: Label[] };
}

/**
 * Reads minutes from a file's bytes or from text: read → segment → interpret → link.
 * @throws UnreadableError where the bytes cannot be read at all; whatever can be read gives a model that the schema accepts.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<Parsed> {
  const { reading, findings: readingFindings } = await read(input, options);
  const outline = segment(reading);
  const { report, findings } = reporter(reading);
  const claims: Claim[] = [];
  const context: Context = { reading, outline, report, claim: (spans, as) => spans.forEach((span) => claims.push({ start: span.start, end: span.end, as })) };
  const draft = interpret(context);
  const { minutes, labels } = link(draft, context, claims);
  const said = [...readingFindings, ...findings].map((finding) => (options.lang === "en" ? translated(finding, "en") : finding));
  return { minutes, findings: said, text: reading.text, stages: { reading, outline, draft, labels } };
}
