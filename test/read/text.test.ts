import { describe, expect, it } from "vitest";
import { read, readText, UnreadableError } from "../../src/read/index.js";

const linesOf = (text: string) => readText(text).reading.lines;
const cellsOf = (text: string) => linesOf(text).map((line) => line.cells.map((cell) => [cell.x0, cell.text]));

describe("lines of plain text", () => {
  it("keeps the text as it is and slices lines and cells out of it", () => {
    const text = "  § 1\tVal av justerare\r\n\r\nBeslut   Ja \r Nej\fSida två\n";
    const { reading } = readText(text);
    expect(reading.text).toBe(text);
    for (const line of reading.lines) {
      expect(text.slice(line.start, line.end)).toBe(line.text);
      expect(line.text).toBe(line.text.trim());
      for (const cell of line.cells) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
    }
    expect(reading.lines.map((line) => [line.page, line.line, line.gap, line.opensPage, line.text])).toEqual([
      [1, 1, 0, true, "§ 1\tVal av justerare"],
      [1, 3, 1, false, "Beslut   Ja"],
      [1, 4, 0, false, "Nej"],
      [2, 4, 0, true, "Sida två"],
    ]);
  });

  it("reads ligatures whose bytes were swapped, and leaves Chinese alone", () => {
    expect(readText("Utses a\u7400\u7400 justera Kris\u7400\u6900na Ek").reading.text).toBe(
      "Utses att justera Kristina Ek",
    );
    expect(readText("Namn: \u7400\u7400 (S)").reading.text).toBe("Namn: \u7400\u7400 (S)");
  });

  it("spells out the ligatures of text that was taken from PDFs", () => {
    const lines = linesOf("ﬂytta traﬁken ﬀ\naƩ poli\u019F \u019Fll ski\u014Cet, pla\u019Eorm, si\u01ABsng\n\u014Ckura");
    expect(lines.map(({ text }) => text)).toEqual([
      "flytta trafiken ff",
      "att politi till skiftet, platform, sittisng",
      "\u014Ckura",
    ]);
  });

  it.each([
    ["\u2028", "line separators"],
    ["\u2029", "paragraph separators"],
    ["\u0085", "next-line characters"],
    ["\v", "vertical tabs"],
  ])("breaks lines at %j where nothing else does: %s", (mark) => {
    const lines = ["Beslut", "", "Nämnden antar för-", "slaget."];
    expect(readText(lines.join(mark)).reading).toEqual({
      ...readText(lines.join("\n")).reading,
      source: readText(lines.join(mark)).reading.source,
    });
    const mixed = `Beslut${mark}fattas\n`;
    expect(readText(mixed).reading.text).toBe(mixed);
    expect(linesOf(mixed)).toHaveLength(1);
  });

  it("drops a byte order mark", () => {
    expect(readText("\uFEFFBeslut").reading.text).toBe("Beslut");
  });

  it("counts a form feed as a page and not as a line", () => {
    const { reading } = readText("a\n\fb\n\f\fc\n\f");
    expect(reading.lines.map((line) => [line.text, line.page, line.line])).toEqual([
      ["a", 1, 1],
      ["b", 2, 2],
      ["c", 4, 3],
    ]);
    expect(reading.pages).toEqual([{ number: 1 }, { number: 2 }, { number: 3, unreadable: "empty" }, { number: 4 }]);
    expect(reading.source.pages).toBe(4);
  });

  it("parts cells at two spaces and at tabs, and knows their columns", () => {
    expect(cellsOf("Plats och tid  Stadshuset, kl. 13")).toEqual([
      [
        [0, "Plats och tid"],
        [15, "Stadshuset, kl. 13"],
      ],
    ]);
    expect(cellsOf("  Ja\tNej\t\tAvstår")).toEqual([
      [
        [2, "Ja"],
        [8, "Nej"],
        [24, "Avstår"],
      ],
    ]);
    expect(cellsOf("ett ord i taget")).toEqual([[[0, "ett ord i taget"]]]);
    expect(cellsOf("Namn\u00A0\u00A0Parti")).toEqual([
      [
        [0, "Namn"],
        [6, "Parti"],
      ],
    ]);
  });

  it("takes two spaces after a full stop for a typist's habit", () => {
    expect(cellsOf("Kontoret har yttrat sig.  Nämnden beslutar.")).toHaveLength(1);
    expect(cellsOf("Kontoret har yttrat sig.  Nämnden beslutar.")[0]).toHaveLength(1);
    expect(cellsOf("Dnr.  KS 12")[0]).toHaveLength(2);
  });

  it("keeps the sign of an item's number with it, however wide the space between", () => {
    for (const text of ["§  17   KFKS 2019/825", "§ \t17\tKFKS 2019/825", "§          17     KFKS 2019/825"])
      expect(cellsOf(text)[0]?.map(([, cell]) => cell)).toEqual([
        text.slice(0, text.indexOf("17") + 2),
        "KFKS 2019/825",
      ]);
    expect(cellsOf("§   Ärende")[0]).toHaveLength(2);
  });

  it("takes two spaces for chance in a text that has lost its columns, and only there", () => {
    const rows = Array.from({ length: 60 }, (_, i) => `Ledamot ${i} talade om saken`);
    const lost = cellsOf([...rows, "Tobias Ås (M)  Eva Ek (M)"].join("\n"));
    expect(lost.at(-1)).toEqual([[lost.at(-1)?.[0]?.[0], "Tobias Ås (M)  Eva Ek (M)"]]);
    expect(cellsOf([...rows, "Ordförande    Bo Ek", "Tobias Ås (M)  Eva Ek (M)"].join("\n")).at(-1)).toHaveLength(2);
    const listed = rows.map((row, i) => (i % 5 === 0 ? `Ja  ${row}` : row));
    expect(cellsOf([...listed, "Tobias Ås (M)  Eva Ek (M)"].join("\n")).at(-1)).toHaveLength(2);
  });

  it("parts the rows of a Markdown table and leaves its rule alone", () => {
    expect(cellsOf("| Namn | Parti |  |\n|---|:--|--|\n| Ada Ek | S | X |")).toEqual([
      [
        [2, "Namn"],
        [11, "Parti"],
      ],
      [[0, "|---|:--|--|"]],
      [
        [2, "Ada Ek"],
        [11, "S"],
        [19, "X"],
      ],
    ]);
  });

  it("sets the cells of a Markdown table under each other, padded or not", () => {
    const { lines } = readText("| Namn | Ja | Nej |\n|---|---|---|\n| Margareta Ek | X |  |\n| Bo Å |  | X |").reading;
    const columns = lines.map(({ cells }) => cells.map(({ text, x0 }) => [text, x0]));
    expect(columns[0]?.slice(1)).toEqual([
      ["Ja", columns[2]?.[1]?.[1]],
      ["Nej", columns[3]?.[1]?.[1]],
    ]);
    expect(columns[2]?.[0]?.[1]).toBe(columns[3]?.[0]?.[1]);
  });

  it("gives every cell of a Markdown table a place, also of rows with nothing in them", () => {
    const table = [
      "| Namn       | Parti    |",
      "|  --------  |  ------  |",
      "|            |          |",
      "| Anna Berg  | S        |",
    ];
    const { lines } = readText(table.join("\n")).reading;
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["Namn", "Parti"],
      [table[1]],
      [table[2]],
      ["Anna Berg", "S"],
    ]);
    for (const { cells } of lines)
      for (const { x0, x1 } of cells) expect([x0, x1].every(Number.isFinite), JSON.stringify(cells)).toBe(true);
  });

  it("measures gaps from the document's own spacing", () => {
    const single = "Nämnden beslutar att\ngodkänna förslaget\n\nYrkanden\n";
    expect(linesOf(single).map((line) => line.gap)).toEqual([0, 0, 1]);
    const double =
      "Nämnden beslutar att\n\ngodkänna förslaget till\n\nyttrande samt att över-\n\nlämna det till\n\nstaden.\n\n\n\nYrkanden\n\nBifall.\n";
    expect(linesOf(double).map((line) => line.gap)).toEqual([0, 0, 0, 0, 0, 2, 0]);
  });

  it("does not take paragraphs on lines of their own for double spacing", () => {
    const text = "Beslut\n\nNämnden beslutar:\n\natt godkänna förslaget,\n\natt avsluta ärendet.\n\nYrkanden\n";
    expect(linesOf(text).every((line, i) => i === 0 || line.gap === 1)).toBe(true);
  });

  it("sees pages without form feeds only where a head comes back", () => {
    const page = (n: number) => `Sida ${n} (4)\n${"En rad text i protokollet.\n".repeat(20)}`;
    const { reading } = readText([1, 2, 3, 4].map(page).join("\n\n\n\n\n"));
    expect(reading.pages).toHaveLength(4);
    expect(reading.lines.filter((line) => line.opensPage).map((line) => line.text)).toEqual([
      "Sida 1 (4)",
      "Sida 2 (4)",
      "Sida 3 (4)",
      "Sida 4 (4)",
    ]);
    expect(readText("Ett\n\n\n\n\n\nTvå\n\n\n\n\n\nTre\n").reading.pages).toHaveLength(1);
  });

  it("says which pages are noise that a PDF's fonts left", () => {
    const said = "Nämnden beslutar att godkänna förslaget till yttrande och att överlämna det till styrelsen.\n".repeat(
      5,
    );
    const noise = said.replace(/\p{L}/gu, (char) => String.fromCharCode(65 + ((char.charCodeAt(0) * 7) % 26)));
    const { reading, findings } = readText(`${said}\f${noise}\f${said}`);
    expect(reading.pages.map(({ unreadable }) => unreadable)).toEqual([undefined, "garbled", undefined]);
    expect(findings.map(({ id, place }) => [id, place?.page, place?.line])).toEqual([["text-garbled", 2, 6]]);
    expect(reading.lines).toHaveLength(15);
  });

  it("says so when there is nothing to read", () => {
    expect(() => readText("")).toThrow(UnreadableError);
    const { reading, findings } = readText(" \n\n ");
    expect(reading.lines).toEqual([]);
    expect(findings.map((finding) => finding.id)).toEqual(["document-no-text"]);
  });
});

it.each([undefined, null, 7, {}, [], new ArrayBuffer(4)])(
  "is a programmer's error to read %o, and says so",
  async (input) => {
    await expect(read(input as never)).rejects.toThrow(/^A document is the bytes of a file/);
  },
);
