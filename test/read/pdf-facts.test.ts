/** What a PDF says of itself: read without an engine, and held to what pdf.js makes of the same file. */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";
import type { EngineInput } from "../../src/read/pdf/engine.js";
import { type Claims, factsOf } from "../../src/read/pdf/facts.js";
import { claimsByPdfJs } from "../../src/read/pdf/pdfjs.js";
import { Quoted } from "../../src/read/pdf/syntax.js";
import { textOf } from "../../src/read/pdf/text-string.js";
import { type MadeFacts, makePdf } from "./make-pdf.js";

const files = globSync(["fixtures/documents/**/*.pdf", "../shared/corpus/**/*.pdf"]).sort();

const byPdfJs = async (bytes: Uint8Array) =>
  factsOf(
    (await claimsByPdfJs({ bytes, boxes: undefined, pages: 1, milliseconds: 1 } satisfies EngineInput)) as Claims,
  );

const here = async (bytes: Uint8Array) => (await read(bytes, { pdfEngine: "native" })).reading.source.pdf;

function made(facts?: (add: (body: string) => number) => MadeFacts, pages = 4): Uint8Array {
  return makePdf(
    Array.from({ length: pages }, (_, i) => ({ drawn: [{ text: `Sida ${i + 1}`, x: 70, y: 70 }] })),
    facts,
  );
}

const XMP = (claim: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${claim}</rdf:RDF></x:xmpmeta>`;
const AS_ELEMENTS = XMP(
  '<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>',
);
const AS_ATTRIBUTES = XMP(
  `<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part='3' pdfaid:conformance = "U"/>`,
);

const metadata = (add: (body: string) => number, xmp: string) =>
  `/Metadata ${add(`<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`)} 0 R`;

/** A file that says everything there is to say. */
const everything = made((add) => {
  const info = add("<< /Producer (Kajsa\\040skrivare \\(f\\366r A4\\)) /Creator <FEFF0150006C0061006E> >>");
  const file = add("<< /Type /Filespec /F (bilaga.xml) /UF <FEFF00C5007200730062006F006B> /EF << >> >>");
  const leaf = add(`<< /Limits [(a) (b)] /Names [(a) ${file} 0 R (b) << /Type /Filespec /F (b.csv) /EF << >> >>] >>`);
  const signature = add("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] >>");
  const field = add(`<< /FT /Sig /T (namn) /V ${signature} 0 R >>`);
  const labels = "/PageLabels << /Nums [0 << /S /r >> 2 << /P (A-) /S /D /St 7 >> 3 << /S /A /St 28 >>] >>";
  return {
    trailer: `/Info ${info} 0 R`,
    catalog: `/Version /1.7 /Lang (sv-SE) /MarkInfo << /Marked true >> ${labels} ${metadata(add, AS_ELEMENTS)}
      /Names << /EmbeddedFiles << /Kids [${leaf} 0 R] >> >> /AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>`,
  };
});

describe("what a PDF says of itself", () => {
  it.each(files)("is what pdf.js reads in %s", async (file) => {
    const bytes = readFileSync(file);
    expect(await here(bytes)).toEqual(await byPdfJs(bytes));
  });

  it("is recorded whole, the same by both ways", async () => {
    const facts = {
      version: "1.7",
      archival: "PDF/A-2b",
      producer: "Kajsa skrivare (för A4)",
      creator: "Őlan",
      language: "sv-SE",
      tagged: true,
      signed: true,
      pageLabels: ["i", "ii", "A-7", "BB"],
      embeddedFiles: ["Årsbok", "b.csv"],
    };
    expect(await here(everything)).toEqual(facts);
    expect(await byPdfJs(everything)).toEqual(facts);
    const { reading, findings } = await read(everything, { pdfEngine: "pdfjs" });
    expect(reading.source.pdf).toEqual(facts);
    expect(findings.filter(({ id }) => id === "pdf-embedded-files")).toMatchObject([
      { args: { count: 2, names: "Årsbok, b.csv" } },
    ]);
  });

  it("is little where the file says little", async () => {
    expect(await here(made())).toEqual({ version: "1.4", tagged: false, signed: false });
    expect(await here(made(() => ({ catalog: "/PageLabels << /Nums [0 << /S /D >>] >>" })))).not.toHaveProperty(
      "pageLabels",
    );
    expect(await here(made((add) => ({ catalog: metadata(add, AS_ATTRIBUTES) })))).toMatchObject({
      archival: "PDF/A-3u",
    });
  });

  it("takes an empty signature field for no signature", async () => {
    const unsigned = made((add) => ({
      catalog: `/AcroForm << /SigFlags 1 /Fields [${add("<< /FT /Sig /T (namn) >>")} 0 R] >>`,
    }));
    expect(await here(unsigned)).toMatchObject({ signed: false });
  });
});

describe("hostile facts", () => {
  const rounds: Record<string, (add: (body: string) => number) => MadeFacts> = {
    "megabytes of a name": (add) => ({ trailer: `/Info ${add(`<< /Producer (${"x".repeat(2_000_000)}) >>`)} 0 R` }),
    "control characters": (add) => ({
      trailer: `/Info ${add("<< /Producer (\\033[2Ja\\000b\\nc) /Creator <FEFF202E0061D800200B> >>")} 0 R`,
    }),
    "a tree of labels that comes back to itself": (add) => {
      const node = add("null") + 1;
      add(`<< /Kids [${node} 0 R ${node} 0 R] >>`);
      return { catalog: `/PageLabels << /Kids [${Array(5_000).fill(`${node} 0 R`).join(" ")}] >>` };
    },
    "numerals without end": () => ({
      catalog: "/PageLabels << /Nums [0 << /S /R /St 999999999 >> 1 << /S /a /St 9007199254740991 >>] >>",
    }),
    "a million embedded files": (add) => {
      const file = add("<< /F (<b>fil</b>) >>");
      return { catalog: `/Names << /EmbeddedFiles << /Names [${`(a) ${file} 0 R `.repeat(200_000)}] >> >>` };
    },
    "fields within fields": (add) => {
      let field = add("<< /FT /Sig >>");
      for (let i = 0; i < 2_000; i++) field = add(`<< /Kids [${field} 0 R ${field} 0 R] >>`);
      return { catalog: `/AcroForm << /Fields [${field} 0 R] >>` };
    },
    "metadata that never come to the point": (add) => ({
      catalog: metadata(add, "pdfaid:part ".repeat(80_000)),
    }),
  };
  it.each(Object.entries(rounds))("are bounded: %s", async (_, facts) => {
    const bytes = made(facts);
    const start = performance.now();
    const pdf = await here(bytes);
    expect(performance.now() - start).toBeLessThan(5_000);
    for (const text of [pdf?.producer, pdf?.creator, ...(pdf?.embeddedFiles ?? [])]) {
      expect(text?.length ?? 0).toBeLessThanOrEqual(200);
      expect(text ?? "").not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
    for (const label of pdf?.pageLabels ?? []) expect(label.length).toBeLessThanOrEqual(40);
    expect(pdf?.embeddedFiles?.length ?? 0).toBeLessThanOrEqual(1_000);
  });

  it("keeps what is left of a name without its control characters", async () => {
    const pdf = await here(made(rounds["control characters"]));
    expect(pdf).toMatchObject({ producer: "˙[2Ja b c", creator: "a" });
  });
});

describe("text strings", () => {
  it.each([
    ["(a\\\nb\\101\\7c)", "abA\u0007c"],
    ["(\\(\\)\\\\\\n)", "()\\\n"],
    ["(\\200\\240\u00e5)", "•€å"],
    ["<EFBBBFC3A5>", "å"],
    ["<FFFEE500>", "å"],
    ["<FEFF00E>", ""],
    ["<>", ""],
  ])("%s", (written, text) => expect(textOf(new Quoted(written))).toBe(text));

  it("are only strings", () => expect(textOf("/Name")).toBeUndefined());
});
