import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { brokenDocument } from "../unreadable.js";

/** Elements nested deeper than this are no document of a word processor. */
const DEEPEST = 500;

/** Parses a part. Throws "broken-document" for what is not well-formed, holds entities of its own or nests too deeply. */
export function parseXml(xml: string, name: string): Document {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw brokenDocument(`${name} declares entities`, undefined);
  checkDepth(xml, name);
  const fail = (message: unknown): never => {
    throw brokenDocument(`${name} is not well-formed`, message);
  };
  const parsed = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } }).parseFromString(
    xml,
    "text/xml",
  );
  if (!parsed?.documentElement) return fail("no element");
  return parsed;
}

export const toXml = (tree: Document): string => new XMLSerializer().serializeToString(tree);

function checkDepth(xml: string, name: string): void {
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml[at + 1];
    if (next === "/") depth--;
    else if (next !== "?" && next !== "!") {
      const end = xml.indexOf(">", at);
      if (end < 0) return;
      if (xml[end - 1] !== "/") depth++;
    }
    if (depth > DEEPEST) throw brokenDocument(`${name} nests too deeply`, undefined);
  }
}

/** Child elements of a name, prefix included: "w:p". */
export function children(parent: Element | undefined, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling)
    if (node.nodeName === name) found.push(node as Element);
  return found;
}

/** The element at the end of a path of first children. */
export function child(parent: Element | undefined, ...path: string[]): Element | undefined {
  let at = parent;
  for (const name of path) at = children(at, name)[0];
  return at;
}

/** `w:val` of the element at the end of a path. */
export const valueAt = (parent: Element | undefined, ...path: string[]): string | undefined =>
  child(parent, ...path)?.getAttribute("w:val") ?? undefined;

/** All elements of a name below a tree, in document order. */
export const all = (tree: Document | Element, name: string): Element[] => Array.from(tree.getElementsByTagName(name));

/** A switch such as `<w:b/>`: on unless it says otherwise, undefined where it is not there. */
export function isOn(parent: Element | undefined, ...path: string[]): boolean | undefined {
  const found = child(parent, ...path);
  return found === undefined ? undefined : !/^(?:0|false|off)$/.test(found.getAttribute("w:val") ?? "");
}
