/**
 * Damages minutes and checks the laws that hold for any input: never throws, always valid, every value placed, every
 * character accounted for, the same twice. Prints the seeds that break one; exit 1 where any does.
 * npm run fuzz -- [--cases N] [--seed N] [--jobs PROCESSES] [--keep FOLDER]
 */
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../src/pipeline.ts";
import { UnreadableError } from "../src/read/index.ts";
import { documentFixtures } from "../test/support/fixtures.ts";
import { families, generate } from "../test/support/generate/index.ts";
import { Random } from "../test/support/generate/random.ts";
import { lawFaults } from "../test/support/laws.ts";
import { mutated } from "../test/support/mutate.ts";

/** Processor time that a case may take, in milliseconds. */
const SLOW = 2000;
/** A report goes to the parent every so many cases. */
const REPORTED = 250;

interface Report {
  done: number;
  broken: { seed: number; faults: string[] }[];
}

const options = { cases: "100000", seed: "1", jobs: String(availableParallelism()), keep: "" };
for (let i = 2; i < process.argv.length; i += 2) {
  const key = (process.argv[i] as string).replace(/^--/, "");
  if (!(key in options)) throw new Error(`unknown option --${key}`);
  options[key as keyof typeof options] = process.argv[i + 1] ?? "";
}
const [cases, first, jobs] = [Number(options.cases), Number(options.seed), Number(options.jobs)];
const share = process.env.FUZZ_SHARE;
if (share === undefined) await all();
else await some(Number(share));

/** Every seed that is this process's share. */
async function some(from: number): Promise<void> {
  const sources = [
    ...documentFixtures().flatMap(({ inputs }) =>
      inputs.filter(({ file }) => file.endsWith(".txt")).map(({ path }) => readFileSync(path, "utf8")),
    ),
    ...Object.keys(families).map((family) => generate(family, 7).text),
  ];
  let report: Report = { done: 0, broken: [] };
  for (let seed = first + from; seed < first + cases; seed += jobs) {
    const text = mutated(new Random(seed), sources);
    const faults = await check(text, seed % 20 === 0);
    if (faults.length > 0) report.broken.push({ seed, faults });
    if (faults.length > 0 && options.keep) {
      mkdirSync(options.keep, { recursive: true });
      writeFileSync(join(options.keep, `${seed}.txt`), text);
    }
    if (++report.done < REPORTED && seed + jobs < first + cases) continue;
    process.send?.(report);
    report = { done: 0, broken: [] };
  }
  process.disconnect();
}

/** Shares the seeds among processes and tells what they found. */
async function all(): Promise<void> {
  const faults = new Map<string, { count: number; seed: number; example: string }>();
  const begun = performance.now();
  let done = 0;
  let broken = 0;
  const hear = (report: Report): void => {
    const before = Math.floor(done / 5000);
    done += report.done;
    broken += report.broken.length;
    for (const one of report.broken)
      for (const fault of one.faults) {
        const kind = fault.replace(/\d+/g, "#").replace(/"[^"]*"/g, "…");
        const known = faults.get(kind);
        if (known) known.count++;
        else faults.set(kind, { count: 1, seed: one.seed, example: fault });
      }
    if (Math.floor(done / 5000) > before) console.log(`${done} cases, ${broken} broken`);
  };
  const ends = Array.from({ length: jobs }, (_, from) => {
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, FUZZ_SHARE: String(from) },
      execArgv: process.execArgv,
    });
    child.on("message", (report) => hear(report as Report));
    return new Promise<number | null>((end) => child.on("close", end));
  });
  const died = (await Promise.all(ends)).filter((code) => code !== 0).length;
  for (const { count, seed, example } of [...faults.values()].sort((a, b) => b.count - a.count).slice(0, 40))
    console.log(`${count} × seed ${seed}: ${example.slice(0, 300)}`);
  console.log(`${done} cases, ${broken} broken, ${Math.round((performance.now() - begun) / 1000)} s`);
  if (died > 0) console.log(`${died} processes ended before their last case`);
  process.exitCode = broken > 0 || died > 0 || done !== cases ? 1 : 0;
}

async function check(text: string, twice: boolean): Promise<string[]> {
  const begun = process.cpuUsage();
  try {
    const parsed = await parse(text);
    const { user } = process.cpuUsage(begun);
    const found = [...new Set(lawFaults(parsed))];
    if (user > SLOW * 1000) found.push(`slow: ${Math.round(user / 1000)} ms for ${text.length} characters`);
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
