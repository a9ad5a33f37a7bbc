import { describe, expect, it } from "vitest";
import { findRanges, without } from "../../src/text/numbers.ts";

describe("lists of items", () => {
  it.each([
    ["§§ 107–108", "107–108"],
    ["180 - 206", "180–206"],
    ["1 - 6, 8", "1–6, 8"],
    ["§ 64", "64"],
    ["§§ 9 - 16 och § 18", "9–16, 18"],
    ["§§ 1–3 samt 5", "1–3, 5"],
    ["§ 12 a", "12 a"],
  ])("normalises %s", (text, value) => {
    expect(findRanges(text, true).map((range) => range.value)).toEqual([value]);
  });

  it("wants the sign § unless told otherwise", () => {
    expect(findRanges("sidan 12–15")).toEqual([]);
  });

  it.each([
    ["17 mars 2020, § 17", "17"],
    ["Justerat 2020-03-19, §§ 9 - 16 och § 18", "9–16, 18"],
  ])("takes no day before the sign for items: %s", (text, value) => {
    expect(findRanges(text).map((range) => range.value)).toEqual([value]);
  });

  it("leaves out what somebody missed", () => {
    expect(without([9, 18], [[17, 17]])).toBe("9–16, 18");
    expect(without([1, 5], [[1, 2]])).toBe("3–5");
    expect(without([1, 3], [[1, 3]])).toBe("");
  });

  it("stays linear on hostile input", () => {
    const start = performance.now();
    findRanges("§ 1, ".repeat(50_000));
    findRanges("1-".repeat(50_000), true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
