import type { Random } from "./random.js";

/** What a scanner's text layer makes of a character. */
const MISREAD: Record<string, readonly string[]> = {
  a: ["o", "ä"],
  b: ["h"],
  c: ["e"],
  d: ["cl"],
  e: ["c", "o"],
  f: ["t"],
  g: ["q"],
  h: ["b", "li"],
  i: ["l", "í"],
  k: ["lc"],
  l: ["i", "1"],
  m: ["rn"],
  n: ["ri", "u"],
  o: ["0", "c"],
  r: ["i"],
  s: ["5"],
  t: ["f", "l"],
  u: ["ii", "n"],
  v: ["y"],
  w: ["vv"],
  y: ["v"],
  å: ["a", "ä"],
  ä: ["a", "å"],
  ö: ["o", "ó"],
  B: ["8"],
  D: ["O"],
  I: ["l", "1"],
  J: ["I"],
  K: ["l("],
  N: ["M"],
  O: ["0"],
  S: ["5"],
  U: ["LI"],
  Å: ["A"],
  Ä: ["A"],
  Ö: ["O"],
  "0": ["O"],
  "1": ["l", "I"],
  "5": ["S"],
  "8": ["B"],
  "§": ["$"],
  ".": [","],
  ",": ["."],
};

/** The text as a poor scan would give it: each character is misread with the given chance, line breaks stay. */
export function misread(text: string, rate: number, random: Random): string {
  let out = "";
  for (const char of text) {
    const choices = MISREAD[char];
    if (choices === undefined || !random.chance(rate)) {
      out += char;
      continue;
    }
    const turn = random.next();
    if (turn < 0.85) out += random.pick(choices);
    else if (turn < 0.93) out += char + char;
    else if (!/[\d§]/.test(char)) continue;
    else out += char;
  }
  return out;
}

/** Characters that a scan confuses, brought to one of them. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/cl/g, "d"],
  [/li|h/g, "b"],
  [/vv/g, "w"],
  [/lc/g, "k"],
  [/[0oóöcedq]/g, "o"],
  [/[1lijítf]/g, "l"],
  [/5/g, "s"],
  [/8/g, "b"],
  [/[åä]/g, "a"],
];
const alike = (text: string): string => ALIKE.reduce((out, [from, to]) => out.replace(from, to), text.toLowerCase());

/** Most errors, as a share of the letters, that still count as the same text: noise is part of what the document says. */
const TOLERANCE = 0.04;
/** Errors that short texts may hold as well. */
const SLACK = 2;

/** Whether two facts are the same but for misread characters. */
export function sameDespiteNoise(expected: string, found: string): boolean {
  return alikeValues(JSON.parse(expected), JSON.parse(found));
}

function alikeValues(value: unknown, other: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(other)) {
    if (value.length !== other.length) return false;
    return Array.isArray(value[0]) ? paired(value, other) : value.every((one, i) => alikeValues(one, other[i]));
  }
  if (typeof value !== "string" || typeof other !== "string") return value === other;
  if (value === other) return true;
  if (value === "" || other === "" || /^[\d:-]+$/.test(value)) return alike(value) === alike(other);
  const [x, y] = [alike(value), alike(other)];
  const allowed = value.length < 6 ? 0 : SLACK + Math.ceil(value.length * TOLERANCE);
  return x === y || distance(x, y, allowed) <= allowed;
}

/** Whether each of some tuples has its like in another list: a name whose first letter is misread is sorted elsewhere. */
function paired(tuples: readonly unknown[], others: readonly unknown[]): boolean {
  const left = [...others];
  return tuples.every((tuple) => {
    const at = left.findIndex((other) => alikeValues(tuple, other));
    return at >= 0 && left.splice(at, 1).length > 0;
  });
}

/** Edit distance, given up beyond `most`; linear in length for a bounded `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Map<number, number>();
  for (let j = 0; j <= Math.min(b.length, most); j++) before.set(j, j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Map<number, number>();
    let least = most + 1;
    for (let j = Math.max(0, i - most); j <= Math.min(b.length, i + most); j++) {
      const swap = (before.get(j - 1) ?? most + 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(j === 0 ? i : swap, (before.get(j) ?? most + 1) + 1, (row.get(j - 1) ?? most + 1) + 1);
      row.set(j, value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = row;
  }
  return before.get(b.length) ?? most + 1;
}
