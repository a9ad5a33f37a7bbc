import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeArchive } from "../support/archive.ts";
import { paragraf, reportOf, scratch } from "../support/batch.ts";
import { unless } from "../support/left-out.ts";
import { tree } from "../support/tree.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const reference = join(folder, "ostörd");
const convert = (outDir: string, ...more: string[]): string[] => [
  ...["convert", input, "--to", "json", "--out-dir", outDir, "--workers", "2", "--lang", "en", ...more],
];
const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Files of an output folder, the batch's own left out: each must be whole. */
function halves(outDir: string): string[] {
  const whole = tree(reference);
  return [...tree(outDir)].filter(([path, hash]) => whole.get(path) !== hash).map(([path]) => path);
}

beforeAll(async () => {
  makeArchive(input, 30, 1000);
  await paragraf(convert(reference));
});

describe("a batch that cannot write", { timeout: 120_000 }, () => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const mounted = run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk);
  afterAll(() => void (mounted && run("umount", disk)));

  it.skipIf(unless(mounted, "a full disk: mounting a small one is not allowed here"))(
    "stops on a full disk, and goes on from there when there is room",
    async () => {
      expect(mounted).toBe(true);
      const outDir = join(disk, "ut");
      const full = await paragraf(convert(outDir));
      expect(full.code).toBe(2);
      expect(full.stderr).toMatch(/cannot be written \(ENOSPC\)\. Everything that was finished is kept/);
      expect(halves(outDir)).toEqual([]);
      expect(readdirSync(join(outDir, ".paragraf")).filter((name) => name !== "journal.ndjson")).toEqual([]);
      const kept = tree(outDir).size;
      expect(kept).toBeGreaterThan(3);
      run("mount", "-o", "remount,size=60m", disk);
      const { stderr, code } = await paragraf(convert(outDir, "--json-progress"));
      expect(code).toBe(0);
      const unchanged = Number(/"event":"done".*"unchanged":(\d+)/.exec(stderr)?.[1]);
      expect(unchanged).toBeGreaterThan(3);
      expect(tree(outDir)).toEqual(tree(reference));
    },
  );

  // Root may do everything, unless it gives that right up.
  const powerless = [
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
  ];
  const before = process.getuid?.() === 0 ? powerless : [];
  const possible = before.length === 0 || run("setpriv", ...before.slice(1), "true");

  it.skipIf(unless(possible, "permissions: root cannot give its rights up here"))(
    "says what it may not read or write, and goes on with the rest",
    async () => {
      const outDir = join(folder, "rättigheter");
      await paragraf(convert(outDir));
      const [closed = "", secret = ""] = [...tree(reference).keys()].filter((path) => !path.startsWith("report"));
      rmSync(join(outDir, closed));
      rmSync(join(outDir, secret));
      mkdirSync(join(outDir, closed));
      const source = readdirSync(join(input, secret, "..")).find((name) =>
        name.startsWith(secret.replace(/.*\/|\.json$/g, "")),
      );
      const unreadable = join(input, secret, "..", source ?? "");
      chmodSync(unreadable, 0);
      const failed = await paragraf(convert(outDir), { before });
      expect(failed.code).toBe(1);
      expect(failed.stderr).toContain(`error The output cannot be written to ${closed} (EISDIR). `);
      expect(failed.stderr).toContain(`${unreadable} error The file cannot be read (EACCES). `);
      expect(reportOf(outDir).failed).toBe(2);
      chmodSync(unreadable, 0o644);
      rmSync(join(outDir, closed), { recursive: true });
      expect((await paragraf(convert(outDir))).code).toBe(0);
      expect(tree(outDir)).toEqual(tree(reference));
    },
  );

  it.skipIf(unless(possible, "permissions: root cannot give its rights up here"))(
    "says when the folder itself cannot be written",
    async () => {
      const locked = join(folder, "låst");
      mkdirSync(locked, { mode: 0o555 });
      const { code, stderr } = await paragraf(convert(join(locked, "ut")), { before });
      expect(code).toBe(2);
      expect(stderr).toContain("cannot be written (EACCES)");
      expect(existsSync(join(locked, "ut"))).toBe(false);
    },
  );

  it.each([
    ["the output folder", "fil", "fil", "ENOTDIR"],
    ["the batch's own folder", "egen/.paragraf", "egen", "EEXIST"],
  ])("says what stands in the way where %s is a file", async (_what, file, outDir, code) => {
    const path = join(folder, file);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "");
    const told = await paragraf(convert(join(folder, outDir)));
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining(`cannot be written (${code})`)]);
  });

  it("keeps what was converted where the report cannot be written, and writes it when it can", async () => {
    const outDir = join(folder, "rapport-mapp");
    mkdirSync(join(outDir, "report.html"), { recursive: true });
    const told = await paragraf(convert(outDir));
    expect([told.code, told.stderr]).toEqual([2, expect.stringMatching(/report\.html cannot be written \(EISDIR\)/)]);
    rmSync(join(outDir, "report.html"), { recursive: true });
    expect((await paragraf(convert(outDir))).stderr).toContain("0 converted");
    expect(tree(outDir)).toEqual(tree(reference));
  });

  it("lets one run at a time write, and takes over from one that was killed", async () => {
    const outDir = join(folder, "upptagen");
    mkdirSync(join(outDir, ".paragraf"), { recursive: true });
    const { hostname } = await import("node:os");
    writeFileSync(join(outDir, ".paragraf", "lock"), `${process.pid} ${hostname()}\n`);
    const busy = await paragraf(convert(outDir));
    expect([busy.code, busy.stderr]).toEqual([
      2,
      expect.stringContaining("Another run writes into the folder already"),
    ]);
    writeFileSync(join(outDir, ".paragraf", "lock"), `4194303 ${hostname()}\n`);
    expect((await paragraf(convert(outDir))).code).toBe(0);
  });
});

describe("a batch with a file that takes too much", { timeout: 120_000 }, () => {
  const heavy = join(folder, "tung");
  const outDir = join(folder, "tung-ut");
  mkdirSync(heavy);

  it("gives up the file alone, after a second try", async () => {
    writeFileSync(join(heavy, "endlös.txt"), "§ 1\nTaxa\nBeslut\nTaxan antas enligt förslag.\n".repeat(150_000));
    writeFileSync(join(heavy, "kort.txt"), "Kommunstyrelsen 2024-01-01\n\n§ 1\nTaxa\nBeslut\nTaxan antas.\n");
    const args = ["convert", heavy, "--to", "json", "--out-dir", outDir, "--workers", "2", "--json-progress"];
    const slow = await paragraf([...args, "--time-limit", "0.1"]);
    expect(slow.code).toBe(1);
    expect(slow.stderr).toMatch(/"event":"retry","name":"[^"]*endlös.txt","reason":"time"/);
    expect(slow.stderr).toMatch(/"status":"failed","error":"input-too-slow"/);
    const large = await paragraf([...args, "--memory", "160"]);
    expect(large.stderr).toMatch(/"event":"retry","name":"[^"]*endlös.txt","reason":"(?:memory|crash)"/);
    expect(large.stderr).toMatch(/"status":"failed","error":"input-(?:out-of-memory|crashed)"/);
    expect(reportOf(outDir).converted).toBe(1);
    // What has failed as it is, is not tried for ever.
    const again = await paragraf([...args, "--memory", "160"]);
    expect([again.code, again.stderr.includes('"start"')]).toEqual([1, false]);
    expect(readFileSync(join(outDir, "kort.json"), "utf8")).toContain('"title": "Taxa"');
  });
});
