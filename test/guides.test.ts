/** What README and the guides show is done as it stands there, and what they say comes out is what comes out. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Minutes } from "../src/model/minutes.ts";
import { checkCorrections } from "../src/validate/index.ts";
import { bin, scratch } from "./support/batch.ts";
import { blocksOf, blockWith } from "./support/guide.ts";
import { root } from "./support/source.ts";

const DOCUMENT = join(root, "fixtures/documents/lovsunda-arbetsutskottet-2023-10-10-57");
const FLAWED = join(root, "fixtures/documents/vasthamn-kommunfullmaktige-2023-06-15");

/** A folder as the guides suppose it, with what they call `paragraf` and `npx` on the path. */
const folder = scratch();
const tools = join(folder, "bin");

function run(program: string, args: readonly string[], input?: string) {
  const env = { ...process.env, PATH: `${tools}:${process.env.PATH}`, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, input, encoding: "utf8" });
  return { status, stdout, stderr };
}

const shell = (script: string) => run("bash", ["-e", "-o", "pipefail", "-c", script]);

/** Runs an example of the library against the build; `before` is what the example leaves to its reader. */
const program = (code: string, before = "") =>
  run(
    process.execPath,
    ["--input-type=module", "-"],
    (before + code).replaceAll('"paragraf"', JSON.stringify(pathToFileURL(join(root, "dist/index.js")).href)),
  );

beforeAll(() => {
  mkdirSync(tools);
  writeFileSync(join(tools, "paragraf"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  writeFileSync(join(tools, "npx"), '#!/bin/sh\n[ "$1" = --yes ] && shift\nexec "$@"\n');
  for (const name of ["paragraf", "npx"]) chmodSync(join(tools, name), 0o755);
  for (const name of ["arkiv", "protokoll", "archive"]) {
    mkdirSync(join(folder, name));
    copyFileSync(join(DOCUMENT, "input.pdf"), join(folder, name, "utdrag.pdf"));
    copyFileSync(join(FLAWED, "input.txt"), join(folder, name, "protokoll.txt"));
  }
  copyFileSync(join(DOCUMENT, "input.pdf"), join(folder, "protokoll.pdf"));
});

describe("README", () => {
  it("shows what stands in the document and what is read from it", () => {
    const lines = blockWith("README.md", "text", "förvaltningsrätten").split("\n").filter(Boolean);
    const source = readFileSync(join(DOCUMENT, "input.txt"), "utf8");
    const at = lines.map((line) => source.indexOf(line));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    const minutes: Minutes = JSON.parse(readFileSync(join(DOCUMENT, "minutes.json"), "utf8"));
    const shown = JSON.parse(blockWith("README.md", "json", "förvaltningsrätten"));
    expect(minutes.paragraphs[0]).toMatchObject({ ...shown, decision: expect.anything() });
    expect(minutes.paragraphs[0]?.decision?.points).toEqual(expect.arrayContaining(shown.decision.points));
  });

  it("shows lines that explain prints", () => {
    const transcript = readFileSync(join(root, "fixtures/commands/explain.md"), "utf8");
    for (const line of blockWith("README.md", "text", "number+title").split("\n").filter(Boolean)) {
      expect(transcript.split("\n").map((one) => one.trimStart())).toContain(line.trimStart());
    }
  });

  it("shows a program that runs", () => {
    const more =
      "\nconsole.log(JSON.stringify({ title: text.slice(start, end), html: html.length, faults, findings }));";
    const { status, stdout, stderr } = program(blockWith("README.md", "ts", "parse") + more);
    expect([status, stderr]).toEqual([0, ""]);
    const [item, rest = ""] = stdout.trim().split("\n");
    expect(item).toMatch(/^§ 57 Yttrande till förvaltningsrätten .* approved$/);
    expect(JSON.parse(rest)).toMatchObject({
      title: expect.stringMatching(/^Yttrande till/),
      faults: [],
      findings: [],
    });
  });
});

describe("the guides", { timeout: 120_000 }, () => {
  it.each([
    ["docs/site.md", "paragraf site", ["modeller/utdrag.json", "webb/index.html"], 0],
    ["docs/webbarkiv.md", "paragraf convert", ["modeller/protokoll.json"], 0],
    ["docs/webbarkiv.md", "paragraf site", ["webb/index.html"], 0],
    ["docs/batch.md", "find /archive", ["out/archive/utdrag.json", "out/report.html"], 0],
    ["docs/batch-sv.md", "--shard 3/3", ["ut/utdrag.json", "ut/protokoll.json", "ut/report.html"], 0],
    ["docs/batch-sv.md", "--to json,md,html", ["arkiv-ut/utdrag.md", "arkiv-ut/protokoll.html"], 0],
    ["docs/ci.md", "--update-baseline", ["paragraf.baseline.json"], 0],
  ])("%s: … %s …", (document, words, made, code) => {
    const script = blockWith(document, "sh", words).replace(/(?<![\w./])\/(?=ark?iv|archive|ut\b)/g, "./");
    const { status, stderr } = shell(script);
    expect([status, stderr]).toEqual([code, stderr]);
    for (const name of made) expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
  });

  it("docs/ci.md: the hook looks at what is staged, and refuses it where there are errors", () => {
    cpSync(join(folder, "protokoll"), join(folder, "repo/protokoll"), { recursive: true });
    const hook = blockWith("docs/ci.md", "sh", "git diff --cached");
    const { status, stdout } = shell(
      `cd repo && git init -q . && git add protokoll/utdrag.pdf && sh -c '${hook.replaceAll("'", "'\\''")}'`,
    );
    expect([status, stdout]).toEqual([0, stdout]);
    const second = shell(`cd repo && git add . && sh -c '${hook.replaceAll("'", "'\\''")}'`);
    expect(second.status).not.toBe(0);
    expect(second.stdout).toContain("protokoll/protokoll.txt");
  });

  it("docs/ci.md: the configuration is taken as it stands", () => {
    writeFileSync(join(folder, "paragraf.config.json"), blockWith("docs/ci.md", "json", "kommunallagen"));
    const { status, stderr } = run("paragraf", ["validate", "protokoll/utdrag.pdf"]);
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("docs/ci.md: the program runs", () => {
    const before = `import { readFileSync } from "node:fs";
      const bytes = readFileSync(${JSON.stringify(join(FLAWED, "input.pdf"))});
      const report = console.log;\n`;
    const { status, stdout, stderr } = program(blockWith("docs/ci.md", "ts", "lint"), before);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^error \d+: .+ \(.+\)$/m);
  });

  it("docs/review.md: the corrections follow their schema", async () => {
    const [file = ""] = blocksOf("docs/review.md", "json");
    const corrections = JSON.parse(file.replace("3a0f…64 hex digits…", "3a0f".repeat(16)));
    expect(await checkCorrections(corrections)).toEqual([]);
  });
});
