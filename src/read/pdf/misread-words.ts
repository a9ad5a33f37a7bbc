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
