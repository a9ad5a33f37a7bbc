import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Config, type Finding, lint, type Minutes, planOf } from "../../src/index.ts";
import { files, root } from "./source.ts";

/** A model that keeps or breaks a rule: fixtures/rules/<id>/ok-*.json and bad-*.json, `paragraf.config.json` beside them where needed. */
export interface RuleFixture {
  rule: string;
  name: string;
  good: boolean;
  minutes: Minutes;
  config: Config;
}

export function ruleFixtures(): RuleFixture[] {
  const all = files("fixtures/rules", ".json");
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  return all
    .filter((path) => /^(?:ok|bad)-/.test(basename(path)))
    .sort()
    .map((path) => {
      const config = `${dirname(path)}/paragraf.config.json`;
      return {
        rule: basename(dirname(path)),
        name: basename(path, ".json"),
        good: basename(path).startsWith("ok-"),
        minutes: read(path),
        config: all.includes(config) ? read(config) : {},
      };
    });
}

export const findingsOf = ({ minutes, config }: RuleFixture, lang: "sv" | "en" = "sv"): Finding[] =>
  lint(minutes, { plan: planOf(config), lang });
