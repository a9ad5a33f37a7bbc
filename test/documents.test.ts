import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Finding, type Parsed, parse, render } from "../src/index.ts";
import { documentFixtures, expectFile, type Gold, type Input } from "./support/fixtures.ts";
import { EVERYTHING, f1, score, total } from "./support/score.ts";
import thresholds from "./support/thresholds.json" with { type: "json" };

/** F1 that each category must reach over all fixtures and ways to read them. */
const LEAST: Readonly<Record<string, number>> = thresholds;

const scores: ReturnType<typeof score>["tallies"][] = [];
const wrong: string[] = [];

describe.each(documentFixtures().map((one) => [one.name, one] as const))("%s", (name, { folder, inputs, gold }) => {
  const parsed = new Map<Input, Promise<Parsed>>();
  const read = (input: Input): Promise<Parsed> => {
    const { path, file, pdfEngine } = input;
    if (!parsed.has(input)) parsed.set(input, parse(readFileSync(path), { file, pdfEngine }));
    return parsed.get(input) as Promise<Parsed>;
  };
  const [first, ...others] = inputs;
  if (!first) throw new Error(`${name} has no input`);

  it("gives the expected model and Markdown", async () => {
    const { minutes } = await read(first);
    expectFile(join(folder, "minutes.json"), await render(minutes, "json"));
    expectFile(join(folder, "minutes.md"), await render(minutes, "md"));
  });

  it.each(others.map((one) => [one.label, one] as const))(
    "gives the same facts read from %s",
    async (_label, input) => {
      const [{ minutes }, expected] = [await read(input), await read(first)];
      expect(score(minutes, { ...expected.minutes, labelled: EVERYTHING } as Gold).wrong).toEqual([]);
    },
  );

  const [native, portable] = ["native", "pdfjs"].map((engine) => others.find(({ pdfEngine }) => pdfEngine === engine));
  it.runIf(native && portable)("gives one model whichever engine reads the PDF", async () => {
    const [one, other] = await Promise.all([native, portable].map((input) => read(input as Input)));
    const comparable = (parsed?: Parsed) => ({ ...parsed?.minutes, source: undefined, provenance: undefined });
    expect(comparable(one)).toEqual(comparable(other));
  });

  it("gives the expected findings", async () => {
    let listed = "";
    for (const input of inputs) {
      for (const one of (await read(input)).findings) listed += `${input.label}${lineOf(one)}\n`;
    }
    expectFile(join(folder, "findings.txt"), listed);
  });

  it.runIf(gold)("is scored against its gold facts", async () => {
    for (const input of inputs) {
      const result = score((await read(input)).minutes, gold ?? { labelled: [] });
      scores.push(result.tallies);
      wrong.push(...result.wrong.map((fact) => `${name}/${input.label}: ${fact}`));
    }
    expect(scores.length).toBeGreaterThan(0);
  });
});

describe("all fixtures together", () => {
  it.each(Object.entries(LEAST))("reach F1 %s ≥ %d", (category, least) => {
    const tally = total(scores)[category];
    expect(tally ? f1(tally) : 0).toBeGreaterThanOrEqual(least);
  });

  afterAll(() => {
    const rows = Object.entries(total(scores)).map(
      ([name, tally]) =>
        `${name.padEnd(14)} ${f1(tally).toFixed(4)}  ${tally.right} right, ${tally.missed} missed, ${tally.extra} extra`,
    );
    console.log(["F1 over the fixtures' gold facts", ...rows].join("\n"));
    if (process.env.WRONG) console.log(wrong.join("\n"));
  });
});

function lineOf({ place, severity, message, id }: Finding): string {
  return `:${place?.line ?? 0}:${place?.column ?? 0} ${severity} ${message} (${id})`;
}
