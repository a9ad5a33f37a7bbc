import type { Places } from "../model/provenance.js";

/**
 * The entries of the provenance map, without the braces around them, as `JSON.stringify` writes them. They are most of a
 * model's text: written as they are found they need no map and no string of their own.
 */
export function placeRows(places: Places, indent: number): string {
  const rows = new Rows(indent);
  let first = true;
  places.each((pointer, place) => {
    if (!first) rows.text(",");
    first = false;
    rows.member(pointer, place, 2);
  });
  return rows.end();
}

/** What a place is made of. */
type Plain = number | readonly Plain[] | { readonly [key: string]: Plain };

/** So many bytes are made a string at once. */
const CHUNK = 2 ** 20;
/** Longest text or number that is written at once: names of keys, pointers. */
const LONGEST = 2 ** 12;

/** JSON of numbers under keys of ASCII, byte by byte. */
class Rows {
  private readonly bytes = new Uint8Array(CHUNK);
  private length = 0;
  private done = "";
  private readonly decoder = new TextDecoder();
  private readonly colon: string;
  /** Before a member or item, by its level. */
  private readonly breaks: string[] = [];

  constructor(private readonly indent: number) {
    this.colon = indent > 0 ? '": ' : '":';
  }

  member(key: string, value: unknown, level: number): void {
    this.break(level);
    this.text('"');
    this.text(key);
    this.text(this.colon);
    this.value(value as Plain, level);
  }

  text(text: string): void {
    if (this.length + LONGEST > CHUNK) this.flush();
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  end(): string {
    this.flush();
    return this.done;
  }

  private value(value: Plain, level: number): void {
    if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) this.list(value, level);
    else {
      let first = true;
      this.text("{");
      for (const key in value) {
        if (!first) this.text(",");
        first = false;
        this.member(key, (value as Record<string, Plain>)[key], level + 1);
      }
      this.break(level);
      this.text("}");
    }
  }

  private list(list: readonly Plain[], level: number): void {
    this.text("[");
    for (let i = 0; i < list.length; i++) {
      if (i > 0) this.text(",");
      this.break(level + 1);
      this.value(list[i] as Plain, level + 1);
    }
    this.break(level);
    this.text("]");
  }

  private number(value: number): void {
    if ((value | 0) !== value || value < 0) {
      this.text(String(value));
      return;
    }
    let end = this.length + 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end++;
    this.length = end;
    let rest = value;
    do {
      this.bytes[--end] = 48 + (rest % 10);
      rest = (rest / 10) | 0;
    } while (rest > 0);
  }

  private break(level: number): void {
    if (this.indent > 0) this.text((this.breaks[level] ??= `\n${" ".repeat(this.indent * level)}`));
  }

  private flush(): void {
    this.done += this.decoder.decode(this.bytes.subarray(0, this.length));
    this.length = 0;
  }
}
