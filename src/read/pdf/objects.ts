import { constants, inflateSync } from "node:zlib";
import { type Dict, Ref, SyntaxReader, type Value } from "./syntax.js";

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

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    this.sources.push(this.source);
    this.encrypted = this.source.includes("/Encrypt");
    this.index();
  }

  /** The object behind a reference; other values as they are. Undefined where it is missing or damaged. */
  resolve(value: Value | undefined): Value | undefined {
    for (let hops = 0; value instanceof Ref && hops < 8; hops++) {
      const found = this.objects.get(value.number);
      if (found === undefined) return undefined;
      try {
        value = new SyntaxReader(found.source, found.at).value();
      } catch {
        return undefined;
      }
    }
    return value;
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value);
    return found instanceof Map ? found : undefined;
  }

  /** The document catalogue, which the last trailer names. */
  root(): Dict | undefined {
    for (let at = this.source.lastIndexOf("/Root"); at >= 0; at = at === 0 ? -1 : this.source.lastIndexOf("/Root", at - 1)) {
      try {
        const root = this.dict(new SyntaxReader(this.source, at + 5).value());
        if (root?.get("/Type") === "/Catalog") return root;
      } catch {
        /* Not a trailer's entry: look for the one before it. */
      }
    }
    return undefined;
  }

  private index(): void {
    const { source } = this;
    for (let at = source.indexOf(" obj"); at >= 0; at = source.indexOf(" obj", at + 4)) {
      let start = at;
      while (isDigit(source.charCodeAt(start - 1))) start--;
      if (start === at || source.charCodeAt(start - 1) !== 32) continue;
      const generation = start - 1;
      start = generation;
      while (isDigit(source.charCodeAt(start - 1))) start--;
      if (start === generation || generation - start > 10) continue;
      this.objects.set(Number(source.slice(start, generation)), { source, at: at + 4 });
      if (startsObjectStream(source, at + 4)) this.unpack(at + 4);
    }
  }

  /** Indexes the objects inside an object stream (7.5.7). */
  private unpack(at: number): void {
    try {
      const reader = new SyntaxReader(this.source, at);
      const head = reader.value();
      if (!(head instanceof Map)) return;
      const first = head.get("/First");
      const count = head.get("/N");
      if (typeof first !== "number" || typeof count !== "number") return;
      const content = this.unpackStream(head, reader.at)?.content;
      if (content === undefined) return;
      this.sources.push(content);
      const numbers = content.slice(0, first).trim().split(/[\s\0]+/);
      for (let i = 0; i + 1 < numbers.length && i < count * 2; i += 2) {
        this.objects.set(Number(numbers[i]), { source: content, at: first + Number(numbers[i + 1]) });
      }
    } catch {
      /* Damaged or encrypted: its objects stay unknown, and what hangs on them is left out. */
    }
  }

  /** The stream behind a reference; undefined where it is missing, damaged or packed in a way not known here. */
  stream(ref: Value | undefined): StreamData | undefined {
    const found = ref instanceof Ref ? this.objects.get(ref.number) : undefined;
    if (found === undefined || found.source !== this.source) return undefined;
    try {
      const reader = new SyntaxReader(found.source, found.at);
      const head = reader.value();
      return head instanceof Map ? this.unpackStream(head, reader.at) : undefined;
    } catch {
      return undefined;
    }
  }

  /** What stands behind every use of a key in the file, once each: `references("/ToUnicode")`. */
  references(key: string): Ref[] {
    const found = new Map<number, Ref>();
    for (const source of this.sources) {
      for (let at = source.indexOf(key); at >= 0; at = source.indexOf(key, at + key.length)) {
        try {
          const value = new SyntaxReader(source, at + key.length).value();
          if (value instanceof Ref) found.set(value.number, value);
        } catch {
          /* The same letters inside a stream. */
        }
      }
    }
    return [...found.values()];
  }

  private unpackStream(head: Dict, after: number): StreamData | undefined {
    let start = this.source.indexOf("stream", after);
    if (start < 0 || start - after > 16) return undefined;
    start += 6;
    if (this.source.charCodeAt(start) === 13) start++;
    if (this.source.charCodeAt(start) === 10) start++;
    const length = this.resolve(head.get("/Length"));
    const end = typeof length === "number" && length > 0 ? start + length : this.source.indexOf("endstream", start);
    const data = this.bytes.subarray(start, end);
    const filter = head.get("/Filter");
    const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
    if (name === undefined) return { start, end, deflated: false, content: this.source.slice(start, end) };
    if (name !== "/FlateDecode" || head.get("/DecodeParms") instanceof Map) return undefined;
    const left = MOST_UNPACKED - this.unpacked;
    const content = inflateSync(data, { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH });
    this.unpacked += content.length;
    return { start, end, deflated: true, content: content.toString("latin1") };
  }
}

/** Looks at the head of an object, without parsing it, for the type of an object stream. */
function startsObjectStream(source: string, at: number): boolean {
  const head = source.slice(at, at + 300);
  const type = head.indexOf("/ObjStm");
  if (type < 0) return false;
  const stream = head.indexOf("stream");
  return stream < 0 || type < stream;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
