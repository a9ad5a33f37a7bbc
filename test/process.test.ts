import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { files, root } from "./support/source.ts";

const bin = join(root, "bin", "paragraf.js");
const document = join(root, "fixtures", "commands", "files", "utdrag.txt");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const paragraf = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", cwd: root });

describe("the executable", () => {
  it("says its version", () => {
    const { stdout, status } = paragraf("--version");
    expect([stdout, status]).toEqual([`${manifest.version}\n`, 0]);
  });

  it("sets the exit code", () => {
    expect(paragraf("convert", document).status).toBe(0);
    expect(paragraf("convert", "there-is-no-such-file").status).toBe(1);
    expect(paragraf("convert").status).toBe(2);
  });

  it("prints nothing on stderr when there is nothing to say", () => {
    expect(paragraf("convert", document).stderr).toBe("");
  });

  it("reads standard input and ends quietly when nobody reads its output", async () => {
    const large = `${readFileSync(document, "utf8")}${"En rad till.\n".repeat(200_000)}`;
    const child = spawn(process.execPath, [bin, "text", "-"], { stdio: ["pipe", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk) => (complaint += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(large);
    const code = await new Promise((done) => child.on("close", done));
    expect([code, complaint]).toEqual([0, ""]);
  });

  it("loads no PDF engine, no renderer and no validator to convert text to JSON", () => {
    const trace = join(root, "test", "support", "trace-modules.mjs");
    const { stderr } = spawnSync(process.execPath, ["--import", trace, bin, "convert", document], { encoding: "utf8" });
    const loaded = [...new Set(stderr.match(/(?<=node_modules\/)(?:@[^/\s]+\/)?[^/\s]+/g))];
    expect(loaded.filter((name) => !["commander", "picocolors"].includes(name))).toEqual([]);
  });
});

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-package-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what it needs and nothing else", () => {
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--dry-run"], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    const paths: string[] = packed.files.map((file: { path: string }) => file.path);
    for (const needed of [
      "bin/paragraf.js",
      "dist/index.js",
      "dist/cli.js",
      "schemas/minutes.schema.json",
      "README.md",
      "LICENSE",
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.filter((path) => /^(?:src|test|fixtures|scripts|node_modules)\//.test(path))).toEqual([]);
  });

  it("needs no JSON import at run time: some versions of Node warn about it", () => {
    const code = ["index.js", "cli.js", ...chunks()].map((name) => readFileSync(join(root, "dist", name), "utf8"));
    expect(code.filter((text) => /from\s*"[^"]+\.json"/.test(text))).toEqual([]);
  });

  it("ships every schema", () => {
    expect(files("schemas", ".json").length).toBeGreaterThan(0);
  });
});

const chunks = (): string[] => readdirSync(join(root, "dist", "chunks")).map((name) => join("chunks", name));
