/**
 * How fast reading is beside its peers: `node --import tsx bench/read.ts [passes] [file…]`.
 * PDFs: bytes to `Reading` in this process, against `pdftotext -layout` as a process of its own and pdf-parse's `getText`.
 * Text: the library's own reader on 10 MB. Medians of interleaved
 * passes, best pass in brackets; a ratio below 1 is faster than the peer.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";
import { read, readText } from "../src/read/index.js";

type Job = () => unknown;

/** Milliseconds by job: the median, and the best pass, which a busy machine disturbs least. */
interface Times {
  median: number;
  best: number;
}

async function measure(jobs: Record<string, Job>, passes: number): Promise<Record<string, Times>> {
  const times: Record<string, number[]> = {};
  for (let pass = 0; pass < passes; pass++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      await job();
      const list = (times[name] ??= []);
      if (pass > 0 || passes === 1) list.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, { median: median(list), best: Math.min(...list) }]),
  );
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const [passesArgument, ...named] = process.argv.slice(2);
const passes = Number(passesArgument ?? 7);
const files = named.length > 0 ? named : globSync(["fixtures/documents/**/*.pdf", "../shared/corpus/**/*.pdf"]).sort();
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const { PDFParse } = await import("pdf-parse");

const totals: Record<string, Times> = {};
for (const file of files) {
  const bytes = readFileSync(file);
  const result = await measure(
    {
      native: () => read(bytes, { pdfEngine: "native" }),
      ...(hasPdftotext && { pdftotext: () => spawnSync("pdftotext", ["-layout", file, "-"], { maxBuffer: 1 << 28 }) }),
      pdfjs: () => read(bytes, { pdfEngine: "pdfjs" }),
      "pdf-parse": async () => {
        const parser = new PDFParse({ data: new Uint8Array(bytes) });
        await parser.getText();
        await parser.destroy();
      },
    },
    passes,
  );
  for (const [name, time] of Object.entries(result)) {
    const total = (totals[name] ??= { median: 0, best: 0 });
    total.median += time.median;
    total.best += time.best;
  }
  report(basename(file) === "input.pdf" ? (file.split("/").at(-2) ?? file) : basename(file), result);
}
report("all", totals);

function report(name: string, times: Record<string, Times>): void {
  const cells = Object.entries(times).map(
    ([job, time]) => `${job} ${time.median.toFixed(1)} (${time.best.toFixed(1)}) ms`,
  );
  console.log(
    `${name.padEnd(40).slice(0, 40)} ${cells.join("  ")}  native ${ratio(times.native, times.pdftotext)}  pdfjs ${ratio(times.pdfjs, times["pdf-parse"])}`,
  );
}

function ratio(ours: Times | undefined, peer: Times | undefined): string {
  if (ours === undefined || peer === undefined) return "–";
  return `× ${(ours.median / peer.median).toFixed(2)} (${(ours.best / peer.best).toFixed(2)})`;
}

if (named.length === 0) {
  const page =
    "§ 12   Dnr KS 2024/118\nBeslut\n\nKommunstyrelsen beslutar att godkänna förslaget till yttrande och att överlämna det.\n\n";
  const text = Buffer.from(page.repeat(Math.ceil(10_000_000 / page.length)));
  const string = text.toString();
  const times = await measure({ bytes: () => read(text), string: () => readText(string) }, passes);
  console.log(
    `10 MB of text: ${Object.entries(times)
      .map(([name, time]) => `${name} ${time.median.toFixed(0)} (${time.best.toFixed(0)}) ms`)
      .join(", ")}`,
  );
}
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`);
