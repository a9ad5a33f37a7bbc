import { describe, expect, it } from "vitest";
import { read, readText, type UnreadableCode, UnreadableError } from "../../src/read/index.js";
import { makePdf } from "./make-pdf.js";

async function codeOf(work: Promise<unknown>): Promise<UnreadableCode | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
}

const PDF = makePdf([{ drawn: [{ text: "Beslut", x: 70, y: 70 }] }, {}, {}]);

describe("what cannot be read", () => {
  it("names the reason", async () => {
    expect(await codeOf(read(new Uint8Array()))).toBe("empty-file");
    expect(await codeOf(read(Buffer.from("PK\x03\x04lots")))).toBe("broken-document");
    expect(await codeOf(read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)))).toBe("image-unread");
    expect(await codeOf(read(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 32)))).toBe("unknown-type");
    expect(await codeOf(read(Buffer.from("text"), { limits: { bytes: 3 } }))).toBe("too-large");
    expect(await codeOf(read("text", { limits: { bytes: 3 } }))).toBe("too-large");
    expect(await codeOf(read(Buffer.from("%PDF-1.4\nnothing here"), {}))).toBe("broken-pdf");
    for (const pdfEngine of ["native", "pdfjs", "auto"] as const) {
      expect(await codeOf(read(makePdf([]), { pdfEngine }))).toBe("broken-pdf");
      expect(await codeOf(read(PDF, { limits: { pages: 2 }, pdfEngine }))).toBe("too-many-pages");
      expect(await codeOf(read(PDF, { limits: { pages: 3 }, pdfEngine }))).toBeUndefined();
    }
  });
});

describe("hostile text", () => {
  const million = 1_000_000;
  const cases: Record<string, string> = {
    spaces: " ".repeat(million),
    "spaces with letters": "a  ".repeat(million),
    tabs: "\ta".repeat(million),
    "form feeds": "\f".repeat(million),
    "line breaks": "\r\n\n\r".repeat(million),
    pipes: `|${"|".repeat(million)}|`,
    NULs: `a${"\0".repeat(million)}`,
    "lone surrogates": "\uD800 \uDC00".repeat(million / 2),
    "one long line": "Ett ord till. ".repeat(4 * million),
    "blank lines between heads": "Rubrik\n\n\n\n\n\n".repeat(million / 10),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`takes linear time on ${name}`, () => {
      const start = performance.now();
      const { reading } = readText(text);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(reading.text).toBe(text);
    });
  }

  it("refuses more lines than memory holds, as an unreadable file", () => {
    expect(() => readText("a\n".repeat(2 * million))).toThrow(UnreadableError);
  });
});

describe("damaged PDFs", () => {
  it("give a reading or an unreadable file, never another error", async () => {
    const original = makePdf([{ drawn: [{ text: "Nämnden beslutar", x: 70, y: 70 }] }, { image: true }]);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return Math.floor((seed / 0x7fffffff) * below);
    };
    for (let i = 0; i < 60; i++) {
      const bytes = Uint8Array.from(original);
      for (let j = 0; j < 10; j++) bytes[20 + random(bytes.length - 20)] = random(256);
      const damaged = i % 3 === 0 ? bytes.subarray(0, 10 + random(bytes.length - 10)) : bytes;
      for (const pdfEngine of ["native", "pdfjs", "auto"] as const) await codeOf(read(damaged, { pdfEngine }));
    }
  });

  it("are not parsed over and over", async () => {
    const start = performance.now();
    for (const piece of [
      "/Root(",
      "1 0 obj<</Type/ObjStm(",
      "/ToUnicode [",
      "1 0 obj [[[[",
      "/Root 1 0 R 1 0 obj<<(",
    ]) {
      await codeOf(read(Buffer.from(`%PDF-1.7\n${piece.repeat(50_000)}`)));
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
