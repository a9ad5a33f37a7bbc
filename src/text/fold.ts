import conjunctions from "./conjunctions.json" with { type: "json" };
import hyphened from "./hyphened.json" with { type: "json" };

/** Words before which a hyphen at a line end is the writer's own ("arbets- och företagsnämnden"). */
const suspending = new Set<string>(conjunctions);
/** Words that are written with a hyphen before what they are compounded with ("nej-röster"). */
const leading = new Set<string>(hyphened);

const HYPHENS = "-\u2010\u2011";
const SOFT_HYPHEN = "\u00AD";

/**
 * How two lines are joined to one text: with a space, with nothing (the line breaks at a hyphen that is the writer's
 * own), or by dropping the hyphen that only the line break put there.
 *
 * Source: Svenska skrivregler, avstavning. A hyphen stays before a capital, a digit or a conjunction, and behind the words
 * of `hyphened.json`.
 */
export function joint(before: string, after: string): "space" | "keep" | "drop" {
  const last = before.at(-1) ?? "";
  if (last === SOFT_HYPHEN) return "drop";
  if (last === "" || !HYPHENS.includes(last)) return "space";
  const previous = before.at(-2) ?? " ";
  if (!isLetter(previous))
    return isDigit(previous) && (isDigit(after[0] ?? "") || isLetter(after[0] ?? "")) ? "keep" : "space";
  const first = after[0] ?? "";
  if (isDigit(first) || (isLetter(first) && first !== first.toLowerCase())) return "keep";
  if (!isLetter(first)) return "space";
  const word = /^\p{L}+/u.exec(after.slice(0, 12))?.[0] ?? "";
  if (suspending.has(word)) return "space";
  return leading.has(wordBefore(before)) ? "keep" : "drop";
}

/** The short word that a text's last hyphen stands behind, in lower case; empty where it is longer than any that is known. */
const wordBefore = (text: string): string =>
  /(?<![\p{L}-])\p{L}{1,4}(?=.$)/u.exec(text.slice(-6))?.[0].toLowerCase() ?? "";

const LINE_BREAK = /\r\n|[\n\r\f]/;

/**
 * The comparable form of a text: line wraps joined, line-end hyphens resolved, white space collapsed, soft hyphens gone.
 * The slice law of provenance is `fold(text.slice(start, end)) === fold(value)`. Idempotent; linear time.
 */
export function fold(text: string): string {
  const lines: string[] = [];
  for (const raw of text.split(LINE_BREAK)) {
    const line = squeeze(raw);
    if (line === "") continue;
    const before = lines.at(-1);
    if (before !== undefined) {
      const how = joint(before, line);
      lines[lines.length - 1] = how === "space" ? `${before} ` : how === "keep" ? before : before.slice(0, -1);
    }
    lines.push(line);
  }
  return lines.join("").replaceAll(SOFT_HYPHEN, "");
}

/** White space collapsed to single spaces and trimmed. */
export function squeeze(text: string): string {
  return isEven(text, 0, text.length) ? text : text.replace(/\s+/g, " ").trim();
}

/** Whether all white space between two offsets is single plain spaces inside. */
export function isEven(text: string, start: number, end: number): boolean {
  let spaced = true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (spaced) return false;
      spaced = true;
    } else if ((code < 32 || code >= 0xa0) && isSpace(code)) return false;
    else spaced = false;
  }
  return !spaced || start >= end;
}

/** White space as `\s` and `String.prototype.trim` know it. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0xfeff ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000));

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;

/** The characters that Swedish text consists of: 0 no letter, 1 letter, 2 capital. */
const cases = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const char = String.fromCharCode(code);
  return UPPER.test(char) ? 2 : LETTER.test(char) ? 1 : 0;
});

export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < cases.length ? cases[code] !== 0 : LETTER.test(char);
}

/** How many code units the letter at an offset takes: 0 where none stands there. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < cases.length) return cases[code] === 0 ? 0 : 1;
  const char = at < text.length ? String.fromCodePoint(text.codePointAt(at) as number) : "";
  return LETTER.test(char) ? char.length : 0;
}

/** Whether a text begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < cases.length ? cases[code] === 2 : /^\p{Lu}/u.test(text);
}

export const isDigit = (char: string): boolean => char >= "0" && char <= "9" && char.length === 1;
