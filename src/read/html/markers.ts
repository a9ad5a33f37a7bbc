import type { Element } from "hast";
import { declared, type Styles } from "./styles.js";

/** The bullet of a list without numbers. */
const BULLET = "•";

/** Styles of list markers that CSS names (CSS Lists 3, 3.4), as the values of a list's `type`. */
const NAMED: Readonly<Record<string, string>> = {
  decimal: "1",
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

/** The markers of a list's items as a browser prints them: "1.", "b.", "iv.", "•", or nothing. */
export class Markers {
  private readonly list: Element;
  private readonly styles: Styles;
  private readonly step: number;
  private next: number;

  constructor(list: Element, items: number, styles: Styles) {
    this.list = list;
    this.styles = styles;
    this.step = list.properties.reversed === true || list.properties.reversed === "" ? -1 : 1;
    const start = Number(list.properties.start ?? Number.NaN);
    this.next = Number.isInteger(start) ? start : this.step < 0 ? items : 1;
  }

  of(item: Element): string {
    const value = Number(item.properties.value ?? Number.NaN);
    const number = Number.isInteger(value) ? value : this.next;
    this.next = number + this.step;
    const css = `${this.styles(this.list)};${this.styles(item)}`;
    const style = declared(css, "list-style-type") || declared(css, "list-style");
    if (style === "none") return "";
    const own = /^"([^"\\]{1,20})"|^'([^'\\]{1,20})'/.exec(style);
    if (own) return (own[1] ?? own[2] ?? "").trim();
    const type = NAMED[style] ?? (this.list.tagName === "ol" ? String(this.list.properties.type ?? "1") : undefined);
    return type === undefined ? BULLET : `${numeral(number, type)}.`;
  }
}

/** A number in the style of a list's `type`: 1, a, A, i or I. */
export function numeral(value: number, type: string): string {
  if (value < 1 || value > 3999) return String(value);
  if (type === "a" || type === "A") return inCase(letters(value), type === "A");
  if (type === "i" || type === "I") return inCase(roman(value), type === "I");
  return String(value);
}

const inCase = (text: string, upper: boolean): string => (upper ? text.toUpperCase() : text);

function letters(value: number): string {
  let out = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  return out;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = value;
  let out = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
}
