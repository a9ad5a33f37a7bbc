import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { extract, parse, render } from "../../src/index.ts";
import { arbitraryMinutes } from "../support/arbitrary-minutes.ts";
import { corpus, documentFixtures } from "../support/fixtures.ts";
import { roundTripFaults } from "../support/round-trip.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { schemaErrors } from "../support/validate.ts";

test("the sample comes back as it was", async () => {
  expect(await roundTripFaults(sampleMinutes)).toEqual([]);
  expect(await roundTripFaults(extract(sampleMinutes, ["42", "43 a"]))).toEqual([]);
});

test("what is not understood comes back too", async () => {
  const { minutes } = await parse(await render(sampleMinutes, "md"));
  expect(minutes.unclaimed).toEqual(sampleMinutes.unclaimed);
});

test("writing what was read gives the same Markdown, but for its source", async () => {
  const first = await render(sampleMinutes, "md");
  const { minutes } = await parse(first);
  expect(await render({ ...minutes, source: sampleMinutes.source }, "md")).toBe(first);
});

test("the arbitrary models are models", () => {
  fc.assert(
    fc.property(arbitraryMinutes, (minutes) => {
      expect(schemaErrors(minutes)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("any model comes back as it was, whatever its texts", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMinutes, async (minutes) => {
      expect(await roundTripFaults(minutes)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe("every document", () => {
  const inputs = [...documentFixtures(), ...corpus()].flatMap(({ name, inputs: all }) =>
    all.map((input) => ({ ...input, name })),
  );
  // The engines give the same model: one reading of each file is enough.
  const once = inputs.filter(({ label }) => !label.includes("pdfjs"));
  it.each(once.map((input) => [`${input.name} ${input.label}`, input] as const))(
    "%s",
    async (_name, { path, file, pdfEngine }) => {
      const { minutes } = await parse(readFileSync(path), { file, pdfEngine });
      expect(await roundTripFaults(minutes)).toEqual([]);
    },
  );
});
