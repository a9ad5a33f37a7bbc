import { deflateSync } from "node:zlib";
import { mendMap } from "./character-map.js";
import type { PdfObjects, StreamData } from "./objects.js";

/** A PDF made ready for an engine. */
export interface Mended {
  /** The bytes given where nothing was wrong, else a copy of the same length. */
  bytes: Uint8Array;
  /** False where something was wrong that could not be mended. */
  whole: boolean;
}

/**
 * Mends the character maps of fonts before an engine reads them, each in its own place, so that every other position in
 * the file stays: what an engine makes of a wrong map cannot be turned back afterwards.
 */
export function mend(bytes: Uint8Array, objects: PdfObjects): Mended {
  if (objects.encrypted) return { bytes, whole: false };
  const rewriter = new StreamRewriter(bytes);
  let whole = true;
  for (const ref of objects.references("/ToUnicode")) {
    const stream = objects.stream(ref);
    const map = stream === undefined ? undefined : mendMap(stream.content);
    if (stream !== undefined && map !== undefined && !rewriter.write(stream, map)) whole = false;
  }
  return { bytes: rewriter.bytes, whole };
}

/** Writes streams anew in the places they have in a file, in a copy made when there is something to write. */
export class StreamRewriter {
  bytes: Uint8Array;
  private readonly original: Uint8Array;

  constructor(original: Uint8Array) {
    this.original = original;
    this.bytes = original;
  }

  /** False where the new content, packed as the old was, needs more room. */
  write(stream: StreamData, content: string): boolean {
    const plain = Buffer.from(content, "latin1");
    const data = stream.deflated ? deflateSync(plain, { level: 9 }) : plain;
    if (data.length > stream.end - stream.start) return false;
    if (this.bytes === this.original) this.bytes = new Uint8Array(this.original);
    this.bytes.fill(stream.deflated ? 0 : 0x20, stream.start, stream.end);
    this.bytes.set(data, stream.start);
    return true;
  }
}
