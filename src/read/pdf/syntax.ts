/** The syntax of PDF objects (PDF 32000-1, 7.3), as far as page boxes, the tag tree and the facts of a file need it. */

/** An indirect reference, "12 0 R". Generations do not matter here: the last definition wins. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string as it is written, delimiters and all: `textOf` decodes it. */
export class Quoted {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

/** A dictionary. Nearly all have a handful of entries, which a list finds faster than a map and holds in less memory. */
export class Dict {
  private readonly keys: string[] = [];
  private readonly entries: Value[] = [];

  add(key: string, value: Value): void {
    this.keys.push(key);
    this.entries.push(value);
  }

  /** The last value given for a key. */
  get(key: string): Value | undefined {
    const { keys } = this;
    for (let i = keys.length - 1; i >= 0; i--) if (keys[i] === key) return this.entries[i];
    return undefined;
  }

  values(): readonly Value[] {
    return this.entries;
  }
}

/** Names are strings and keep their solidus ("/Page"). */
export type Value = null | boolean | number | string | Quoted | Ref | Value[] | Dict;

/** Deeper nesting than any writer makes; a hostile file ends here instead of in the stack. */
const DEEPEST = 64;

enum C {
  Tab = 9,
  LF = 10,
  FF = 12,
  CR = 13,
  Space = 32,
  Percent = 37,
  ParenOpen = 40,
  ParenClose = 41,
  Solidus = 47,
  Less = 60,
  Greater = 62,
  BracketOpen = 91,
  Backslash = 92,
  BracketClose = 93,
  BraceOpen = 123,
  BraceClose = 125,
}

function isWhite(code: number): boolean {
  return code === C.Space || code === C.LF || code === C.CR || code === C.Tab || code === C.FF || code === 0;
}

function isRegular(code: number): boolean {
  switch (code) {
    case C.Percent:
    case C.ParenOpen:
    case C.ParenClose:
    case C.Solidus:
    case C.Less:
    case C.Greater:
    case C.BracketOpen:
    case C.BracketClose:
    case C.BraceOpen:
    case C.BraceClose:
      return false;
    default:
      return !Number.isNaN(code) && !isWhite(code);
  }
}

/** Reads objects from a string of bytes. `at` stands behind the last object read. Throws on bad syntax. */
export class SyntaxReader {
  readonly source: string;
  at: number;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  /** The next object. */
  value(depth = 0): Value {
    if (depth > DEEPEST) throw new SyntaxError("objects nested too deeply");
    this.skip();
    const code = this.source.charCodeAt(this.at);
    if (code === C.Solidus) return this.name();
    if (code === C.BracketOpen) return this.array(depth);
    if (code === C.ParenOpen) return this.literal();
    if (code === C.Less) return this.source.charCodeAt(this.at + 1) === C.Less ? this.dict(depth) : this.hex();
    return this.word();
  }

  private skip(): void {
    for (;;) {
      const code = this.source.charCodeAt(this.at);
      if (isWhite(code)) this.at++;
      else if (code === C.Percent) {
        while (
          this.at < this.source.length &&
          this.source.charCodeAt(this.at) !== C.LF &&
          this.source.charCodeAt(this.at) !== C.CR
        )
          this.at++;
      } else return;
    }
  }

  private name(): string {
    const start = this.at++;
    while (isRegular(this.source.charCodeAt(this.at))) this.at++;
    const raw = this.source.slice(start, this.at);
    return raw.includes("#")
      ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : raw;
  }

  private array(depth: number): Value[] {
    this.at++;
    const items: Value[] = [];
    for (;;) {
      this.skip();
      if (this.source.charCodeAt(this.at) === C.BracketClose) {
        this.at++;
        return items;
      }
      items.push(this.value(depth + 1));
    }
  }

  private dict(depth: number): Dict {
    this.at += 2;
    const entries = new Dict();
    for (;;) {
      this.skip();
      const code = this.source.charCodeAt(this.at);
      if (code === C.Greater) {
        this.at += 2;
        return entries;
      }
      if (code !== C.Solidus) throw new SyntaxError("a dictionary key is no name");
      const key = this.name();
      entries.add(key, this.value(depth + 1));
    }
  }

  private literal(): Quoted {
    const start = this.at;
    let open = 0;
    for (; this.at < this.source.length; this.at++) {
      const code = this.source.charCodeAt(this.at);
      if (code === C.Backslash) this.at++;
      else if (code === C.ParenOpen) open++;
      else if (code === C.ParenClose && --open === 0) break;
    }
    this.at++;
    return new Quoted(this.source.slice(start, this.at));
  }

  private hex(): Quoted {
    const start = this.at;
    const end = this.source.indexOf(">", start);
    if (end < 0) throw new SyntaxError("a string has no end");
    this.at = end + 1;
    return new Quoted(this.source.slice(start, this.at));
  }

  /** A number, a reference or a keyword. */
  private word(): Value {
    const start = this.at;
    while (isRegular(this.source.charCodeAt(this.at))) this.at++;
    if (this.at === start) throw new SyntaxError("no object here");
    const word = this.source.slice(start, this.at);
    if (word === "true") return true;
    if (word === "false") return false;
    const number = Number(word);
    if (Number.isNaN(number)) return null;
    return Number.isInteger(number) && number >= 0 ? this.reference(number) : number;
  }

  /** `number`, or the reference it begins ("12 0 R"). */
  private reference(number: number): number | Ref {
    const { source } = this;
    let at = this.at;
    while (isWhite(source.charCodeAt(at))) at++;
    const generation = at;
    while (source.charCodeAt(at) >= 48 && source.charCodeAt(at) <= 57) at++;
    if (at === generation || at - generation > 5) return number;
    const gap = at;
    while (isWhite(source.charCodeAt(at))) at++;
    if (at === gap || source.charCodeAt(at) !== 82 || isRegular(source.charCodeAt(at + 1))) return number;
    this.at = at + 1;
    return new Ref(number);
  }
}
