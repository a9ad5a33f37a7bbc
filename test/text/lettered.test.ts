import { describe, expect, it } from "vitest";
import { lettered, withoutNothing } from "../../src/text/lettered.ts";

describe("digits inside words of a misread text", () => {
  it.each([
    ["Carl-Gu5taf Lind5tröm (5D)", "Carl-Gustaf Lindström (SD)"],
    ["8o-Göran 0hman (S)", "Bo-Göran Ohman (S)"],
    ["Karl J0han Palmér", "Karl Johan Palmér"],
    ["Öivi Åkess0n (5) och", "Öivi Åkesson (S) och"],
    ["SAMMANTRÄDESPR0T0K0LL", "SAMMANTRÄDESPROTOKOLL"],
  ])("%s has the shape of %s", (read, meant) => expect(lettered(read)).toBe(meant));

  it.each([["2019-05-08"], ["§ 15 röstar Ja (5)"], ["kl. 18.05"], ["KS 2018/150"], ["den 1 maj"], ["5 ledamöter"]])(
    "%s stays",
    (text) => expect(lettered(text)).toBe(text),
  );

  it("leave every offset where it is, two strokes of a K too", () => {
    const text = "Hugo Ek (S), l(arl-Erik Brännvall (l(D)";
    expect(lettered(text)).toHaveLength(text.length);
    expect(withoutNothing(lettered(text))).toBe("Hugo Ek (S), Karl-Erik Brännvall (KD)");
  });
});
