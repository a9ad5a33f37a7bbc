import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Archive, limits, makeArchive } from "./support/archive.ts";
import { events, paragraf, pause, scratch, start } from "./support/batch.ts";
import { withRedis } from "./support/redis.ts";
import { tree } from "./support/tree.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const local = join(folder, "lokalt");
const how = ["--to", "json", ...limits];

withRedis("a queue", (url) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = makeArchive(input, 100, 10);
    await paragraf(["convert", input, "--out-dir", local, ...how]);
  }, 240_000);

  const queue = (...args: string[]) => paragraf(["queue", ...args, "--redis", url()]);

  it("makes the same as a batch when a worker is killed, nothing lost and nothing doubled", async () => {
    const outDir = join(folder, "kö");
    const added = await queue("add", input, "--out-dir", outDir, ...how);
    expect([added.code, added.stderr]).toEqual([0, "100 i kö, 0 redan klara, 0 kan inte konverteras\n"]);
    const twice = await queue("add", input, "--out-dir", outDir, ...how);
    expect(twice.code).toBe(0);
    const log = join(folder, "kö.log");
    const worker = [
      "queue",
      "work",
      "--redis",
      url(),
      "--workers",
      "1",
      "--lock",
      "2",
      "--until-empty",
      "--memory",
      "512",
    ];
    const first = start(worker, log);
    const second = start(worker, log);
    let done = 0;
    while (done < 30) {
      await pause(200);
      done = Number(/(\d+) klara/.exec((await queue("status")).stdout)?.[1]);
    }
    first.child.kill("SIGKILL");
    await first.ended;
    expect(await second.ended).toBe(1);
    const status = await queue("status");
    expect(status.stdout.split("\n")[0]).toBe(
      `0 väntar, 0 pågår, ${archive.good.length} klara, ${archive.bad.size} misslyckade`,
    );
    // The report comes from the journals: a batch over the same inputs finds nothing left to do.
    const last = await paragraf(["convert", input, "--out-dir", outDir, ...how, "--json-progress"]);
    expect(last.stderr).not.toContain('"start"');
    expect(tree(outDir)).toEqual(tree(local));
  });

  it("gives results to an object of the caller's choice", async () => {
    const { openQueue, ticketsOf, work } = await import("../src/queue/index.ts");
    const { defaultLimits, fileSource } = await import("../src/batch/index.ts");
    const outDir = mkdtempSync(join(folder, "ingen-"));
    const [name = ""] = archive.good;
    const settings = { to: ["json"], read: {}, render: {}, limits: defaultLimits };
    const source = await fileSource(join(input, name), { relative: name });
    const { tickets } = await ticketsOf([source], { outDir, settings });
    const jobs = await openQueue("egen", url());
    await jobs.add(tickets);
    const delivered = new Map<string, string>();
    const options = { queue: "egen", redis: url(), workers: 1, memory: 512, lock: 5, untilEmpty: true };
    await work(
      {
        ...options,
        deliver: async (files) => files.forEach(({ path, content }) => delivered.set(path, content)),
      },
      new AbortController().signal,
    );
    expect([...delivered.keys()]).toEqual([name.replace(/\w+$/, "json")]);
    expect((await jobs.counts()).completed).toBe(1);
    await jobs.close();
    expect(tree(outDir).size).toBe(0);
  });

  it("times out a stuck job, tries it again and says so", async () => {
    const outDir = join(folder, "fast");
    const slow = join(folder, "långsam.txt");
    writeFileSync(slow, "§ 1\nTaxa\nBeslut\nTaxan antas enligt förslag.\n".repeat(60_000));
    const args = ["--queue", "fast", "--out-dir", outDir, "--to", "json", "--time-limit", "0.05"];
    await queue("add", slow, ...args);
    const log = join(folder, "fast.log");
    const run = start(["queue", "work", "--redis", url(), "--queue", "fast", "--until-empty", "--workers", "1"], log);
    expect(await run.ended).toBe(1);
    const status = await queue("status", "--queue", "fast");
    expect(status.stdout).toBe(`0 väntar, 0 pågår, 0 klara, 1 misslyckade\n  ${slow} (input-too-slow)\n`);
    expect(events(log)).toEqual([]);
  });
});
