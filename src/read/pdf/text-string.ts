import { Quoted, type Value } from "./syntax.js";

/** Characters of PDFDocEncoding (PDF 32000-1, annex D.2) from 0x18 and from 0x80 on; the others are those of Latin-1. */
const FROM_18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
const FROM_80 =
  "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

/** Most characters of a string, as written, that are looked at: every escape takes four for one. */
const MOST_WRITTEN = 4_096;

/** The text of a text string (7.9.2.2); undefined where the value is no string. A long one is cut. */
export function textOf(value: Value | undefined): string | undefined {
  if (!(value instanceof Quoted)) return undefined;
  const bytes = bytesOf(value.raw.slice(0, MOST_WRITTEN));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 0);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 1);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return Buffer.from(bytes.slice(3)).toString("utf8");
  return bytes.map(documentChar).join("");
}

function utf16(bytes: number[], low: 0 | 1): string {
  let text = "";
  for (let i = 2; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i + low] as number) << 8) | (bytes[i + 1 - low] as number));
  return text;
}

function documentChar(byte: number): string {
  if (byte >= 0x18 && byte < 0x20) return FROM_18[byte - 0x18] as string;
  return FROM_80[byte - 0x80] ?? String.fromCharCode(byte);
}

function bytesOf(raw: string): number[] {
  if (raw.startsWith("<")) {
    const digits = raw.replace(/[^0-9a-f]/gi, "");
    return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  }
  const bytes: number[] = [];
  for (const [written] of raw.slice(1, raw.endsWith(")") ? -1 : undefined).matchAll(ESCAPES)) {
    const byte = written.startsWith("\\") ? escaped(written.slice(1)) : written.charCodeAt(0);
    if (byte !== undefined) bytes.push(byte);
  }
  return bytes;
}

/** One character of a literal string as written: an escape in octal, a line that carries on, another escape, any other. */
const ESCAPES = /\\[0-7]{1,3}|\\\r\n|\\[\s\S]|\r\n|[\s\S]/g;

const LETTERS: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function escaped(written: string): number | undefined {
  if (/^[0-7]/.test(written)) return Number.parseInt(written, 8) & 0xff;
  if (/^[\r\n]/.test(written)) return undefined;
  return LETTERS[written] ?? written.charCodeAt(0);
}
