import { expect, test } from "vitest";
import { render, renderers } from "../../src/render/index.ts";
import { emptyMinutes, sampleMinutes } from "../support/sample-minutes.ts";

test.each(renderers.map(({ name }) => name))(
  "%s: the same minutes give the same bytes, and the minutes stay as they were",
  async (name) => {
    const before = JSON.stringify(sampleMinutes);
    const first = await render(sampleMinutes, name);
    expect(await render(structuredClone(sampleMinutes), name)).toBe(first);
    expect(JSON.stringify(sampleMinutes)).toBe(before);
    expect(first.endsWith("\n")).toBe(true);
    expect(first).not.toContain("undefined");
  },
);

test("an unknown format is an error that names the known ones", async () => {
  await expect(render(sampleMinutes, "pdf" as "md")).rejects.toThrow(/json, md, html/);
});

test.each(renderers.map(({ name }) => name))("%s: minutes that state nothing", async (name) => {
  expect(await render(emptyMinutes, name)).not.toMatch(/undefined|null/);
});
