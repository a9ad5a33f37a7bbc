import { numeral } from "../numerals.js";
import { all, child, children, valueAt } from "./xml.js";

interface Level {
  start: number;
  /** `w:numFmt`: "decimal", "lowerLetter", "bullet" … */
  format: string;
  /** "%1.", "§ %1", "%1.%2". */
  text: string;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  restarts: Map<number, number>;
}

/** Bullets of symbol fonts stand in the private area. */
const BULLET = "•";
const PRIVATE = /[\uE000-\uF8FF]/;
/** Lists have nine levels. */
const LEVELS = 9;

/** Counts the paragraphs of a document's lists, and says what number or bullet is printed before each (ISO/IEC 29500-1, 17.9). */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(tree: Document | undefined) {
    if (tree === undefined) return;
    const abstracts = new Map(
      all(tree, "w:abstractNum").map((one) => [one.getAttribute("w:abstractNumId") ?? "", levelsOf(one)]),
    );
    for (const num of children(tree.documentElement, "w:num")) {
      const abstract = valueAt(num, "w:abstractNumId") ?? "";
      const levels = new Map(abstracts.get(abstract) ?? []);
      const restarts = new Map<number, number>();
      for (const override of children(num, "w:lvlOverride")) {
        const at = Number(override.getAttribute("w:ilvl") ?? 0);
        const own = child(override, "w:lvl");
        if (own) levels.set(at, levelOf(own));
        const start = valueAt(override, "w:startOverride");
        if (start !== undefined) restarts.set(at, Number(start));
      }
      this.lists.set(num.getAttribute("w:numId") ?? "", { abstract, levels, restarts });
    }
  }

  /** The label of the next paragraph of a list, "" where nothing is printed. */
  next(id: string, at: number): string {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined || at < 0 || at >= LEVELS) return "";
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const key = `${id} ${at}`;
    const restart = this.restarted.has(key) ? undefined : list.restarts.get(at);
    this.restarted.add(key);
    const before = counters[at];
    counters[at] = restart ?? (before === undefined ? level.start : before + 1);
    counters.length = at + 1;
    if (level.format === "bullet") return level.text === "" || PRIVATE.test(level.text) ? BULLET : level.text;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const k = Number(digit) - 1;
      const other = list.levels.get(k);
      return other === undefined ? "" : formatted(counters[k] ?? other.start, other.format);
    });
  }
}

function levelsOf(abstract: Element): Map<number, Level> {
  return new Map(children(abstract, "w:lvl").map((one) => [Number(one.getAttribute("w:ilvl") ?? 0), levelOf(one)]));
}

function levelOf(level: Element): Level {
  return {
    start: Number(valueAt(level, "w:start") ?? 1) || 0,
    format: valueAt(level, "w:numFmt") ?? "decimal",
    text: (valueAt(level, "w:lvlText") ?? "").slice(0, 40),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  lowerLetter: "a",
  upperLetter: "A",
  lowerRoman: "i",
  upperRoman: "I",
};

function formatted(value: number, format: string): string {
  if (format === "none") return "";
  if (format === "decimalZero") return String(value).padStart(2, "0");
  return numeral(value, TYPES[format] ?? "1");
}
