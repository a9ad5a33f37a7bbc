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

/** What a character is to this test, by code, for the codes of Latin-1; letters beyond are letters. */
enum Kind {
  Other,
  Space,
  Letter,
  Vowel,
  Odd,
  Meaningless,
}

const KINDS = new Uint8Array(256);
for (let code = 0; code < 256; code++) KINDS[code] = kindOf(String.fromCharCode(code), code);

function kindOf(char: string, code: number): Kind {
  if (code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0) return Kind.Space;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return Kind.Meaningless;
  if ("aeiouyåäöéüæøàAEIOUYÅÄÖÉÜÆØÀ".includes(char)) return Kind.Vowel;
  if ("!\"#$&'*+;<=>?@[\\]^`{|}~".includes(char)) return Kind.Odd;
  return char.toLowerCase() === char.toUpperCase() ? Kind.Other : Kind.Letter;
}

function kindBeyond(code: number): Kind {
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return Kind.Meaningless;
  return code < 0x2000 || (code >= 0x2c00 && code < 0xfb00) ? Kind.Letter : Kind.Other;
}

/** True where the texts of a page's runs, as the engine gave them, cannot be language. */
export function isGarbled(runs: readonly { text: string }[]): boolean {
  const counts = [0, 0, 0, 0, 0, 0];
  let length = 0;
  for (const { text } of runs) {
    length += text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = code < 256 ? (KINDS[code] as number) : kindBeyond(code);
      counts[kind] = (counts[kind] as number) + 1;
    }
  }
  const [, spaces = 0, consonants = 0, vowels = 0, odd = 0, meaningless = 0] = counts;
  const visible = length - spaces;
  const letters = consonants + vowels;
  if (visible < ENOUGH) return false;
  if (meaningless > visible * MOST_MEANINGLESS) return true;
  if (odd + meaningless > visible * MOST_ODD && letters < visible * FEW_LETTERS) return true;
  return letters >= ENOUGH_LETTERS && (vowels < letters * VOWELS[0] || vowels > letters * VOWELS[1]);
}

/** Brackets amid a word, figures amid capitals: what OCR of poor print leaves ("l(OMMUN", "PROT0KOLL"), and writers do not. */
const MISREAD = /(?:\p{L}[(|\\{[<]\p{Lu}|\p{Lu}{2}[01]\p{Lu})/u;
/** So many such words, and such a share of all, make a layer doubtful: one may be a code. */
const FEWEST_MISREAD = 2;
const MOST_MISREAD = 0.004;

/** False where nothing in a text can be a misread word: the quick way for nearly all pages. */
function mayHoldMisread(text: string): boolean {
  for (let i = 1; i < text.length - 1; i++) {
    switch (text.charCodeAt(i)) {
      case 0x28: // (
      case 0x3c: // <
      case 0x5b: // [
      case 0x5c: // \
      case 0x7b: // {
      case 0x7c: // |
      case 0x30: // 0
      case 0x31: // 1
        if (text.charCodeAt(i - 1) >= 0x41 && text.charCodeAt(i + 1) >= 0x41) return true;
    }
  }
  return false;
}

/** Words that show that a page's text layer was misread from its picture; empty where it was not. */
export function misreadWords(text: string): string[] {
  if (!mayHoldMisread(text) || !MISREAD.test(text)) return [];
  const words = text.split(/\s+/);
  const odd = words.filter((word) => word.length >= 4 && word.length <= 60 && MISREAD.test(word));
  return odd.length >= FEWEST_MISREAD && odd.length > words.length * MOST_MISREAD ? odd : [];
}
