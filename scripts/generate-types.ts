/** Writes the types of src/model from the schemas: the schema is the contract, the types follow it. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const banner = (file: string): string => `/* GENERATED from schemas/${file} by \`npm run generate\`. Do not edit. */`;

/** The TypeScript of the schema's types, as one module. */
export async function typesOf(schemaFile: URL): Promise<string> {
  const schema: JSONSchema = JSON.parse(await readFile(schemaFile, "utf8"));
  return compile(withBareReferences(schema) as JSONSchema, schema.title ?? "", {
    bannerComment: banner(basename(schemaFile.pathname)),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
  });
}

/** The generator writes a second type for a reference that has siblings, so only the reference stays. */
function withBareReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withBareReferences);
  if (node === null || typeof node !== "object") return node;
  if ("$ref" in node) return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withBareReferences(value)]));
}
