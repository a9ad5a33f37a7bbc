import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesIn, type IO } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import { render } from "../src/index.ts";
import { sampleMinutes } from "./support/sample-minutes.ts";

const folder = mkdtempSync(join(tmpdir(), "paragraf-ndjson-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function paragraf(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: "", err: "" };
  const output = (name: keyof typeof text) => ({
    isTTY: false,
    columns: undefined,
    write: async (piece: string) => {
      text[name] += piece;
    },
  });
  const io: IO = {
    stdin: async () => new Uint8Array(),
    stdout: output("out"),
    stderr: output("err"),
    files: filesIn(folder),
    interrupted: () => new AbortController().signal,
    env: {},
    now: () => "",
  };
  return { code: await run(argv, io), ...text };
}

const other = { ...sampleMinutes, kind: "extract" as const };
const lines = (await render(sampleMinutes, "ndjson")) + (await render(other, "ndjson"));
writeFileSync(join(folder, "alla.ndjson"), lines);
writeFileSync(join(folder, "en.json"), await render(sampleMinutes, "json"));
writeFileSync(join(folder, "en2.json"), await render(other, "json"));

test("one line a model, read back as it was", () => {
  expect(
    lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([sampleMinutes, other]);
});

test("several documents make one stream", async () => {
  const { code, out } = await paragraf("convert", "en.json", "en2.json", "--to", "ndjson", "--quiet");
  expect(code).toBe(0);
  expect(out).toBe(lines);
});

test("a line that is broken costs that line alone", async () => {
  const [first = "", second = ""] = lines.trimEnd().split("\n");
  writeFileSync(join(folder, "bruten.ndjson"), `${first}\n${second.slice(0, -9)}\n\n${second}\n`);
  const { code, out, err } = await paragraf("convert", "bruten.ndjson", "--to", "ndjson");
  expect([code, out, err.match(/Rad \d+/g)]).toEqual([1, lines, ["Rad 2"]]);
  expect((await paragraf("validate", "bruten.ndjson")).code).toBe(2);
});

test("a stream goes to a stream, or to files told apart by number", async () => {
  expect((await paragraf("convert", "alla.ndjson", "--to", "ndjson")).out).toBe(lines);
  expect(await paragraf("convert", "alla.ndjson", "--to", "json,csv", "--out-dir", "ut")).toMatchObject({ code: 0 });
  const written = readdirSync(join(folder, "ut")).sort();
  expect(written.filter((name) => name.endsWith(".json"))).toEqual(["alla-1.json", "alla-2.json"]);
  expect(written).toContain("alla-2.votes.csv");
  expect(JSON.parse(readFileSync(join(folder, "ut", "alla-2.json"), "utf8")).kind).toBe("extract");
  const refused = await paragraf("convert", "alla.ndjson", "--to", "md");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("output-several");
});
