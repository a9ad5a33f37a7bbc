import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf } from "../../src/render/csv/cell.ts";
import { csv } from "../../src/render/csv.ts";
import { render } from "../../src/render/index.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

/** Reads RFC 4180 and nothing looser. */
function readCsv(text: string, delimiter = ","): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}]*))(${delimiter}|\\r\\n)`, "y");
  let at = 0;
  while (at < text.length) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    at += match[0].length;
  }
  return rows.slice(0, -1);
}

const files = await csv.files(sampleMinutes, {});
const tableOf = (name: string) => readCsv(files.find((file) => file.name === name)?.content ?? "");

test("six tables, every row as wide as its head and of this meeting", () => {
  expect(files.map(({ name }) => name)).toEqual([
    "attendance",
    "decisions",
    "motions",
    "votes",
    "ballots",
    "reservations",
  ]);
  for (const { name } of files) {
    const [head = [], ...rows] = tableOf(name);
    expect(head.slice(0, 4)).toEqual(["file", "organization", "body", "date"]);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row.slice(0, 4)).toEqual(["almvik-ks-2024-03-12.pdf", "Almviks kommun", "Kommunstyrelsen", "2024-03-12"]);
    }
  }
});

test("rows say what the minutes say", () => {
  const objects = (name: string) => {
    const [head = [], ...rows] = tableOf(name);
    return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
  };
  expect(objects("attendance")).toHaveLength(sampleMinutes.attendance.length);
  expect(objects("attendance")[3]).toMatchObject({
    name: "Amina Farsund",
    serving: "true",
    replaces: "Birger Tallmo (S)",
  });
  expect(objects("decisions")[1]).toMatchObject({
    paragraph: "42",
    outcome: "approved",
    immediatelyVerified: "true",
    text: sampleMinutes.paragraphs[1]?.decision?.text,
  });
  expect(objects("motions")[0]).toMatchObject({
    paragraph: "42",
    motion: "1",
    by: "Ylva Sandhammar (S)",
    type: "approval",
  });
  expect(objects("votes").map(({ yes, no }) => [yes, no])).toEqual([
    ["6", "3"],
    ["2", "1"],
  ]);
  expect(objects("ballots")).toHaveLength(13);
  expect(objects("reservations")[2]).toMatchObject({ paragraph: "43 a", by: "(SD)" });
});

test("a table by name; a byte order mark and semicolons on demand", async () => {
  const text = await render(sampleMinutes, "csv", { table: "votes", bom: true, delimiter: ";" });
  expect(text.startsWith("\uFEFFfile;organization;body;date;paragraph;vote;")).toBe(true);
  await expect(render(sampleMinutes, "csv", { table: "x" })).rejects.toThrow(/known are attendance, decisions/);
});

test("no text becomes a formula, and every text comes back", () => {
  const bait = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "＝",
    "\t",
    "\r",
    "\n",
    " ",
    "'",
    '"',
    ",",
    ";",
    "cmd|' /C calc'!A0",
    "a",
  );
  const text = fc
    .array(fc.oneof(bait, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (value) => {
      const written = cellOf(value);
      const [[read = ""] = []] = readCsv(`${written},\r\n`);
      expect(read).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      expect(read).not.toMatch(/[\r\t]|\p{Surrogate}/u);
    }),
    { numRuns: 1000 },
  );
  expect(cellOf("=1+1")).toBe("'=1+1");
  expect(cellOf(-3)).toBe("-3");
  expect(cellOf('Han sade "ja", hon nej')).toBe('"Han sade ""ja"", hon nej"');
});

/** LibreOffice with its spreadsheet, where there is one: the command alone may be a writer's. */
const office = ["soffice", "libreoffice"].find((name) => {
  const folder = mkdtempSync(join(tmpdir(), "paragraf-calc-"));
  try {
    writeFileSync(join(folder, "probe.csv"), "a\r\n");
    return opened(folder, "probe", name) !== undefined;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
if (!office) console.warn("LEFT OUT: LibreOffice Calc is not installed; no spreadsheet opens the CSV tables.");

/** What LibreOffice Calc shows of a file, as CSV; undefined where only other parts of LibreOffice are installed. */
function opened(folder: string, name: string, office: string): string | undefined {
  const out = join(folder, "out");
  // 44 = comma, 34 = quote, 76 = UTF-8; from the first line on.
  const to = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--infilter=CSV:44,34,76,1"];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [profile, "--headless", ...to, "--outdir", out, join(folder, `${name}.csv`)];
  execFileSync(office, words, { stdio: "ignore" });
  return existsSync(join(out, `${name}.csv`)) ? readFileSync(join(out, `${name}.csv`), "utf8") : undefined;
}

test.runIf(office || process.env.CI)(
  "LibreOffice opens every table with the right columns",
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "paragraf-csv-"));
    try {
      for (const { name, content } of await csv.files(sampleMinutes, { bom: true })) {
        writeFileSync(join(folder, `${name}.csv`), content);
        const shown = opened(folder, name, office ?? "soffice");
        if (shown === undefined) throw new Error(`LibreOffice Calc did not open ${name}.csv`);
        const written = readCsv(content.slice(1));
        const rows = readCsv(shown.replace(/^\uFEFF/, "").replace(/\r?\n/g, "\r\n"));
        expect(rows[0]).toEqual(written[0]);
        expect(rows.map((row) => row.length)).toEqual(written.map((row) => row.length));
        // Dates, times and truth values are shown as the locale has it; names and texts are shown as they are.
        const texts = (table: string[][]) =>
          table.map((row) => [row[1], row[2], row[4]].map((cell) => cell?.replace(/\s+/g, " ")));
        expect(texts(rows)).toEqual(texts(written));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
