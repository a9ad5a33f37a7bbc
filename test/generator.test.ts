import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.ts";
import { families, generate } from "./support/generate/index.ts";
import { misread } from "./support/generate/noise.ts";
import { Random } from "./support/generate/random.ts";
import { readBack } from "./support/generate/read-back.ts";
import { lawFaults } from "./support/laws.ts";
import { f1, type Tally, total } from "./support/score.ts";

/** Documents a family; `npm run score:generated` reads more and tells what is wrong. */
const COUNT = 12;
/** What each family must reach as a whole, what all must reach together, and what each category of few documents. */
const LEAST = { clean: { family: 0.985, all: 0.995 }, noisy: { all: 0.96, category: 0.93 } };

const names = Object.keys(families);
const seeds = Array.from({ length: COUNT }, (_, i) => i + 101);

describe("generated minutes", () => {
  it("are the same for the same seed", () => {
    for (const name of names) expect(generate(name, 3)).toEqual(generate(name, 3));
  });

  it("are read back, family by family", async () => {
    const scores: Record<string, Tally>[] = [];
    const short: string[] = [];
    for (const name of names) {
      const family = total(await scored(name, 0));
      const { all, ...rest } = family;
      if (f1(all as Tally) < LEAST.clean.family) short.push(`${name} ${f1(all as Tally).toFixed(4)}`);
      scores.push(rest);
    }
    expect(short).toEqual([]);
    expect(f1(total(scores).all as Tally)).toBeGreaterThanOrEqual(LEAST.clean.all);
  });

  it("are read back from poor scans", async () => {
    const scores = (await Promise.all(names.map((name) => scored(name, 0.01)))).flat();
    const { all, ...categories } = total(scores);
    const weak = Object.entries(categories).filter(([, tally]) => f1(tally) < LEAST.noisy.category);
    expect(weak.map(([name, tally]) => `${name} ${f1(tally).toFixed(4)}`)).toEqual([]);
    expect(f1(all as Tally)).toBeGreaterThanOrEqual(LEAST.noisy.all);
  });

  it("keep the laws of every model, however noisy", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(0, 0.01, 0.05, 0.2),
        async (name, seed, rate) => {
          const text = misread(generate(name, seed).text, rate, new Random(seed));
          expect(lawFaults(await parse(text)).slice(0, 3)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

async function scored(name: string, noise: number): Promise<Record<string, Tally>[]> {
  const tallies: Record<string, Tally>[] = [];
  for (const seed of seeds) tallies.push((await readBack(name, seed, noise)).tallies);
  return tallies;
}
