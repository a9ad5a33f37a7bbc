import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, render } from "../../src/index.ts";
import { type Archive, limits, makeArchive, random } from "../support/archive.ts";
import { childrenOf, events, paragraf, pause, type Run, reportOf, scratch, start } from "../support/batch.ts";
import { tree } from "../support/tree.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const reference = join(folder, "ostörd");
const convert = (outDir: string, ...more: string[]): string[] => [
  ...["convert", input, "--to", "json,md", "--out-dir", outDir, "--workers", "2", ...limits, ...more],
];

let archive: Archive;
let first: Run;

beforeAll(async () => {
  archive = makeArchive(input, 100, 10);
  first = await paragraf(convert(reference));
});

describe("a batch", { timeout: 240_000 }, () => {
  it("converts every good file as the library does", async () => {
    const wrong: string[] = [];
    for (const name of archive.good) {
      const { minutes } = await parse(readFileSync(join(input, name)), { file: name });
      for (const format of ["json", "md"] as const) {
        const path = join(reference, name.replace(/\w+$/, format));
        if (readFileSync(path, "utf8") !== (await render(minutes, format))) wrong.push(path);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("reports every bad file, and says why", () => {
    const { files, converted, failed } = reportOf(reference);
    const told = files.filter(({ status }) => status === "failed").map(({ name, error }) => [name, error?.id]);
    const expected = [...archive.bad].map(([name, id]) => [join(input, name), id]);
    expect(told.sort()).toEqual(expected.sort());
    expect([first.code, converted, failed]).toEqual([1, archive.good.length, archive.bad.size]);
    for (const name of archive.bad.keys()) expect(first.stderr).toContain(name);
  });

  it("does nothing twice", async () => {
    const before = tree(reference);
    const again = await paragraf(convert(reference, "--json-progress"));
    expect(JSON.parse(again.stderr.trim().split("\n").at(-1) ?? "")).toEqual({
      event: "done",
      ...{ converted: 0, unchanged: archive.good.length, failed: archive.bad.size },
    });
    expect(again.stderr).not.toContain('"start"');
    expect(tree(reference)).toEqual(before);
  });

  it("does again what has changed or is gone, and looks at what may have changed", async () => {
    const outDir = join(folder, "ändrad");
    const [touched = "", changed = "", gone = "", damaged = ""] = archive.good;
    await paragraf(convert(outDir, "--quiet"));
    utimesSync(join(input, touched), 1, 1);
    const original = readFileSync(join(input, changed));
    appendFileSync(join(input, changed), "\n");
    rmSync(join(outDir, gone.replace(/\w+$/, "md")));
    appendFileSync(join(outDir, damaged.replace(/\w+$/, "md")), "x");
    const { stderr } = await paragraf(convert(outDir, "--json-progress"));
    const status = new Map(
      stderr.match(/\{"event":"file".*\}/g)?.map((line) => [JSON.parse(line).name, JSON.parse(line).status]),
    );
    expect([...status].sort()).toEqual(
      [
        [join(input, touched), "unchanged"],
        [join(input, changed), "converted"],
        [join(input, gone), "converted"],
        [join(input, damaged), "converted"],
      ].sort(),
    );
    writeFileSync(join(input, changed), original);
    await paragraf(convert(outDir, "--quiet"));
    expect(tree(outDir)).toEqual(tree(reference));
  });

  it("loses nothing when it is killed at any moment, and does nothing twice but what was in flight", async () => {
    const outDir = join(folder, "dödad");
    const log = join(folder, "dödad.log");
    const moments = random(7);
    const kills = 3;
    for (let i = 0; i < kills; i++) {
      const { child, ended } = start(convert(outDir, "--json-progress"), log);
      const before = events(log).filter(({ event }) => event === "file").length;
      const some = moments.int(1, 25);
      while (child.exitCode === null && events(log).filter(({ event }) => event === "file").length < before + some)
        await pause(20);
      child.kill("SIGKILL");
      await ended;
    }
    expect(await start(convert(outDir, "--json-progress"), log).ended).toBe(1);
    expect(tree(outDir)).toEqual(tree(reference));
    const started = events(log).filter(({ event }) => event === "start").length;
    const all = archive.good.length + archive.bad.size;
    // Each of two workers has one file at hand and one on its way to the journal.
    expect(started).toBeLessThanOrEqual(all + kills * 4);
  });

  it("loses one try when a worker is killed", async () => {
    const outDir = join(folder, "utan-arbetare");
    const log = join(folder, "utan-arbetare.log");
    const { child, ended } = start(convert(outDir, "--json-progress"), log);
    for (const signal of ["SIGKILL", "SIGSEGV"] as const) {
      const before = events(log).length;
      while (events(log).length < before + 20) await pause(20);
      const [worker] = childrenOf(child.pid ?? 0);
      process.kill(worker ?? 0, signal);
    }
    expect(await ended).toBe(1);
    const retried = events(log).filter(({ event }) => event === "retry");
    expect(retried.map(({ signal }) => signal).sort()).toEqual(["SIGKILL", "SIGSEGV"]);
    // A file that a crash of native code took may have been read by the other engine; nothing else differs.
    const [ours, theirs] = [tree(outDir), tree(reference)];
    const other = [...theirs].filter(([path, hash]) => ours.get(path) !== hash && !path.startsWith("report"));
    expect(other.length).toBeLessThanOrEqual(2);
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
  });

  it("splits into shards that together make the same, and whose journals merge", async () => {
    const outDir = join(folder, "delad");
    const runs = await Promise.all(
      [1, 2, 3].map((i) => paragraf(convert(outDir, "--shard", `${i}/3`, "--workers", "1"))),
    );
    expect(runs.every(({ code }) => code === 0 || code === 1)).toBe(true);
    const { stderr } = await paragraf(convert(outDir, "--json-progress"));
    expect(stderr).not.toContain('"start"');
    expect(tree(outDir)).toEqual(tree(reference));
  });
});
