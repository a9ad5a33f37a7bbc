import { spelledOut } from "../ligatures.js";
import { unswap } from "../swapped-ligatures.js";

/** Faults that writers of PDFs put into text, mended the same way whatever engine reads. */

/** Bullets of the Symbol and Wingdings fonts, in the private area where writers leave them. */
const SYMBOLS: Record<string, string> = { "\uF0B7": "•", "\uF0A7": "▪", "\uF0D8": "➢", "\uF0FC": "✓", "\uF02D": "–" };

/** True where every character is text as it stands: the quick way for nearly all runs. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x300 && code <= 0x36f)) return false;
    if (code >= 0x14c && code <= 0x1ab) return false;
    if (code >= 0x2000 && (code < 0x2012 || code > 0x2027)) return false;
  }
  return true;
}

/** Text of a run as it is read: ligatures spelt out, hyphens as hyphens, no characters that are not text. */
export function repairText(text: string): string {
  if (isPlain(text)) return text;
  let out = "";
  for (const char of unswap(text)) out += repairChar(char, char.codePointAt(0) as number);
  return spelledOut(out).normalize("NFC");
}

function repairChar(char: string, code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return code === 9 ? " " : "";
  switch (code) {
    case 0xa0:
    case 0x2007:
    case 0x202f:
    case 0x3000:
      return " ";
    case 0x2010:
    case 0x2011:
    case 0xfffe:
      return "-";
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x200e:
    case 0x200f:
    case 0x2060:
    case 0xfeff:
    case 0xffff:
      return code === 0xad ? char : "";
    case 0x2028:
    case 0x2029:
      return " ";
  }
  if (code >= 0x2000 && code <= 0x200a) return " ";
  return SYMBOLS[char] ?? char;
}

/** Dots of a table of contents: from this many on they are a leader. */
const LEADER = /\s*(\.(?:\s?\.){3,})\s*/g;
/** Marks that a row is made of, set with spaces between them: "- - - - -". */
const MARKS = "-_=*–—";
const RULE = new RegExp(`(?<!\\S)([${MARKS}])(?: \\1){2,}(?!\\S)`, "g");
/** Fewer letters may be a row of party initials or marks. */
const LETTERSPACED = 6;

/** Text of a cell as it is read: single spaces, dot leaders apart from words, spaced-out type joined. */
export function tidyCell(text: string): string {
  let tidy = joinLetterspaced(text);
  if (tidy.includes("  ")) tidy = tidy.replace(/ {2,}/g, " ");
  if (tidy.includes("...") || tidy.includes(". . ."))
    tidy = tidy.replace(LEADER, (_, dots: string) => ` ${dots.replaceAll(" ", "")} `).trim();
  return mayHoldRule(tidy) ? tidy.replace(RULE, (rule) => rule.replaceAll(" ", "")) : tidy;
}

/** False where no sign stands twice with a space between. */
function mayHoldRule(text: string): boolean {
  for (let i = text.indexOf(" "); i > 0; i = text.indexOf(" ", i + 1)) {
    const code = text.charCodeAt(i - 1);
    if (code === text.charCodeAt(i + 1) && MARKS.includes(text[i - 1] as string)) return true;
  }
  return false;
}

/** Joins text set with spaces between its letters ("P R O T O K O L L"); two spaces stand between words. */
function joinLetterspaced(text: string): string {
  if (text.length < LETTERSPACED * 2 - 1 || text[1] !== " " || text[3] !== " ") return text;
  const words = text.split("  ").map((word) => word.split(" "));
  const letters = words.flat();
  if (
    letters.length < LETTERSPACED ||
    letters.some((letter) => letter.length !== 1 || !/\p{L}/u.test(letter)) ||
    new Set(letters).size < 4
  )
    return text;
  return words.map((word) => word.join("")).join(" ");
}
