import { execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, lstatSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unless } from "./support/left-out.ts";
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

  it.skipIf(unless(existsSync("/dev/full"), "a full device: only Linux has one"))(
    "says that its output cannot be written, and ends with 2",
    () => {
      const full = openSync("/dev/full", "w");
      for (const args of [["convert", document], ["text", document], ["--help"], ["--version"]]) {
        const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
          encoding: "utf8",
          stdio: ["ignore", full, "pipe"],
        });
        expect([args, status, stderr]).toEqual([args, 2, "error: the output cannot be written: ENOSPC\n"]);
      }
      closeSync(full);
    },
  );

  it.skipIf(unless(existsSync("/proc/self"), "a folder that takes nothing: only Linux has /proc"))(
    "says that a folder cannot be made where the system takes none",
    () => {
      const { status, stderr } = spawnSync(process.execPath, [bin, "convert", document, "-o", "/proc/ut/utdrag.json"], {
        encoding: "utf8",
        timeout: 60_000,
      });
      expect(status).toBe(1);
      expect(stderr).toContain("/proc/ut/utdrag.json (ENOENT)");
    },
  );

  it("writes into a pipe that -o names, and leaves it a pipe", async () => {
    const folder = mkdtempSync(join(tmpdir(), "paragraf-pipe-"));
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    let read = "";
    reader.stdout.on("data", (chunk) => (read += chunk));
    const ended = new Promise((done) => reader.on("close", done));
    expect(paragraf("convert", document, "-o", pipe).status).toBe(0);
    await ended;
    expect(JSON.parse(read).schemaVersion).toBe("1.0");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    rmSync(folder, { recursive: true });
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
