/** The parts of word-extractor 1.0.4 that are used, and overridden: see doc.ts. */
declare module "word-extractor/lib/word-ole-extractor.js" {
  import type BufferReader from "word-extractor/lib/buffer-reader.js";

  export default class WordOleExtractor {
    /** The text in its order, still with Word's marks in it. */
    _pieces: { text: string }[];
    /** Lengths of the stories, in characters, in the order in which they follow each other. */
    _boundaries: Partial<Record<"ccpText" | "ccpFtn" | "ccpHdd" | "ccpAtn" | "ccpEdn" | "ccpTxbx", number>>;
    _taggedHeaders: { type: string; text: string }[];
    extract(reader: BufferReader): Promise<unknown>;
    extractWordDocument(document: unknown, stream: Buffer): Promise<unknown>;
    buildDocument(): unknown;
  }
}

declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(bytes: Buffer);
  }
}
