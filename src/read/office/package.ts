import JSZip from "jszip";
import { brokenDocument, UnreadableError } from "../unreadable.js";

/** Most bytes that the parts of a document that are read may unpack to, and most parts: a bomb ends here. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Parts whose content is read; pictures and fonts are left packed. */
const READ = /\.(?:xml|rels)$/i;

/** The parts of an Office document (OPC, ISO/IEC 29500-2) as text, by their names. */
export type Parts = Map<string, string>;

/**
 * Unpacks the XML parts of a ZIP container. Counts what comes out while it unpacks, whatever the container's own
 * directory says. Throws "broken-document" and "too-large".
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (error) {
    throw brokenDocument("its ZIP container cannot be opened", error);
  }
  const files = Object.values(zip.files).filter(({ name, dir }) => !dir && READ.test(name));
  if (files.length > MOST_PARTS)
    throw new UnreadableError("too-large", `The document has more than ${MOST_PARTS} parts.`);
  const parts: Parts = new Map();
  let left = MOST_UNPACKED;
  for (const file of files) {
    const content = await contentOf(file, left);
    left -= content.length;
    parts.set(file.name, new TextDecoder().decode(content));
  }
  return parts;
}

function contentOf(file: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = file.nodeStream();
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        stream.pause();
        reject(new UnreadableError("too-large", `The document unpacks to more than ${MOST_UNPACKED} bytes.`));
      }
    });
    stream.on("error", (error: unknown) => reject(brokenDocument(`${file.name} cannot be unpacked`, error)));
    stream.on("end", () => resolve(Buffer.concat(chunks)));
  });
}

/** Packs parts again, without compressing them. */
export async function pack(parts: Parts): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
}
