/**
 * Ghostscript 10.0 writes the letters of a ligature with their bytes swapped: U+7400 U+6900 is "ti". Of three letters it
 * adds the last two up: U+6600 U+CF00 is "ffi", 0x66 + 0x69 being 0xCF. Text without such characters comes back as it is.
 */
export function unswap(text: string): string {
  let out = "";
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code >> 8;
    if ((code & 0xff) !== 0 || high === 0) {
      last = 0;
      out += text[i];
    } else if (isLetter(high)) {
      last = high;
      out += String.fromCharCode(high);
    } else if (last !== 0 && isLetter(high - last)) {
      out += String.fromCharCode(last, high - last);
      last = 0;
    } else {
      last = 0;
      out += text[i];
    }
  }
  return out;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The letters with their bytes swapped. */
const SWAPPED = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"]
  .map((letter) => String.fromCharCode(letter.charCodeAt(0) << 8))
  .join("");
/** Such letters in a word of other ones: Chinese beside Latin letters in one word is nothing else. */
const IN_WORD = new RegExp(String.raw`\p{Script=Latin}[${SWAPPED}]|[${SWAPPED}]\p{Script=Latin}`, "u");

/** Text out of such a PDF with its ligatures as they are read; any other text as it is. */
export const unswapped = (text: string): string => (IN_WORD.test(text) ? unswap(text) : text);
