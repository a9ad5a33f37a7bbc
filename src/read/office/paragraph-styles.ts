import { all, child, isOn, valueAt } from "./xml.js";

/** What a paragraph style of a word processor says, with what it is based on. */
export interface ParagraphStyle {
  /** Heading level from 1. */
  level?: number;
  bold?: boolean;
  italic?: boolean;
  breaksBefore?: boolean;
  /** The list that paragraphs of this style are numbered in. */
  numbering?: { id: string; level: number };
}

/** Styles are based on each other over so many steps at most. */
const DEEPEST = 20;

/** The paragraph styles of `word/styles.xml`, by their ids. */
export function paragraphStyles(tree: Document): Map<string, ParagraphStyle> {
  const elements = new Map<string, Element>();
  for (const style of all(tree, "w:style"))
    if (style.getAttribute("w:type") === "paragraph") elements.set(style.getAttribute("w:styleId") ?? "", style);
  const styles = new Map<string, ParagraphStyle>();
  for (const id of elements.keys()) styles.set(id, resolve(id, elements, 0));
  return styles;
}

function resolve(id: string, elements: ReadonlyMap<string, Element>, depth: number): ParagraphStyle {
  const element = elements.get(id);
  if (element === undefined || depth > DEEPEST) return {};
  const base = valueAt(element, "w:basedOn");
  const style: ParagraphStyle = base === undefined ? {} : { ...resolve(base, elements, depth + 1) };
  const level = valueAt(element, "w:pPr", "w:outlineLvl") ?? headingLevel(valueAt(element, "w:name"));
  // Level 9 is running text (ISO/IEC 29500-1, 17.3.1.20).
  if (level !== undefined) {
    const number = Number(level) + 1;
    if (number >= 1 && number <= 9) style.level = Math.min(6, number);
    else delete style.level;
  }
  const bold = isOn(element, "w:rPr", "w:b");
  const italic = isOn(element, "w:rPr", "w:i");
  const breaksBefore = isOn(element, "w:pPr", "w:pageBreakBefore");
  if (bold !== undefined) style.bold = bold;
  if (italic !== undefined) style.italic = italic;
  if (breaksBefore !== undefined) style.breaksBefore = breaksBefore;
  const numPr = child(element, "w:pPr", "w:numPr");
  if (numPr) {
    const list = valueAt(numPr, "w:numId") ?? style.numbering?.id;
    if (list !== undefined) style.numbering = { id: list, level: Number(valueAt(numPr, "w:ilvl") ?? 0) };
  }
  return style;
}

/** The built-in styles are called "heading 1" in the file whatever the language of the program. */
function headingLevel(name: string | undefined): string | undefined {
  const digit = /^heading ([1-9])$/i.exec(name ?? "")?.[1];
  return digit === undefined ? undefined : String(Number(digit) - 1);
}
