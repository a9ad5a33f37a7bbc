import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parse, render } from "../../src/index.ts";
import type { Minutes } from "../../src/model/minutes.ts";
import { hasSchema, schemaFaults, structureFaults } from "../support/akoma-ntoso.ts";
import { corpus, documentFixtures } from "../support/fixtures.ts";
import { emptyMinutes, sampleMinutes } from "../support/sample-minutes.ts";

const xml = await render(sampleMinutes, "akn");

function faults(text: string): string[] {
  return [...structureFaults(text), ...(hasSchema ? schemaFaults(text) : [])];
}

test("the sample is valid", () => {
  expect(faults(xml)).toEqual([]);
});

test.runIf(hasSchema)("the schema is asked, not passed by", () => {
  expect(schemaFaults(xml.replace("<debateBody>", "<debateBody><p>x</p>"))).not.toEqual([]);
  expect(schemaFaults(xml.replace(/<preface>[\s\S]*<\/preface>/, "<preface/>"))).not.toEqual([]);
  expect(structureFaults(xml.replace("#person-p1", "#person-x"))).not.toEqual([]);
});

test("work, expression and manifestation are named by the naming convention", () => {
  expect(xml).toContain('<FRBRuri value="/akn/se/debate/minutes/almviks-kommun.kommunstyrelsen/2024-03-12"/>');
  expect(xml).toContain(
    '<FRBRthis value="/akn/se/debate/minutes/almviks-kommun.kommunstyrelsen/2024-03-12/swe@2024-03-19/!main"/>',
  );
  expect(xml).toContain("/swe@2024-03-19/!main.xml");
});

test("people, roles, parties, outcomes and votes are referred to", () => {
  expect(xml).toContain('showAs="Ylva Sandhammar"');
  expect(xml).toContain('<person refersTo="#person-p1" as="#role-chair">Ylva Sandhammar (S)</person>');
  expect(xml).toContain('<person refersTo="#person-p1">Ylva Sandhammar</person> (S) yrkar');
  expect(xml).toMatch(/<resolutions eId="dbsect_42__resolutions_1" refersTo="#outcome-approved">/);
  expect(xml).toMatch(/<count eId="[^"]+" value="6" refersTo="#choice-yes"\/>/);
  expect(xml).toContain("<vote by=");
});

test("minutes that state nothing, and minutes that state nonsense", async () => {
  expect(faults(await render(emptyMinutes, "akn"))).toEqual([]);
  const nasty = '<p>&amp;]]> "\u0000\uFFFE\uD800\u202E --> § 7';
  const [item] = sampleMinutes.paragraphs;
  const [attachment] = sampleMinutes.attachments;
  const odd = {
    ...sampleMinutes,
    organization: nasty,
    body: nasty,
    meeting: { date: "2023-02-31", start: "24:30", place: nasty },
    attendance: [{ name: nasty, party: nasty, category: "member", serving: true, person: "p1" }],
    people: [{ id: "p1", name: `${nasty} ${nasty}`, party: nasty, variants: ["(a|b) c*"] }],
    paragraphs: ["7", "7", "§§", "", "12 a"].map((number) => ({
      ...item,
      number,
      title: nasty,
      sections: [
        { role: "other", heading: nasty, blocks: [{ type: "table", rows: [[], [nasty, ""]] }] },
        {
          role: "decision",
          blocks: [
            {
              type: "list",
              ordered: true,
              items: [
                { number: "1", text: nasty },
                { number: "1", text: nasty },
              ],
            },
          ],
        },
      ],
      votes: [{ yes: 1, no: 1, ballots: [{ name: nasty, choice: "yes" }], verified: false }],
    })),
    attachments: [
      { ...attachment, label: nasty, text: "\n" },
      { ...attachment, label: "1", text: nasty },
    ],
    signatures: [{ role: "chair", name: nasty, person: "p9" }],
  } as unknown as Minutes;
  expect(faults(await render(odd, "akn"))).toEqual([]);
});

describe("every document", () => {
  const inputs = [
    ...documentFixtures().flatMap((one) => one.inputs.map((input) => ({ ...input, name: one.name }))),
    ...corpus().flatMap((one) => one.inputs.map((input) => ({ ...input, name: one.name }))),
  ];
  // The engines give the same model: one reading of each file is enough.
  const once = inputs.filter(({ label }) => !label.includes("pdfjs"));
  it.each(once.map((input) => [`${input.name} ${input.label}`, input] as const))(
    "%s",
    async (_name, { path, file, pdfEngine }) => {
      const { minutes } = await parse(readFileSync(path), { file, pdfEngine });
      expect(faults(await render(minutes, "akn"))).toEqual([]);
    },
  );
});
