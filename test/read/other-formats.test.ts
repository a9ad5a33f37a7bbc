import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Minutes, parse } from "../../src/index.ts";
import { documentFixtures } from "../support/fixtures.ts";
import { type Form, sideBySide } from "../support/same-model.ts";

/** What every fixture's HTML is compared with, and what that format can hold. */
const FORMS: readonly { file: string; form: Form; least: number }[] = [
  { file: "input.docx", form: "flow", least: 19 },
  { file: "input.pdf", form: "page", least: 19 },
  { file: "input.txt", form: "text", least: 19 },
  { file: "input.doc", form: "doc", least: 6 },
];

const fixtures = documentFixtures();
const read = async (folder: string, file: string): Promise<Minutes> =>
  (await parse(readFileSync(join(folder, file)), { file, ocr: "never" })).minutes;

describe.each(fixtures.map((one) => [one.name, one.folder] as const))("%s", (_name, folder) => {
  let html: Promise<Minutes> | undefined;
  const present = FORMS.filter(({ file }) => existsSync(join(folder, file)));

  it.each(present)("is the same as HTML and as $file", async ({ file, form }) => {
    html ??= read(folder, "input.html");
    const { actual, expected } = sideBySide(await read(folder, file), await html, form);
    expect(actual).toEqual(expected);
  });
});

it.each(FORMS)("enough fixtures stand as $file", ({ file, least }) => {
  expect(fixtures.filter(({ folder }) => existsSync(join(folder, file))).length).toBeGreaterThanOrEqual(least);
});
