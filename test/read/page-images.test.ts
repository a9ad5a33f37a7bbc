import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageImages, parse } from "../../src/index.ts";
import { root } from "../support/source.ts";

const bytes = readFileSync(join(root, "fixtures/documents/traskholm-socialnamnden-2022-10-26/input.pdf"));

/** Width and height as a PNG's header states them (PNG specification, 11.2.2 IHDR). */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("pages as pictures", () => {
  it("draws the pages asked for at the resolution asked for, also after the text engine has loaded pdf.js", async () => {
    await parse(bytes, { pdfEngine: "pdfjs" });
    const drawn = [];
    for await (const image of pageImages(bytes, { pages: [2, 1, 99], dpi: 72 })) drawn.push(image);
    expect(drawn.map(({ page, width, height, dpi }) => [page, width, height, dpi])).toEqual([
      [2, 594, 841, 72],
      [1, 594, 841, 72],
    ]);
    for (const { png, width, height } of drawn) expect(sizeOf(png)).toEqual([width, height]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it("keeps a page within its limit of pixels", async () => {
    for await (const { width, height } of pageImages(bytes, { pages: [1], dpi: 5_000 })) {
      expect(width * height).toBeLessThanOrEqual(40_000_000);
    }
  });

  it("says what is wrong with bytes that are no PDF", async () => {
    await expect(pageImages(new TextEncoder().encode("%PDF-1.7 and no more")).next()).rejects.toMatchObject({
      name: "UnreadableError",
      code: "broken-pdf",
    });
  });
});
