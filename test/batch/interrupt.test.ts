import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeArchive } from "../support/archive.ts";
import { childrenOf, paragraf, pause, scratch } from "../support/batch.ts";
import { tree } from "../support/tree.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const reference = join(folder, "ostörd");
const convert = (from: string, outDir: string, ...more: string[]): string[] => [
  ...["convert", from, "--to", "json", "--out-dir", outDir, "--workers", "2", "--lang", "en", ...more],
];

/** A group of processes of its own, which gets the signals of a terminal. */
const before = ["setsid"];
const toAll = (child: ChildProcess, signal: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), signal);

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what() && tries < 1200; tries++) await pause(25);
  if (!what()) throw new Error("it never happened");
}

const begun = (outDir: string) => (): boolean => {
  const journal = join(outDir, ".paragraf", "journal.ndjson");
  return existsSync(journal) && statSync(journal).size > 0;
};

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process does not die of Ctrl-C any more, being through with its start: bit 2 of the signals that it catches. */
function passesOver(pid: number): boolean {
  const [, caught = "0"] = /^SigCgt:\s*(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1")) ?? [];
  return (Number.parseInt(caught.slice(-1), 16) & 2) !== 0;
}

beforeAll(async () => {
  makeArchive(input, 30, 1000);
  await paragraf(convert(input, reference));
});

describe("a batch that is interrupted", { timeout: 120_000 }, () => {
  it.each([
    ["Ctrl-C", "SIGINT", 130],
    ["the system", "SIGTERM", 143],
  ] as const)("by %s says so, leaves nothing half, and goes on when it is run again", async (_, signal, code) => {
    const outDir = join(folder, signal);
    let workers: number[] = [];
    const run = await paragraf(convert(input, outDir), {
      before,
      started: (child) =>
        void until(begun(outDir)).then(() => {
          workers = childrenOf(child.pid ?? 0);
          toAll(child, signal);
        }),
    });
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(/^Stopping\. Files that are finished first: \d\. Ctrl-C once more ends at once\.$/m);
    expect(run.stderr).toMatch(/^[1-9]\d* converted, 0 unchanged, 0 failed$/m);
    expect(run.stderr).toContain("run the same command again, and it goes on from there");
    expect(workers).toHaveLength(2);
    expect(workers.filter(alive)).toEqual([]);
    expect(readdirSync(join(outDir, ".paragraf"))).toEqual(["journal.ndjson"]);
    const whole = tree(reference);
    const there = [...tree(outDir)];
    expect(there.length).toBeLessThan(whole.size);
    expect(there.filter(([path, hash]) => whole.get(path) !== hash)).toEqual([]);
    const rest = await paragraf(convert(input, outDir));
    expect(rest.code).toBe(0);
    const converted = Number(/^(\d+) converted, /m.exec(run.stderr)?.[1]);
    expect(rest.stderr).toMatch(new RegExp(`^\\d+ converted, ${converted} unchanged, 0 failed$`, "m"));
    expect(tree(outDir)).toEqual(whole);
  });

  it("a second time ends at once, its workers with it", async () => {
    const heavy = join(folder, "tung");
    const outDir = join(folder, "tung-ut");
    mkdirSync(heavy);
    writeFileSync(join(heavy, "lång.txt"), "§ 1\nTaxa\nBeslut\nTaxan antas enligt förslag.\n".repeat(150_000));
    let workers: number[] = [];
    let waited = 0;
    const run = await paragraf(convert(heavy, outDir, "--json-progress"), {
      before,
      started(child) {
        let said = "";
        child.stderr?.on("data", (text: string) => {
          said += text;
          if (workers.length === 0 && said.includes('"event":"start"')) {
            workers = childrenOf(child.pid ?? 0);
            void until(() => workers.every(passesOver)).then(() => toAll(child, "SIGINT"));
          }
          if (waited === 0 && said.includes('"event":"interrupted","active":1')) {
            waited = performance.now();
            toAll(child, "SIGINT");
          }
        });
      },
    });
    expect([run.code, workers.length]).toEqual([null, 1]);
    expect(performance.now() - waited).toBeLessThan(2000);
    await until(() => !workers.some(alive));
    expect([...tree(outDir)]).toEqual([]);
    expect(readFileSync(join(outDir, ".paragraf", "journal.ndjson"), "utf8")).toBe("");
  });
});
