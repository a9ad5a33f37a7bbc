/**
 * How fast batches are: `tsx bench/batch.ts [passes]`, a part of `npm run bench`.
 *
 * PDF → JSON with one worker and with two, and `pdftotext -layout` over the same files in one process at a time and in two;
 * medians of interleaved passes. The files were written just before: no pass has to warm the disk up. Whole commands are measured: start, journal and report included. On a machine that others
 * use, the ratio by processor time says what the wall clock cannot: how much more work two workers make of the same files.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { events, measured, median, root, say, type Taken } from "./runs.ts";

/** Files that the ratios are taken over: work for seconds, beside which the start of the workers is little. */
const FILES = 200;

const work = mkdtempSync(join(tmpdir(), "paragraf-bench-"));
const passes = Number(process.argv[2] ?? 3);
const corpus = join(root, "..", "shared", "corpus");
const documents = globSync(existsSync(corpus) ? "*.pdf" : "fixtures/documents/*/input.pdf", {
  cwd: existsSync(corpus) ? corpus : root,
  absolute: true,
}).sort();

try {
  const input = join(work, "in");
  mkdirSync(input);
  const files = Array.from({ length: FILES }, (_, i) => {
    const source = documents[i % documents.length] ?? "";
    const path = join(input, `${i}-${basename(dirname(source))}-${basename(source)}`);
    cpSync(source, path);
    return path;
  });
  const taken: Record<string, Taken[]> = { one: [], two: [] };
  const peer: Record<string, number[]> = { one: [], two: [] };
  let pages = 0;
  for (let pass = 1; pass <= passes; pass++) {
    for (const [name, count] of [
      ["one", 1],
      ["two", 2],
    ] as const) {
      const of = `pass ${pass} of ${passes}, ${FILES} PDFs, ${name}`;
      say(`${of} worker${count > 1 ? "s" : ""}`);
      const outDir = join(work, `${name}-${pass}`);
      const log = `${outDir}.log`;
      const how = ["--workers", String(count), "--json-progress", "--ocr", "never"];
      const run = await measured(["convert", input, "--to", "json", "--out-dir", outDir, ...how], log);
      pages = events(log).reduce((sum, one) => sum + (one.pages ?? 0), 0);
      say(`${of} pdftotext at a time`);
      const other = await pdftotext(files, count);
      rmSync(outDir, { recursive: true });
      taken[name]?.push(run);
      if (other !== undefined) peer[name]?.push(other);
    }
  }
  console.log(`\nbatch: ${FILES} PDFs, ${pages} pages, ${passes} passes`);
  for (const name of ["one", "two"]) {
    const seconds = median((taken[name] ?? []).map((run) => run.seconds));
    const other = peer[name]?.length ? median(peer[name] ?? []) : undefined;
    const beside =
      other === undefined
        ? "pdftotext LEFT OUT, it is not installed"
        : `× ${(other / seconds).toFixed(2)} of pdftotext -layout`;
    console.log(
      `${name} process${name === "one" ? "" : "es"}: ${(pages / seconds).toFixed(0)} pages/s, ${(FILES / seconds).toFixed(1)} documents/s, ${beside}`,
    );
  }
  const ratio = (what: (run: Taken) => number): number =>
    median((taken.one ?? []).map(what)) / median((taken.two ?? []).map(what));
  console.log(`two workers : one, by the clock (limit 1.7): × ${ratio(({ seconds }) => seconds).toFixed(2)}`);
  console.log(
    `two workers : one, by processor time, two free cores: × ${(2 * ratio(({ cpu }) => cpu)).toFixed(2)} at most`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Seconds for all files, `count` processes at a time; undefined where it is not installed. */
async function pdftotext(files: readonly string[], count: number): Promise<number | undefined> {
  const begun = performance.now();
  const queue = [...files];
  let missing = false;
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let file = queue.pop(); file !== undefined && !missing; file = queue.pop()) {
        const child = spawn("pdftotext", ["-layout", file, "-"], { stdio: ["ignore", "pipe", "ignore"] });
        child.stdout.resume();
        await new Promise((done) => child.once("close", done).once("error", done));
        missing ||= child.pid === undefined;
      }
    }),
  );
  return missing ? undefined : (performance.now() - begun) / 1000;
}
