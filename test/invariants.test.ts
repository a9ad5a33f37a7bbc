import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parsed, parse, render, renderers, validate } from "../src/index.ts";
import { corpus, documentFixtures, type Input } from "./support/fixtures.ts";
import { accountingFaults } from "./support/laws.ts";
import { provenanceFaults } from "./support/provenance.ts";

/** More than this of one fault says nothing new. */
const SHOWN = 8;

const fixtures = documentFixtures().map(({ name, inputs }) => ({ name, inputs }));
const documents = [...fixtures, ...corpus()].flatMap(({ name, inputs }) =>
  inputs.map((input) => ({ name: name === input.file ? input.label : `${name}/${input.label}`, input })),
);

describe.each(documents.map(({ name, input }) => [name, input] as const))("%s", (_name, input) => {
  let parsed: Promise<Parsed> | undefined;
  const read = (): Promise<Parsed> => (parsed ??= parseFile(input));

  it("becomes a model that the schema accepts", async () => {
    expect((await validate((await read()).minutes)).slice(0, SHOWN)).toEqual([]);
  });

  it("says of every value where it was read", async () => {
    const { minutes, text } = await read();
    expect(provenanceFaults(minutes, text).slice(0, SHOWN)).toEqual([]);
  });

  it("accounts for every character once", async () => {
    expect(accountingFaults(await read())).toEqual([]);
  });

  it("can be rendered in every format, twice the same", async () => {
    const { minutes } = await read();
    for (const { name } of renderers) expect(await render(minutes, name)).toBe(await render(minutes, name));
  });
});

describe("whatever comes in", () => {
  const texts = fixtures
    .flatMap(({ inputs }) => inputs.filter(({ file }) => file.endsWith(".txt")))
    .map(({ path }) => path);
  const sources = texts.map((path) => readFileSync(path, "utf8"));

  it("bytes and their text give the same model", async () => {
    for (const path of texts) {
      const file = "input.txt";
      const fromText = await parse(readFileSync(path, "utf8"), { file });
      const fromBytes = await parse(readFileSync(path), { file });
      expect({ ...fromText.minutes, source: 0 }).toEqual({ ...fromBytes.minutes, source: 0 });
    }
  });

  it("damaged minutes still give a valid, fully accounted model", async () => {
    const line = fc.oneof(
      fc.constantFrom(...sources.flatMap((text) => text.split("\n"))),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "",
        "\f",
        "§",
        "§ 1",
        "Beslut",
        "Ja: 3, nej: 2",
        "\u00ad",
        "-",
        "(((((",
        "\r",
        "\u2028",
        "A".repeat(5000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 120 }), async (lines) => {
        const text = lines.join("\n");
        fc.pre(text.length > 0);
        const parsed = await parse(text);
        expect(await validate(parsed.minutes)).toEqual([]);
        expect(accountingFaults(parsed)).toEqual([]);
        expect(provenanceFaults(parsed.minutes, parsed.text)).toEqual([]);
      }),
      { numRuns: 150, seed: 20240101 },
    );
  });
});

function parseFile({ path, file, pdfEngine }: Input): Promise<Parsed> {
  return parse(readFileSync(path), { file, pdfEngine });
}
