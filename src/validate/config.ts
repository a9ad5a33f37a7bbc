import { entryOf } from "../findings/collect.js";
import type { Severity } from "../findings/finding.js";
import { editDistance } from "../text/near.js";
import { isRecord } from "../text/records.js";
import presets from "./presets.json" with { type: "json" };
import type { OptionValues, Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** A rule's severity in the configuration. */
export type Level = Severity | "off";

/** What `paragraf.config.json` may say; `schemas/config.schema.json` describes it. */
export interface Config {
  $schema?: string;
  /** Presets, later ones over earlier ones; "kommunallagen" unless told otherwise. */
  extends?: string | string[];
  /** Severity, or severity and options, by rule id. */
  rules?: Record<string, Level | [Level, Record<string, unknown>]>;
  /** Number of members by the body's name, for the quorum. */
  seats?: Record<string, number>;
  /** Glob patterns of files that are left out. */
  ignorePatterns?: string[];
  /** Path of the baseline file, relative to the configuration. */
  baseline?: string;
  failOn?: Severity;
  maxWarnings?: number;
}

/** How each rule runs. */
export interface Plan {
  rules: { rule: Rule; severity: Severity; options: OptionValues }[];
  seats: Readonly<Record<string, number>>;
}

/** The sets of rules that a configuration may extend. */
export const presetNames = Object.keys(presets) as readonly string[];
const levels: readonly string[] = ["error", "warning", "note", "off"];

/** What is wrong with a configuration: one line each, beginning with the JSON Pointer of the fault; empty where it is sound. */
export function configFaults(config: unknown): string[] {
  if (!isRecord(config)) return ["the configuration must be a JSON object"];
  const faults = Object.keys(config).flatMap((key) => {
    if (!Object.hasOwn(shapes, key)) return [`/${key}: there is no such setting${hint(key, Object.keys(shapes))}`];
    return shapes[key as keyof typeof shapes](config[key]) ? [] : [`/${key}: ${EXPECTED[key as keyof typeof shapes]}`];
  });
  for (const name of isRecord(config) ? listOf(config.extends) : []) {
    if (!presetNames.includes(name)) faults.push(`/extends: there is no preset "${name}"${hint(name, presetNames)}`);
  }
  if (!isRecord(config.rules)) return faults;
  for (const [id, setting] of Object.entries(config.rules)) faults.push(...ruleFaults(id, setting));
  return faults;
}

/** The presets and the configuration made one. Takes a configuration without faults. */
export function planOf(config: Config = {}): Plan {
  const chosen = listOf(config.extends ?? "kommunallagen");
  const settings = [...chosen.map((name) => presetOf(name)), config.rules ?? {}];
  const plan: Plan["rules"] = [];
  for (const rule of rules) {
    let level: Level = entryOf(rule.id)?.severity ?? "error";
    const options: Record<string, number | readonly string[]> = {};
    for (const [name, spec] of Object.entries(rule.options ?? {})) options[name] = spec.default;
    for (const setting of settings) {
      const value = Object.hasOwn(setting, rule.id) ? setting[rule.id] : undefined;
      if (value === undefined) continue;
      level = Array.isArray(value) ? value[0] : value;
      if (Array.isArray(value)) Object.assign(options, value[1]);
    }
    if (level !== "off") plan.push({ rule, severity: level, options });
  }
  return { rules: plan, seats: config.seats ?? {} };
}

const presetOf = (name: string): NonNullable<Config["rules"]> =>
  (presets as Record<string, Record<string, Level>>)[name] ?? {};

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const listOf = (value: unknown): string[] => (typeof value === "string" ? [value] : isStrings(value) ? value : []);

const shapes = {
  $schema: (value: unknown) => typeof value === "string",
  extends: (value: unknown) => typeof value === "string" || isStrings(value),
  rules: isRecord,
  seats: (value: unknown) => isRecord(value) && Object.values(value).every((one) => isCount(one) && one > 0),
  ignorePatterns: isStrings,
  baseline: (value: unknown) => typeof value === "string",
  failOn: (value: unknown) => typeof value === "string" && levels.slice(0, 3).includes(value),
  maxWarnings: isCount,
};

const EXPECTED: Readonly<Record<keyof typeof shapes, string>> = {
  $schema: "must be a string",
  extends: "must be the name of a preset or a list of names",
  rules: "must be an object of rule ids",
  seats: "must be an object that gives each body's name its number of members",
  ignorePatterns: "must be a list of glob patterns",
  baseline: "must be a path",
  failOn: "must be error, warning or note",
  maxWarnings: "must be a whole number",
};

function ruleFaults(id: string, setting: unknown): string[] {
  const at = `/rules/${id}`;
  const rule = rules.find((one) => one.id === id);
  if (!rule)
    return [
      `${at}: there is no such rule${hint(
        id,
        rules.map((one) => one.id),
      )}`,
    ];
  const [level, options] = Array.isArray(setting) ? setting : [setting, undefined];
  if (!levels.includes(level)) return [`${at}: the severity must be error, warning, note or off`];
  if (options === undefined) return [];
  if (!isRecord(options)) return [`${at}/1: the options must be an object`];
  return Object.entries(options).flatMap(([name, value]) => {
    const spec = rule.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!spec) return [`${at}/1/${name}: the rule has no such option${hint(name, Object.keys(rule.options ?? {}))}`];
    const right = spec.type === "integer" ? isCount(value) : isStrings(value);
    return right
      ? []
      : [`${at}/1/${name}: must be ${spec.type === "integer" ? "a whole number" : "a list of strings"}`];
  });
}

/** "; is X meant?" where a known word differs by a letter or two. */
function hint(word: string, known: readonly string[]): string {
  const near = word.length > 60 ? undefined : known.find((one) => editDistance(one, word, 2) <= 2);
  return near === undefined ? "" : `; is "${near}" meant?`;
}
