import type { ReportData, Row } from "./rows.js";

/** The report as JSON, line by line: one row a line, so that it can be read in parts. */
export function* jsonReport({ rows, totals, converted, failed }: ReportData): Generator<string> {
  yield `{\n"converted": ${converted},\n"failed": ${failed},\n"organizations": [\n`;
  for (const [i, total] of totals.entries()) yield `${JSON.stringify(total)}${i < totals.length - 1 ? "," : ""}\n`;
  yield `],\n"files": [\n`;
  for (const [i, row] of rows.entries()) yield `${JSON.stringify(row)}${i < rows.length - 1 ? "," : ""}\n`;
  yield "]\n}\n";
}

const COLUMNS: readonly [name: string, value: (row: Row) => string | number | undefined][] = [
  ["file", ({ name }) => name],
  ["status", ({ status }) => status],
  ["error", ({ error }) => error?.id],
  ["message", ({ error }) => error?.message],
  ["organization", ({ organization }) => organization],
  ["body", ({ body }) => body],
  ["date", ({ date }) => date],
  ["kind", ({ kind }) => kind],
  ["mediaType", ({ mediaType }) => mediaType],
  ["reader", ({ reader }) => reader],
  ["pages", ({ pages }) => pages],
  ["scans", ({ scans }) => scans],
  ["unreadable", ({ unreadable }) => unreadable],
  ["paragraphs", ({ paragraphs }) => paragraphs],
  ["coverage", ({ coverage }) => coverage],
  ["errors", ({ errors }) => errors],
  ["warnings", ({ warnings }) => warnings],
  ["notes", ({ notes }) => notes],
  [
    "findings",
    ({ findings }) =>
      Object.entries(findings ?? {})
        .map(([id, count]) => `${id} ${count}`)
        .join("; "),
  ],
  ["relation", ({ relation }) => relation?.relation],
  ["relatedTo", ({ relation }) => relation?.name],
  ["likeness", ({ relation }) => relation?.likeness],
  ["outputs", ({ outputs }) => outputs.join("; ")],
];

/** The report as CSV (RFC 4180), with the byte order mark that spreadsheets know UTF-8 by. */
export function* csvReport({ rows }: ReportData): Generator<string> {
  yield `\uFEFF${COLUMNS.map(([name]) => name).join(",")}\r\n`;
  for (const row of rows) yield `${COLUMNS.map(([, value]) => cell(value(row))).join(",")}\r\n`;
}

/** What opens a formula in a spreadsheet gets an apostrophe before it (OWASP, "CSV Injection"); control characters are shown as one. */
function cell(value: string | number | undefined): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const shown = value.replace(/\p{Cc}/gu, "\ufffd");
  const safe = /^[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",;]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
