/**
 * Builds a site of generated documents and says how long it takes, how large it is, and what it is like to open it and to
 * search in it with Chromium.
 *
 *   npm run bench:site [-- COUNT]      default 2000; needs dist/ and Chromium
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { archive } from "../test/support/generate/archive.ts";

const count = Number(process.argv[2] ?? 2000);
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paragraf-bench-site-"));
const site = join(folder, "site");

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
const row = (what: string, value: string): void => console.log(`${what.padEnd(58)}${value.padStart(16)}`);

/** Bytes of the files below a folder. */
function size(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Writes the models, each with what its document would have. */
async function models(): Promise<number> {
  mkdirSync(join(folder, "models"));
  let written = 0;
  for await (const minutes of archive(count))
    writeFileSync(join(folder, "models", `${written++}.json`), JSON.stringify(minutes));
  return written;
}

function build(): void {
  const program = `
    const { run, nodeIO } = await import(${JSON.stringify(pathToFileURL(join(root, "dist", "cli.js")).href)});
    const start = performance.now();
    await run(["site", ${JSON.stringify(site)}, "--from", ${JSON.stringify(join(folder, "models"))}, "-q"], nodeIO());
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ wall: performance.now() - start, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS }));`;
  const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  const { wall, cpu, peak } = JSON.parse(told);
  row("build, wall time", `${(wall / 1000).toFixed(1)} s`);
  row("build, processor time", `${(cpu / 1000).toFixed(1)} s`);
  row("build, peak memory", `${Math.round(peak / 1024)} MB`);
}

/** What a page costs that is opened for the first time: bytes of everything it loads, time until it is drawn. */
async function open(page: Page, path: string): Promise<{ bytes: number; time: number }> {
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(request.url()));
  await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
  const time = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now(),
  );
  const bytes = [...loaded].reduce((sum, url) => sum + statSync(fileURLToPath(url.split(/[?#]/)[0] as string)).size, 0);
  return { bytes, time };
}

/** Milliseconds from the last key to the results, the pause that waits for more keys included. */
async function search(page: Page, typed: string): Promise<{ time: number; hits: string; bytes: number }> {
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(request.url()));
  const time = await page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>("#q");
    const status = document.querySelector("#lage");
    if (!field || !status) return 0;
    status.textContent = "";
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input"));
    while (status.textContent === "") await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - start;
  }, typed);
  const bytes = [...loaded].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
  return { time, bytes, hits: (await page.locator("#lage").textContent()) ?? "" };
}

try {
  row("documents", String(await models()));
  row("models", kilobytes(size(join(folder, "models"))));
  build();
  row("site", `${(size(site) / 1e6).toFixed(0)} MB`);
  row(
    "files",
    String(readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length),
  );
  const index = readdirSync(join(site, "sok"));
  row("search index", `${(size(join(site, "sok")) / 1e6).toFixed(1)} MB in ${index.length}`);
  const base = readFileSync(join(site, "sok", "base-0.js"), "utf8");
  row("§ and attachments in it", String(/"units":(\d+),"docs"/.exec(base)?.[1]));
  row("of it loaded before the first search", kilobytes(Buffer.byteLength(base)));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const path of ["index.html", "sok.html"]) {
      const runs: Awaited<ReturnType<typeof open>>[] = [];
      for (let i = 0; i < 5; i++) {
        const context = await browser.newContext();
        runs.push(await open(await context.newPage(), path));
        await context.close();
      }
      row(`${path}: all that it loads`, kilobytes(runs[0]?.bytes ?? 0));
      row(`${path}: first contents`, `${Math.round(median(runs.map(({ time }) => time)))} ms`);
    }
    for (const typed of ["hundrastgård", "cykelväg tallmon", "KS 2025/63", "§ 7 detaljplan", "beslut", "a"]) {
      const first: number[] = [];
      const again: number[] = [];
      let told = { hits: "", bytes: 0 };
      for (let i = 0; i < 5; i++) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(pathToFileURL(join(site, "sok.html")).href, { waitUntil: "load" });
        const one = await search(page, typed);
        first.push(one.time);
        told = one;
        await search(page, "zzzz");
        again.push((await search(page, typed)).time);
        await context.close();
      }
      row(
        `search for ${typed}: ${told.hits.replaceAll("\u00A0", " ").slice(0, 20)}`,
        `${Math.round(median(first))} / ${Math.round(median(again))} ms`,
      );
      row("  of the index loaded for it", kilobytes(told.bytes));
    }
    console.log("search: first and second time, the pause of 180 ms after the last key included; from the disk");
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
