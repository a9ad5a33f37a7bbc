import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint, type Minutes, parse } from "../../src/index.ts";
import { cleanMinutes } from "../support/clean-minutes.ts";
import { documentFixtures } from "../support/fixtures.ts";

const paths = documentFixtures()
  .flatMap(({ inputs }) => inputs.map(({ path }) => path))
  .filter((path) => path.endsWith(".txt"));
const lines = paths.flatMap((path) => readFileSync(path, "utf8").split("\n"));

/** Every place lies in the text, on the line it names. */
function misplaced(minutes: Minutes, text: string): string[] {
  const rows = text.split(/\r\n|\r|\n/);
  return lint(minutes, { text }).flatMap(({ id, place }) => {
    if (!place || place.start === undefined || place.end === undefined) return [];
    const row = rows[place.line - 1];
    const words = text.slice(place.start, place.end).split(/[\r\n\f]/, 1)[0] ?? "";
    const sound = row?.includes(words) && place.end <= text.length && (place.column ?? 1) >= 1;
    return sound ? [] : [`${id} at ${place.line}:${place.column}`];
  });
}

describe("whatever was read", () => {
  it("can be checked, and findings stand where they say", async () => {
    for (const path of paths) {
      const { minutes, text } = await parse(readFileSync(path, "utf8"));
      expect(misplaced(minutes, text)).toEqual([]);
    }
    const line = fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom("", "\f", "§ 9", "Beslut", "811228-9874", "Ja: 3, nej: 2"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 80 }), async (some) => {
        const { minutes, text } = await parse(`${some.join("\n")}.`);
        expect(misplaced(minutes, text)).toEqual([]);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it("takes time in proportion", () => {
    const big = (times: number): Minutes => {
      const minutes = cleanMinutes(1);
      const text = "enligt Anna Bergs yrkande, 811228-9874 och § 7 ".repeat(40 * times);
      minutes.paragraphs = Array.from({ length: 40 * times }, (_, i) => ({
        ...(cleanMinutes(i % 7).paragraphs[2] as Minutes["paragraphs"][number]),
        number: String(i * 2),
      }));
      minutes.paragraphs[0]?.sections.push({ role: "other", blocks: [{ type: "paragraph", text }] });
      minutes.unclaimed = Array.from({ length: 200 * times }, (_, i) => ({ page: 1, line: i * 2, text: "x" }));
      return minutes;
    };
    const spent = (minutes: Minutes): number => {
      const { user } = process.cpuUsage();
      lint(minutes);
      return process.cpuUsage().user - user;
    };
    const [small, large] = [big(5), big(50)];
    spent(small);
    const least = Math.min(spent(small), spent(small), spent(small));
    expect(Math.min(spent(large), spent(large))).toBeLessThan(30 * Math.max(least, 3000));
  });
});
