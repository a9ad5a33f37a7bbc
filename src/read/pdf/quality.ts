/** Whether a page's text layer is text: fonts that do not say which characters they show give noise in every engine. */

/** Fewer visible characters than this are not judged. */
const ENOUGH = 25;
/** Share of signs that minutes hardly use above which a page is noise. */
const MOST_ODD = 0.15;
/** Share of letters below which odd signs count. */
const FEW_LETTERS = 0.65;
/** Share of characters without any meaning above which a page is noise whatever else is on it. */
const MOST_MEANINGLESS = 0.2;
/** Share of vowels among letters: 0.38 in Swedish; noise made of letters falls outside these bounds. */
const VOWELS: readonly [number, number] = [0.15, 0.65];
/** Letters that the share of vowels needs to mean something. */
const ENOUGH_LETTERS = 300;

const LETTER = /\p{L}/u;
const VOWEL = /[aeiouyåäöéüæøà]/i;
const ODD = new Set("!\"#$&'*+;<=>?@[\\]^`{|}~");

/** True where the text, as the engine gave it, cannot be language. */
export function isGarbled(text: string): boolean {
  let visible = 0;
  let letters = 0;
  let vowels = 0;
  let odd = 0;
  let meaningless = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0) continue;
    visible++;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff))
      meaningless++;
    else if (ODD.has(char)) odd++;
    else if (LETTER.test(char)) {
      letters++;
      if (VOWEL.test(char)) vowels++;
    }
  }
  if (visible < ENOUGH) return false;
  if (meaningless > visible * MOST_MEANINGLESS) return true;
  if (odd + meaningless > visible * MOST_ODD && letters < visible * FEW_LETTERS) return true;
  return letters >= ENOUGH_LETTERS && (vowels < letters * VOWELS[0] || vowels > letters * VOWELS[1]);
}
