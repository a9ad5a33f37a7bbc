const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** What a character is, for the characters that Swedish text consists of: 0 unknown, 1 letter or digit, 2 white space, 3 other. */
const kinds = new Uint8Array(0x180);
for (let code = 0; code < kinds.length; code++) kinds[code] = slowKind(code);

function slowKind(code: number): number {
  const char = String.fromCharCode(code);
  return LETTER_OR_DIGIT.test(char) ? 1 : SPACE.test(char) ? 2 : 3;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < kinds.length) return kinds[code] as number;
  if (code >= 0xd800 && code < 0xdc00) return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) as number)) ? 1 : 3;
  return slowKind(code);
}

/** Code of a character in lower case. */
export function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) return code + 32;
  return code < 0x100 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** The words of a text (runs of letters and digits) and its marks of punctuation, cut off one by one as they are asked for. */
export class Words {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private cursor = 0;

  constructor(private readonly text: string) {}

  /** Whether there is a word `i`, counted from 0. */
  has(i: number): boolean {
    while (this.starts.length <= i) if (!this.cut()) return false;
    return true;
  }

  /** The word in lower case. */
  at(i: number): string {
    return this.text.slice(this.starts[i], this.ends[i]).toLowerCase();
  }

  startOf(i: number): number {
    return this.starts[i] as number;
  }

  endOf(i: number): number {
    return this.ends[i] as number;
  }

  /** Code of the word's first character in lower case. */
  firstOf(i: number): number {
    return lowerCode(this.text, this.starts[i] as number);
  }

  private cut(): boolean {
    const { text } = this;
    let at = this.cursor;
    while (at < text.length && kindAt(text, at) === 2) at++;
    if (at >= text.length) {
      this.cursor = at;
      return false;
    }
    let end = at + 1;
    if (kindAt(text, at) === 1) while (end < text.length && kindAt(text, end) === 1) end++;
    else if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) end++;
    this.starts.push(at);
    this.ends.push(end);
    this.cursor = end;
    return true;
  }
}
