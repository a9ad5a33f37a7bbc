/**
 * Endurance of batches: `npm run batch:soak [-- documents kills queued]`, by default 10 000, 20 and 1 000.
 *
 * 1. An archive of that many documents, text and PDF, 2 % broken in ten ways, is converted by two workers: every good file
 *    must be what the library makes of it, every bad one reported as what it is.
 * 2. The same with `kill -9` at that many random moments, started anew each time: the same output, and nothing done twice
 *    beyond what was in flight.
 * 3. The first documents through a queue, two workers, one killed: the same output again.
 *
 * Ends with exit code 1 where one of these does not hold.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, render } from "../src/index.ts";
import { limits, makeArchive, random } from "../test/support/archive.ts";
import { startRedis } from "../test/support/redis.ts";
import { tree } from "../test/support/tree.ts";
import { counter, ended, events, measured, pause, start } from "./runs.ts";

const [documents = 10_000, kills = 20, queued = 1_000] = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(tmpdir(), "paragraf-soak-"));
const how = ["--to", "json", ...limits];
let wrong = 0;

function check(what: string, holds: boolean): void {
  if (!holds) wrong++;
  console.log(`${holds ? "ok   " : "WRONG"} ${what}`);
}

/** Whether two output folders hold the same; says what differs. */
function same(one: string, other: string): boolean {
  const [a, b] = [tree(one), tree(other)];
  const differing = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  for (const path of differing.slice(0, 5)) console.log(`      ${path} differs`);
  return differing.length === 0;
}

try {
  const reference = await whole();
  await killed(reference);
  await throughQueue();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = wrong > 0 ? 1 : 0;

async function whole(): Promise<string> {
  const input = join(work, "in");
  const outDir = join(work, "out");
  const { good, bad } = makeArchive(input, documents);
  const log = join(work, "out.log");
  const run = await measured(["convert", input, "--out-dir", outDir, "--workers", "2", "--json-progress", ...how], log);
  const pages = events(log).reduce((sum, one) => sum + (one.pages ?? 0), 0);
  console.log(
    `${documents} documents, ${pages} pages: ${run.seconds.toFixed(0)} s, ${(documents / run.seconds).toFixed(1)} documents/s, ${(pages / run.seconds).toFixed(0)} pages/s, ${run.cpu.toFixed(0)} s of processor time`,
  );
  check(
    `the parent takes ${run.parent.toFixed(0)} MB at most (limit 300), a worker ${run.worker.toFixed(0)} MB`,
    run.parent < 300,
  );
  const different = [];
  for (const name of good) {
    const { minutes } = await parse(readFileSync(join(input, name)), { file: name });
    const made = readFileSync(join(outDir, name.replace(/\w+$/, "json")), "utf8");
    if (made !== (await render(minutes, "json"))) different.push(name);
  }
  check(
    `${good.length} good files are what the library makes of them (${different.length} are not)`,
    different.length === 0,
  );
  const report: { files: { name: string; error?: { id: string } }[] } = JSON.parse(
    readFileSync(join(outDir, "report.json"), "utf8"),
  );
  const told = new Map(report.files.flatMap(({ name, error }) => (error ? [[name, error.id] as const] : [])));
  const right = [...bad].filter(([name, id]) => told.get(join(input, name)) === id).length;
  check(
    `${right} of ${bad.size} bad files are reported as what they are, nothing else is`,
    right === bad.size && told.size === right,
  );
  return outDir;
}

async function killed(reference: string): Promise<void> {
  const input = join(work, "in");
  const outDir = join(work, "killed");
  const log = join(work, "killed.log");
  const args = ["convert", input, "--out-dir", outDir, "--workers", "2", "--json-progress", ...how];
  const moments = random(20);
  const finished = counter(log);
  for (let i = 0; i < kills; i++) {
    const child = start(args, log);
    const end = ended(child);
    const before = finished();
    // Between the first file of the run and its share of all, so that all kills fall before the end.
    const until = before + moments.int(1, Math.max(1, Math.floor((1.6 * documents) / kills) - 1));
    while (child.exitCode === null && finished() < until) await pause(25);
    child.kill("SIGKILL");
    await end;
  }
  await ended(start(args, log));
  check(`killed ${kills} times, the output is that of an undisturbed run`, same(outDir, reference));
  const more = events(log).filter(({ event }) => event === "start").length - documents;
  check(
    `${more} files were begun more than once (limit ${4 * kills}: two workers, one file at hand and one on its way each)`,
    more <= 4 * kills,
  );
}

async function throughQueue(): Promise<void> {
  const input = join(work, "queued");
  const [outDir, local] = [join(work, "queue-out"), join(work, "local-out")];
  const { good, bad } = makeArchive(input, queued);
  const log = join(work, "queue.log");
  const redis = await startRedis();
  try {
    await ended(start(["convert", input, "--out-dir", local, "--workers", "2", ...how], log));
    await ended(start(["queue", "add", input, "--out-dir", outDir, "--redis", redis.url, ...how], log));
    const { openQueue } = await import("../src/queue/index.ts");
    const jobs = await openQueue("paragraf", redis.url);
    const args = ["queue", "work", "--redis", redis.url, "--workers", "1", "--lock", "5", "--until-empty"];
    const first = start(args, log);
    const second = start(args, log);
    const ends = [ended(first), ended(second)];
    while ((await jobs.counts()).completed < queued / 3) await pause(100);
    first.kill("SIGKILL");
    await Promise.all(ends);
    const counts = await jobs.counts();
    await jobs.close();
    check(`queue: ${JSON.stringify(counts)}`, counts.completed === good.length && counts.failed === bad.size);
    const last = join(work, "last.log");
    await ended(start(["convert", input, "--out-dir", outDir, "--json-progress", ...how], last));
    check("one worker killed: a batch finds nothing left to do", !events(last).some(({ event }) => event === "start"));
    check("one worker killed: the output is that of a local batch", same(outDir, local));
  } finally {
    await redis.stop();
  }
}
