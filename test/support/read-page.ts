/** An HTML page as our writer writes it, taken apart. */
export interface Page {
  elements: { name: string; attributes: Record<string, string> }[];
  /** All text, character references resolved. */
  text: string;
}

const TOKEN = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>|[^<]+/gy;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;
const VOID = new Set(["meta"]);

/** Reads what rehype-stringify writes and nothing looser: every "<" must open a tag that is closed in its place. */
export function readPage(html: string): Page {
  const page: Page = { elements: [], text: "" };
  const open: string[] = [];
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, slash, name, attributes = ""] = match;
    at = match.index + whole.length;
    if (name === undefined) page.text += whole.startsWith("<") ? "" : decode(whole);
    else if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else {
      if (!VOID.has(name)) open.push(name);
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decode(value)]);
      page.elements.push({ name, attributes: Object.fromEntries(pairs) });
    }
  }
  if (at !== html.length || open.length > 0) throw new Error(`not well formed at ${at}: ${html.slice(at, at + 80)}`);
  return page;
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9A-Fa-f]+)|([a-z]+));/g, (whole, code?: string, name = "") =>
    code === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
