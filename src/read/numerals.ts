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
