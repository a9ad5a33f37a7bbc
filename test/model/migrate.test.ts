import { expect, test } from "vitest";
import { validate } from "../../src/index.ts";
import { isNewer, type Migration, migrate, migrations } from "../../src/model/migrate.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { minutesSchema } from "../support/validate.ts";

/** Invented older versions: titles were once called headings, and meetings had their day at the root. */
const steps: Migration[] = [
  {
    from: "0.8",
    to: "0.9",
    step: ({ date, ...model }) => ({ ...model, meeting: { date } }),
  },
  {
    from: "0.9",
    to: "1.0",
    step: (model) => {
      for (const item of model.paragraphs as Record<string, unknown>[]) {
        item.title = item.heading;
        delete item.heading;
      }
      return model;
    },
  },
];

test("the steps form one chain that ends at the version of the schema", () => {
  migrations.forEach(({ from }, i) => {
    if (i > 0) expect(from).toBe(migrations[i - 1]?.to);
  });
  const last = migrations.at(-1);
  if (last) expect(last.to).toBe(minutesSchema.properties.schemaVersion.const);
  for (const { from, to } of migrations) expect(isNewer(to, from)).toBe(true);
});

test("an older model is taken through every step and stays as it was", async () => {
  const { meeting, ...rest } = structuredClone(sampleMinutes);
  const old = {
    ...rest,
    schemaVersion: "0.8",
    date: meeting.date,
    paragraphs: rest.paragraphs.map(({ title, ...item }) => ({ ...item, heading: title })),
  };
  const before = JSON.stringify(old);
  const now = migrate(old, steps);
  expect(JSON.stringify(old)).toBe(before);
  expect(now).toEqual({ ...sampleMinutes, meeting: { date: meeting.date } });
  expect(await validate(now)).toEqual([]);
});

test("what is no older model is handed back as it is, and validation says what it is", async () => {
  for (const value of [null, 3, "x", [], {}, sampleMinutes]) expect(migrate(value, steps)).toBe(value);
  const newer = { ...sampleMinutes, schemaVersion: "1.1" };
  expect(migrate(newer, steps)).toBe(newer);
  expect((await validate(newer)).map(({ id }) => id)).toEqual(["schema-newer"]);
  expect((await validate({ ...sampleMinutes, schemaVersion: "0.1" })).map(({ id }) => id)).toEqual(["schema-version"]);
});

test("versions are compared as numbers", () => {
  expect(isNewer("1.10", "1.9")).toBe(true);
  expect(isNewer("2.0", "1.9")).toBe(true);
  expect(isNewer("1.0", "1.0")).toBe(false);
  expect(isNewer("0.9", "1.0")).toBe(false);
  expect(isNewer("new", "1.0")).toBeUndefined();
  expect(isNewer(2, "1.0")).toBeUndefined();
});
