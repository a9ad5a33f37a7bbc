import { finding } from "../../findings/collect.js";
import type { Entry } from "../journal.js";
import { type Relation, relate } from "../related.js";
import type { Problem } from "../source.js";
import type { Summary } from "../summary.js";

/** One input in the report. Holds nothing that differs between two runs over the same inputs. */
export interface Row extends Partial<Omit<Summary, "marks" | "sketch">> {
  /** The input, as it was named. */
  name: string;
  status: "converted" | "failed";
  outputs: string[];
  /** Why it failed: the finding's id, and its message. */
  error?: { id: string; message: string };
  relation?: Relation & { name: string };
}

/** What the inputs of one municipality, region or other organisation add up to. */
export interface Total {
  organization: string;
  files: number;
  pages: number;
  scans: number;
  unreadable: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Mean over documents, weighted by pages: 0 … 1. */
  coverage?: number;
}

export interface ReportData {
  rows: Row[];
  totals: Total[];
  converted: number;
  failed: number;
}

/** The report's rows, in the order of the outputs; what has no output comes last. */
export function reportData(entries: Iterable<Entry>, problems: readonly Problem[], lang: "sv" | "en"): ReportData {
  const sorted = [...entries].sort((a, b) => (a.stem < b.stem ? -1 : 1));
  const names = new Map(sorted.map(({ stem, name }) => [stem, name]));
  const relations = relate(sorted);
  const done = sorted.map(({ stem, name, error, document, outputs }): Row => {
    const { marks: _marks, sketch: _sketch, ...facts } = document ?? {};
    const relation = relations.get(stem);
    return {
      name,
      status: error ? "failed" : "converted",
      ...facts,
      outputs: outputs.map(({ path }) => path),
      ...(error && { error: { id: error.id, message: messageOf(error, lang) } }),
      ...(relation && { relation: { ...relation, name: names.get(relation.stem) ?? relation.stem } }),
    };
  });
  const lost = problems.map(
    ({ name, problem }): Row => ({
      name,
      status: "failed",
      outputs: [],
      error: { id: problem.id, message: messageOf(problem, lang) },
    }),
  );
  const rows = [...done, ...lost.sort((a, b) => (a.name < b.name ? -1 : 1))];
  const failed = rows.filter(({ status }) => status === "failed").length;
  return { rows, totals: totalsOf(rows), converted: rows.length - failed, failed };
}

/** A failure's message in a language. */
export function messageOf({ id, args }: NonNullable<Entry["error"]>, lang: "sv" | "en"): string {
  return finding(id, args ? { args } : {}, lang).message;
}

function totalsOf(rows: readonly Row[]): Total[] {
  const totals = new Map<string, Total & { covered: number; weight: number }>();
  for (const row of rows) {
    if (row.status === "failed") continue;
    const organization = row.organization ?? "";
    let total = totals.get(organization);
    if (!total) {
      const none = { files: 0, pages: 0, scans: 0, unreadable: 0, errors: 0, warnings: 0, notes: 0 };
      totals.set(organization, (total = { organization, ...none, covered: 0, weight: 0 }));
    }
    const { pages = 0 } = row;
    total.files++;
    total.pages += pages;
    for (const key of ["scans", "unreadable", "errors", "warnings", "notes"] as const) total[key] += row[key] ?? 0;
    if (row.coverage === undefined) continue;
    total.covered += row.coverage * pages;
    total.weight += pages;
  }
  return [...totals.values()]
    .sort((a, b) => (a.organization < b.organization ? -1 : 1))
    .map(({ covered, weight, ...total }) => ({
      ...total,
      ...(weight > 0 && { coverage: Math.round((10_000 * covered) / weight) / 10_000 }),
    }));
}
