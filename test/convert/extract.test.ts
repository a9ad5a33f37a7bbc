import { expect, test } from "vitest";
import { includesNumber } from "../../src/convert/ranges.ts";
import { extract } from "../../src/index.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { schemaErrors } from "../support/validate.ts";

const one = extract(sampleMinutes, ["42"]);

test("an extract is valid minutes of its § alone", () => {
  expect(schemaErrors(one)).toEqual([]);
  expect(one.kind).toBe("extract");
  expect(one.paragraphs).toEqual([sampleMinutes.paragraphs[1]]);
  const { body, organization, meeting, verification, source } = sampleMinutes;
  expect(one).toMatchObject({ body, organization, meeting, verification, source });
});

test("the attachments of the § come along, others do not", () => {
  expect(one.attachments.map(({ label }) => label)).toEqual(["A1"]);
  expect(extract(sampleMinutes, ["43 A"]).attachments).toEqual([]);
});

test("who was there at the § is there; who was absent, or came for another §, is not", () => {
  const names = (numbers: string[]) => extract(sampleMinutes, numbers).attendance.map(({ name }) => name);
  expect(names(["42"])).toContain("Selma Dybeck");
  expect(names(["43"])).not.toContain("Selma Dybeck");
  expect(names(["44"])).not.toContain("Ebbe Rosenkvist");
  expect(names(["42", "44"])).toContain("Ebbe Rosenkvist");
  expect(names(["42"])).not.toContain("Birger Tallmo");
});

test("people are those whom the extract names, with their identifiers", () => {
  const ids = new Set(
    JSON.stringify({ ...one, people: [] })
      .match(/"p\d+"/g)
      ?.map((id) => id.slice(1, -1)),
  );
  expect(new Set(one.people.map(({ id }) => id))).toEqual(ids);
});

test("somebody attests it", () => {
  expect(one.signatures.filter(({ role }) => role === "certifier")).toHaveLength(1);
});

test("places move with their values", () => {
  expect(one.provenance["/paragraphs/0/title"]).toEqual(sampleMinutes.provenance["/paragraphs/1/title"]);
  expect(one.provenance["/body"]).toEqual(sampleMinutes.provenance["/body"]);
  expect(one.provenance["/paragraphs/1/title"]).toBeUndefined();
});

test("a § that is not there is an error that names those that are", () => {
  expect(() => extract(sampleMinutes, ["42", "99"])).toThrow(/no § 99; they have 41, 42, 43, 43 a, 44/);
});

test("ranges", () => {
  const inside = (ranges: string, ...numbers: string[]) => numbers.map((number) => includesNumber(ranges, number));
  expect(inside("163–170, 172", "162", "163", "170", "171", "172", "173")).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(inside("109–", "108", "109", "999")).toEqual([false, true, true]);
  expect(inside("–109", "109", "110")).toEqual([true, false]);
  expect(inside("12 a", "12", "12 a", "12 b")).toEqual([false, true, false]);
  expect(inside("12", "12", "12 a", "13")).toEqual([true, true, false]);
  expect(inside("12 b–14", "12 a", "12 c", "14 a")).toEqual([false, true, true]);
  expect(inside("hela mötet", "12")).toEqual([true]);
});
