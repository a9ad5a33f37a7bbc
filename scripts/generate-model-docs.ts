/** Writes docs/model.md: the model as a reference for readers, one table per type, from the schema's own descriptions. */

interface Node {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  $ref?: string;
  items?: Node;
  oneOf?: Node[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  required?: string[];
  $defs?: Record<string, Node>;
}

const INTRODUCTION = `<!-- GENERATED from schemas/minutes.schema.json by \`npm run generate\`. Do not edit. -->

# The model

What \`parse\` returns as \`minutes\` and \`paragraf convert --to json\` prints. The contract is
[\`schemas/minutes.schema.json\`](../schemas/minutes.schema.json) (JSON Schema draft 2020-12); \`paragraf schema\` prints it.

Unknown is absent: a property that the document does not state is left out; it is never \`null\` and never an empty string.
Properties marked with an asterisk are always there.
`;

/** The reference as Markdown. */
export function modelReference(schema: Node): string {
  const defs = schema.$defs ?? {};
  const parts = [INTRODUCTION, section(schema, defs)];
  for (const def of Object.values(defs)) {
    if (def.properties || def.oneOf) parts.push(section(def, defs));
  }
  return `${parts.join("\n").trimEnd()}\n`;
}

function section(node: Node, defs: Record<string, Node>): string {
  const head = `## ${node.title}\n\n${prose(node.description)}\n`;
  if (node.oneOf) return `${head}\nOne of: ${node.oneOf.map((one) => typeOf(one, defs)).join(", ")}.\n`;
  const required = new Set(node.required);
  const rows = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const target = property.$ref ? resolve(property.$ref, defs) : property;
    const meaning = property.description ?? target?.description;
    return `| \`${name}\`${required.has(name) ? "\\*" : ""} | ${typeOf(property, defs)} | ${prose(meaning)} |`;
  });
  return `${head}\n| property | type | meaning |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** A property's type in few words, types of their own as links to their section. */
function typeOf(node: Node, defs: Record<string, Node>): string {
  if (node.$ref) {
    const target = resolve(node.$ref, defs);
    if (!target) return "–";
    const { title = "" } = target;
    return target.properties || target.oneOf ? `[${title}](#${title.toLowerCase()})` : typeOf(target, defs);
  }
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(" \\| ");
  if (node.type === "array" && node.items) return `list of ${typeOf(node.items, defs)}`;
  if (typeof node.additionalProperties === "object") return `map to ${typeOf(node.additionalProperties, defs)}`;
  return node.format ? `${node.type} (${node.format})` : (node.type ?? "any");
}

const resolve = (ref: string, defs: Record<string, Node>): Node | undefined =>
  defs[ref.slice(ref.lastIndexOf("/") + 1)];

const prose = (text = ""): string => text.replaceAll("|", "\\|");
