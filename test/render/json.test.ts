import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../src/pipeline.ts";
import { shape } from "../../src/render/canonical.ts";
import { render } from "../../src/render/index.ts";
import { documentFixtures } from "../support/fixtures.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { minutesSchema, schemaErrors } from "../support/validate.ts";

type Shape = typeof shape;
type Schema = {
  $ref?: string;
  items?: Schema;
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
  properties?: Record<string, Schema>;
};

test("the sample is valid minutes", () => {
  expect(schemaErrors(sampleMinutes)).toEqual([]);
});

test("keys stand in the order of the schema", () => {
  const orderOf = (schema: Schema): Shape | null => {
    const target: Schema = schema.$ref ? minutesSchema.$defs[schema.$ref.split("/").at(-1) ?? ""] : schema;
    if (target.items) return orderOf(target.items);
    if (target.oneOf) return Object.assign({}, ...target.oneOf.map(orderOf));
    if (typeof target.additionalProperties === "object") return { "*": orderOf(target.additionalProperties) };
    if (!target.properties) return null;
    return Object.fromEntries(Object.entries(target.properties).map(([key, value]) => [key, orderOf(value)]));
  };
  expect(JSON.stringify(shape, null, 1)).toBe(JSON.stringify(orderOf(minutesSchema), null, 1));
});

test("the order of the keys that come in does not matter", async () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };
  const other = { ...(shuffled(sampleMinutes) as typeof sampleMinutes), provenance: sampleMinutes.provenance };
  expect(await render(other, "json")).toBe(await render(sampleMinutes, "json"));
});

test("what is read back is what was written", async () => {
  const text = await render(sampleMinutes, "json");
  expect(JSON.parse(text)).toEqual(sampleMinutes);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": "1.0",\n {2}"kind"/);
  expect(text.endsWith("\n}\n")).toBe(true);
});

test("indentation is the caller's", async () => {
  expect(await render(sampleMinutes, "json", { indent: 0 })).toBe(
    `${JSON.stringify(JSON.parse(await render(sampleMinutes, "json")))}\n`,
  );
});

test("keys that the schema does not know are kept, whatever their name", async () => {
  const odd = JSON.parse(JSON.stringify(sampleMinutes).replace('"kind":', '"__proto__":{"x":1},"extra":2,"kind":'));
  const text = await render(odd, "json");
  expect(text).toContain('"__proto__"');
  expect(text).toContain('"extra": 2');
});

test("places are written alike whether somebody asked for their map or not", async () => {
  for (const { name, inputs } of documentFixtures()) {
    const [input] = inputs;
    if (!input) continue;
    const { minutes } = await parse(readFileSync(input.path), { file: input.file, pdfEngine: input.pdfEngine });
    const written = () => Promise.all([0, 2, 3].map((indent) => render(minutes, "json", { indent })));
    const unasked = await written();
    expect(Object.keys(minutes.provenance).length, name).toBeGreaterThan(0);
    expect(
      (await written()).every((text, i) => text === unasked[i]),
      name,
    ).toBe(true);
  }
});

test("what is added to minutes whose places nobody asked for stands behind them", async () => {
  const { minutes } = await parse("§ 1\nTaxa\n\nBeslut\nTaxan antas.\n");
  const text = await render({ ...minutes, extra: 1 } as typeof minutes, "json");
  expect(await render(Object.assign(minutes, { extra: 1 }), "json")).toBe(text);
});
