/**
 * Seven-bit Swedish text, in which six signs of ASCII stand for letters.
 * Source: SEN 85 02 00 annex B (ISO 646-SE, IANA "SEN_850200_B"): `[ \ ] { | }` are Ä Ö Å ä ö å.
 */
const LETTERS: Record<string, string> = { "[": "Ä", "\\": "Ö", "]": "Å", "{": "ä", "|": "ö", "}": "å" };

/** Share of the signs that must touch a letter for the text to be Swedish rather than code or a table. */
const MOST = 0.9;

/** The text with its letters restored, or undefined where the signs are not letters. */
export function fromSwedishAscii(text: string): string | undefined {
  let inside = 0;
  let touching = 0;
  let signs = 0;
  let kinds = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7b || code > 0x7d) continue;
    signs++;
    const before = isLetter(text.charCodeAt(i - 1));
    const after = isLetter(text.charCodeAt(i + 1));
    if (before && after) inside++;
    if (before || after) touching++;
    if (before) kinds |= 1 << (code - 0x7b);
  }
  const several = (kinds & (kinds - 1)) !== 0;
  if (!several || inside < 2 || touching < signs * MOST || inside < signs * 0.4) return undefined;
  return text.replace(/[[\\\]{|}]/g, (sign) => LETTERS[sign] as string);
}

/** An ASCII letter, or one of the signs themselves ("b}da", "}}r"). */
function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5d) || (code >= 0x61 && code <= 0x7d);
}
