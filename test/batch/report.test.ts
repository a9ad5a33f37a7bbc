import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { makeArchive } from "../support/archive.ts";
import { paragraf, reportOf, scratch } from "../support/batch.ts";
import { axeViolations, withBrowser } from "../support/browser.ts";
import { root } from "../support/source.ts";

const folder = scratch();
const input = join(folder, "arkiv");
const outDir = join(folder, "ut");
const page = pathToFileURL(join(outDir, "report.html")).href;

beforeAll(async () => {
  const { good } = makeArchive(input, 20, 10);
  mkdirSync(join(input, "ö"));
  const late = readFileSync(join(root, "fixtures/commands/files/sen.txt"));
  writeFileSync(join(input, "sen.txt"), late);
  const hostile = `<img src=x onerror=document.title='bruten'>&"'.txt`;
  writeFileSync(join(input, "ö", hostile), readFileSync(join(input, good[1] ?? "")));
  writeFileSync(join(input, "ö", "=HYPERLINK(1).txt"), "");
  await paragraf(["convert", input, "--to", "json,html", "--out-dir", outDir]);
}, 120_000);

describe("the report", () => {
  it("is a table that no spreadsheet takes for formulas", () => {
    const lines = readFileSync(join(outDir, "report.csv"), "utf8").trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 23);
    expect(lines[0]).toMatch(/^\uFEFFfile,status,error,message,organization,/);
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[=+@]/);
  });

  it("is JSON, a file a line", () => {
    const text = readFileSync(join(outDir, "report.json"), "utf8");
    const { files, converted, failed } = JSON.parse(text);
    expect([files.length, converted, failed]).toEqual([23, 20, 3]);
    expect(text.split("\n").filter((line) => line.startsWith('{"name"'))).toHaveLength(23);
  });
});

it("counts what validate tells of every document", async () => {
  const { stdout } = await paragraf(["validate", input, "--format", "json"]);
  const told = new Map<string, Record<string, number>>();
  for (const { file, id } of JSON.parse(stdout).findings) {
    const counts = told.get(file) ?? {};
    told.set(file, { ...counts, [id]: (counts[id] ?? 0) + 1 });
  }
  const { files } = reportOf(outDir);
  const done = files.filter(({ status }) => status === "converted");
  for (const { name, findings } of done) expect([name, findings]).toEqual([name, told.get(name) ?? {}]);
  expect(done.some(({ errors = 0, findings = {} }) => errors > 0 && "kl-5-69-verified" in findings)).toBe(true);
});

withBrowser("the report as a page", ({ open }) => {
  it("asks for nothing, runs nothing that a name says, and can be read without its script", async () => {
    const { page: plain, requests } = await open({ javaScriptEnabled: false });
    await plain.goto(page);
    expect(await plain.title()).toBe("Rapport över konverteringen");
    expect(await plain.locator("#documents tbody tr").count()).toBe(20);
    expect(await plain.locator("form").isVisible()).toBe(false);
    expect(requests).toEqual([page]);
    const { page: live } = await open();
    await live.goto(page);
    expect(await live.title()).toBe("Rapport över konverteringen");
    expect(await live.getByText("kopia av").count()).toBe(1);
  });

  it("is accessible in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page: live } = await open({ colorScheme });
      await live.goto(page);
      expect(await axeViolations(live)).toEqual([]);
    }
  });

  it("sorts by a column, shows the rows asked for, and leads to the documents", async () => {
    const { page: live } = await open();
    await live.goto(page);
    const rows = live.locator("#documents tbody tr:visible");
    const pages = async (): Promise<number[]> =>
      (await rows.locator("td:nth-child(6)").allTextContents()).map((text) => Number(text));
    const head = live.locator("#documents th").nth(5);
    await head.getByRole("button").click();
    expect(await pages()).toEqual((await pages()).sort((a, b) => a - b));
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await pages()).toEqual((await pages()).sort((a, b) => b - a));
    await live.selectOption("select", "r");
    expect(await rows.count()).toBe(1);
    await live.selectOption("select", "");
    await live.fill("input", "protokoll-10.pdf");
    expect(await rows.count()).toBe(1);
    await rows.getByRole("link").click();
    await live.waitForURL(/protokoll-10\.html$/);
  });
});
