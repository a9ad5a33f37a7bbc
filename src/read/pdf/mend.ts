import { deflateSync } from "node:zlib";
import { mendMap } from "./character-map.js";
import type { PdfObjects } from "./objects.js";

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
  let mended: Uint8Array | undefined;
  let whole = true;
  for (const ref of objects.references("/ToUnicode")) {
    const stream = objects.stream(ref);
    const map = stream === undefined ? undefined : mendMap(stream.content);
    if (stream === undefined || map === undefined) continue;
    const content = Buffer.from(map, "latin1");
    const data = stream.deflated ? deflateSync(content, { level: 9 }) : content;
    if (data.length > stream.end - stream.start) {
      whole = false;
      continue;
    }
    mended ??= new Uint8Array(bytes);
    mended.fill(stream.deflated ? 0 : 0x20, stream.start, stream.end);
    mended.set(data, stream.start);
  }
  return { bytes: mended ?? bytes, whole };
}
