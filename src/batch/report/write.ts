import type { Planned } from "../plan.js";
import { entriesOf } from "../plan.js";
import type { Problem } from "../source.js";
import { storePieces } from "../store.js";
import { htmlReport } from "./html.js";
import { type ReportData, reportData } from "./rows.js";
import { csvReport, jsonReport } from "./tables.js";

/** Writes report.html, report.csv and report.json into the output folder, from what its journals say about the inputs. */
export async function writeReport(
  outDir: string,
  inputs: readonly Pick<Planned, "stem">[],
  problems: readonly Problem[],
  owner: string,
  lang: "sv" | "en",
): Promise<ReportData> {
  const entries = await entriesOf(outDir, new Set(inputs.map(({ stem }) => stem)));
  const data = reportData(entries.values(), problems, lang);
  storePieces(outDir, owner, "report.html", htmlReport(data, lang));
  storePieces(outDir, owner, "report.csv", csvReport(data));
  storePieces(outDir, owner, "report.json", jsonReport(data));
  return data;
}
