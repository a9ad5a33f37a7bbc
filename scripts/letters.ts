/**
 * Classes of characters that are cheap to compile. V8 makes of every \p{L} hundreds of ranges, those beyond the first plane
 * as pairs of surrogates, anew for each pattern: a tenth of a second in the life of a process that converts one short text.
 * What is built therefore holds ranges instead, and so does what the tests run.
 *
 * They are exact for Latin, Greek and Cyrillic as far as U+052F, but for the later Latin blocks, where capital and small
 * letters alternate: their letters count as both. Other scripts of the first plane are taken block by block, and symbols
 * that look like letters (ℂ, ℓ) are none, but for the signs of ohm, kelvin and ångström, which old programs write.
 */
import ts from "typescript";

/** How the property names its class, and what it holds beside the characters that are found one by one. */
const CLASSES: Readonly<Record<string, { exact: [number, number][]; blocks: [number, number][] }>> = {
  L: {
    exact: [
      [0x00, 0x52f],
      [0x2071, 0x209c],
      [0x2126, 0x212b],
    ],
    blocks: [
      [0x531, 0x167f],
      [0x1681, 0x1fff],
      [0x2c00, 0x2dff],
      [0x3041, 0x318f],
      [0x31a0, 0x31ff],
      [0x3400, 0xd7ff],
      [0xf900, 0xfdff],
      [0xfe70, 0xfefc],
      [0xff21, 0xff3a],
      [0xff41, 0xff5a],
      [0xff66, 0xffdc],
    ],
  },
  Lu: {
    exact: [
      [0x00, 0x17f],
      [0x370, 0x3cf],
      [0x400, 0x45f],
      [0x2126, 0x212b],
    ],
    blocks: [
      [0x180, 0x24f],
      [0x460, 0x52f],
      [0x1e00, 0x1eff],
      [0xff21, 0xff3a],
    ],
  },
  Ll: {
    exact: [
      [0x00, 0x17f],
      [0x370, 0x3cf],
      [0x400, 0x45f],
    ],
    blocks: [
      [0x180, 0x24f],
      [0x250, 0x2af],
      [0x460, 0x52f],
      [0x1e00, 0x1eff],
      [0xfb00, 0xfb06],
      [0xff41, 0xff5a],
    ],
  },
  N: {
    exact: [
      [0x00, 0x52f],
      [0x2070, 0x2089],
    ],
    blocks: [
      [0x660, 0x669],
      [0x6f0, 0x6f9],
      [0x966, 0x96f],
      [0x2150, 0x2189],
      [0x2460, 0x249b],
      [0x24ea, 0x24ff],
      [0x2776, 0x2793],
      [0xff10, 0xff19],
    ],
  },
  M: {
    exact: [[0x00, 0x52f]],
    blocks: [
      [0x591, 0x5c7],
      [0x610, 0x61a],
      [0x64b, 0x65f],
      [0x900, 0x903],
      [0x93a, 0x94f],
      [0x1ab0, 0x1aff],
      [0x1dc0, 0x1dff],
      [0x20d0, 0x20ff],
      [0xfe00, 0xfe0f],
      [0xfe20, 0xfe2f],
    ],
  },
};

/** The ranges of each property as the inside of a class. */
const RANGES: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).map(([property, { exact, blocks }]) => [property, rangesOf(property, exact, blocks)]),
);

function rangesOf(property: string, exact: readonly [number, number][], blocks: readonly [number, number][]): string {
  const one = new RegExp(`^\\p{${property}}$`, "u");
  const found: [number, number][] = [];
  for (const [first, last] of exact) {
    for (let code = first; code <= last; code++) if (one.test(String.fromCharCode(code))) found.push([code, code]);
  }
  const merged: [number, number][] = [];
  for (const [first, last] of [...found, ...blocks].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && before[1] + 1 >= first) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged.map(([first, last]) => escaped(first) + (last > first ? `-${escaped(last)}` : "")).join("");
}

function escaped(code: number): string {
  const char = String.fromCharCode(code);
  if (/[a-z\d]/i.test(char)) return char;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A program's text with ranges in its patterns: in literals, and in templates that stand as they are written (String.raw). */
export function withRanges(text: string): string {
  if (!/\\[pP]\{/.test(text)) return text;
  const parts: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (isPattern(node)) {
      const start = node.getStart();
      parts.push(text.slice(done, start), ranged(text.slice(start, node.end)));
      done = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("pattern.ts", text, ts.ScriptTarget.Latest, true));
  return parts.join("") + text.slice(done);
}

function isPattern(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return true;
  if (!ts.isTemplateLiteralToken(node)) return false;
  const template = ts.isTemplateSpan(node.parent) || ts.isTemplateExpression(node.parent) ? outer(node.parent) : node;
  return ts.isTaggedTemplateExpression(template.parent) && template.parent.tag.getText() === "String.raw";
}

const outer = (node: ts.Node): ts.Node => (ts.isTemplateSpan(node) ? node.parent : node);

/** A pattern with its properties written out; a negated one inside a class stays what it is. */
export function ranged(pattern: string): string {
  let inside = false;
  return pattern.replace(/\\([pP])\{(\w+)\}|\\[\s\S]|[[\]]/g, (what, sign?: string, property?: string) => {
    if (what === "[" || what === "]") inside = what === "[";
    const ranges = property === undefined ? undefined : RANGES.get(property);
    if (ranges === undefined || (sign === "P" && inside)) return what;
    return inside ? ranges : `[${sign === "P" ? "^" : ""}${ranges}]`;
  });
}
