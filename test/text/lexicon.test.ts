import { describe, expect, it } from "vitest";
import { Lexicon } from "../../src/text/lexicon.js";

describe("a lexicon", () => {
  const words = new Lexicon({ and: ["och", "samt", "m.fl."], letter: ["å"], number: ["nr {number}"] });

  it.each([
    ["Berg och", "and"],
    ["Berg OCH", "and"],
    ["Berg m.fl.", "and"],
    ["Berg m.fl .", "and"],
    ["se nr 4", "number"],
    ["Berg å", "letter"],
  ])("tells that %j closes with a phrase", (text, id) => {
    expect(words.closing(text)).toMatchObject({ id, end: text.length });
  });

  it.each(["", "och ", "och Berg", "doch", "se nr", "nr 4 a"])("tells that %j closes with none", (text) => {
    expect(words.closing(text)).toBeUndefined();
  });

  it("opens with words of one letter and of many, whatever stands behind them", () => {
    const opening = new Lexicon({ short: ["å", "*"], long: ["enligt beslut"], begun: ["yrk*"] });
    for (const [text, id] of [
      ["å", "short"],
      ["Å, vad", "short"],
      ["* punkt", "short"],
      ["Enligt  beslut", "long"],
      ["yrkanden", "begun"],
    ])
      expect(opening.opening(text as string)?.id, text).toBe(id);
    for (const text of ["ål", "enligt", "en", "e", "y", "yr"]) expect(opening.opening(text), text).toBeUndefined();
  });

  it("takes the longest of the phrases that a word leads to, and the first of those as long", () => {
    const many = new Lexicon({
      own: ["nämndens förslag"],
      any: ["*nämndens förslag till"],
      owner: ["{owner} förslag"],
    });
    expect(many.find("Byggnadsnämndens förslag till beslut").map(({ id }) => id)).toEqual(["any"]);
    expect(many.find("Nämndens förslag").map(({ id }) => id)).toEqual(["own"]);
    expect(many.find("Bergs förslag")).toEqual([{ id: "owner", start: 0, end: 13, slots: { owner: "bergs" } }]);
  });

  it("reads words whose letters are spaced out, and leaves a few letters alone", () => {
    const spaced = new Lexicon({ decision: ["beslut"], votes: ["ja nej", "jna"], lead: ["nämnden beslutar"] });
    expect(spaced.whole("B E S L U T")).toBe("decision");
    expect(spaced.opening("N Ä M N D E N beslutar att")).toMatchObject({ id: "lead", start: 0, end: 22 });
    expect(spaced.closing("punkten B E S L U T")).toMatchObject({ id: "decision", start: 8, end: 19 });
    expect(spaced.find("J N A")).toEqual([]);
    expect(spaced.find("B E S L U T A")).toEqual([]);
  });
});
