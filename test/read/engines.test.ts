/** The native and the portable PDF engine are two witnesses: what both say of a file must be the same. */
import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import type { Line } from "../../src/model/line.js";
import { read } from "../../src/read/index.js";

const files = globSync(["fixtures/documents/**/*.pdf", "../shared/corpus/**/*.pdf"]).sort();

/** Edges may differ by what widths of spaces were taken for, in points. */
const EDGE = 4;

/** Sizes of words behind a scan's picture, each one recognised by itself: an engine may join words of several. */
const RECOGNISED = 0.6;

/** Everything but edges and sizes, which are compared with a tolerance. */
const essence = ({ size: _size, ...line }: Line) => ({
  ...line,
  cells: line.cells.map(({ x0: _x0, x1: _x1, size: _cellSize, box: _box, ...cell }) => cell),
});

describe("both PDF engines", () => {
  it("have files to agree on", () => expect(files.length).toBeGreaterThan(0));

  it.each(files)("agree on %s", async (file) => {
    const bytes = readFileSync(file);
    const native = await read(bytes, { pdfEngine: "native" });
    const portable = await read(bytes, { pdfEngine: "pdfjs" });
    expect(native.reading.pages.map((page) => page.unreadable)).toEqual(
      portable.reading.pages.map((page) => page.unreadable),
    );
    expect(native.findings.map((finding) => finding.id)).toEqual(portable.findings.map((finding) => finding.id));
    if (native.reading.pages.some((page) => page.unreadable === "garbled")) return;
    expect(native.reading.text).toBe(portable.reading.text);
    expect(native.reading.lines.map(essence)).toEqual(portable.reading.lines.map(essence));
    const sizes = file.endsWith("-scan.pdf") ? RECOGNISED : 0;
    native.reading.lines.forEach((line, i) => {
      expect(Math.abs((line.size ?? 0) - (portable.reading.lines[i]?.size ?? 0))).toBeLessThanOrEqual(sizes);
      line.cells.forEach((cell, j) => {
        const other = portable.reading.lines[i]?.cells[j];
        expect(Math.abs(cell.x0 - (other?.x0 ?? 0))).toBeLessThan(EDGE);
        expect(Math.abs(cell.x1 - (other?.x1 ?? 0))).toBeLessThan(EDGE);
        expect(Math.abs((cell.size ?? 0) - (other?.size ?? 0))).toBeLessThanOrEqual(sizes);
      });
    });
  });
});

interface Truth {
  lines: string[];
  rows: string[][];
  bold: string[];
}

const HARD = "../shared/corpus/hard-pdfs";

/** PDFs of several producers whose text is known: Chromium, LibreOffice, Ghostscript. */
describe.runIf(existsSync(HARD))("PDFs with known text", () => {
  for (const producer of ["chr", "lo", "gsw"]) {
    it.each(["native", "pdfjs"] as const)(`${producer} is read whole by %s`, async (pdfEngine) => {
      const truth: Truth = JSON.parse(readFileSync(`${HARD}/${producer}-10.truth.json`, "utf8"));
      const { reading } = await read(readFileSync(`${HARD}/${producer}-10.pdf`), { pdfEngine });
      const heads = new Set(reading.lines.filter((line) => line.opensPage).map((line) => line.cells[0]?.text));
      const foot = (line: Line) => /\d+ \(\d+\)$/.test(line.text) && line.cells.length > 1;
      const body = reading.lines.filter((line) => !heads.has(line.cells[0]?.text) && !foot(line));
      expect(f1(words(join(body)), words(truth.lines.join(" ")))).toBeGreaterThanOrEqual(0.99);
      const rows = new Map<string, number>();
      for (const line of reading.lines) add(rows, line.cells.map((cell) => cell.text).join("|"));
      for (const row of truth.rows) expect(take(rows, row.join("|")), row.join("|")).toBe(true);
      const bold = new Set(reading.lines.filter((line) => line.bold).map((line) => line.text));
      for (const text of truth.bold) expect(bold.has(text), text).toBe(true);
    });
  }
});

function join(lines: Line[]): string {
  let text = "";
  for (const line of lines) {
    const next = line.text.replace(/\s+/g, " ");
    text = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
  }
  return text;
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

function f1(found: string[], wanted: string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) add(left, word);
  const hits = found.filter((word) => take(left, word)).length;
  return (2 * hits) / (found.length + wanted.length);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
