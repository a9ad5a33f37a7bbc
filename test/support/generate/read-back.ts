import { parse } from "../../../src/pipeline.ts";
import type { Gold } from "../fixtures.ts";
import { score } from "../score.ts";
import { generate } from "./index.js";
import { misread, sameDespiteNoise } from "./noise.js";
import { Random } from "./random.js";

/** Generates a document, reads it, with characters misread at the given rate, and scores what was read. */
export async function readBack(family: string, seed: number, noise = 0): Promise<ReturnType<typeof score>> {
  const { text, truth } = generate(family, seed);
  const { minutes } = await parse(noise > 0 ? misread(text, noise, new Random(seed)) : text);
  return score(minutes, truth as unknown as Gold, noise > 0 ? sameDespiteNoise : undefined);
}
