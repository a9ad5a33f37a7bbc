import type { Finding } from "../../findings/finding.js";
import { Numbering } from "./numbering.js";
import type { Parts } from "./package.js";
import { type ParagraphStyle, paragraphStyles } from "./paragraph-styles.js";
import { leaveShown } from "./shown.js";
import { all, child, isOn, parseXml, toXml, valueAt } from "./xml.js";

/** A document made ready for a reader that knows neither numbers, styles of its own nor pages. */
export interface Prepared {
  parts: Parts;
  styles: Map<string, ParagraphStyle>;
  /** What was left out. */
  findings: Finding[];
  /** Texts of page heads and feet, each as a document of its own. */
  heads: Parts[];
  feet: Parts[];
}

/** The main part's usual name; programs may give it another. */
const MAIN = "word/document.xml";
const RELATIONS = "_rels/.rels";
/** So many different heads and feet are read: sections often have some each, mostly the same. */
const MOST_MARGINS = 20;

/** The name of the part that holds the text, or undefined where the container is no word processor's. */
export function mainPart(parts: Parts): string | undefined {
  const relations = parts.get(RELATIONS) ?? "";
  const tag = /<Relationship\s[^>]{0,400}relationships\/officeDocument"[^>]{0,400}>/.exec(relations)?.[0] ?? "";
  const target = /\sTarget="\/?([^"]{1,200})"/.exec(tag)?.[1] ?? MAIN;
  return parts.has(target) && /<\w{1,10}:document[\s>]/.test((parts.get(target) as string).slice(0, 20_000))
    ? target
    : undefined;
}

/** Writes the numbers of lists, and the pages that begin, into the text itself. */
export function prepare(original: Parts, main: string): Prepared {
  const parts = new Map(original);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const stylesXml = parts.get(`${folder}styles.xml`);
  const styles =
    stylesXml === undefined ? new Map<string, ParagraphStyle>() : paragraphStyles(parseXml(stylesXml, "styles.xml"));
  const numberingXml = parts.get(`${folder}numbering.xml`);
  const numbering = new Numbering(numberingXml === undefined ? undefined : parseXml(numberingXml, "numbering.xml"));
  const tree = parseXml(parts.get(main) as string, "document.xml");
  const findings = leaveShown(tree);
  for (const paragraph of all(tree, "w:p")) print(paragraph, styles, numbering);
  parts.set(main, toXml(tree));
  // What is printed now must not be numbered once more.
  if (numberingXml !== undefined)
    parts.set(
      `${folder}numbering.xml`,
      `<w:numbering xmlns:w="${tree.documentElement.getAttribute("xmlns:w") ?? ""}"/>`,
    );
  return { parts, styles, findings, heads: margins(parts, main, "hdr"), feet: margins(parts, main, "ftr") };
}

function print(paragraph: Element, styles: ReadonlyMap<string, ParagraphStyle>, numbering: Numbering): void {
  const properties = child(paragraph, "w:pPr");
  const style = styles.get(valueAt(properties, "w:pStyle") ?? "");
  const own = child(properties, "w:numPr");
  const id = valueAt(own, "w:numId") ?? style?.numbering?.id;
  const level = Number(valueAt(own, "w:ilvl") ?? style?.numbering?.level ?? 0);
  const label = id === undefined || id === "0" ? "" : numbering.next(id, level);
  if (label !== "")
    insertRun(paragraph, properties, (run, make) => {
      const text = make("w:t");
      text.setAttribute("xml:space", "preserve");
      text.appendChild(paragraph.ownerDocument.createTextNode(`${label} `));
      run.appendChild(text);
    });
  if (isOn(properties, "w:pageBreakBefore") ?? style?.breaksBefore) insertRun(paragraph, properties, pageBreak);
  const section = child(properties, "w:sectPr");
  if (section && valueAt(section, "w:type") !== "continuous") {
    const make = (name: string): Element => paragraph.ownerDocument.createElement(name);
    const run = make("w:r");
    pageBreak(run, make);
    paragraph.appendChild(run);
  }
}

function pageBreak(run: Element, make: (name: string) => Element): void {
  const mark = make("w:br");
  mark.setAttribute("w:type", "page");
  run.appendChild(mark);
}

/** Puts a run before the others of a paragraph. */
function insertRun(
  paragraph: Element,
  properties: Element | undefined,
  fill: (run: Element, make: (name: string) => Element) => void,
): void {
  const make = (name: string): Element => paragraph.ownerDocument.createElement(name);
  const run = make("w:r");
  fill(run, make);
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

/** Page heads or feet, each in the place of the document's own text; those that say the same only once. */
function margins(parts: Parts, main: string, kind: "hdr" | "ftr"): Parts[] {
  const found: Parts[] = [];
  const seen = new Set<string>();
  const pattern = new RegExp(`<w:${kind}((?:\\s[^<>]*)?)>([^]*)</w:${kind}>`);
  for (const name of [...parts.keys()].sort()) {
    if (found.length >= MOST_MARGINS || !name.startsWith("word/") || !/\/(?:header|footer)\d{0,3}\.xml$/.test(name))
      continue;
    const [, namespaces, body = ""] = pattern.exec(parts.get(name) as string) ?? [];
    const text = body.replace(/<[^<>]*>/g, "").trim();
    if (namespaces === undefined || text === "" || seen.has(text)) continue;
    seen.add(text);
    const own = new Map(parts);
    own.set(main, `<w:document${namespaces}><w:body>${body}</w:body></w:document>`);
    found.push(own);
  }
  return found;
}
