import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outputPaths } from "../src/cli/outputs.ts";
import { expectFile } from "./support/fixtures.ts";
import { files, root } from "./support/source.ts";
import { replay, runIn } from "./support/transcript.ts";

describe("transcripts", () => {
  it.each(files("fixtures/commands", ".md"))("%s", async (path) => {
    const absolute = join(root, path);
    expectFile(absolute, await replay(readFileSync(absolute, "utf8")));
  });
});

describe("the terminal", () => {
  it("is coloured only where it is one and NO_COLOR is not set", async () => {
    const escapes = async (columns?: number, env = {}): Promise<boolean> =>
      (await runIn(["explain", "utdrag.txt"], { env, ...(columns !== undefined && { columns }) })).stdout.includes(
        "\u001b[",
      );
    expect(await escapes(80)).toBe(true);
    expect(await escapes(80, { NO_COLOR: "1" })).toBe(false);
    expect(await escapes()).toBe(false);
  });

  it("is never wider than it is", async () => {
    for (const columns of [60, 80, 120]) {
      const { stdout } = await runIn(["explain", "utdrag.txt"], { columns, env: { NO_COLOR: "1" } });
      const lines = stdout.slice(0, stdout.indexOf("\n\n")).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it("is not steered by control characters in a document", async () => {
    const { stdout } = await runIn(["explain", "styrtecken.txt"], { columns: 80, env: { NO_COLOR: "1" } });
    expect(stdout).not.toMatch(/[\u0007\u001b]/);
    expect(stdout).toContain("En rad med styrtecken, \u241b och \u2407 pip");
  });
});

describe("output names", () => {
  const paths = (...relatives: string[]) =>
    outputPaths(
      relatives.map((relative) => ({ name: relative, relative })),
      ["json"],
    ).flat();

  it("keep the input's own name and folders", () => {
    expect(paths("a/x.pdf", "b/x.pdf", "y.txt")).toEqual(["a/x.json", "b/x.json", "y.json"]);
  });

  it("keep the extension where the name alone would collide, whatever the case", () => {
    expect(paths("x.pdf", "x.txt", "X.PDF")).toEqual(["x.pdf-a410012a.json", "x.txt.json", "X.PDF-70a89bf2.json"]);
  });

  it("never collide", () => {
    const names = paths("x.pdf", "x.pdf", "x.pdf.pdf", "x.txt", "x.pdf-2.txt");
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
