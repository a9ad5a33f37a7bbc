/**
 * Writes what is generated from the schemas; with --check it only says what is stale and fails.
 *
 *   npm run generate            npm run generate -- --check
 */
import { readFile, writeFile } from "node:fs/promises";
import { modelReference } from "./generate-model-docs.js";
import { configSchema, ruleReference } from "./generate-rules.js";
import { typesOf } from "./generate-types.js";

const root = new URL("../", import.meta.url);
const schema = new URL("schemas/minutes.schema.json", root);

/** Every generated file and how it is made. */
export const generated: Readonly<Record<string, () => Promise<string>>> = {
  "src/model/minutes.ts": () => typesOf(schema),
  "src/model/corrections.ts": () => typesOf(new URL("schemas/corrections.schema.json", root)),
  "schemas/config.schema.json": async () => configSchema(),
  "docs/rules.md": () => ruleReference("en"),
  "docs/regler.md": () => ruleReference("sv"),
  "docs/model.md": async () => modelReference(JSON.parse(await readFile(schema, "utf8"))),
};

/** The generated files whose text is not what their source gives now. */
export async function stale(): Promise<string[]> {
  const found: string[] = [];
  for (const [path, make] of Object.entries(generated)) {
    const text = await readFile(new URL(path, root), "utf8").catch(() => "");
    if (text !== (await make())) found.push(path);
  }
  return found;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  if (process.argv.includes("--check")) {
    for (const path of await stale()) {
      console.error(`${path} is stale: run \`npm run generate\``);
      process.exitCode = 1;
    }
  } else {
    for (const [path, make] of Object.entries(generated)) await writeFile(new URL(path, root), await make());
  }
}
