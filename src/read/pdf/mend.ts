import { deflateSync } from "node:zlib";
import type { PdfObjects } from "./objects.js";
import { unswap } from "./repairs.js";

/**
 * Mends what a PDF says of its fonts before an engine reads it: Ghostscript 10.0 writes the letters of ligatures with
 * their bytes swapped into the font's character map, and an engine may make other letters of them that nothing can turn
 * back. The map is written anew in its own place, so that every other position in the file stays. The bytes given are
 * not changed.
 */
export function mend(bytes: Uint8Array, objects: PdfObjects): Uint8Array {
  if (objects.encrypted || !objects.mentions("Ghostscript")) return bytes;
  let mended: Uint8Array | undefined;
  for (const ref of objects.references("/ToUnicode")) {
    const stream = objects.stream(ref);
    if (stream === undefined) continue;
    const content = mendMap(stream.content);
    if (content === stream.content) continue;
    const packed = deflateSync(Buffer.from(content, "latin1"), { level: 9 });
    const room = stream.end - stream.start;
    if (packed.length > room) continue;
    mended ??= Uint8Array.from(bytes);
    mended.fill(0, stream.start, stream.end);
    mended.set(packed, stream.start);
  }
  return mended ?? bytes;
}

/** The map with swapped letters put right, and shorter: ranges of one code as single characters. */
function mendMap(map: string): string {
  const mended = map.replace(/<((?:[0-9a-f]{4}){2,8})>(?=\s)/gi, (whole, hex: string) => {
    const text = fromHex(hex);
    const right = unswap(text);
    return right === text ? whole : `<${toHex(right)}>`;
  });
  if (mended === map) return map;
  const single = mended.replace(/^<([0-9a-f]+)><\1></gim, "<$1><");
  const ranges = single.split("\n").some((line) => /^<[0-9a-f]+><[0-9a-f]+><[0-9a-f]+>/i.test(line));
  return ranges ? mended : single.replaceAll("beginbfrange", "beginbfchar").replaceAll("endbfrange", "endbfchar");
}

function fromHex(hex: string): string {
  let text = "";
  for (let i = 0; i < hex.length; i += 4) text += String.fromCharCode(Number.parseInt(hex.slice(i, i + 4), 16));
  return text;
}

function toHex(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex;
}
