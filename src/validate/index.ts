import { type Lang, translated } from "../findings/collect.js";
import type { Finding } from "../findings/finding.js";
import { checkSchema } from "./schema.js";

export { Baseline, type BaselineEntry, type BaselineFile, baselineFaults, identity } from "./baseline.js";
export { type Config, configFaults, type Level, type Plan, planOf, presetNames } from "./config.js";
export { type LintOptions, lint } from "./lint.js";
export { checkCorrections } from "./schema.js";

/** How faults of a model are told. */
export interface ValidateOptions {
  /** Language of the messages. Default "sv". */
  lang?: Lang;
}

/**
 * What is wrong with a model of minutes: faults against the schema, each with the JSON Pointer (RFC 6901) of the value.
 * Takes any JSON value and never throws; an empty list means that nothing is wrong.
 */
export async function validate(model: unknown, options: ValidateOptions = {}): Promise<Finding[]> {
  const findings = await checkSchema(model);
  return findings.map((one) => translated(one, options.lang ?? "sv"));
}
