import { describe, expect, it } from "vitest";
import { parse } from "../../src/pipeline.ts";
import { Lexicon } from "../../src/text/lexicon.ts";
import { Dictionary, isMisreading } from "../../src/text/misreading.ts";
import { respelling } from "../../src/text/respelling.ts";

describe("misread words", () => {
  it.each([
    ["yrkor", "yrkar"],
    ["bifoll", "bifall"],
    ["bcslut", "beslut"],
    ["kornrnunstyrelsen", "kommunstyrelsen"],
    ["orclförande", "ordförande"],
    ["be5lutar", "beslutar"],
    ["ledamööter", "ledamöter"],
    ["reservatonen", "reservationen"],
    ["ii tses".replace(" ", ""), "utses"],
  ])("%s is %s", (read, meant) => expect(isMisreading(read, meant)).toBe(true));

  it.each([
    ["yrkat", "yrkar"],
    ["motioner", "motionen"],
    ["motion", "motionen"],
    ["nämnden", "nämnder"],
    ["avslag", "anslag"],
    ["svår", "svar"],
    ["förslaget", "förslagen"],
  ])("%s is a word of its own beside %s", (read, meant) => expect(isMisreading(read, meant)).toBe(false));

  it("stand for the one known word that they are like, or for themselves", () => {
    const { meaning } = new Dictionary(["yrkar", "bifall", "beslut"], ["och"], ["kort"], ["nämnden"], [["jo", "ja"]]);
    expect(["yrkor", "bifoll", "ocb", "kort", "socialnämndcn", "svaret", "jo", "så"].map(meaning)).toEqual([
      "yrkar",
      "bifall",
      "och",
      "kort",
      "socialnämnden",
      "svaret",
      "ja",
      "så",
    ]);
  });

  it("are found in phrases while a respelling holds, at their own places", () => {
    const { meaning } = new Dictionary(["yrkar", "bifall"], [], [], [], []);
    const lexicon = new Lexicon({ motion: ["yrkar bifall"] });
    const text = "Anna Berg (S) yrkor bifoll till förslaget";
    expect(lexicon.find(text)).toEqual([]);
    expect(respelling(meaning, () => lexicon.find(text))).toEqual([{ id: "motion", start: 14, end: 26 }]);
    expect(lexicon.find(text)).toEqual([]);
  });
});

const minutes = (decision: string): string => `Exempelby kommun
Sammanträdesprotokoll
Kommunstyrelsen
2024-03-12

§ 12
Ny gatubelysning vid torget

${decision}
`;

describe("a garbled text", () => {
  it("is read by what its words stand for and kept as it stands", async () => {
    const { minutes: model } = await parse(
      minutes(`Yrkanden
Anna Berg (S) yrkor bifoll till förvaltningens försiag.

Bcslut
Kommunstyrelsen beslutor att godkänna förslaget.

Reservotion
Bo Ek (M) rcserverar sig mot beslutet.`),
    );
    const [item] = model.paragraphs;
    expect(item?.motions).toMatchObject([{ by: [{ name: "Anna Berg" }], demands: [{ type: "approval" }] }]);
    expect(item?.decision?.text).toBe("Kommunstyrelsen beslutor att godkänna förslaget.");
    expect(item?.reservations).toMatchObject([{ by: [{ name: "Bo Ek" }] }]);
  });

  it("is none where a single word is misspelt: there every word means what it says", async () => {
    const { minutes: model } = await parse(
      minutes(`Yrkanden
Anna Berg (S) yrkar bifall till förvaltningens förslag.

Beslut
Kommunstyrelsen beslutar att godkänna försiaget.`),
    );
    expect(model.paragraphs[0]?.motions).toHaveLength(1);
    expect(model.paragraphs[0]?.decision?.text).toBe("Kommunstyrelsen beslutar att godkänna försiaget.");
  });
});
