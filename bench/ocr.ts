/**
 * How well and how fast pictures of pages are read: `npm run bench:ocr`.
 *
 * The corpus's scan from its picture alone, against what a careful secretary reads in it: all facts, and the characters of
 * the texts that the gold reading holds; the same picture turned, unevenly lit and pressed. Pages of made PDFs drawn and
 * read, against their own text. Seconds a page beside `tesseract` itself on the same pictures in the same run; medians of
 * three.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Minutes, pageImages, parse } from "../src/index.ts";
import { damaged, damages } from "./ocr-damage.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const corpus = join(root, "..", "shared", "corpus");
const scan = join(corpus, "nacka-ks-2019-05-13-135-scan.pdf");
/** Pages that are drawn and read again: a proof in both columns and small print. */
const made = join(root, "fixtures/documents/ekhamra-studentkar-2023-11-29/input.pdf");

if (existsSync(scan)) {
  const bytes = readFileSync(scan);
  const { minutes, text } = await parse(bytes, { file: scan, ocr: "always" });
  if (!minutes.source.ocr) throw new Error("no OCR engine reads here");
  console.log(`the corpus's scan, by ${minutes.source.reader}`);
  facts(minutes);
  const gold = JSON.parse(readFileSync(scan.replace(/\.pdf$/, ".gold.json"), "utf8"));
  const expected = texts(gold.paragraphs).map(squeezed);
  const errors = expected.reduce((sum, one) => sum + closest(one, squeezed(text)), 0);
  rate("characters of the gold reading's texts (limit 2 %)", errors, expected.join("").length);
  await times(bytes, [1]);
  for await (const { png } of pageImages(bytes, { pages: [1], dpi: 300 })) {
    for (const [what, damage] of Object.entries(damages)) {
      const page = await parse(await damaged(png, damage), { file: "scan", ocr: "always" });
      console.log(`the scan's picture ${what}`);
      facts(page.minutes);
      const wrong = expected.reduce((sum, one) => sum + closest(one, squeezed(page.text)), 0);
      rate("characters of the gold reading's texts", wrong, expected.join("").length);
    }
  }
} else console.log("LEFT OUT: no corpus lies beside the project");

const bytes = readFileSync(made);
const printed = (await parse(bytes)).text.split("\f");
const read = (await parse(bytes, { ocr: "always" })).text.split("\f");
let errors = 0;
let length = 0;
for (const [i, page] of printed.entries()) {
  const [truth, got] = [squeezed(page), squeezed(read[i] ?? "")];
  errors += distance(truth, got);
  length += truth.length;
}
rate(`characters of ${printed.length} made pages, drawn and read`, errors, length);
await times(
  bytes,
  printed.map((_, i) => i + 1),
);

/** All facts of the model against the gold reading, by the corpus's own scorer. */
function facts(minutes: Minutes): void {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-ocr-"));
  try {
    writeFileSync(join(folder, "nacka-ks-2019-05-13-135-scan.json"), JSON.stringify(minutes));
    const scorer = join(root, "..", "shared", "eval", "score.mjs");
    const words = [scorer, "--gold", corpus, "--only", "135-scan", "--pred", folder, "--errors", "20"];
    const said = execFileSync(process.execPath, words, { encoding: "utf8" }).split("\n");
    for (const line of said.filter((one) => /^all facts|^nacka/.test(one))) console.log(`  ${line}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds a page: drawing and reading by us, and `tesseract` alone on the pictures that we draw. */
async function times(pdf: Uint8Array, pages: readonly number[]): Promise<void> {
  const drawn = [];
  for await (const image of pageImages(pdf, { pages, dpi: 300 })) drawn.push(Buffer.from(image.png));
  const models = ["-l", "Latin+swe", "--psm", "3", "--dpi", "300"];
  const env = { ...process.env, OMP_THREAD_LIMIT: "1" };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let pass = 0; pass < 3; pass++) {
    let begun = performance.now();
    const { minutes } = await parse(pdf, { ocr: "always" });
    ours.push((performance.now() - begun) / minutes.source.pages);
    begun = performance.now();
    for (const input of drawn) spawnSync("tesseract", ["stdin", "stdout", ...models], { input, env });
    theirs.push((performance.now() - begun) / pages.length);
  }
  const [mine, peer] = [ours, theirs].map((list) => (list.sort((a, b) => a - b)[1] ?? 0) / 1000) as [number, number];
  console.log(`  ${mine.toFixed(2)} s a page; tesseract alone ${peer.toFixed(2)} s; × ${(mine / peer).toFixed(2)}`);
}

function rate(what: string, wrong: number, of: number): void {
  console.log(`  ${what}: ${wrong} of ${of} wrong, ${((100 * wrong) / of).toFixed(2)} %`);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The texts of at least a few words in a part of a model. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return value.length > 10 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** Fewest changes of a character that make one text of the other (Levenshtein). */
function distance(a: string, b: string): number {
  return row(a, b, false).at(-1) ?? 0;
}

/** Fewest changes that make the text of some part of the other (Sellers). */
function closest(a: string, b: string): number {
  return Math.min(...row(a, b, true));
}

function row(a: string, b: string, anywhere: boolean): number[] {
  let above = Array.from({ length: b.length + 1 }, (_, j) => (anywhere ? 0 : j));
  for (let i = 1; i <= a.length; i++) {
    const here = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      here.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above;
}
