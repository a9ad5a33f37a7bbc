/**
 * Damages minutes and checks the laws that hold for any input: never throws, always valid, every value placed, every
 * character accounted for, the same twice. Prints the seeds that break one; exit 1 where any does.
 * npm run fuzz -- [--cases N] [--seed N] [--keep FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../src/pipeline.ts";
import { UnreadableError } from "../src/read/index.ts";
import { documentFixtures } from "../test/support/fixtures.ts";
import { families, generate } from "../test/support/generate/index.ts";
import { Random } from "../test/support/generate/random.ts";
import { lawFaults } from "../test/support/laws.ts";
import { mutated } from "../test/support/mutate.ts";

const options = { cases: "100000", seed: "1", keep: "" };
for (let i = 2; i < process.argv.length; i += 2) {
  const key = (process.argv[i] as string).replace(/^--/, "");
  if (!(key in options)) throw new Error(`unknown option --${key}`);
  options[key as keyof typeof options] = process.argv[i + 1] ?? "";
}

/** Milliseconds that a case may take. */
const SLOW = 2000;

const sources = [
  ...documentFixtures().flatMap(({ inputs }) =>
    inputs.filter(({ file }) => file.endsWith(".txt")).map(({ path }) => readFileSync(path, "utf8")),
  ),
  ...Object.keys(families).map((family) => generate(family, 7).text),
];

const faults = new Map<string, { count: number; seed: number; example: string }>();
const cases = Number(options.cases);
const first = Number(options.seed);
let broken = 0;
for (let seed = first; seed < first + cases; seed++) {
  const text = mutated(new Random(seed), sources);
  const found = await check(text, seed % 20 === 0);
  if (found.length > 0) {
    broken++;
    if (options.keep) {
      mkdirSync(options.keep, { recursive: true });
      writeFileSync(join(options.keep, `${seed}.txt`), text);
    }
  }
  for (const fault of found) {
    const kind = fault.replace(/\d+/g, "#").replace(/"[^"]*"/g, "…");
    const known = faults.get(kind);
    if (known) known.count++;
    else faults.set(kind, { count: 1, seed, example: fault });
  }
  if ((seed - first + 1) % 5000 === 0) console.log(`${seed - first + 1} cases, ${broken} broken`);
}
for (const { count, seed, example } of [...faults.values()].sort((a, b) => b.count - a.count).slice(0, 40))
  console.log(`${count} × seed ${seed}: ${example.slice(0, 300)}`);
console.log(`${cases} cases, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;

async function check(text: string, twice: boolean): Promise<string[]> {
  const begun = performance.now();
  try {
    const parsed = await parse(text);
    const took = performance.now() - begun;
    const found = [...new Set(lawFaults(parsed))];
    if (took > SLOW) found.push(`slow: ${Math.round(took)} ms for ${text.length} characters`);
    if (twice && JSON.stringify((await parse(text)).minutes) !== JSON.stringify(parsed.minutes))
      found.push("two readings differ");
    return found;
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    return [
      `throws: ${String((error as Error).stack)
        .split("\n")
        .slice(0, 3)
        .join(" ")}`,
    ];
  }
}
