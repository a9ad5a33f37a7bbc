import { Corrector, unread } from "./corrections/index.js";
import { translated } from "./findings/collect.js";
import type { Finding } from "./findings/finding.js";
import { reporter } from "./findings/report.js";
import { interpret } from "./interpret/index.js";
import { type Claim, type Label, link } from "./link/index.js";
import type { Context } from "./model/context.js";
import type { Corrections } from "./model/corrections.js";
import type { DraftMinutes } from "./model/draft.js";
import type { Reading } from "./model/line.js";
import type { Minutes } from "./model/minutes.js";
import type { Outline } from "./model/outline.js";
import { type ReadOptions, read } from "./read/index.js";
import { segment } from "./segment/index.js";
import { checkCorrections, validate } from "./validate/index.js";

/** How a document is read, within which limits, and in which language its findings are told. */
export interface ParseOptions extends ReadOptions {
  /** Language of the findings' messages; Swedish unless told otherwise. */
  lang?: "sv" | "en";
  /** What people have corrected in the reading of this document: the content of FILE.corrections.json, checked here. */
  corrections?: Corrections;
}

/** A parsed document: the model, what was noticed, the text that offsets refer to, and every stage's result for debugging. */
export interface Parsed {
  minutes: Minutes;
  findings: Finding[];
  text: string;
  stages: { reading: Reading; outline: Outline; draft: DraftMinutes; labels(): Label[] };
}

/**
 * Reads minutes from a file's bytes or from text: read → segment → interpret → link. Canonical Markdown states its minutes.
 * @throws UnreadableError where the bytes cannot be read at all; whatever can be read gives a model that the schema accepts,
 * unless a person has edited Markdown into something that is none: the findings say so.
 */
export async function parse(input: Uint8Array | string, options: ParseOptions = {}): Promise<Parsed> {
  const { reading, stated, findings: noticed } = await read(input, options);
  const faults = options.corrections ? await checkCorrections(options.corrections) : [];
  const corrections = faults.length === 0 ? options.corrections : undefined;
  const parsed = stated ? await taken(stated, reading, corrections) : interpreted(reading, corrections);
  const findings = [...noticed, ...faults, ...parsed.findings].map((one) =>
    options.lang === "en" ? translated(one, "en") : one,
  );
  return { ...parsed, findings };
}

function interpreted(given: Reading, corrections: Corrections | undefined): Parsed {
  const corrector = corrections && new Corrector(corrections, given);
  const reading = corrector?.lines() ?? given;
  const outline = segment(reading);
  corrector?.outlined(outline);
  const { report, findings } = reporter(reading);
  const claims: Claim[] = [];
  const context: Context = {
    reading,
    outline,
    report,
    claim: (spans, as) => spans.forEach(({ start, end }) => claims.push({ start, end, as })),
  };
  const draft = interpret(context);
  const { minutes, labels } = link(draft, context, claims, corrector && ((...settled) => corrector.values(...settled)));
  if (corrector) for (const finding of corrector.end(minutes)) findings.push(finding);
  return { minutes, findings, text: reading.text, stages: { reading, outline, draft, labels } };
}

async function taken(minutes: Minutes, reading: Reading, corrections: Corrections | undefined): Promise<Parsed> {
  const { text } = reading;
  const outline: Outline = {
    layout: "markdown",
    genre: minutes.kind,
    cover: [],
    items: [],
    attachments: [],
    roll: [],
    closing: [],
    heads: [],
    furniture: [],
    marks: [],
  };
  const labels = (): Label[] => [{ start: 0, end: text.length, as: "markdown" }];
  const findings = [...(await validate(minutes)), ...(corrections ? unread(corrections) : [])];
  return { minutes, findings, text, stages: { reading, outline, draft: minutes, labels } };
}
