import type { PdfObjects } from "./objects.js";
import type { Dict } from "./syntax.js";
import { textOf } from "./text-string.js";
import { treeEntries } from "./value-tree.js";

/** Longest part of a label: longer ones are numbers that a hostile file chose. */
const LONGEST = 40;

interface Range {
  prefix: string;
  style: unknown;
  start: number;
}

/** What the pages are called (PDF 32000-1, 12.4.2); undefined where the file does not say. */
export function pageLabels(objects: PdfObjects, root: Dict | undefined, pages: number): string[] | undefined {
  const ranges = new Map<number, Range>();
  for (const [page, value] of treeEntries(objects, root?.get("/PageLabels"), "/Nums", pages)) {
    const dict = objects.dict(value);
    if (typeof page === "number" && dict !== undefined) ranges.set(page, rangeOf(objects, dict));
  }
  if (ranges.size === 0) return undefined;
  const labels: string[] = [];
  let range: Range = { prefix: "", style: undefined, start: 1 };
  let first = 0;
  for (let page = 0; page < pages; page++) {
    const begun = ranges.get(page);
    if (begun !== undefined) {
      range = begun;
      first = page;
    }
    labels.push(range.prefix + numeral(range.start + page - first, range.style));
  }
  return labels;
}

function rangeOf(objects: PdfObjects, dict: Dict): Range {
  const start = objects.resolve(dict.get("/St"));
  return {
    prefix: (textOf(objects.resolve(dict.get("/P"))) ?? "").slice(0, LONGEST),
    style: objects.resolve(dict.get("/S")),
    start: typeof start === "number" && Number.isSafeInteger(start) && start >= 1 ? start : 1,
  };
}

function numeral(number: number, style: unknown): string {
  switch (style) {
    case "/D":
      return String(number);
    case "/R":
      return roman(number);
    case "/r":
      return roman(number).toLowerCase();
    case "/A":
      return letters(number);
    case "/a":
      return letters(number).toLowerCase();
    default:
      return "";
  }
}

/** A to Z, then AA to ZZ and so on. */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(LONGEST, Math.ceil(number / 26)));
}

const ROMAN: readonly [number, string][] = [
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  let text = "M".repeat(Math.min(LONGEST, Math.floor(number / 1000)));
  let left = number % 1000;
  for (const [value, digits] of ROMAN) {
    while (left >= value) {
      text += digits;
      left -= value;
    }
  }
  return text;
}
