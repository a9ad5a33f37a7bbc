import { describe, expect, it } from "vitest";
import { isGarbled } from "../../src/read/garbled.js";
import { mendMap } from "../../src/read/pdf/character-map.js";
import { misreadWords } from "../../src/read/pdf/misread-words.js";
import { repairText, tidyCell } from "../../src/read/pdf/repairs.js";
import { Dict, Quoted, Ref, SyntaxReader } from "../../src/read/pdf/syntax.js";
import { unswap } from "../../src/read/swapped-ligatures.js";

describe("repairs", () => {
  it("spells ligatures out and drops what is no text", () => {
    expect(repairText("gra\uFB01sk \uFB02yg o\uFB03ciell")).toBe("grafisk flyg officiell");
    expect(repairText("av\u2010tal a\u00A0b\u200Bc\uFEFF\u0007")).toBe("av-tal a bc");
    expect(repairText("mellan\uFFFE")).toBe("mellan-");
    expect(repairText("a\u030Ar")).toBe("år");
    expect(repairText("\uF0B7 punkt")).toBe("• punkt");
  });

  it("puts swapped letters of ligatures right", () => {
    expect(unswap("mo\u7400\u6900on a\u7400\u7400")).toBe("motion att");
    expect(unswap("o\u6600\uCF00ciell")).toBe("officiell");
    expect(unswap("plain å ä ö €")).toBe("plain å ä ö €");
  });

  it("tidies cells", () => {
    expect(tidyCell("Beslut........ 12")).toBe("Beslut ........ 12");
    expect(tidyCell("ett  två")).toBe("ett två");
    expect(tidyCell("A B C D E F")).toBe("ABCDEF");
    expect(tidyCell("X X X X X X")).toBe("X X X X X X");
  });
});

describe("character maps", () => {
  const map = (blocks: string) =>
    `/CIDInit begincmap\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${blocks}\nendcmap`;
  const chars = Array.from({ length: 12 }, (_, i) => `<00${(i + 1).toString(16).padStart(2, "0")}><0041>`).join("\n");

  it("leaves sound maps alone", () => {
    expect(mendMap(map(`12 beginbfchar\n${chars}\nendbfchar`))).toBeUndefined();
    expect(mendMap("no map at all")).toBeUndefined();
  });

  it("settles the doubt about maps that begin late or are short", () => {
    const late = mendMap(map("1 beginbfrange\n<0013><001d><0030>\nendbfrange"));
    expect(late).toContain("<0013><001d><0030>");
    expect(late).toContain("<0002><0020>");
    expect(late?.match(/<ffe/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it("turns swapped targets round", () => {
    const swapped = mendMap(map(`13 beginbfchar\n${chars}\n<00ff><74006900>\nendbfchar`));
    expect(swapped).toContain("<00ff><00740069>");
  });
});

describe("noise", () => {
  it("is told from text, tables of figures and rules", () => {
    expect(isGarbled([{ text: "&'()*+,-./%.*0,12.34%*5,64%-.7.*+,".repeat(3) }])).toBe(true);
    expect(isGarbled([{ text: "\u0001\u0002\u0003\u0004".repeat(20) }])).toBe(true);
    expect(isGarbled([{ text: "Kommunstyrelsen beslutar att godkänna förslaget till budget." }])).toBe(false);
    expect(isGarbled([{ text: "2024 12 345,6 2025 13 001,2 2026 -4,5 % 100 (12) 7/8".repeat(5) }])).toBe(false);
    expect(isGarbled([{ text: "____________________________ .............................." }])).toBe(false);
    expect(isGarbled([{ text: "xkcd bqrt wzpf".repeat(40) }])).toBe(true);
  });

  it("is told by its letters where vowels are among them, also between a readable head and foot", () => {
    const said =
      "Kommunstyrelsen beslutar att godkänna förslaget. Närvarande: Åke Zetterqvist (C), Max Qvick (KD), Ulf Juhl. ";
    const shifted = [...said].map((char) =>
      /\p{L}/u.test(char) ? String.fromCharCode(97 + ((char.charCodeAt(0) * 7) % 26)) : char,
    );
    const noise = shifted.join("");
    expect(isGarbled([{ text: said.repeat(6) }])).toBe(false);
    expect(isGarbled([{ text: noise.repeat(6) }])).toBe(true);
    expect(isGarbled([{ text: said }, { text: noise.repeat(4) }, { text: said }])).toBe(true);
    expect(isGarbled([{ text: said.repeat(4) }, { text: noise }])).toBe(false);
  });

  it("tells words that poor OCR left, and leaves codes and brackets alone", () => {
    expect(misreadWords("SAMMANTRÄDESPROT0KOLL för EKBY l(OMMUN den 3 maj")).toEqual([
      "SAMMANTRÄDESPROT0KOLL",
      "l(OMMUN",
    ]);
    expect(misreadWords("kostnad(er) och avgift(en), RUT-avdrag, A4B, SFS1991:900, (S), AB0C")).toEqual([]);
  });
});

describe("PDF syntax", () => {
  it("reads objects and fails on what is none", () => {
    const value = new SyntaxReader("<< /A [1 2.5 (te(x)t) <41>] /B 12 0 R /C#20D true % note\n /E null >>", 0).value();
    expect(value).toBeInstanceOf(Dict);
    const dict = value as Dict;
    expect(dict.get("/A")).toEqual([1, 2.5, new Quoted("(te(x)t)"), new Quoted("<41>")]);
    expect([dict.get("/B"), dict.get("/C D"), dict.get("/E"), dict.get("/F")]).toEqual([
      new Ref(12),
      true,
      null,
      undefined,
    ]);
    for (const bad of ["[1 2", "<< 1 2 >>", "[".repeat(100), ")", ""]) {
      expect(() => new SyntaxReader(bad, 0).value()).toThrow(SyntaxError);
    }
  });
});
