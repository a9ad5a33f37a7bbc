/** The recipes of the documentation for several machines: they are run as they stand, with stand-ins for the schedulers. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeArchive } from "./support/archive.ts";
import { bin, paragraf, scratch } from "./support/batch.ts";
import { blocksOf, blockWith } from "./support/guide.ts";
import { withRedis } from "./support/redis.ts";
import { root } from "./support/source.ts";
import { tree } from "./support/tree.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const reference = join(folder, "ostört");
const tools = join(folder, "verktyg");
const GUIDE = "docs/batch.md";

/** The recipe for folders of this machine instead of those that it names. */
const here = (recipe: string, outDir: string): string =>
  recipe.replace(/(?<![\w./])\/(archive|out)\b/g, (_, name) => (name === "out" ? outDir : input));

/** Runs words of a recipe where its tools are stand-ins. */
function run(command: readonly string[], env: Record<string, string>) {
  const [program = "", ...args] = command;
  const all = { ...process.env, ...env, PATH: `${tools}:${process.env.PATH}`, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: tools, env: all, encoding: "utf8" });
  return { status, stdout, stderr };
}

function tool(name: string, script: string): void {
  writeFileSync(join(tools, name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

/** What the shards made, and the last command that finds nothing left to do, against what one batch makes. */
async function expectWhole(outDir: string): Promise<void> {
  const last = await paragraf(["convert", input, "--out-dir", outDir, "--json-progress"]);
  expect(last.stderr).not.toContain('"start"');
  expect(last.code).toBe(1);
  expect(tree(outDir)).toEqual(tree(reference));
}

beforeAll(async () => {
  makeArchive(input, 16, 1000);
  writeFileSync(join(input, "trasig.pdf"), "%PDF-1.7\n");
  mkdirSync(tools);
  tool("paragraf", `exec "${process.execPath}" "${bin}" "$@"`);
  tool("npx", 'exec "$@"');
  tool("npm", "exit 0");
  tool("srun", 'exec "$@"');
  tool(
    "parallel",
    'shift 2; words=; while [ "$1" != ::: ]; do words+="$1 "; shift; done; shift; for n; do echo $words | sed "s/{}/$n/"; done',
  );
  await paragraf(["convert", input, "--out-dir", reference]);
}, 120_000);

describe("what the documentation shows", () => {
  const documents = globSync(["README.md", "CONTRIBUTING.md", "docs/*.md"], { cwd: root }).sort();

  it.each(documents)("is shell that a shell can read: %s", (document) => {
    for (const code of blocksOf(document, "sh")) {
      const { status, stderr } = spawnSync("bash", ["-n"], { input: code, encoding: "utf8" });
      expect([status, stderr, code]).toEqual([0, "", code]);
    }
  });
});

describe("batches on several machines", { timeout: 240_000 }, () => {
  it("with GNU parallel: every part once, then the report", () => {
    const { stdout } = run(["bash", "-c", blockWith(GUIDE, "sh", "parallel -S").replace(/^paragraf .*$/m, "")], {});
    const parts = Array.from({ length: 8 }, (_, i) => `paragraf convert /archive --out-dir /out --shard ${i + 1}/8`);
    expect(stdout.trim().split("\n")).toEqual(parts);
  });

  it("with Slurm", async () => {
    const outDir = join(folder, "slurm");
    const script = join(folder, "slurm.sh");
    writeFileSync(script, here(blockWith(GUIDE, "sh", "#SBATCH"), outDir));
    const last = /^#SBATCH --array=1-(\d+)$/m.exec(readFileSync(script, "utf8"))?.[1] ?? "";
    const codes = new Set<number | null>();
    for (let task = 1; task <= Number(last); task++) {
      const env = { SLURM_ARRAY_TASK_ID: `${task}`, SLURM_ARRAY_TASK_MAX: last, SLURM_CPUS_PER_TASK: "1" };
      codes.add(run(["sh", script], env).status);
    }
    expect(codes).toEqual(new Set([0, 1]));
    await expectWhole(outDir);
  });

  it("with Kubernetes", async () => {
    const outDir = join(folder, "kubernetes");
    const { apiVersion, kind, spec } = parse(blockWith(GUIDE, "yaml", "kind: Job"));
    expect([apiVersion, kind, spec.completionMode]).toEqual(["batch/v1", "Job", "Indexed"]);
    const { restartPolicy, containers, volumes } = spec.template.spec;
    expect(["OnFailure", "Never"]).toContain(restartPolicy);
    const [{ command, volumeMounts }] = containers;
    expect(volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual(["/archive", "/out"]);
    const declared = volumes.map(({ name }: { name: string }) => name);
    for (const { name } of volumeMounts) expect(declared).toContain(name);
    const words = command.map((word: string) => here(word, outDir));
    for (let index = 0; index < spec.completions; index++) {
      const { status, stderr } = run(words, { JOB_COMPLETION_INDEX: `${index}` });
      expect([status, stderr]).toEqual([0, stderr]);
    }
    await expectWhole(outDir);
  });
});

interface Service {
  image: string;
  command: string;
  volumes?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
}

withRedis("a queue by compose", (url) => {
  it("adds once Redis is well, works until nothing is left", async () => {
    const outDir = join(folder, "kö");
    const file = parse(readFileSync(join(root, "docs", "compose.yaml"), "utf8"), { merge: true });
    const services: Record<string, Service> = file.services;
    for (const { image, depends_on = {}, volumes = [] } of Object.values(services)) {
      expect(image).toMatch(/^[\w./-]+:\d+$/);
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(["service_healthy", "service_completed_successfully"]).toContain(condition);
        if (condition === "service_healthy") expect(services[name]?.healthcheck).toBeDefined();
        expect(services[name]).toBeDefined();
      }
      for (const volume of volumes) {
        const [from = ""] = volume.split(":");
        if (!from.startsWith(".")) expect(Object.keys(file.volumes)).toContain(from);
      }
    }
    for (const name of ["add", "worker"]) {
      const { command = "", environment = {} } = services[name] ?? {};
      expect(environment.PARAGRAF_REDIS).toBe("redis://redis:6379");
      const { status, stderr } = run(["bash", "-c", here(command, outDir)], { PARAGRAF_REDIS: url() });
      expect([name, status, stderr]).toEqual([name, name === "add" ? 0 : 1, stderr]);
    }
    const last = await paragraf(["convert", input, "--to", "json,html", "--out-dir", outDir, "--json-progress"]);
    expect(last.stderr).not.toContain('"start"');
    const made = [...tree(outDir)].filter(([path]) => path.endsWith(".json") && path !== "report.json");
    expect(made).toEqual([...tree(reference)].filter(([path]) => path.endsWith(".json") && path !== "report.json"));
  });
});
