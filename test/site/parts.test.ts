import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../src/site/html.ts";
import { surnameFirst } from "../../src/site/people.ts";
import { packed, partsOf, unpacked } from "../../src/site/search/format.ts";
import { slug } from "../../src/site/slug.ts";
import { diaryTerms, lengthMark, lengthOf, numberTerms, plain, queryOf, sortKey, words } from "../../src/site/terms.ts";
import { byCode } from "../../src/text/order.ts";

describe("words as they are searched", () => {
  it("are without case and accents, but for å, ä and ö", () => {
    expect(words("Idé, MÜLLER och Åsa på Öland; naïve café")).toEqual([
      "ide",
      "muller",
      "och",
      "åsa",
      "på",
      "öland",
      "naive",
      "cafe",
    ]);
    expect(plain("A\u030Angstro\u0308m")).toBe("ångström");
    expect(plain("Ærø")).toBe("ärö");
    expect(words("bad\u00ADbrygga")).toEqual(["badbrygga"]);
  });

  it("keep digits and drop letters alone", () => {
    expect(words("a 7 b2 § 12 i x")).toEqual(["7", "b2", "12"]);
  });

  it("find registration numbers whole and in parts", () => {
    expect(diaryTerms("KS 2023-0418")).toEqual(["ks", "2023", "0418", "ks20230418"]);
    expect(diaryTerms("–")).toEqual([]);
  });

  it("know § by number and letter", () => {
    expect(numberTerms("12 a")).toEqual(["§12", "§12a"]);
    expect(queryOf("§ 12 a")).toEqual({ words: [], numbers: ["§12a"] });
    expect(queryOf("§12 i Lövåsen")).toEqual({ words: ["lövåsen"], numbers: ["§12"] });
    expect(queryOf("badbrygga § 3")).toEqual({ words: ["badbrygga"], numbers: ["§3"] });
  });

  it("take a query with digits for a registration number, too", () => {
    expect(queryOf("Dnr KS 2023/12")).toEqual({ words: ["ks", "2023", "12"], numbers: [], diary: "ks202312" });
  });

  it("are sorted as Swedes sort", () => {
    const sorted = ["Öberg", "Zetterlund", "Åberg", "Ärling", "Édouard", "Ek"].sort((a, b) =>
      byCode(sortKey(a), sortKey(b)),
    );
    expect(sorted).toEqual(["Édouard", "Ek", "Zetterlund", "Åberg", "Ärling", "Öberg"]);
    expect(surnameFirst("Anna Maria Ek")).toBe("Ek, Anna Maria");
  });
});

describe("names of pages", () => {
  const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

  it("are readable", () => {
    expect(slug(["Miljö- och fritidsnämnden", "2024-05-16"], "x")).toMatch(
      /^miljo-och-fritidsnamnden-2024-05-16-[0-9a-f]{12}$/,
    );
  });

  it("are safe on every file system, whatever they stand for", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "../../etc/passwd",
        "CON",
        "nul",
        "a\0b",
        "..",
        ".",
        "C:\\x",
        "a/b",
        "ÅÄÖ",
        "",
        " ",
        "\u202Ex",
        "\uD800",
      ),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), hostile, (parts, identity) => {
        const name = slug(parts, identity);
        expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
        expect(name.length).toBeLessThanOrEqual(61);
        expect(name).not.toMatch(RESERVED);
      }),
    );
  });

  it("differ where identities do", () => {
    expect(slug(["KS"], "a")).not.toBe(slug(["ks"], "b"));
    expect(slug(["KS"], "a")).toBe(slug(["KS"], "a"));
  });
});

describe("templates", () => {
  it("escape every text and keep markup", () => {
    const text = `<script>"'&`;
    expect(html`<p title="${text}">${text}${html`<b>${1}</b>`}${[text, undefined, false]}</p>`.text).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;<b>1</b>&lt;script&gt;&quot;&#39;&amp;</p>',
    );
  });

  it("keep the spaces that part texts, and show control characters", () => {
    expect(html`${"a"}${" (b)"}${"c "}${"\u0007"}`.text).toBe("a (b)c \u2407");
  });
});

describe("the index", () => {
  it("packs postings and unpacks them", () => {
    const posting = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.uniqueArray(posting, { selector: ([unit]) => unit }), (given) => {
        const postings = given.filter(([, h, t]) => h + t > 0).sort(([a], [b]) => a - b);
        const back: [number, number, number][] = [];
        unpacked(packed(postings), (...one) => back.push(one));
        expect(back).toEqual(postings);
      }),
    );
  });

  it("finds the parts that may hold a word or what begins with it", () => {
    const parts = ["12", "bad", "badet", "cykel", "öppen"];
    expect(partsOf("badbrygga", parts)).toEqual([1]);
    expect(partsOf("bad", parts)).toEqual([1, 2]);
    expect(partsOf("0", parts)).toEqual([0]);
    expect(partsOf("ö", parts)).toEqual([3, 4]);
    expect(partsOf("x", [])).toEqual([]);
  });

  it("keeps lengths near enough to rank by", () => {
    for (const length of [0, 1, 5, 40, 300, 4000]) {
      const back = lengthOf(lengthMark(length));
      expect(Math.abs(back - length)).toBeLessThanOrEqual(Math.max(1, length * 0.08));
    }
  });
});
