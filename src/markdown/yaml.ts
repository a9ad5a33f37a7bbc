import { Document, isScalar, parse, visit } from "yaml";
import { escapedUnit } from "../text/visible.js";

/** Readers of YAML 1.1, of which there are many, take an unquoted 13:00 for 780 and an unquoted date for a moment in time. */
const HOW = { aliasDuplicateObjects: false, compat: "yaml-1.1" } as const;

/** What an unquoted text loses on the way: what cannot be seen, line breaks of other systems, white space at its ends. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|^\s|\s$/u;

export function toYaml(value: unknown): string {
  const document = new Document(value, HOW);
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === "string" && UNSEEN.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  // Over several lines the library writes a line of a single space so that it is read back as a backslash.
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }).trimEnd();
  // Inside the quotes what cannot be seen is escaped, so that editors and other tools do not lose it.
  return text.replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu, escapedUnit);
}

/** A value as a person may have edited it; undefined where it is no YAML any more. Aliases are not followed. */
export function fromYaml(text: string): { value: unknown } | undefined {
  try {
    return { value: parse(text, { maxAliasCount: 0, logLevel: "error" }) as unknown };
  } catch {
    return undefined;
  }
}
