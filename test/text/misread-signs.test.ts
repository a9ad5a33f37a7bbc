import { describe, expect, it } from "vitest";
import { isSignMisread, misreadSigns, withSigns } from "../../src/text/misread-signs.ts";
import { findRanges } from "../../src/text/numbers.ts";

const signs = (text: string): string => misreadSigns(true, () => withSigns(text));

describe("signs § that OCR took for other characters", () => {
  it.each([
    ["Mikael Östh, ekonom, $ 62", "Mikael Östh, ekonom, § 62"],
    ["Anita Ryd, chef, 88 62—63", "Anita Ryd, chef, §§ 62—63"],
    ["protokollet, $$ 52-63 är justerat", "protokollet, §§ 52-63 är justerat"],
    ["$31   Ansökan om bidrag", "§31   Ansökan om bidrag"],
    ["KF 8 134", "KF § 134"],
    ["Ss 57", "§  57"],
    ["£18", "§18"],
    ["? 62  Ansökan", "§ 62  Ansökan"],
    ["\uFFFD\uFFFD 62–63", "§§ 62–63"],
    ["$£21", "§ 21"],
    ["s 31   UN 1999/0014", "§ 31   UN 1999/0014"],
    ["under ärendet $S 59 (ersättare", "under ärendet §  59 (ersättare"],
    ["Kommunstyrelsen den 5 februari, 8 22, med", "Kommunstyrelsen den 5 februari, § 22, med"],
  ])("reads “%s”", (text, meant) => {
    expect(signs(text)).toBe(meant);
  });

  it.each([
    "8 500 kronor",
    "9 8 12",
    "kl. 8 30.15",
    "8 60 %",
    "Summa   8   2",
    "den 8 januari",
    "58 12",
    "sidan 3, s 14",
    "8 12:30",
  ])("leaves “%s” as it is", (text) => {
    expect(signs(text)).toBe(text);
  });

  it("takes them for signs only where the document misread its signs", () => {
    expect(withSigns("$ 62")).toBe("$ 62");
    expect(findRanges("Ekonom, $ 62")).toEqual([]);
    expect(misreadSigns(true, () => findRanges("Ekonom, $ 62").map(({ value }) => value))).toEqual(["62"]);
  });

  it.each([
    ["Kommunstyrelsen\n8 12 Budget\n", true],
    ["Kommunstyrelsen\nVon 8 61\nVal av justerare\n", true],
    ["Kommunstyrelsen\n   859   SBN 2012/101 21\nDetaljplan\n", true],
    ["Bror Ek (ns), 88 52-58\n857\nBudget\n", true],
    ["Kommunstyrelsen\nSs 57\nVal av justerare\n", true],
    ["Kommunstyrelsen\ns 31   UN 1999/0014\n", true],
    ["Kommunstyrelsen\n841\nUpprop\n842\nTaxor\n843\nBudget\n", true],
    ["77 Upprop\n78 Taxor\n79 Budget\n80 Lån\n81 Hus\n82 Skog\n83 Sjö\n", false],
    ["Kommunstyrelsen\n831   Dnr 2018/233\n", true],
    ["79 Budget\n80 Lån\n81 Hus\n82 Skog\n", false],
    ["§ 11 Upprop\n8 12 Budget\n", false],
    ["8. Budget\n9. Taxor\n", false],
    ["Adress: 831 34 Östersund\n85 000 kronor\n", false],
  ])("tells whether a text misread them: “%s”", (text, misread) => {
    expect(isSignMisread(text)).toBe(misread);
  });
});
