/** An XML element: its attributes, and its children or its text. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children?: readonly Element[];
  text?: string;
}

/** An XML 1.0 document, indented. Attributes without a value are left out. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;

function written({ name, attributes, children, text }: Element, indent: string): string {
  const listed = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  if (text !== undefined) return `${indent}<${name}${listed}>${escaped(text, false)}</${name}>\n`;
  if (!children || children.length === 0) return `${indent}<${name}${listed}/>\n`;
  return `${indent}<${name}${listed}>\n${children.map((one) => written(one, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

/** Characters that XML 1.0 forbids (section 2.2) become replacement characters; breaks in attributes would be normalised away. */
function escaped(text: string, attribute = true): string {
  const safe = text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return attribute ? safe.replaceAll("\n", "&#10;").replaceAll("\r", "&#13;").replaceAll("\t", "&#9;") : safe;
}
