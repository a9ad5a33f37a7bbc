import type { Finding, Minutes } from "../index.js";
import { sketch } from "./sketch.js";
import { sha256 } from "./source.js";
import type { Loaded } from "./understand.js";

/** What the report says about one document, and by what it is recognised in another shape. */
export interface Summary {
  kind: Minutes["kind"];
  organization?: string;
  body?: string;
  date?: string;
  mediaType: string;
  reader: string;
  pages: number;
  /** Pages that OCR read and pictures that it did not, and pages from which no text could be had. */
  scans: number;
  unreadable: number;
  paragraphs: number;
  /** Share of a document's characters that a rule understood, white space left out: 0 … 1, four decimals. */
  coverage?: number;
  /** What reading noticed and the rules of kommunallagen find, as `paragraf validate` does without a configuration. */
  errors: number;
  warnings: number;
  notes: number;
  /** Ids of the findings, with how many there are of each. */
  findings: Record<string, number>;
  /** Each § as its number and a hash of its title. */
  marks: string[];
  /** See `sketch`. */
  sketch: number[];
}

const inked = (text: string): number => text.replace(/\s+/g, "").length;

/** Of a file with several models (NDJSON) the first one, with the findings of all. */
export function summaryOf(loaded: Loaded, minutes: Minutes, findings: readonly Finding[]): Summary {
  const { kind, organization, body, meeting, source, paragraphs } = minutes;
  const parsed = loaded.kind === "document" ? loaded.parsed : undefined;
  const pages = parsed?.stages.reading.pages ?? [];
  const text = parsed?.text ?? paragraphs.map(({ title }) => title).join("\n");
  const lost = minutes.unclaimed.reduce((sum, { text }) => sum + inked(text), 0);
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  const byId: Record<string, number> = {};
  for (const { id } of [...findings].sort((a, b) => (a.id < b.id ? -1 : 1))) byId[id] = (byId[id] ?? 0) + 1;
  return {
    kind,
    ...(organization !== undefined && { organization }),
    ...(body !== undefined && { body }),
    ...(meeting.date !== undefined && { date: meeting.date }),
    mediaType: source.mediaType,
    reader: source.reader,
    pages: source.pages,
    scans: pages.filter(({ unreadable }) => unreadable === "image").length + (byId["ocr-page"] ?? 0),
    unreadable: pages.filter(({ unreadable }) => unreadable !== undefined && unreadable !== "empty").length,
    paragraphs: paragraphs.length,
    ...(parsed && { coverage: Math.round(10_000 * (1 - lost / Math.max(1, lost, inked(text)))) / 10_000 }),
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    findings: byId,
    marks: paragraphs.map(({ number, title }) => `${number}:${markOf(title)}`),
    sketch: sketch(text),
  };
}

/** Eight digits of a title's hash; spacing and case of the print do not matter. */
const markOf = (title: string | undefined): string =>
  sha256((title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")).slice(0, 8);
