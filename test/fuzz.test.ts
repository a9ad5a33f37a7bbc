import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, UnreadableError } from "../src/index.ts";
import { documentFixtures } from "./support/fixtures.ts";
import { families, generate } from "./support/generate/index.ts";
import { Random } from "./support/generate/random.ts";
import { lawFaults } from "./support/laws.ts";
import { mutated } from "./support/mutate.ts";

/** How many damaged documents each test reads; `npm run fuzz` reads many more. */
const CASES = 1500;
/** More than this of one fault says nothing new. */
const SHOWN = 5;

const paths = documentFixtures().flatMap(({ inputs }) =>
  inputs.filter(({ file }) => file.endsWith(".txt")).map(({ path }) => path),
);
const sources = [
  ...paths.map((path) => readFileSync(path, "utf8")),
  ...Object.keys(families).map((name) => generate(name, 7).text),
].map((text) => text.slice(0, 8000));

describe("damaged minutes", () => {
  it("still give a valid model that accounts for its text", async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= CASES && faults.length < SHOWN; seed++) {
      const parsed = await parse(mutated(new Random(seed), sources));
      faults.push(
        ...lawFaults(parsed)
          .slice(0, 2)
          .map((fault) => `seed ${seed}: ${fault}`),
      );
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it("are read the same twice", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const text = mutated(new Random(seed), sources);
      expect((await parse(text)).minutes).toEqual((await parse(text)).minutes);
    }
  });

  it("may be damaged in their bytes: then a model or a refusal, nothing else", async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const bytes = new Uint8Array(readFileSync(random.pick(paths)).subarray(0, 6000));
      for (let i = 0, count = random.int(1, 300); i < count; i++)
        bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      try {
        faults.push(...lawFaults(await parse(bytes)).map((fault) => `seed ${seed}: ${fault}`));
      } catch (error) {
        if (!(error instanceof UnreadableError)) faults.push(`seed ${seed}: ${error}`);
      }
    }
    expect(faults.slice(0, SHOWN)).toEqual([]);
  });
});
