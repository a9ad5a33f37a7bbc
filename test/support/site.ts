import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { browserScripts } from "../../scripts/browser-scripts.ts";
import type { Minutes } from "../../src/model/minutes.ts";
import { type Built, buildSite, type SiteOptions } from "../../src/site/index.ts";
import { root } from "./source.ts";

/** The search page's script as the sources make it now, whatever lies in dist/. */
const script = browserScripts().then((files) => files.find(({ path }) => path.endsWith("search.js"))?.text ?? "");

/** A folder that is gone when the work is done. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-site-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The models of the project's own documents. */
export function fixtureModels(): Minutes[] {
  const folder = join(root, "fixtures", "documents");
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name, "minutes.json"), "utf8")) as Minutes);
}

export interface Problem {
  name: string;
  reason: string;
}

/** Writes files into `folder`/models and builds a site of them in `folder`/site. */
export async function build(
  folder: string,
  files: Readonly<Record<string, unknown>>,
  options: Partial<SiteOptions> = {},
): Promise<{ built: Built; problems: Problem[]; site: string }> {
  const from = join(folder, "models");
  const site = join(folder, "site");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(from, name, ".."), { recursive: true });
    writeFileSync(join(from, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  const problems: Problem[] = [];
  const built = await buildSite({
    from,
    to: site,
    script: await script,
    onProblem: async (name, problem) => {
      problems.push({
        name,
        reason: "reason" in problem ? (problem.reason ?? "not-json") : (problem.findings[0]?.id ?? ""),
      });
    },
    ...options,
  });
  return { built, problems, site };
}

/** Models as files, one each. */
export const asFiles = (models: readonly Minutes[]): Record<string, Minutes> =>
  Object.fromEntries(models.map((model, i) => [`modell-${i}.json`, model]));

/** Every file of a folder with its content, by path with slashes. */
export function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]));
}
