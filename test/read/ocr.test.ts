import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Parsed, pageImages, parse, validate } from "../../src/index.ts";
import { confidencesOf } from "../../src/read/ocr/confidence.ts";
import type { OcrEngine, OcrPage } from "../../src/read/ocr/engine.ts";
import { readScans } from "../../src/read/ocr/read-scans.ts";
import { scanPage } from "../../src/read/ocr/scan-page.ts";
import { tesseractEngine } from "../../src/read/ocr/tesseract.ts";
import { tesseractJsEngine } from "../../src/read/ocr/tesseract-js.ts";
import { readTsv } from "../../src/read/ocr/tsv.ts";
import { linesOf } from "../../src/read/pdf/lines.ts";
import { turned } from "../../src/read/pdf/turn.ts";
import { accountingFaults } from "../support/laws.ts";
import { provenanceFaults } from "../support/provenance.ts";
import { f1, score, total } from "../support/score.ts";
import { root } from "../support/source.ts";

const fixture = join(root, "fixtures/documents/lovsunda-arbetsutskottet-2023-10-10-57");
const pdf = readFileSync(join(fixture, "input.pdf"));
const gold = JSON.parse(readFileSync(join(fixture, "gold.json"), "utf8"));

const tesseract = await tesseractEngine();
const wasm = await tesseractJsEngine();
for (const [name, engine] of Object.entries({ tesseract, "tesseract.js": wasm })) {
  if (!engine) console.warn(`LEFT OUT: ${name} with a model for Swedish is not installed; it reads no pictures.`);
}

/** Missing engines are left out, except on CI, where the suite fails for them. */
const present = (engine: OcrEngine | undefined): boolean => engine !== undefined || Boolean(process.env.CI);

async function picture(): Promise<Uint8Array> {
  for await (const { png } of pageImages(pdf, { dpi: 300 })) return png;
  throw new Error("no page");
}

const facts = ({ minutes }: Parsed): number =>
  f1(total([score(minutes, gold).tallies]).all ?? { right: 0, missed: 1, extra: 0 });

const TSV = [
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
  "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t",
  "5\t1\t1\t1\t1\t1\t300\t400\t20\t47\t90.9\t§",
  "5\t1\t1\t1\t1\t2\t360\t400\t63\t35\t96\t135",
  "5\t1\t1\t1\t1\t3\t1500\t400\t100\t35\t12\tKFKS",
  "5\t1\t1\t1\t2\t1\t300\t500\t4\t900\t95\t|",
  "5\t1\t1\t1\t2\t2\t300\t500\t4\t900\t95\t ",
].join("\n");

describe("what tesseract prints", () => {
  it("is words with places and confidences; drawn lines and blanks are none", () => {
    const { width, words } = readTsv(TSV);
    expect(width).toBe(2480);
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ["§", 0.909],
      ["135", 0.96],
      ["KFKS", 0.12],
    ]);
    expect(() => readTsv("")).toThrow("gave no page");
  });

  it("becomes type: words of a line on one baseline, close ones joined, far ones apart", () => {
    const { runs, width } = scanPage(readTsv(TSV), 595);
    expect(width).toBe(595);
    expect(runs.map(({ text }) => text)).toEqual(["§ ", "135", "KFKS"]);
    expect(new Set(runs.map(({ y }) => y)).size).toBe(1);
    expect(new Set(runs.map(({ size }) => size)).size).toBe(1);
  });
});

describe("a page that lies askew", () => {
  /** Twelve lines of five words, as an engine boxes them on a page that is turned clockwise about its middle. */
  function page(degrees: number): OcrPage {
    const words = Array.from({ length: 60 }, (_, i) => {
      const [column, row] = [i % 5, Math.floor(i / 5)];
      const { x, y } = turned(400 + column * 400, 400 + row * 60, degrees, 1240, 1754);
      const tan = Math.abs(Math.tan((degrees * Math.PI) / 180));
      const [width, height] = [300 + 40 * tan, 40 + 300 * tan];
      const line = `1 1 ${row + 1}`;
      return { text: `ord${i}`, left: x - width / 2, top: y - height / 2, width, height, confidence: i / 60, line };
    });
    return { width: 2480, height: 3508, words };
  }

  it.each([-2, -0.5, 0.5, 1, 2])("at %d° is set level, to half a point", (degrees) => {
    const straight = scanPage(page(0), 595);
    const level = scanPage(page(degrees), 595);
    expect(straight.skew).toBeUndefined();
    expect(level.skew).toBeCloseTo(degrees, 1);
    level.runs.forEach(({ x, y, text }, i) => {
      const run = straight.runs[i];
      expect([text, Math.abs(x - (run?.x ?? 0)) < 0.5, Math.abs(y - (run?.y ?? 0)) < 0.5]).toEqual([
        run?.text,
        true,
        true,
      ]);
    });
    expect(new Set(level.runs.map(({ size }) => Math.round(size))).size).toBe(1);
  });

  it("is pointed at where its picture shows it, and its words keep how sure OCR was of them", () => {
    const level = scanPage(page(2), 595);
    const { lines } = linesOf([level], { tags: new Map(), untagged: () => undefined });
    const box = lines[0]?.cells[0]?.box;
    const { x, y } = turned(400, 400, 2, 1240, 1754);
    const [left, middle] = [((x - 150) * 595) / 2480, (y * 595) / 2480];
    expect(Math.abs((box?.x0 ?? 0) - left)).toBeLessThan(4);
    expect((box?.y0 ?? 0) < middle && middle < (box?.y1 ?? 0)).toBe(true);
    expect(confidencesOf(lines, [level]).map(({ value }) => value)).toEqual(
      Array.from({ length: 60 }, (_, i) => i / 60),
    );
  });

  it("is left alone where few lines tell, and where it stands on its side", () => {
    const few = page(2);
    few.words = few.words.slice(0, 20);
    expect(scanPage(few, 595).skew).toBeUndefined();
    expect(scanPage(page(40), 595).skew).toBeUndefined();
  });
});

describe.runIf(present(tesseract))("a scan, by tesseract", { timeout: 300_000 }, () => {
  it("is read from its picture alone, and the model knows how sure each word was", async () => {
    const read = await parse(pdf, { file: "input.pdf", ocr: "always" });
    expect(facts(read)).toBeGreaterThanOrEqual(0.9);
    const { minutes, text, findings } = read;
    expect(minutes.source).toMatchObject({ ocr: true, reader: expect.stringMatching(/tesseract \d/) });
    expect(await validate(minutes)).toEqual([]);
    expect(accountingFaults(read)).toEqual([]);
    expect(provenanceFaults(minutes, text)).toEqual([]);
    expect(minutes.provenance["/paragraphs/0/number"]?.confidence).toBeGreaterThan(0.5);
    expect(findings.map(({ id }) => id)).toContain("ocr-page");
  });

  it("is read as a file of its own", async () => {
    const read = await parse(await picture(), { file: "sida.png", ocr: "auto" });
    expect(read.minutes.source).toMatchObject({ file: "sida.png", mediaType: "image/png", pages: 1, ocr: true });
    expect(facts(read)).toBeGreaterThanOrEqual(0.9);
  });

  it("takes its time and no more", async () => {
    const { minutes, findings } = await parse(pdf, { ocr: "always", limits: { ocrSeconds: 0.01 } });
    expect(findings.map(({ id }) => id)).toContain("ocr-stopped");
    // What the file itself says stays.
    expect(minutes.source.ocr).toBe(false);
    expect(minutes.paragraphs).toHaveLength(1);
  });

  it("reports what cannot be drawn or read, and goes on", async () => {
    async function* images() {
      yield { page: 1, dpi: 300, png: new Uint8Array([1, 2, 3]) };
      yield { page: 2, dpi: 300, png: await picture() };
      throw new Error("the page tree ends");
    }
    const { pages, findings } = await readScans(images(), 200);
    expect([...pages.keys()]).toEqual([2]);
    expect(findings.map(({ id, args }) => [id, args?.page])).toEqual([
      ["ocr-failed", 1],
      ["ocr-failed", 3],
    ]);
  });

  const garbled = join(root, "..", "shared/corpus/hard-pdfs/garbled-1.pdf");
  it.runIf(existsSync(garbled))("is what a text layer of noise is taken for", async () => {
    const bytes = readFileSync(garbled);
    const noise = await parse(bytes);
    expect(noise.findings.map(({ id }) => id)).toContain("page-garbled");
    const { findings, text } = await parse(bytes, { ocr: "auto" });
    expect(findings.map(({ id }) => id)).not.toContain("page-garbled");
    const { lines } = JSON.parse(readFileSync(garbled.replace(".pdf", ".truth.json"), "utf8"));
    const words = (lines.join(" ") as string).split(/\s+/);
    expect(words.filter((word) => text.includes(word)).length / words.length).toBeGreaterThan(0.9);
  });
});

describe.runIf(present(wasm))("a scan, by tesseract.js", { timeout: 300_000 }, () => {
  it("is read without the network, twice the same", async () => {
    const read = async (): Promise<OcrPage> => {
      const engine = await tesseractJsEngine();
      if (!engine) throw new Error("tesseract.js is not installed");
      try {
        return await engine.recognize(await picture(), 300, 200_000);
      } finally {
        await engine.close();
      }
    };
    const first = await read();
    expect(first.words.map(({ text }) => text).join(" ")).toContain("Arbetsutskottet avger yttrande");
    expect(await read()).toEqual(first);
  });

  it("says what it cannot read, and reads on", async () => {
    const engine = await tesseractJsEngine();
    if (!engine) throw new Error("tesseract.js is not installed");
    await expect(engine.recognize(new Uint8Array([1, 2, 3]), 300, 60_000)).rejects.toMatchObject({ name: "OcrError" });
    await expect(engine.recognize(await picture(), 300, 1)).rejects.toMatchObject({ message: "it took too long" });
    expect((await engine.recognize(await picture(), 300, 200_000)).words.length).toBeGreaterThan(20);
    await engine.close();
  });
});

describe("OCR that is not wanted", () => {
  it("leaves pages alone that have text", async () => {
    const { minutes } = await parse(pdf, { ocr: "auto" });
    expect(minutes.source.ocr).toBe(false);
    expect(minutes.source.reader).not.toContain("tesseract");
  });

  it("says of a picture what to do", async () => {
    await expect(parse(await picture())).rejects.toMatchObject({ name: "UnreadableError", code: "image-unread" });
  });
});
