import schema from "../../schemas/minutes.schema.json" with { type: "json" };

/** What a value that can be corrected may be: the schema's own words about it. */
export interface ValueShape {
  type: "string" | "integer" | "boolean";
  enum?: readonly string[];
  pattern?: string;
  format?: "date";
  /** The one value that it may have: what is untrue is left out. */
  only?: true;
  /** Whether the model is whole without it. */
  optional: boolean;
}

interface Node {
  type?: string;
  enum?: readonly string[];
  const?: unknown;
  pattern?: string;
  format?: string;
  $ref?: string;
  items?: Node;
  properties?: Readonly<Record<string, Node>>;
  required?: readonly string[];
}

/** What is about the file, follows from other values, or is the document's own text: that is never corrected. */
const FIXED: ReadonlySet<string> = new Set([
  "schemaVersion",
  "source",
  "people",
  "unclaimed",
  "provenance",
  "corrections",
  "sections",
  "text",
  "procedure",
  "person",
  "verified",
]);

const defs = schema.$defs as unknown as Readonly<Record<string, Node>>;

/** Every value that can be corrected, by its pointer with "#" for the indices of lists: "/attendance/#/party". */
export const correctable: ReadonlyMap<string, ValueShape> = new Map(shapesIn(schema as unknown as Node, "", false));

/** The shape of the value at a pointer; undefined where there is none that can be corrected. */
export const shapeAt = (pointer: string): ValueShape | undefined =>
  correctable.get(pointer.replace(/\/\d+(?=\/|$)/g, "/#"));

function* shapesIn(given: Node, at: string, optional: boolean): Generator<[string, ValueShape]> {
  const node = given.$ref === undefined ? given : (defs[given.$ref.slice(given.$ref.lastIndexOf("/") + 1)] as Node);
  if (node.properties) {
    for (const [key, inner] of Object.entries(node.properties))
      if (!FIXED.has(key)) yield* shapesIn(inner, `${at}/${key}`, !node.required?.includes(key));
  } else if (node.type === "array") yield* shapesIn(node.items as Node, `${at}/#`, false);
  else yield [at, shapeOf(node, optional)];
}

function shapeOf({ type, enum: values, const: only, pattern, format }: Node, optional: boolean): ValueShape {
  return {
    type: type === "integer" ? "integer" : type === "boolean" || only === true ? "boolean" : "string",
    ...(values && { enum: values }),
    ...(pattern !== undefined && { pattern }),
    ...(format === "date" && { format }),
    ...(only === true && { only }),
    optional,
  };
}

/** Whether the value may stand where the shape does, as the schema has it. */
export function fits(value: unknown, { type, enum: values, pattern, format, only }: ValueShape): boolean {
  if (only) return value === only;
  if (type === "integer") return Number.isSafeInteger(value) && (value as number) >= 0;
  if (type === "boolean") return typeof value === "boolean";
  if (typeof value !== "string" || value.trim() === "") return false;
  if (values) return values.includes(value);
  return (pattern === undefined || new RegExp(pattern, "u").test(value)) && (format !== "date" || isDay(value));
}

/** Whether "2024-02-30" and its like are days of the calendar. */
function isDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
