import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { documentFixtures } from "../support/fixtures.ts";
import { f1, score, total } from "../support/score.ts";

/** F1 that the facts must reach over all fixtures: what a page shows and these formats do not costs a little. */
const LEAST = 0.998;

describe.each(["html", "docx"])("minutes as %s", (extension) => {
  it("give the facts of their gold readings", async () => {
    const tallies = [];
    for (const { folder, gold } of documentFixtures()) {
      const path = join(folder, `input.${extension}`);
      if (!gold || !existsSync(path)) continue;
      const { minutes } = await parse(readFileSync(path), { file: `input.${extension}` });
      tallies.push(score(minutes, gold).tallies);
    }
    expect(tallies.length).toBeGreaterThan(10);
    expect(f1(total(tallies).all ?? { right: 0, missed: 1, extra: 0 })).toBeGreaterThanOrEqual(LEAST);
  });
});
