/**
 * Whether a page's text is language: fonts that do not say which characters they show give noise in every engine, and in
 * every text file that is taken from such a PDF.
 */

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

/** Seven of ten letters in Swedish, names and headings included, are one of these; of letters drawn at random one in three. */
const COMMON = "eantrslido";
/** So many letters in a row are judged together, so that noise is seen beside a readable head and foot. */
const STRETCH = 40;
/** Share of common letters below which a stretch is noise: hardly one in a hundred of real minutes has fewer. */
const FEWEST_COMMON = 0.45;
/** So many stretches of noise, and such a share of all, make a page noise. */
const ENOUGH_NOISE = 5;
const MOST_NOISE = 0.4;

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
const IS_COMMON = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  const char = String.fromCharCode(code);
  KINDS[code] = kindOf(char, code);
  if (COMMON.includes(char.toLowerCase())) IS_COMMON[code] = 1;
}

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

/** True where the texts of a page, its runs or its lines, cannot be language. Linear in their length. */
export function isGarbled(texts: Iterable<{ text: string }>): boolean {
  const counts = [0, 0, 0, 0, 0, 0];
  const stretches = new Stretches();
  let length = 0;
  for (const { text } of texts) {
    length += text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = code < 256 ? (KINDS[code] as number) : kindBeyond(code);
      counts[kind] = (counts[kind] as number) + 1;
      if (code < 256 && (kind === Kind.Letter || kind === Kind.Vowel)) stretches.add(code);
    }
  }
  const [, spaces = 0, consonants = 0, vowels = 0, odd = 0, meaningless = 0] = counts;
  const visible = length - spaces;
  const letters = consonants + vowels;
  if (visible < ENOUGH) return false;
  if (meaningless > visible * MOST_MEANINGLESS) return true;
  if (odd + meaningless > visible * MOST_ODD && letters < visible * FEW_LETTERS) return true;
  if (letters >= ENOUGH_LETTERS && (vowels < letters * VOWELS[0] || vowels > letters * VOWELS[1])) return true;
  return stretches.areNoise;
}

/** Counts common letters, stretch by stretch. */
class Stretches {
  private letters = 0;
  private common = 0;
  private whole = 0;
  private noise = 0;

  add(code: number): void {
    this.common += IS_COMMON[code] as number;
    if (++this.letters < STRETCH) return;
    this.whole++;
    if (this.common < STRETCH * FEWEST_COMMON) this.noise++;
    this.letters = 0;
    this.common = 0;
  }

  get areNoise(): boolean {
    return this.noise >= ENOUGH_NOISE && this.noise > this.whole * MOST_NOISE;
  }
}
