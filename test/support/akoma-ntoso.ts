import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm";
import { root } from "./source.ts";

const folder = join(root, "..", "shared", "schemas");
const schema = join(folder, "akomantoso30.xsd");

/** Whether the official schema lies beside the project. */
export const hasSchema = existsSync(schema);
if (!hasSchema) console.warn("LEFT OUT: the official schema of Akoma Ntoso is not here; only the structure is tested.");

let validator: XsdValidator | undefined;

/** What the official schema (OASIS, 29 August 2018) says against a document. */
export function schemaFaults(xml: string): string[] {
  validator ??= open();
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").slice(0, 8);
  } finally {
    document.dispose();
  }
}

/** The schema imports xml.xsd by a relative address: both are handed over from memory. */
function open(): XsdValidator {
  const provided = new XmlBufferInputProvider({
    "mem:///xml.xsd": readFileSync(join(folder, "xml.xsd")),
  });
  xmlRegisterInputProvider(provided);
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: "mem:///akomantoso30.xsd" }));
}

/** What every document must be, whatever schema is at hand: well formed, ids unique, every inner reference leading to one. */
export function structureFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const values = (xpath: string) => document.find(xpath).map((node) => node.content);
    const ids = values("//@eId");
    const faults = ids.filter((id, i) => ids.indexOf(id, i + 1) >= 0).map((id) => `eId ${id} twice`);
    const known = new Set(ids);
    for (const value of values("//@refersTo|//@href|//@source|//@by|//@as|//@choice|//@outcome")) {
      if (value.startsWith("#") && !known.has(value.slice(1))) faults.push(`${value} leads nowhere`);
    }
    return faults;
  } finally {
    document.dispose();
  }
}
