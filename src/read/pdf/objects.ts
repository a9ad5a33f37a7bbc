import { constants, inflateSync } from "node:zlib";
import { Dict, Ref, SyntaxReader, type Value } from "./syntax.js";

/**
 * Most characters that are parsed for objects, as a multiple of the file: sound files stay below once, while a hostile
 * one could have the same stretch parsed for every object in it.
 */
const MOST_PARSED = 20;
/** So many entries of a trailer's key are tried, from the last one back. */
const MOST_NAMED = 50;
/** The header stands within so many characters of a file that viewers open. */
const MOST_BEFORE_HEADER = 1024;
/** Most bytes that the object streams of one file may unpack to: a bomb ends here. */
const MOST_UNPACKED = 256 * 1024 * 1024;

interface Packed {
  source: string;
  at: number;
}

/** A stream's place in the file and what it unpacks to. */
export interface StreamData {
  start: number;
  end: number;
  deflated: boolean;
  content: string;
}

/**
 * The objects of a PDF, found by looking through the file rather than through its cross-reference table: that is as
 * fast, and works where the table is damaged. Reads what page boxes and the tag tree need; text is the engines' business.
 */
export class PdfObjects {
  /** True where strings and streams are encrypted. */
  readonly encrypted: boolean;
  private readonly source: string;
  private readonly bytes: Uint8Array;
  private readonly objects = new Map<number, Packed>();
  /** The file itself and every unpacked object stream: where dictionaries are written. */
  private readonly sources: string[] = [];
  private unpacked = 0;
  private parseable: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.parseable = MOST_PARSED * (bytes.length + 100_000);
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    this.sources.push(this.source);
    this.encrypted = this.source.includes("/Encrypt");
    this.index();
  }

  /** The object behind a reference; other values as they are. Undefined where it is missing or damaged. */
  resolve(value: Value | undefined): Value | undefined {
    for (let hops = 0; value instanceof Ref && hops < 8; hops++) {
      const found = this.objects.get(value.number);
      value = found === undefined ? undefined : this.parse(found)?.value;
    }
    return value;
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value);
    return found instanceof Dict ? found : undefined;
  }

  /** True where the file's objects have no ends: nothing of it was written to be read. */
  get endless(): boolean {
    return this.parseable < 0;
  }

  /** The version that the file's first line names. */
  get headerVersion(): string | undefined {
    return /%PDF-(\d\.\d)/.exec(this.source.slice(0, MOST_BEFORE_HEADER))?.[1];
  }

  /** The document catalogue, which the last trailer names. */
  root(): Dict | undefined {
    return this.lastNamed("/Root", (root) => root.get("/Type") === "/Catalog");
  }

  /** The document information dictionary. */
  info(): Dict | undefined {
    return this.lastNamed("/Info", (info) => info.get("/Type") === undefined);
  }

  /** The dictionary that a key refers to where it is used last, if it is one of the kind. */
  private lastNamed(key: string, isRight: (dict: Dict) => boolean): Dict | undefined {
    let at = this.source.lastIndexOf(key);
    for (let tries = 0; at >= 0 && tries < MOST_NAMED; tries++) {
      const dict = this.dict(refAt(this.source, at + key.length));
      if (dict !== undefined && isRight(dict)) return dict;
      at = at === 0 ? -1 : this.source.lastIndexOf(key, at - 1);
    }
    return undefined;
  }

  /** The object that starts at a place, and where it ends. */
  private parse({ source, at }: Packed): { value: Value; end: number } | undefined {
    if (this.parseable < 0) return undefined;
    const reader = new SyntaxReader(source, at);
    try {
      return { value: reader.value(), end: reader.at };
    } catch {
      return undefined;
    } finally {
      this.parseable -= reader.at - at;
    }
  }

  /** Notes where objects begin: "12 0 obj", with any white space between. The last definition of a number wins. */
  private index(): void {
    const { source } = this;
    for (let at = source.indexOf("obj"); at >= 0; at = source.indexOf("obj", at + 3)) {
      const generation = wordBefore(source, at);
      const number = generation < 0 ? -1 : wordBefore(source, generation);
      if (number < 0) continue;
      this.objects.set(Number.parseInt(source.slice(number, number + 10), 10), { source, at: at + 3 });
      if (startsObjectStream(source, at + 3)) this.unpack(at + 3);
    }
  }

  /** Indexes the objects inside an object stream (7.5.7). Damaged or encrypted ones are passed over. */
  private unpack(start: number): void {
    const parsed = this.parse({ source: this.source, at: start });
    if (!(parsed?.value instanceof Dict)) return;
    const head = parsed.value;
    const first = head.get("/First");
    const count = head.get("/N");
    if (typeof first !== "number" || typeof count !== "number") return;
    const content = this.unpackStream(head, parsed.end)?.content;
    if (content === undefined) return;
    this.sources.push(content);
    let at = 0;
    for (let i = 0; i < count; i++) {
      const number = numberFrom(content, at, first);
      const place = number === undefined ? undefined : numberFrom(content, number.end, first);
      if (number === undefined || place === undefined) return;
      this.objects.set(number.value, { source: content, at: first + place.value });
      at = place.end;
    }
  }

  /**
   * The stream behind a reference; undefined where it is missing, damaged, packed in a way not known here or longer than
   * `most` bytes, packed or unpacked.
   */
  stream(ref: Value | undefined, most = MOST_UNPACKED): StreamData | undefined {
    const found = ref instanceof Ref ? this.objects.get(ref.number) : undefined;
    if (found === undefined || found.source !== this.source) return undefined;
    const parsed = this.parse(found);
    return parsed?.value instanceof Dict ? this.unpackStream(parsed.value, parsed.end, most) : undefined;
  }

  /** What stands behind every use of a key in the file, once each: `references("/ToUnicode")`. */
  references(key: string): Ref[] {
    const found = new Map<number, Ref>();
    for (const source of this.sources) {
      for (let at = source.indexOf(key); at >= 0; at = source.indexOf(key, at + key.length)) {
        const ref = refAt(source, at + key.length);
        if (ref !== undefined) found.set(ref.number, ref);
      }
    }
    return [...found.values()];
  }

  private unpackStream(head: Dict, after: number, most = MOST_UNPACKED): StreamData | undefined {
    let start = this.source.indexOf("stream", after);
    if (start < 0 || start - after > 16) return undefined;
    start += 6;
    if (this.source.charCodeAt(start) === 13) start++;
    if (this.source.charCodeAt(start) === 10) start++;
    const length = this.resolve(head.get("/Length"));
    const end = typeof length === "number" && length > 0 ? start + length : this.source.indexOf("endstream", start);
    if (end - start > most) return undefined;
    const data = this.bytes.subarray(start, end);
    const filter = head.get("/Filter");
    const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
    if (name === undefined) return { start, end, deflated: false, content: this.source.slice(start, end) };
    if (name !== "/FlateDecode" || head.get("/DecodeParms") instanceof Dict) return undefined;
    try {
      const left = Math.min(most, MOST_UNPACKED - this.unpacked);
      const content = inflateSync(data, { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH });
      this.unpacked += content.length;
      this.parseable += content.length * MOST_PARSED;
      return { start, end, deflated: true, content: content.toString("latin1") };
    } catch {
      return undefined;
    }
  }
}

/** The whole number that comes next, white space before it; undefined where there is none before the end. */
function numberFrom(source: string, at: number, most: number): { value: number; end: number } | undefined {
  while (at < most && isWhite(source.charCodeAt(at))) at++;
  let value = 0;
  let end = at;
  for (; end < most && isDigit(source.charCodeAt(end)); end++) value = value * 10 + source.charCodeAt(end) - 48;
  return end === at ? undefined : { value, end };
}

/** Where the digits before a place begin, white space between; -1 where there are none, or more than ten. */
function wordBefore(source: string, at: number): number {
  let end = at;
  while (at - end < 4 && isWhite(source.charCodeAt(end - 1))) end--;
  let start = end;
  while (end - start <= 10 && isDigit(source.charCodeAt(start - 1))) start--;
  return end === at || start === end || end - start > 10 ? -1 : start;
}

/** Looks at the head of an object, without parsing it, for the type of an object stream. */
function startsObjectStream(source: string, at: number): boolean {
  const head = source.slice(at, at + 300);
  const type = head.indexOf("/ObjStm");
  if (type < 0) return false;
  const stream = head.indexOf("stream");
  return stream < 0 || type < stream;
}

const REFERENCE = /[\s\0]{0,20}(\d{1,10})[\s\0]{1,20}\d{1,5}[\s\0]{1,20}R/y;

/** The reference that is written at a place. */
function refAt(source: string, at: number): Ref | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  return found === null ? undefined : new Ref(Number(found[1]));
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
