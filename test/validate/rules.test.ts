import { describe, expect, it } from "vitest";
import { entryOf } from "../../src/findings/collect.ts";
import remarks from "../../src/findings/remarks.json" with { type: "json" };
import ruleCatalogue from "../../src/findings/rules.json" with { type: "json" };
import { validate } from "../../src/index.ts";
import { rules } from "../../src/validate/rules/index.ts";
import { findingsOf, ruleFixtures } from "../support/rule-fixtures.ts";
import { files } from "../support/source.ts";

const fixtures = ruleFixtures();
const ids = rules.map(({ id }) => id);
const slots = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

describe("every rule", () => {
  it("is a file, a catalogue entry and a folder of fixtures", () => {
    const inFolder = files("src/validate/rules", ".ts").map((path) => path.replace(/^.*\/|\.ts$/g, ""));
    expect(inFolder.filter((name) => name !== "index").sort()).toEqual([...ids].sort());
    expect(Object.keys(ruleCatalogue).sort()).toEqual([...ids].sort());
    expect([...new Set(fixtures.map(({ rule }) => rule))].sort()).toEqual([...ids].sort());
  });

  it.each(ids)("%s has fixtures that keep it and that break it", (id) => {
    const own = fixtures.filter(({ rule }) => rule === id);
    expect(own.some(({ good }) => good) && own.some(({ good }) => !good)).toBe(true);
  });

  it.each(ids)("%s says in both languages what it demands, why and what to do", (id) => {
    const entry = entryOf(id);
    for (const part of [entry, entry?.title, entry?.why, entry?.remedy, ...Object.values(entry?.variants ?? {})]) {
      expect(part?.sv).toBeTruthy();
      expect(part?.en).toBeTruthy();
      expect(slots(part?.sv ?? "")).toBe(slots(part?.en ?? ""));
    }
  });
});

it("remarks say the same in both languages", () => {
  expect(Object.entries(remarks).filter(([, { sv, en }]) => slots(sv) !== slots(en))).toEqual([]);
});

describe.each(fixtures.map((one) => [`${one.rule}/${one.name}`, one] as const))("%s", (_name, one) => {
  it("is a model that the schema accepts", async () => {
    expect(await validate(one.minutes)).toEqual([]);
  });

  it(one.good ? "gives no finding" : "gives findings of its rule only", () => {
    const found = findingsOf(one).map(({ id }) => id);
    expect([...new Set(found)]).toEqual(one.good ? [] : [one.rule]);
  });

  it("leaves no slot open in any language", () => {
    for (const lang of ["sv", "en"] as const) {
      const texts = findingsOf(one, lang).flatMap(({ message, note = "", law = "", related = [] }) => [
        message,
        note,
        law,
        ...related.map((r) => r.message),
      ]);
      expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    }
  });
});
