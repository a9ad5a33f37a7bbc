import { describe, expect, it } from "vitest";
import { type Finding, lint, type Minutes, planOf, validate } from "../../src/index.ts";
import { cleanMinutes } from "../support/clean-minutes.ts";
import { defects } from "../support/defects.ts";
import { Random } from "../support/generate/random.ts";

/** Places in which every defect is seeded. */
const PLACES = 20;

const rulesOf = (minutes: Minutes): string[] => lint(minutes).map(({ id }) => id);
const shown = ({ id, severity, message }: Finding): string => `${severity} ${id}: ${message}`;

describe("clean minutes", () => {
  it("are what the schema accepts", async () => {
    for (let seed = 0; seed < 5; seed++) expect(await validate(cleanMinutes(seed))).toEqual([]);
  });

  it("give no finding at all, under any preset", () => {
    for (const preset of ["kommunallagen", "strict", "archive"]) {
      const plan = planOf({ extends: preset });
      for (let seed = 0; seed < 300; seed++) {
        expect(lint(cleanMinutes(seed), { plan, seats: 15 }).map((one) => `${seed} ${shown(one)}`)).toEqual([]);
      }
    }
  });
});

describe("seeded defects", () => {
  const tally = { seeded: 0, found: 0, reported: 0, right: 0 };
  const wrong: string[] = [];
  for (const { name, rules, seed } of defects) {
    let places = 0;
    for (let k = 0; places < PLACES && k < PLACES * 12; k++) {
      const minutes = cleanMinutes(k);
      if (!seed(minutes, new Random(k + 77))) continue;
      places++;
      const found = rulesOf(minutes);
      tally.seeded += rules.length;
      const hit = rules.filter((id) => found.includes(id));
      tally.found += hit.length;
      tally.reported += found.length;
      tally.right += found.filter((id) => rules.includes(id)).length;
      if (hit.length < rules.length || found.some((id) => !rules.includes(id)))
        wrong.push(`${name} (${k}): ${found.join(", ") || "nothing"}`);
    }
    it(`${name}: can be seeded`, () => expect(places).toBeGreaterThanOrEqual(10));
  }

  it("are of more than twenty kinds", () => expect(defects.length).toBeGreaterThan(20));

  it("are found: recall at least 0.98, precision at least 0.99", () => {
    const recall = tally.found / tally.seeded;
    const precision = tally.right / tally.reported;
    console.log(
      `${defects.length} kinds, ${tally.seeded} seeded: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`,
    );
    expect({ recall, precision, wrong: recall < 0.98 || precision < 0.99 ? wrong : [] }).toMatchObject({ wrong: [] });
  });
});
