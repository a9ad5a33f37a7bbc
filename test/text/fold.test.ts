import { expect, it } from "vitest";
import { fold, joint } from "../../src/text/fold.ts";

it.each([
  ["kommun-", "styrelsen", "kommunstyrelsen"],
  ["Sven-", "Åke", "Sven-Åke"],
  ["arbets-", "och företagsnämnden", "arbets- och företagsnämnden"],
  ["6 nej-", "röster", "6 nej-röster"],
  ["13 Ja-", "röster", "13 Ja-röster"],
  ["maja-", "gräddnos", "majagräddnos"],
  ["KS-ja-", "sägare", "KS-jasägare"],
  ["om\u00AD", "röstning", "omröstning"],
])("joins %j and %j at a line end", (before, after, whole) => {
  expect(fold(`${before}\n${after}`)).toBe(whole);
  expect(fold(whole)).toBe(whole);
});

it("takes no longer for a long line before a hyphen", () => {
  const start = performance.now();
  for (let i = 0; i < 1000; i++) joint(`${"a".repeat(100_000)}-`, "b");
  expect(performance.now() - start).toBeLessThan(1000);
});
