/**
 * Takes models through Markdown and back: any model that the schema accepts, with hostile texts, and every tenth time what
 * is read from a generated document. Prints the seeds of those that do not come back as they were; exit 1 where any does not.
 * npm run fuzz:markdown -- [--cases N] [--seed N]
 */
import fc from "fast-check";
import { type Minutes, parse } from "../src/index.ts";
import { arbitraryMinutes } from "../test/support/arbitrary-minutes.ts";
import { families, generate } from "../test/support/generate/index.ts";
import { roundTripFaults } from "../test/support/round-trip.ts";

const options = { cases: "10000", seed: "1" };
for (let i = 2; i < process.argv.length; i += 2) {
  const key = (process.argv[i] as string).replace(/^--/, "");
  if (!(key in options)) throw new Error(`unknown option --${key}`);
  options[key as keyof typeof options] = process.argv[i + 1] ?? "";
}

const names = Object.keys(families);
const cases = Number(options.cases);
const first = Number(options.seed);
let broken = 0;
for (let seed = first; seed < first + cases; seed++) {
  let faults: string[];
  try {
    faults = await roundTripFaults(await modelOf(seed));
  } catch (error) {
    faults = [String(error)];
  }
  if (faults.length > 0) {
    broken++;
    if (broken <= 20) console.log(`seed ${seed}: ${faults.length} differences, the first: ${faults[0]?.slice(0, 400)}`);
  }
  if ((seed - first + 1) % 1000 === 0) console.log(`${seed - first + 1} models, ${broken} different`);
}
console.log(`${cases} models, ${broken} different`);
process.exitCode = broken > 0 ? 1 : 0;

async function modelOf(seed: number): Promise<Minutes> {
  if (seed % 10 === 0) return (await parse(generate(names[(seed / 10) % names.length] as string, seed).text)).minutes;
  return fc.sample(arbitraryMinutes, { seed, numRuns: 1 })[0] as Minutes;
}
