import { type Command, UsageError } from "../command.js";

/** The schemas by name. */
const schemas: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  minutes: () => import("../../../schemas/minutes.schema.json", { with: { type: "json" } }),
  config: () => import("../../../schemas/config.schema.json", { with: { type: "json" } }),
  corrections: () => import("../../../schemas/corrections.schema.json", { with: { type: "json" } }),
};

/** Prints a JSON Schema of the project. */
export const schema: Command = {
  name: "schema",
  summary: "print a JSON Schema",
  arguments: [{ name: "[name]", description: `${Object.keys(schemas).join(", ")} (minutes unless told otherwise)` }],
  options: [],
  examples: [
    ["paragraf schema > minutes.schema.json", "saves the schema of the model"],
    ["paragraf schema config > config.schema.json", "saves the schema of paragraf.config.json"],
  ],
  exitCodes: ["printed", "–", "wrong usage"],
  async run([name = "minutes"], _options, io) {
    const open = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!open) throw new UsageError(`there is no schema "${name}"; known are ${Object.keys(schemas).join(", ")}`);
    await io.stdout.write(`${JSON.stringify((await open()).default, null, 2)}\n`);
    return 0;
  },
};
