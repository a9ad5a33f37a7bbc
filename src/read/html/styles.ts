import type { Element, Root } from "hast";
import { selectAll } from "hast-util-select";

/** What says how an element is set: its declarations, those of style sheets first, in lower case. */
export type Styles = (element: Element) => string;

/** Properties that decide what is a line, a column, a page or bold; the rest of a style sheet is looks. */
const TELLING =
  /(?:^|[;\s])(?:display|font|font-size|font-weight|font-style|white-space|list-style|list-style-type|margin|margin-left|padding-left|break-before|break-after|page-break-before|page-break-after)\s{0,9}:/;
/** Elements, classes, descendants, children, neighbours: what style sheets of documents are made of. */
const PLAIN = /^[a-z0-9_.#\s>+:-]{1,100}$/i;
/** Pseudo-classes that say where an element stands. */
const PSEUDO = /:(?!first-child|last-child|first-of-type|last-of-type)/;
/** So many steps a selector may have, and so many rules are looked at: each is one walk through the tree. */
const MOST_STEPS = 4;
const MOST_RULES = 200;

/** The text of all style sheets of a document. */
export function styleSheets(tree: Root): string[] {
  const sheets: string[] = [];
  const visit = (node: Root | Root["children"][number]): void => {
    if (node.type === "element" && node.tagName === "style")
      sheets.push(node.children.map((child) => (child.type === "text" ? child.value : "")).join(""));
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return sheets;
}

/** Reads the rules of style sheets that tell what text is. Later rules win over earlier ones, whatever their selectors. */
export function stylesOf(tree: Root, sheets: readonly string[]): Styles {
  const known = new Map<Element, string>();
  for (const [selector, declarations] of rulesOf(sheets)) {
    for (const element of selectAll(selector, tree)) known.set(element, `${known.get(element) ?? ""};${declarations}`);
  }
  return (element) => `${known.get(element) ?? ""};${String(element.properties.style ?? "").toLowerCase()}`;
}

function rulesOf(sheets: readonly string[]): [string, string][] {
  const rules: [string, string][] = [];
  for (const sheet of sheets) {
    // Rules inside "@page" or "@media" have an opening brace before their own and are not plain.
    for (const [, selectors = "", body = ""] of sheet.matchAll(/([^{}]{1,500})\{([^{}]{0,2000})\}/g)) {
      const declarations = body.toLowerCase();
      if (!TELLING.test(declarations)) continue;
      for (const selector of selectors.split(",").map((one) => one.trim())) {
        const plain = PLAIN.test(selector) && !PSEUDO.test(selector) && /^[a-z.#]/i.test(selector);
        if (plain && selector.split(/[\s>+]+/).length <= MOST_STEPS && rules.length < MOST_RULES)
          rules.push([selector, declarations]);
      }
    }
  }
  return rules;
}

/** The value that declarations give a property in the end, or its shorthand: "" where none does. */
export function declared(css: string, property: string): string {
  let value = "";
  for (const declaration of css.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0 && declaration.slice(0, colon).trim() === property) value = declaration.slice(colon + 1).trim();
  }
  return value;
}

/** Columns in a unit of length: letters are about 2 mm wide in running text. */
const COLUMNS: Readonly<Record<string, number>> = {
  mm: 0.5,
  cm: 5,
  in: 12.7,
  pt: 0.176,
  pc: 2.1,
  px: 0.132,
  em: 2,
  rem: 2,
  ch: 1,
};

/** How far, in columns, margin and padding move an element to the right. */
export function indentOf(css: string): number {
  const shorthand = declared(css, "margin").split(/\s+/);
  const margin = declared(css, "margin-left") || (shorthand[3] ?? shorthand[1] ?? "");
  const columns = [margin, declared(css, "padding-left")].map((length) => {
    const [, number, unit = ""] = /^(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})([a-z]{2,3})$/.exec(length) ?? [];
    return Number(number ?? 0) * (COLUMNS[unit] ?? 0);
  });
  return Math.round(
    Math.min(
      80,
      columns.reduce((sum, one) => sum + one, 0),
    ),
  );
}

/** Points in a unit of font size; relative ones are shares of the size around. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, mm: 2.835, cm: 28.35, in: 72, pc: 12, rem: 12 };

/** The size that declarations give text, in points, or undefined where they give none that can be told. */
export function sizeOf(css: string, around: number): number | undefined {
  const value = declared(css, "font-size") || declared(css, "font");
  const [, number, unit = ""] =
    /(?:^|\s)(\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})(pt|px|mm|cm|in|pc|rem|em|%)(?=\s|\/|$)/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const size = Number(number) * (unit === "em" ? around : unit === "%" ? around / 100 : (POINTS[unit] ?? 0));
  return size >= 1 && size <= 200 ? size : undefined;
}
