/**
 * Times hostile inputs at full size and at half of it: reading is linear, so twice the input takes about twice the time.
 * Memory is the most that the process has held so far.
 * npm run bench:hostile [-- part of a name [share of the full size]]
 */
import { parse } from "../src/pipeline.ts";
import { pathologies } from "../test/support/pathological.ts";

/** Most that doubling the input may multiply the time by. */
const MOST = 2.3;
/** Below this many milliseconds a ratio says nothing. */
const NOISE = 100;
/** Most milliseconds of processor time for a full-size input. */
const BOUND = 60_000;

const only = process.argv[2] ?? "";
const share = Number(process.argv[3] ?? 1);
let failed = 0;
for (const { name, full, make } of pathologies.filter((one) => one.name.includes(only))) {
  const size = Math.max(2, Math.round(full * share));
  const half = make(size / 2);
  const whole = make(size);
  await time(make(Math.min(size, 200)));
  const before = await time(half);
  const after = await time(whole);
  let ratio = after / before;
  if (ratio > MOST && after > NOISE) ratio = (await time(whole)) / (await time(half));
  const bad = after > BOUND || (ratio > MOST && after > NOISE);
  if (bad) failed++;
  const figures = `${(whole.length / 1e6).toFixed(1).padStart(6)} MB ${after.toFixed(0).padStart(7)} ms  × ${ratio.toFixed(2)}`;
  const memory = `  ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`;
  console.log(`${name.padEnd(28)}${figures}${memory}${bad ? "  TOO SLOW" : ""}`);
}
process.exitCode = failed > 0 ? 1 : 0;

/** Milliseconds of processor time that reading a text takes: others on the machine do not count. */
async function time(text: string): Promise<number> {
  const begun = process.cpuUsage();
  await parse(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
