import { describe, expect, it } from "vitest";
import { parse } from "../src/index.ts";
import { lawFaults } from "./support/laws.ts";
import { pathologies } from "./support/pathological.ts";

/** Share of the benchmark's size: enough that a quadratic reader shows, little enough for every run of the tests. */
const SHARE = 0.004;
/** Most that four times the input may multiply the time by: linear is 4, quadratic 16; the rest is a busy machine. */
const MOST = 9;
/** Below this many milliseconds a ratio says nothing. */
const NOISE = 150;
const TRIES = 3;

describe.each(pathologies.map((one) => [one.name, one] as const))("%s", (_name, { make, full, tested }) => {
  const size = tested ?? Math.min(Math.round(full * SHARE), 20_000);

  it("is read in time that grows with its length", async () => {
    await parse(make(Math.min(size, 100)));
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TRIES && least > MOST; i++) {
      const before = await time(make(size / 4));
      const after = await time(make(size));
      least = Math.min(least, after < NOISE ? 0 : after / before);
    }
    expect(least).toBeLessThanOrEqual(MOST);
  });

  it("gives a model that keeps the laws", async () => {
    expect(lawFaults(await parse(make(Math.min(size, 300)))).slice(0, 3)).toEqual([]);
  });
});

async function time(text: string): Promise<number> {
  const begun = performance.now();
  await parse(text);
  return performance.now() - begun;
}
