import type { Element } from "hast";
import { numeral } from "../numerals.js";
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
