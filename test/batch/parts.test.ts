import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, Journal, readJournals } from "../../src/batch/journal.ts";
import { safePath, stemsOf } from "../../src/batch/names.ts";
import { relate } from "../../src/batch/related.ts";
import { belongs, shardOf } from "../../src/batch/shard.ts";
import { containment, sketch } from "../../src/batch/sketch.ts";
import { summaryOf } from "../../src/batch/summary.ts";
import { minutesOf, understand } from "../../src/batch/understand.ts";
import { barLine } from "../../src/cli/bar.ts";
import { expandAll } from "../../src/cli/inputs.ts";
import type { IO } from "../../src/cli/io.ts";
import { duration } from "../../src/cli/progress.ts";
import { finding } from "../../src/findings/collect.ts";
import { extract, parse, render } from "../../src/index.ts";
import { pdfOf } from "../support/archive.ts";
import { scratch } from "../support/batch.ts";
import { generate } from "../support/generate/index.ts";

const folder = scratch();

const entry = (stem: string): Entry => ({
  ...{
    stem,
    name: `${stem}\u2028.pdf`,
    sign: "1",
    sha256: "ab",
    settings: "s",
    limits: "l",
    outputs: [],
    ms: 1,
    tries: 1,
  },
});

async function stems(outDir: string): Promise<string[]> {
  const found: string[] = [];
  await readJournals(outDir, ({ stem }) => found.push(stem));
  return found;
}

describe("the journal", () => {
  it("keeps every line in order, and drops what a power cut tore off", async () => {
    const outDir = join(folder, "avbrott");
    const path = join(outDir, ".paragraf", "journal.ndjson");
    const first = await Journal.open(outDir, "journal.ndjson");
    await Promise.all(["a", "b", "c"].map((stem) => first.append(entry(stem))));
    await first.close();
    const whole = readFileSync(path);
    for (const cut of [1, 8, 9, 20, whole.length / 3 - 1, whole.length / 3]) {
      writeFileSync(path, whole.subarray(0, whole.length - Math.floor(cut)));
      const again = await Journal.open(outDir, "journal.ndjson");
      await again.append(entry("d"));
      await again.close();
      expect(await stems(outDir)).toEqual(["a", "b", "d"]);
    }
  });

  it("passes over a damaged line, and believes nothing that was changed", async () => {
    const outDir = join(folder, "skadad");
    const path = join(outDir, ".paragraf", "journal.ndjson");
    const journal = await Journal.open(outDir, "journal.ndjson");
    for (const stem of ["a", "b", "c"]) await journal.append(entry(stem));
    await journal.close();
    writeFileSync(path, readFileSync(path, "utf8").replace('"stem":"b"', '"stem":"x"'));
    appendFileSync(path, Buffer.from([0xff, 0xfe, 10, 0, 10, 10]));
    const again = await Journal.open(outDir, "journal.ndjson");
    await again.append(entry("d"));
    await again.close();
    expect(await stems(outDir)).toEqual(["a", "c", "d"]);
  });
});

describe("output names", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "CON",
      "nul.txt",
      "a.",
      "a ",
      "A",
      "a",
      "å",
      "a\u030a",
      "..",
      ".",
      "report.html",
      ".paragraf",
      "x".repeat(300),
    ),
  );
  const paths = fc.array(
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/")),
    { maxLength: 12 },
  );

  it("are safe on every system, and of one length at most", () => {
    fc.assert(
      fc.property(paths, (list) => {
        for (const path of list.map(safePath)) {
          expect(path.length).toBeLessThanOrEqual(200);
          for (const name of path.split("/")) {
            expect(name).not.toMatch(/^$|^\.\.?$|[<>:"|?*\\\p{Cc}\p{Cs}]|[. ]$|^(?:con|nul)(?:\.|$)/iu);
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          }
          expect(safePath(path)).toBe(path);
        }
      }),
    );
  });

  it("never collide, and do not depend on the order", () => {
    fc.assert(
      fc.property(paths, (list) => {
        const inputs = [...new Set(list)].map((relative, i) => ({ relative, name: `${i}/${relative}` }));
        const given = stemsOf(inputs, ["json", "html"]);
        const keys = given.map((stem) => `${stem}.json`.normalize("NFC").toLowerCase());
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(keys.some((other) => other.startsWith(`${key}/`))).toBe(false);
        expect(stemsOf([...inputs].reverse(), ["json", "html"]).reverse()).toEqual(given);
      }),
    );
  });
});

it("takes lists of more names than a call takes arguments", async () => {
  const names = Array.from({ length: 200_000 }, (_, i) => `arkiv/${i}.pdf`);
  const files = { kind: async () => "file" };
  const io = { stdin: async () => Buffer.from(names.join("\0")), files } as unknown as IO;
  expect(await expandAll([], { filesFrom: "-" }, io, true)).toHaveLength(names.length);
});

describe("shards", () => {
  it("part every list without gap or overlap", () => {
    const names = Array.from({ length: 1000 }, (_, i) => `2024/protokoll-${i}`);
    const parts = [1, 2, 3, 4].map((number) => names.filter((name) => belongs(name, { number, of: 4 })));
    expect(parts.flat().sort()).toEqual([...names].sort());
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(200);
  });

  it("are named by a part and a number of parts", () => {
    expect(shardOf("2/8")).toEqual({ number: 2, of: 8 });
    for (const wrong of ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3"]) expect(shardOf(wrong)).toBeUndefined();
  });
});

describe("the same minutes", () => {
  const read = async (stem: string, bytes: Uint8Array) => {
    const loaded = await understand(bytes, { file: stem });
    const minutes = minutesOf(loaded);
    if (!minutes) throw new Error(`${stem} was not read`);
    return { minutes, candidate: { stem, sha256: stem, document: summaryOf(loaded, minutes, loaded.findings) } };
  };

  it("are recognised as text, PDF, extract and copy; others are not", async () => {
    const { text } = generate("classic", 4);
    const full = await read("a-text", Buffer.from(text));
    const print = await read("b-pdf", pdfOf(text));
    const cut = extract(full.minutes, [full.minutes.paragraphs[1]?.number ?? ""]);
    const part = await read("c-utdrag", Buffer.from(await render(cut, "json")));
    const other = await read("d-annat", Buffer.from(generate("classic", 5).text));
    const copy = { ...full.candidate, stem: "e-kopia" };
    const all = [full, print, part, other].map(({ candidate }) => candidate);
    const expected = new Map([
      ["b-pdf", { relation: "same-as", stem: "a-text" }],
      ["c-utdrag", { relation: "extract-of", stem: "a-text" }],
      ["e-kopia", { relation: "copy-of", stem: "a-text" }],
    ]);
    for (const order of [[...all, copy], [copy, ...all].reverse()]) {
      const found = [...relate(order)].map(([stem, { relation, stem: to }]) => [stem, { relation, stem: to }] as const);
      expect(new Map(found)).toEqual(expected);
    }
  });

  it("are told by how much of the shorter text stands in the other", () => {
    const words = Array.from({ length: 4000 }, (_, i) => `ord${(i * 7919) % 4001}`);
    const whole = sketch(words.join(" "));
    expect(containment(whole, sketch(words.join("\n  ").toUpperCase()))).toBe(1);
    expect(containment(whole, sketch(words.slice(0, 2000).join(" ")))).toBeGreaterThan(0.9);
    expect(containment(whole, sketch(words.map((word) => `${word}x`).join(" ")))).toBe(0);
  });
});

it("counts a page that OCR read as scanned, and as readable", async () => {
  const loaded = await understand(Buffer.from(generate("classic", 4).text), {});
  const minutes = minutesOf(loaded);
  if (!minutes) throw new Error("nothing was read");
  const { scans, unreadable } = summaryOf(loaded, minutes, [
    finding("ocr-page", { args: { page: 1, words: 300, percent: 91 } }),
  ]);
  expect([scans, unreadable]).toEqual([1, 0]);
});

it("tells time as people do", () => {
  expect([5.2, 89, 90, 3000, 12_000].map(duration)).toEqual(["6 s", "89 s", "2 min", "50 min", "3 h 20 min"]);
});

it("reads models and lists as PowerShell writes them", async () => {
  const model = await render((await parse(generate("classic", 4).text)).minutes, "json");
  const loaded = await understand(Buffer.from(`\uFEFF${model}`, "utf16le"), {});
  expect([loaded.kind, minutesOf(loaded)]).toEqual(["model", JSON.parse(model)]);
  const files = { kind: async () => "file" };
  const io = { stdin: async () => Buffer.from("\uFEFFå.pdf\r\nb.pdf\r\n", "utf16le"), files } as unknown as IO;
  const found = await expandAll([], { filesFrom: "-" }, io, true);
  expect(found.flatMap((one) => ("inputs" in one ? one.inputs.map(({ name }) => name) : []))).toEqual([
    "å.pdf",
    "b.pdf",
  ]);
});

it("takes a list of models for JSON that is no model, not for text", async () => {
  const loaded = await understand(Buffer.from('[{ "schemaVersion": "1.0" }]'), {});
  expect([loaded.kind, loaded.findings.map(({ id }) => id)]).toEqual(["model", ["schema-no-version"]]);
});

describe("the bar", () => {
  const text = "5 av 10 filer";

  it.each([
    [120, `${"█".repeat(12)}${"░".repeat(12)} ${text}`],
    [24, `${"█".repeat(5)}${"░".repeat(5)} ${text}`],
    [16, text],
    [10, "5 av 10 f…"],
  ])("keeps what it says within %i columns", (width, line) => {
    expect(barLine(text, 0.5, width)).toBe(line);
  });
});
