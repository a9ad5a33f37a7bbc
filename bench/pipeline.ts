/**
 * How fast the whole job is beside its peers, in one run, ratios first: `npm run bench [-- passes]`.
 *
 * PDF → JSON, one process for all files, against `pdftotext -layout`, which takes one file a process, and pdf-parse's
 * `getText` on the same files; text → JSON on 10 and 20 MB of real and of invented minutes; what findings cost beside the
 * conversion of each document, cold; whole processes for the version and a short text; peak memory of the longest PDF. The
 * PDFs are the corpus beside the project, or else the fixtures, repeated to at least 500 pages. What NODE_EXTRA_CA_CERTS
 * names is left out. Medians of interleaved passes, the best pass in brackets: a busy machine disturbs that least. Processor
 * time counts all threads, those of V8's compiler and collector too, which waiting does not see where a second core is free.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { longText } from "./long-text.ts";
import { median, root, say } from "./runs.ts";

/** What the ratios are taken over. */
const PAGES = 500;

const bin = join(root, "bin", "paragraf.js");
const worker = join(root, "bench", "worker.mjs");
const work = mkdtempSync(join(tmpdir(), "paragraf-bench-"));
const passes = Number(process.argv[2] ?? 7);
/** Certificates that a machine adds are read by every process of Node as it starts, which takes longer than the start itself. */
const { NODE_EXTRA_CA_CERTS: _added, ...env } = process.env;

const corpus = join(root, "..", "shared", "corpus");
const documents = globSync(existsSync(corpus) ? "*.pdf" : "fixtures/documents/*/input.pdf", {
  cwd: existsSync(corpus) ? corpus : root,
  absolute: true,
}).sort();

/** The four-page text that the limit for a whole process is stated for. */
const seed = join(corpus, "stockholm-exploateringsnamnden-2008-08-21-6.txt");
/** Real minutes beside the project, where there are some, and the invented ones. */
const realFiles = globSync("*.txt", { cwd: corpus, absolute: true }).sort();
const fixtureFiles = globSync("fixtures/documents/*/input.txt", { cwd: root, absolute: true }).sort();

try {
  run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(): void {
  const counted = documents.map((file) => ({ file, pages: Number(node(worker, "pages", file)) }));
  pdfs(counted.reduce((sum, { pages }) => sum + pages, 0));
  for (const [name, sources] of Object.entries({ "real minutes": realFiles, fixtures: fixtureFiles }))
    texts(name, sources);
  findings([...documents, ...(realFiles.length > 0 ? realFiles : fixtureFiles)]);
  processes();
  memory(counted.reduce((most, one) => (one.pages > most.pages ? one : most)));
}

/** Pages a second of either engine, beside their peers; the documents have `once` pages. */
function pdfs(once: number): void {
  const times = Math.ceil(PAGES / once);
  const files = Array.from({ length: times }, () => documents).flat();
  console.log(`PDF: ${documents.length} files × ${times}, ${once * times} pages, ${passes} passes`);
  const peers = has("pdftotext", "-v") ? { pdftotext: () => pdftotext(files) } : {};
  const { wall, cpu } = measureBoth({
    ...peers,
    native: () => Number(node(worker, "native", ...files)),
    pdfjs: () => Number(node(worker, "pdfjs", ...files)),
    "pdf-parse": () => Number(node(worker, "pdf-parse", ...files)),
  });
  for (const [name, time] of Object.entries(wall)) {
    line(name, time, `${Math.round((once * times * 1000) / time.median)} pages/s`);
    line(`${name}, processor`, cpu[name]);
  }
  for (const [what, taken] of Object.entries({ time: wall, "processor time": cpu })) {
    ratio(`native : pdftotext -layout, ${what} (limit 2.2)`, taken.native, taken.pdftotext);
    ratio(`pdfjs : pdf-parse getText, ${what} (limit 1.6)`, taken.pdfjs, taken["pdf-parse"]);
  }
}

/** How fast a text made of these is read, and whether twice as much takes twice the time. */
function texts(name: string, sources: readonly string[]): void {
  if (sources.length === 0) {
    console.log(`text, ${name}: LEFT OUT, there are none beside the project`);
    return;
  }
  const texts = sources.map((file) => readFileSync(file, "utf8"));
  const ten = textFile("ten.txt", texts, 10);
  const twenty = textFile("twenty.txt", texts, 20);
  console.log(`text, ${name}: ${node(worker, "shape", ten).trim()}`);
  const text = measure({ ten: () => node(worker, "time", ten), twenty: () => node(worker, "time", twenty) }, Number);
  line("text 10 MB", text.ten, `${(10_000 / (text.ten?.median ?? 0)).toFixed(1)} MB/s (limit 10)`);
  ratio("text 20 MB : 10 MB (limit 2.3)", text.twenty, text.ten);
}

/** Whole processes, beside Node's own start. */
function processes(): void {
  const short = existsSync(seed) ? seed : join(root, "fixtures", "commands", "files", "utdrag.txt");
  const start = measure({
    node: () => node("-e", "0"),
    version: () => node(bin, "--version"),
    convert: () => node(bin, "convert", short),
  });
  line("bare node", start.node);
  line("paragraf --version (limit 120 ms)", start.version);
  line("paragraf convert of a short text (limit 300 ms)", start.convert);
}

function memory({ file, pages }: { file: string; pages: number }): void {
  console.log(`peak memory, PDF of ${pages} pages: ${node(worker, "memory", file).trim()} MB (limit 350)`);
}

/**
 * What findings cost beside the conversion of each document, in a process of its own: nothing is warm. What the conversion
 * leaves behind is collected before them.
 */
function findings(files: readonly string[]): void {
  let worst = 0;
  for (const file of files) {
    say(`${passes} passes, findings of ${basename(file)}`);
    const runs = Array.from(
      { length: passes },
      () =>
        JSON.parse(node("--expose-gc", worker, "lint", file)) as Record<"finding" | "working" | "converting", number>,
    );
    const share = (of: "working" | "converting"): number => median(runs.map((run) => (100 * run.finding) / run[of]));
    const whole = share("converting");
    worst = Math.max(worst, whole);
    console.log(
      `findings of ${basename(file)}: ${median(runs.map(({ finding }) => finding)).toFixed(1)} ms, ${whole.toFixed(1)} % of converting it, ${share("working").toFixed(1)} % without the start`,
    );
  }
  console.log(`findings : convert, the worst of ${files.length} documents (limit 5 %): ${worst.toFixed(1)} %`);
}

/** Milliseconds of a job over the passes. */
interface Times {
  median: number;
  best: number;
}

/** Runs the jobs in turn; a job that returns a number (by `read`) has measured itself. The first pass warms the disk up. */
function measure(jobs: Record<string, () => unknown>, read?: (result: unknown) => number): Record<string, Times> {
  const all: Record<string, number[]> = {};
  for (let pass = 0; pass <= passes; pass++) {
    for (const [name, job] of Object.entries(jobs)) {
      say(`${pass === 0 ? "warming up" : `pass ${pass} of ${passes}`}, ${name}`);
      const begun = performance.now();
      const result = job();
      const taken = read ? read(result) : performance.now() - begun;
      if (pass > 0) (all[name] ??= []).push(taken);
    }
  }
  return summary(all);
}

/** Runs the jobs in turn as `measure` does. They return the milliseconds of processor time they took. */
function measureBoth(jobs: Record<string, () => number>): Record<"wall" | "cpu", Record<string, Times>> {
  const processor: Record<string, number[]> = {};
  const wall = measure(
    Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [name, () => void (processor[name] ??= []).push(job())]),
    ),
  );
  for (const list of Object.values(processor)) list.shift();
  return { wall, cpu: summary(processor) };
}

function summary(all: Record<string, number[]>): Record<string, Times> {
  return Object.fromEntries(
    Object.entries(all).map(([name, list]) => {
      return [name, { median: median(list), best: Math.min(...list) }];
    }),
  );
}

function line(name: string, time: Times | undefined, more = ""): void {
  if (time) console.log(`${name}: ${time.median.toFixed(0)} ms (${time.best.toFixed(0)}) ${more}`);
}

function ratio(name: string, ours: Times | undefined, peer: Times | undefined): void {
  if (!ours || !peer) console.log(`${name}: LEFT OUT, the peer is not installed`);
  else console.log(`${name}: × ${(ours.median / peer.median).toFixed(2)} (${(ours.best / peer.best).toFixed(2)})`);
}

function node(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** One process after the other, as a shell runs them. Returns the milliseconds of processor time they took. */
function pdftotext(files: string[]): number {
  const script = 'for file do pdftotext -layout "$file" - >/dev/null 2>&1; done; times';
  const { stdout } = spawnSync("sh", ["-c", script, "sh", ...files], { encoding: "utf8" });
  const children = stdout.trim().split("\n")[1] ?? "";
  let seconds = 0;
  for (const [, minutes, rest] of children.matchAll(/(\d+)m([\d.]+)s/g)) seconds += Number(minutes) * 60 + Number(rest);
  return seconds * 1000;
}

function has(...command: [string, ...string[]]): boolean {
  return spawnSync(command[0], command.slice(1)).error === undefined;
}

/** Documents in turn as one of so many million bytes. */
function textFile(name: string, texts: readonly string[], megabytes: number): string {
  const path = join(work, name);
  writeFileSync(path, longText(texts, megabytes * 1e6));
  return path;
}
