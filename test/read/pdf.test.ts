import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";
import { type Drawn, type MadePage, makePdf } from "./make-pdf.js";

const ENGINES = ["native", "pdfjs"] as const;

async function readingOf(pages: MadePage[], pdfEngine: (typeof ENGINES)[number]) {
  return read(makePdf(pages), { pdfEngine, file: "/some/where/protokoll.pdf" });
}

const row = (y: number, ...cells: [number, string][]): Drawn[] => cells.map(([x, text]) => ({ x, y, text }));

describe.each(ENGINES)("PDF read by %s", (engine) => {
  const rowsOf = async (drawn: Drawn[]) =>
    (await readingOf([{ drawn }], engine)).reading.lines.map((line) => line.cells.map((cell) => cell.text));

  it("gives lines that are slices of the text, pages parted by a form feed", async () => {
    const pages = [
      { drawn: [...row(100, [70, "Beslut"], [300, "Dnr 12"]), ...row(115, [70, "Bifall."])] },
      { drawn: row(100, [70, "Slut"]) },
    ];
    const { reading, findings } = await readingOf(pages, engine);
    expect(reading.text).toBe("Beslut   Dnr 12\nBifall.\n\fSlut\n");
    for (const line of reading.lines) {
      expect(reading.text.slice(line.start, line.end)).toBe(line.text);
      expect(reading.text.slice(0, line.start).split("\n").length).toBe(line.line);
      for (const cell of line.cells) expect(reading.text.slice(cell.start, cell.end)).toBe(cell.text);
    }
    expect(reading.lines.map((line) => [line.page, line.line, line.opensPage])).toEqual([
      [1, 1, true],
      [1, 2, false],
      [2, 3, true],
    ]);
    expect(reading.pages).toEqual([
      { number: 1, width: 595, height: 842 },
      { number: 2, width: 595, height: 842 },
    ]);
    expect(reading.source).toMatchObject({ file: "protokoll.pdf", mediaType: "application/pdf", pages: 2, ocr: false });
    expect(findings).toEqual([]);
  });

  it("reads visual rows across columns", async () => {
    const names: [string, string, string][] = [
      ["Ada Ekman (S)", "Bo Frid (M)", "Cia Gran (C)"],
      ["Dag Hult (V)", "Eva Ing (L)", "Finn Jord (KD)"],
    ];
    const drawn = names.flatMap(([a, b, c], i) => row(100 + i * 14, [70, a], [230, b], [400, c]));
    expect(await rowsOf(drawn)).toEqual(names);
  });

  it("parts a narrow gap at a column that other rows show", async () => {
    const drawn = [
      ...row(100, [70, "Ledamot"], [200, "Parti"]),
      ...row(114, [70, "Ada Ek"], [200, "S"]),
      ...row(128, [70, "Margareta Lindqvister"], [200, "M"]),
      ...row(142, [70, "Bo Frid"], [200, "C"]),
    ];
    expect((await rowsOf(drawn))[2]).toEqual(["Margareta Lindqvister", "M"]);
  });

  it("takes the wide spaces of a typewriter's letters for spaces in short rows, too, where words stand singly", async () => {
    const words = (y: number, count: number): Drawn[] =>
      row(y, ...Array.from({ length: count }, (_, i): [number, string] => [70 + i * 33.5, "ooo"]));
    const page = [6, 6, 2].flatMap((count, i) => words(100 + i * 14, count));
    expect((await rowsOf(page)).at(-1)).toEqual(["ooo ooo"]);
    const columns = [2, 2, 2].flatMap((count, i) => words(100 + i * 14, count));
    expect((await rowsOf(columns)).at(-1)).toEqual(["ooo", "ooo"]);
  });

  it("keeps a list mark with its text", async () => {
    expect(await rowsOf([...row(100, [70, "1."]), ...row(100, [95, "Bifall till planen"])])).toEqual([
      ["1. Bifall till planen"],
    ]);
  });

  it("draws what is printed twice once, and takes it for bold", async () => {
    const twice: Drawn[] = [
      { text: "Beslut", x: 70, y: 100 },
      { text: "Beslut", x: 70.4, y: 100 },
    ];
    const { reading } = await readingOf([{ drawn: twice }], engine);
    expect(reading.text).toBe("Beslut\n");
  });

  it("knows bold type, sizes, edges and boxes", async () => {
    const drawn: Drawn[] = [
      { text: "Beslut", x: 70, y: 100, size: 14, bold: true },
      { text: "Bifall.", x: 70, y: 130 },
    ];
    const [heading, body] = (await readingOf([{ drawn }], engine)).reading.lines;
    expect(heading).toMatchObject({ size: 14, bold: true, gap: 0 });
    expect(heading?.cells[0]).toMatchObject({ x0: 70, bold: true, box: { x0: 70, y0: 88.8, y1: 102.8 } });
    expect(body?.bold).toBeUndefined();
    expect(body?.size).toBe(12);
  });

  it("measures gaps in line heights", async () => {
    const ys = [100, 114, 128, 142, 170, 184, 226];
    const { reading } = await readingOf([{ drawn: ys.flatMap((y) => row(y, [70, `rad ${y}`])) }], engine);
    expect(reading.lines.map((line) => line.gap)).toEqual([0, 0, 0, 0, 1, 0, 2]);
  });

  it("joins a raised mark to its word's row", async () => {
    const drawn: Drawn[] = [
      { text: "yta 50 m", x: 70, y: 100 },
      { text: "2", x: 119, y: 95, size: 7 },
    ];
    expect(await rowsOf(drawn)).toHaveLength(1);
  });

  it("reads turned text apart, and turned pages upright", async () => {
    const pages: MadePage[] = [
      {
        drawn: [
          ...row(100, [70, "Beslut om taxan"]),
          { text: "Arkiv", x: 30, y: 500, turn: 90 },
          ...row(300, [70, "Bifall."]),
        ],
      },
      {
        drawn: [
          { text: "hela sidan", x: 100, y: 700, turn: 90 },
          { text: "ligger", x: 120, y: 700, turn: 90 },
        ],
      },
      {
        rotate: 90,
        drawn: [
          { text: "vriden sida", x: 100, y: 700, turn: 90 },
          { text: "rad två", x: 120, y: 700, turn: 90 },
        ],
      },
    ];
    const { reading } = await readingOf(pages, engine);
    expect(reading.text).toBe("Beslut om taxan\nBifall.\nArkiv\n\fhela sidan\nligger\n\fvriden sida\nrad två\n");
    expect(reading.pages[2]).toMatchObject({ width: 842, height: 595 });
    expect(reading.lines[3]?.cells[0]?.box).toMatchObject({ x0: 90.4, x1: 102.4, y1: 700 });
  });

  it("joins spaced-out type and dashes, and leaves a section sign its space", async () => {
    const drawn = [
      ...row(100, [70, "P R O T O K O L L"]),
      ...row(120, [70, "- - - - -"]),
      ...row(140, [70, "§ 5"]),
      ...row(160, [70, "Beslut ............ 12"]),
    ];
    expect((await rowsOf(drawn)).map(([text]) => text)).toEqual([
      "PROTOKOLL",
      "-----",
      "§ 5",
      "Beslut ............ 12",
    ]);
  });

  it("reads the text behind a picture, where scanners store it, and changes no letter of it", async () => {
    const drawn = [
      { text: "Beslut enligt 3 Tr (taxan)", x: 70, y: 100, hidden: true },
      { text: "Bifall.", x: 70, y: 120, hidden: true },
    ];
    const { reading, findings } = await readingOf([{ image: true, drawn }, { drawn: row(100, [70, "Slut"]) }], engine);
    expect(reading.text).toBe("Beslut enligt 3 Tr (taxan)\nBifall.\n\fSlut\n");
    expect(reading.source.reader).toMatch(/^[\w-]+ [\d.]+$/);
    expect(findings).toEqual([]);
  });

  it("reports pages without text and pages whose text is noise", async () => {
    const noise = "!\"#$%&'()*+,-./0123456789:;<=>?@".repeat(2);
    const { reading, findings } = await readingOf([{ image: true }, {}, { drawn: row(100, [70, noise]) }], engine);
    expect(reading.pages.map((page) => page.unreadable)).toEqual(["image", "empty", "garbled"]);
    expect(findings.map((finding) => [finding.id, finding.place?.page])).toEqual([
      ["page-no-text", 1],
      ["page-no-text", 2],
      ["page-garbled", 3],
    ]);
    expect(reading.lines).toHaveLength(1);
  });
});
