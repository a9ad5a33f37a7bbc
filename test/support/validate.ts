import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8"));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const check = ajv.compile(read("minutes.schema.json"));

/** What the schema has against the value, one line each; nothing when it is valid minutes. */
export function schemaErrors(value: unknown): string[] {
  check(value);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schema of minutes as an object. */
export const minutesSchema = read("minutes.schema.json");
