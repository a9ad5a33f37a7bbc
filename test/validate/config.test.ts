import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { Baseline, baselineFaults, type Config, configFaults, identity, lint, planOf } from "../../src/index.ts";
import { cleanMinutes } from "../support/clean-minutes.ts";
import { root } from "../support/source.ts";

const schema = JSON.parse(readFileSync(join(root, "schemas/config.schema.json"), "utf8"));
const accepts = new Ajv2020({ strict: false }).compile(schema);

const level = (id: string, config: Config) =>
  planOf(config).rules.find(({ rule }) => rule.id === id)?.severity ?? "off";

describe("the configuration", () => {
  it.each<[unknown, RegExp | undefined]>([
    [{}, undefined],
    [{ extends: ["strict", "archive"], rules: { "ref-person": "off" }, seats: { Kommunstyrelsen: 15 } }, undefined],
    [
      { rules: { "text-unclaimed": ["note", { atLeast: 20 }] }, ignorePatterns: ["**/utkast/**"], baseline: "b.json" },
      undefined,
    ],
    [{ failOn: "warning", maxWarnings: 3 }, undefined],
    [[], /must be a JSON object/],
    [{ rule: {} }, /no such setting; is "rules" meant/],
    [{ extends: "strickt" }, /is "strict" meant/],
    [{ rules: { "kl-5-69-verifed": "off" } }, /is "kl-5-69-verified" meant/],
    [{ rules: { "ref-person": "fatal" } }, /severity must be/],
    [{ rules: { "text-unclaimed": ["note", { atleast: 20 }] } }, /is "atLeast" meant/],
    [{ rules: { "text-unclaimed": ["note", { atLeast: "many" }] } }, /whole number/],
    [{ rules: { "ref-person": ["note", { alsoPresent: [1] }] } }, /list of strings/],
    [{ seats: { Kommunstyrelsen: 0 } }, /number of members/],
    [{ maxWarnings: -1 }, /whole number/],
    [{ failOn: "off" }, /must be error, warning or note/],
  ])("%j: %s", (config, fault) => {
    const faults = configFaults(config);
    if (fault) expect(faults.join("\n")).toMatch(fault);
    else expect(faults).toEqual([]);
    expect(accepts(config)).toBe(fault === undefined);
  });

  it("grades rules: the catalogue, presets in order, the configuration's own", () => {
    expect(level("practice-secretary", {})).toBe("note");
    expect(level("practice-secretary", { extends: "strict" })).toBe("warning");
    expect(level("practice-secretary", { extends: ["strict", "archive"] })).toBe("off");
    expect(level("practice-secretary", { extends: "archive", rules: { "practice-secretary": "error" } })).toBe("error");
  });

  it("knows the seats by the body's name", () => {
    const minutes = cleanMinutes(0);
    expect(lint(minutes, { plan: planOf({ seats: { Kommunstyrelsen: 99 } }) })[0]?.id).toBe("kl-6-27-quorum");
    expect(lint(minutes, { plan: planOf({ seats: { "exempelby kommun kommunstyrelsen": 99 } }) })[0]?.id).toBe(
      "kl-6-27-quorum",
    );
    expect(lint(minutes, { plan: planOf({ seats: { Socialnämnden: 99 } }) })).toEqual([]);
  });

  it("hands options to rules", () => {
    const minutes = cleanMinutes(0);
    minutes.unclaimed = [{ page: 1, line: 3, text: "Tjg ers" }];
    expect(lint(minutes)).toHaveLength(1);
    expect(lint(minutes, { plan: planOf({ rules: { "text-unclaimed": ["note", { atLeast: 7 }] } }) })).toEqual([]);
  });
});

describe("the baseline", () => {
  const minutes = cleanMinutes(0);
  const [gone] = minutes.paragraphs.splice(3, 1);
  const [finding] = lint(minutes);
  if (!finding || !gone) throw new Error("nothing to accept");
  const entry = { ...identity(finding, "a.pdf", minutes), reason: "Sekretess" };

  it("names a finding by its item, not by where it stands", () => {
    expect(entry).toMatchObject({ file: "a.pdf", rule: "kl-5-66-matters", at: `§ ${Number(gone.number) + 1}/number` });
    expect(new Baseline([entry]).accepts({ ...finding, place: { page: 9, line: 99 } }, "a.pdf", minutes)).toBe(entry);
  });

  it("accepts in that file only, and only what says the same", () => {
    const baseline = new Baseline([entry]);
    expect(baseline.accepts(finding, "b.pdf", minutes)).toBeUndefined();
    expect(baseline.accepts({ ...finding, args: { ...finding.args, number: "1" } }, "a.pdf", minutes)).toBeUndefined();
    expect(baseline.stale(["a.pdf"])).toEqual([entry]);
    expect(baseline.stale(["b.pdf"])).toEqual([]);
    baseline.accepts(finding, "a.pdf", minutes);
    expect(baseline.stale(["a.pdf"])).toEqual([]);
  });

  it("takes no entry without a reason", () => {
    expect(baselineFaults({ version: 1, accepted: [entry] })).toEqual([]);
    expect(baselineFaults({ version: 1, accepted: [{ ...entry, reason: " " }] })).toEqual([
      "/accepted/0: reason is missing",
    ]);
    expect(baselineFaults({ version: 2 })).toHaveLength(1);
    expect(baselineFaults([])).toHaveLength(1);
  });
});
