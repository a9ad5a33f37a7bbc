import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { furnitureOf } from "../../src/segment/furniture.ts";

/** What a line alone, between two lines of prose, is taken for. */
async function kindOf(line: string): Promise<string | undefined> {
  const { reading } = await read(`Nämnden har behandlat ärendet.\n${line}\nNämnden återkommer till det.\n`);
  return furnitureOf(reading).get(1);
}

/** The wordings of running heads in a document of pages. */
async function runningHeads(pages: readonly string[]): Promise<Set<string>> {
  const { reading } = await read(pages.join("\f"));
  const kinds = furnitureOf(reading);
  return new Set(reading.lines.filter((_line, i) => kinds.get(i) === "running-head").map(({ text }) => text));
}

it.each([
  "--- Sida 3 ---",
  "## Page 3",
  "[Sida 3 av 8]",
  "-- 3 of 8 --",
  "--- Sida 3 av 8 ---",
  "===== Page 3 of 12 =====",
  "3 (74)",
  "3(74)",
  "- 3 -",
  "3 av 8",
  "8 av 8",
  "Sida 3",
  "Sid. 3 (8)",
  "Sida 3 av 8",
  "Blad 3",
])("takes “%s” for a page's number", async (line) => {
  expect(await kindOf(line)).toBe("page-number");
});

it.each(["|---|:--|", "+----+----+", "-----", "_ _ _ _", "|"])("takes “%s” for a rule", async (line) => {
  expect(await kindOf(line)).toBe("rule");
});

it.each([
  ["a vote", "4 ja 3"],
  ["a vote", "4 nej 8"],
  ["more pages than there are", "8 av 3"],
  ["a registration number", "1435/22"],
  ["a number and a word", "3 st 8"],
  ["a range", "3 till 8"],
  ["a range in dashes", "-- 3 till 8 --"],
])("does not take %s, “%s”, for a page's number", async (_what, line) => {
  expect(await kindOf(line)).toBeUndefined();
});

it.each([["Ledamot", "Nej"], ["Ersättare", "Avstår"], ["VPK"]])(
  "leaves the cells of a long list in it that stand at the foot of every page: %s %s",
  async (...cells) => {
    const last = cells.filter((cell) => cell !== undefined);
    const names = ["Anna Berg", "Bo Ek", "Cilla Dal", "David Fors", "Eva Gran", "Fred Holm"];
    const pages = names.map((name, i) => `Exempelby kommun\n\n${name}\n\n${last.join("\n\n")}\n\n${i + 1} (6)\n`);
    expect(await runningHeads(pages)).toEqual(new Set(["Exempelby kommun"]));
  },
);

describe("items that have a page each", () => {
  const page = (i: number, end: string): string =>
    `Exempelby kommun\n\n§ ${i}\nÄrende ${"abcdefghijklmnopqrst"[i]}\n\n${end}\n\nExempelby, protokoll\n\n${i} (20)\n`;
  const pages = (end: string, from: number, to: number): string[] =>
    Array.from({ length: 19 }, (_, i) =>
      page(i + 1, i + 1 >= from && i + 1 <= to ? end : `Handling\n\nSkrivelse ${"abcdefghijklmnopqrst"[i]}.`),
    );

  it.each([
    ["a sentence", "Beslut\n\nRapporten antecknas.", 4, 9],
    ["the last receiver", "Skickas till\n\nStyrelsen\nStyrande dokument", 4, 9],
    ["the last of many receivers", `Skickas till\n\n${"Styrelsen\n".repeat(10)}Styrande dokument`, 4, 12],
  ])("keep %s above the foot", async (_what, end, from, to) => {
    expect(await runningHeads(pages(end, from, to))).toEqual(new Set(["Exempelby kommun", "Exempelby, protokoll"]));
  });

  it("do not keep a sentence that is printed on every page", async () => {
    const told = await runningHeads(pages("Utdraget överensstämmer med protokollet.", 1, 19));
    expect(told).toContain("Utdraget överensstämmer med protokollet.");
  });
});

describe("text without page breaks", () => {
  const text = (frame: (page: number) => string): string =>
    [1, 2, 3, 4]
      .map(
        (i) =>
          `§ ${i}\nÄrende ${"abcd"[i - 1]}\n\nNämnden har behandlat ärendet.\nDet går vidare.\n\nBeslut\nDet antas.\n\n${frame(i)}\n`,
      )
      .join("");

  it.each([
    ["a row with the page's number", (i: number) => `Kommunstyrelsen     2024-03-12     ${i + 1}`],
    ["two rows", (i: number) => `EXEMPELBY KOMMUN     PROTOKOLL\nKommunstyrelsen     12 mars 2024 ${i}`],
    ["a row one cell a line", () => "Kommunstyrelsen\n2024-03-12"],
    ["an office above the words to sign below", () => "Justerare\n\nUtdragsbestyrkande"],
    ["words to sign below", () => "Justerare          Utdragsbestyrkande"],
    ["addresses", () => "Postadress: Storgatan 1, Exempelby     Telefon: 0123-456 78"],
  ])("is framed by %s", async (_what, frame) => {
    const { reading } = await read(text(frame));
    const kinds = furnitureOf(reading);
    const own = reading.lines.filter((_line, i) => !kinds.has(i)).map((line) => line.text);
    expect(own).toHaveLength(24);
    expect(own.join("\n")).not.toMatch(/2024|Utdrag|Justerare|Postadress|PROTOKOLL/);
  });
});
