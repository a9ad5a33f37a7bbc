import type { Element } from "hast";

/** The bullet of a list without numbers. */
const BULLET = "•";

/** The markers of a list's items as a browser prints them: "1.", "b.", "iv.", "•". Ends where the list does. */
export class Markers {
  private readonly list: Element;
  private readonly step: number;
  private next: number;

  constructor(list: Element, items: number) {
    this.list = list;
    this.step = list.properties.reversed === true || list.properties.reversed === "" ? -1 : 1;
    const start = Number(list.properties.start ?? Number.NaN);
    this.next = Number.isInteger(start) ? start : this.step < 0 ? items : 1;
  }

  of(item: Element): string {
    if (/list-style(?:-type)?\s?:\s?none/.test(`${styleOf(this.list)};${styleOf(item)}`)) return "";
    if (this.list.tagName !== "ol") return BULLET;
    const value = Number(item.properties.value ?? Number.NaN);
    const number = Number.isInteger(value) ? value : this.next;
    this.next = number + this.step;
    return `${numeral(number, String(this.list.properties.type ?? "1"))}.`;
  }
}

export const styleOf = (element: Element): string => String(element.properties.style ?? "").toLowerCase();

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
