import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor from "word-extractor/lib/word-ole-extractor.js";
import { type Flowed, flow } from "../flow.js";
import { brokenDocument, encryptedDocument, UnreadableError } from "../unreadable.js";
import { marginLines, storyLines } from "./doc-text.js";
import { closed } from "./gaps.js";

/** Name and version, for `source.reader`. */
export const DOC_READER = "word-extractor 1.0.4";

/** The flag of an encrypted document in the file information block ([MS-DOC] 2.5.2, fEncrypted), and where its word stands. */
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;

/** The stream in which Office keeps a document that has a password ([MS-OFFCRYPTO] 2.3.4.4): a DOCX inside. */
const PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** The texts of a document, with the marks that Word puts into them. */
interface Stories {
  body: string;
  textboxes: string;
  heads: string;
  feet: string;
}

/**
 * DOC (Word 97–2003) to lines: its words, tables and page heads and feet, but neither how they are set nor the numbers that
 * Word counts itself. Throws "encrypted-document", "broken-document" and "too-large".
 */
export async function readDoc(bytes: Uint8Array): Promise<Flowed> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(PACKAGE)) throw encryptedDocument();
  let stories: Stories;
  try {
    stories = (await new StoryExtractor(buffer.length).extract(new BufferReader(buffer))) as Stories;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw brokenDocument("no text of Word 97–2003 can be found in it", error);
  }
  return flow([
    ...marginLines(stories.heads),
    ...closed(storyLines(stories.body)),
    ...storyLines(stories.textboxes),
    ...marginLines(stories.feet),
  ]);
}

/**
 * Takes the texts before the library cleans them: its own cleaning makes hyphens of dashes, the word "undefined" of an
 * optional hyphen, and the same tab of a cell's end and of a tab.
 */
class StoryExtractor extends WordOleExtractor {
  constructor(most: number) {
    super();
    let length = 0;
    // A character takes a byte or two of the file: pieces that say more repeat each other.
    this._pieces.push = (...pieces) => {
      for (const { text } of pieces) length += text.length;
      if (length > most) throw brokenDocument("its pieces of text overlap", undefined);
      return Array.prototype.push.apply(this._pieces, pieces);
    };
  }

  override extractWordDocument(document: unknown, stream: Buffer): Promise<unknown> {
    if ((stream.readUInt16LE(FLAGS_AT) & ENCRYPTED) !== 0) throw encryptedDocument();
    return super.extractWordDocument(document, stream);
  }

  override buildDocument(): Stories {
    const text = this._pieces.map((piece) => piece.text).join("");
    const { ccpText = 0, ccpFtn = 0, ccpHdd = 0, ccpAtn = 0, ccpEdn = 0, ccpTxbx = 0 } = this._boundaries;
    const boxes = ccpText + ccpFtn + ccpHdd + ccpAtn + ccpEdn;
    const margins = (type: string): string =>
      this._taggedHeaders
        .filter((story) => story.type === type)
        .map((story) => story.text)
        .join("");
    return {
      body: text.slice(0, ccpText),
      textboxes: text.slice(boxes, boxes + ccpTxbx),
      heads: margins("headers"),
      feet: margins("footers"),
    };
  }
}
