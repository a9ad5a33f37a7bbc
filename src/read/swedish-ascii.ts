/**
 * Seven-bit Swedish text, in which six signs of ASCII stand for letters.
 * Source: SEN 85 02 00 annex B (ISO 646-SE, IANA "SEN_850200_B"): `[ \ ] { | }` are Ä Ö Å ä ö å.
 */
const LETTERS: Record<string, string> = { "[": "Ä", "\\": "Ö", "]": "Å", "{": "ä", "|": "ö", "}": "å" };

/** A sign behind this is a terminal's. */
const ESCAPE = 0x1b;

/** Share of the signs that must stand as letters do for the text to be Swedish rather than code or a table. */
const MOST = 0.9;
/** Share of the signs that must stand between two letters. */
const INSIDE = 0.3;
/** Signs between two letters that it takes, in a long text and in a line or two. */
const WITNESSES = 2;
const SHORT = 200;

/** The text with its letters restored, or undefined where the signs are not letters. */
export function fromSwedishAscii(text: string): string | undefined {
  let signs = 0;
  let fitting = 0;
  let inside = 0;
  let kinds = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const before = text.charCodeAt(i - 1);
    if (!isSign(code) || before === ESCAPE) continue;
    signs++;
    const after = text.charCodeAt(i + 1);
    if (!(code >= 0x7b ? fitsLower(before, after) : fitsUpper(before, after))) continue;
    fitting++;
    kinds |= 1 << (code & 0x1f);
    if (isLetter(before) && isLetter(after)) inside++;
  }
  const several = (kinds & (kinds - 1)) !== 0;
  const enough = inside >= (text.length < SHORT ? 1 : WITNESSES) && inside >= signs * INSIDE;
  if (!several || !enough || fitting < signs * MOST) return undefined;
  return text.replace(/(?<!\x1B)[[\\\]{|}]/g, (sign) => LETTERS[sign] as string);
}

/** A small letter stands beside another letter. */
function fitsLower(before: number, after: number): boolean {
  return isLetter(before) || isLetter(after);
}

/** A capital stands among capitals, or begins a word. */
function fitsUpper(before: number, after: number): boolean {
  const capitals = isUpper(before) || isUpper(after);
  return capitals ? !isLower(before) : !isLetter(before) && isLower(after);
}

const isSign = (code: number): boolean => (code >= 0x5b && code <= 0x5d) || (code >= 0x7b && code <= 0x7d);
/** Letters of ASCII and the signs themselves. */
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5d;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7d;
const isLetter = (code: number): boolean => isUpper(code) || isLower(code);
