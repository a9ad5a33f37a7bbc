import type { ErrorObject, ValidateFunction } from "ajv";
import correctionsSchema from "../../schemas/corrections.schema.json" with { type: "json" };
import schema from "../../schemas/minutes.schema.json" with { type: "json" };
import { finding } from "../findings/collect.js";
import type { Finding } from "../findings/finding.js";
import { isNewer } from "../model/migrate.js";
import { isRecord } from "../text/records.js";

const VERSION = schema.properties.schemaVersion.const;

/** A JSON value with thousands of faults is reported by its first ones: the rest would not help anybody. */
const MOST = 100;

/**
 * The schema, told which property picks the branch of a union: a faulty block is then reported by its own faults and not
 * by those of every kind of block. `discriminator` is OpenAPI's keyword, so the public schema does without.
 */
const discriminating = {
  ...schema,
  $defs: { ...schema.$defs, block: { ...schema.$defs.block, type: "object", discriminator: { propertyName: "type" } } },
};
/** The kinds of block, for the message about a kind that is none. */
const KINDS = schema.$defs.block.oneOf.map(({ $ref }) => $ref.slice($ref.lastIndexOf("/") + 1).replace(/Block$/, ""));

const corrections = {
  ...correctionsSchema,
  $defs: {
    ...correctionsSchema.$defs,
    entry: { ...correctionsSchema.$defs.entry, type: "object", discriminator: { propertyName: "kind" } },
  },
};

let compiled: Promise<ValidateFunction> | undefined;
let compiledCorrections: Promise<ValidateFunction> | undefined;

/** Checks a JSON value against `schemas/minutes.schema.json`. The version comes first: of another one nothing else is said. */
export async function checkSchema(model: unknown): Promise<Finding[]> {
  const version = isRecord(model) ? model.schemaVersion : undefined;
  if (version === undefined) return [finding("schema-no-version", { pointer: "" })];
  if (version !== VERSION) {
    const args = { found: JSON.stringify(version).slice(0, 40), expected: VERSION };
    const newer = isNewer(version, VERSION);
    return [finding(newer ? "schema-newer" : "schema-version", { pointer: "/schemaVersion", args })];
  }
  compiled ??= compile(discriminating);
  const valid = await compiled;
  if (valid(model)) return [];
  return distinct((valid.errors ?? []).map(toFinding)).slice(0, MOST);
}

/** Checks the content of FILE.corrections.json against `schemas/corrections.schema.json`; its first fault stands for all. */
export async function checkCorrections(value: unknown): Promise<Finding[]> {
  compiledCorrections ??= compile(corrections);
  const valid = await compiledCorrections;
  if (valid(value)) return [];
  const { instancePath = "", message = "" } = valid.errors?.[0] ?? {};
  return [finding("corrections-invalid", { args: { reason: `${instancePath || "/"} ${message}` } })];
}

/** Compiling costs far more than one validation, so it waits for the first one and happens once. */
async function compile(given: object): Promise<ValidateFunction> {
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(given);
}

/** ajv's keyword decides which message a person gets; its own English is kept as the expectation. */
function toFinding({ keyword, instancePath, params, message = keyword }: ErrorObject): Finding {
  const pointer = instancePath;
  switch (keyword) {
    case "required":
      return finding("schema-missing", { pointer, args: { property: String(params.missingProperty) } });
    case "additionalProperties":
    case "unevaluatedProperties":
      return finding("schema-unknown", { pointer, args: { property: String(params[UNKNOWN[keyword]]) } });
    case "discriminator":
      return finding("schema-value", { pointer: `${pointer}/${params.tag}`, args: { expected: listed(KINDS) } });
    case "type":
      return finding("schema-type", { pointer, args: { expected: String(params.type) } });
    case "const":
      return finding("schema-value", { pointer, args: { expected: JSON.stringify(params.allowedValue) } });
    case "enum":
      return finding("schema-value", { pointer, args: { expected: listed(params.allowedValues) } });
    case "format":
      return finding("schema-format", { pointer, args: { expected: String(params.format) } });
    case "pattern":
      return finding("schema-format", { pointer, args: { expected: String(params.pattern) } });
    case "minimum":
    case "maximum":
      return finding("schema-range", { pointer, args: { expected: `${params.comparison} ${params.limit}` } });
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return finding("schema-length", { pointer, args: { expected: `${BOUND[keyword]} ${params.limit}` } });
    default:
      return finding("schema-invalid", { pointer, args: { expected: message } });
  }
}

const UNKNOWN = { additionalProperties: "additionalProperty", unevaluatedProperties: "unevaluatedProperty" } as const;
const BOUND = { minLength: "≥", minItems: "≥", maxLength: "≤", maxItems: "≤" } as const;

const listed = (values: unknown): string =>
  Array.isArray(values) ? values.map((v) => JSON.stringify(v)).join(" | ") : "";

/** A union reports every branch that failed, often in the same words. */
function distinct(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ id, pointer, message }) => {
    const key = `${id}\n${pointer}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
