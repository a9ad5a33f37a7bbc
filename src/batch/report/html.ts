import { createHash } from "node:crypto";
import { withEntities } from "../../design/entities.js";
import { version } from "../../version.js";
import type { ReportData, Row, Total } from "./rows.js";
import { script } from "./script.js";
import { style } from "./style.js";
import words from "./words.json" with { type: "json" };

/** A browser lays out so many rows of a table within a second; more are in the CSV. */
const MOST = 20_000;

type Lang = "sv" | "en";
type Say = (key: keyof typeof words, values?: Record<string, string>) => string;

/** A column of a table: its head, whether it holds numbers, and a row's cell as HTML. */
interface Column<T> {
  head: string;
  kind?: "n" | "d";
  cell: (row: T) => string;
}

/** The report as one page that needs nothing else, piece by piece. The tables can be read, sorted or not, without its script. */
export function* htmlReport(data: ReportData, lang: Lang): Generator<string> {
  const say: Say = (key, values = {}) =>
    words[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const { rows, totals } = data;
  const done = rows.filter(({ status }) => status === "converted");
  const failed = rows.filter(({ status }) => status === "failed");
  yield head(data, say, lang);
  // What somebody has to do something about comes first.
  yield `<h2 id="f">${say("failures")}</h2>\n`;
  if (failed.length === 0) yield `<p>${say("none-failed")}</p>\n`;
  else yield* table(failed, failureColumns(say), "f", () => "");
  if (totals.length > 0) {
    yield `<h2 id="o">${say("organizations")}</h2>\n`;
    yield* table(totals, organizationColumns(say, lang), "o", () => "");
  }
  const validate = `<code>paragraf validate ${lang === "sv" ? "FIL" : "FILE"}</code>`;
  yield `<h2 id="d">${say("documents")}</h2>\n<p class="quiet">${say("checked", { validate })}</p>\n`;
  yield `${form(say)}<div id="documents">\n`;
  yield* table(chosen(done), documentColumns(say, lang), "d", kindsOf);
  yield "</div>\n";
  if (done.length > MOST) {
    yield `<p>${say("cut", { shown: number(MOST, lang), files: number(done.length, lang) })}</p>\n`;
  }
  yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`;
}

function head({ rows, converted, failed }: ReportData, say: Say, lang: Lang): string {
  const pages = rows.reduce((sum, row) => sum + (row.pages ?? 0), 0);
  const count = (value: number): string => `<strong>${number(value, lang)}</strong>`;
  const lead = { files: count(rows.length), converted: count(converted), failed: count(failed), pages: count(pages) };
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="paragraf ${version}">
<title>${say("title")}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${say("title")}</h1>
<p class="lead">${say("lead", lead)}</p>
`;
}

function form(say: Say): string {
  const choices = [
    ["", say("all")],
    ["e", say("doubtful")],
    ["u", say("unread")],
    ["s", say("scanned")],
    ["r", say("linked")],
  ];
  const options = choices.map(([value, text]) => `<option value="${value}">${text}</option>`).join("");
  return `<form hidden>
<label>${say("filter")} <input name="words" type="search"></label>
<label>${say("only")} <select name="only">${options}</select></label>
<span><output></output> ${say("shown")}</span>
</form>
`;
}

/** What the selection goes by: one letter each. */
function kindsOf({ errors = 0, warnings = 0, unreadable = 0, scans = 0, relation }: Row): string {
  const kinds = [errors + warnings > 0 && "e", unreadable > 0 && "u", scans > 0 && "s", relation && "r"];
  return kinds.filter(Boolean).join("");
}

function chosen(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST) return rows;
  const [notable, plain] = [rows.filter((row) => kindsOf(row) !== ""), rows.filter((row) => kindsOf(row) === "")];
  return [...notable, ...plain].slice(0, MOST);
}

function* table<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  labelledBy: string,
  kinds: (row: T) => string,
): Generator<string> {
  const attribute = (kind: string | undefined): string => (kind === undefined ? "" : ` class="${kind}"`);
  const heads = columns.map(({ head: text, kind }) => `<th scope="col"${attribute(kind)}>${text}</th>`).join("");
  yield `<div class="scroll"><table aria-labelledby="${labelledBy}">\n<thead><tr>${heads}</tr></thead>\n<tbody>\n`;
  for (const row of rows) {
    const k = kinds(row);
    const cells = columns.map(({ cell, kind }) => `<td${attribute(kind)}>${cell(row)}</td>`).join("");
    yield `<tr${k === "" ? "" : ` data-k="${k}"`}>${cells}</tr>\n`;
  }
  yield "</tbody>\n</table></div>\n";
}

function organizationColumns(say: Say, lang: Lang): Column<Total>[] {
  return [
    { head: say("organization"), cell: ({ organization }) => escaped(organization) || say("unnamed") },
    { head: say("files"), kind: "n", cell: ({ files }) => number(files, lang) },
    { head: say("pages"), kind: "n", cell: ({ pages }) => number(pages, lang) },
    { head: say("coverage"), kind: "n", cell: ({ coverage }) => share(coverage, lang) },
    { head: say("errors"), kind: "n", cell: ({ errors }) => count(errors, lang, true) },
    { head: say("warnings"), kind: "n", cell: ({ warnings }) => count(warnings, lang) },
    { head: say("notes"), kind: "n", cell: ({ notes }) => count(notes, lang) },
    { head: say("scans"), kind: "n", cell: ({ scans }) => count(scans, lang) },
    { head: say("unreadable"), kind: "n", cell: ({ unreadable }) => count(unreadable, lang, true) },
  ];
}

function failureColumns(say: Say): Column<Row>[] {
  return [
    { head: say("file"), cell: ({ name }) => escaped(name) },
    {
      head: say("reason"),
      cell: ({ error }) => `${escaped(error?.message ?? "")} <span class="id">${escaped(error?.id ?? "")}</span>`,
    },
  ];
}

function documentColumns(say: Say, lang: Lang): Column<Row>[] {
  return [
    { head: say("file"), cell: (row) => `${linked(row)}${related(row, say)}` },
    { head: say("organization"), cell: ({ organization }) => escaped(organization ?? "") },
    { head: say("body"), cell: ({ body }) => escaped(body ?? "") },
    { head: say("date"), kind: "d", cell: ({ date }) => escaped(date ?? "") },
    { head: say("paragraphs"), kind: "n", cell: ({ paragraphs }) => count(paragraphs, lang) },
    { head: say("pages"), kind: "n", cell: ({ pages }) => count(pages, lang) },
    { head: say("coverage"), kind: "n", cell: ({ coverage }) => share(coverage, lang) },
    { head: say("errors"), kind: "n", cell: ({ errors }) => count(errors, lang, true) },
    { head: say("warnings"), kind: "n", cell: ({ warnings }) => count(warnings, lang) },
    { head: say("scans"), kind: "n", cell: ({ scans }) => count(scans, lang) },
    { head: say("unreadable"), kind: "n", cell: ({ unreadable }) => count(unreadable, lang, true) },
  ];
}

/** The name, leading to what people read: the HTML where there is one. */
function linked({ name, outputs }: Row): string {
  const target = outputs.find((path) => path.endsWith(".html")) ?? outputs[0];
  if (target === undefined) return escaped(name);
  return `<a href="./${escaped(target.split("/").map(encodeURIComponent).join("/"))}">${escaped(name)}</a>`;
}

function related({ relation }: Row, say: Say): string {
  if (!relation) return "";
  const likeness = relation.relation === "same-as" && relation.likeness < 100 ? ` (${relation.likeness} %)` : "";
  return `<span class="rel">${say(relation.relation)} ${escaped(relation.name)}${likeness}</span>`;
}

/** Thousands parted by a space that does not break, in Swedish; by a comma in English. */
function number(value: number, lang: Lang): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, lang === "sv" ? "\u00a0" : ",");
}

function count(value: number | undefined, lang: Lang, bad = false): string {
  if (value === undefined) return "";
  return value === 0
    ? '<span class="zero">0</span>'
    : bad
      ? `<span class="bad">${number(value, lang)}</span>`
      : number(value, lang);
}

function share(value: number | undefined, lang: Lang): string {
  if (value === undefined) return "";
  const percent = (Math.floor(1000 * value) / 10).toFixed(1);
  return `${lang === "sv" ? percent.replace(".", ",") : percent}\u00a0%`;
}

/** Text as HTML; controls and marks that turn the direction of writing are shown as one sign. */
const escaped = (text: string): string =>
  withEntities(text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd"));
