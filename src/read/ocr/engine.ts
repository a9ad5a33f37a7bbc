/** A word as an OCR engine reads it. Pixels of the picture, origin top left. */
export interface OcrWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** How sure the engine is, 0 to 1. */
  confidence: number;
  /** Which words the engine took for one line: its block, paragraph and line. */
  line: string;
}

/** What an engine read of a picture. */
export interface OcrPage {
  /** Of the picture, in pixels. */
  width: number;
  height: number;
  words: OcrWord[];
}

/** Reads words off pictures, entirely on this machine. */
export interface OcrEngine {
  /** Name, version and language models, for `source.reader`. */
  readonly name: string;
  /** True where TIFF files are among the pictures it reads; PNG and JPEG always are. */
  readonly tiff: boolean;
  /**
   * Reads a picture file, the first page of it.
   * @param dpi pixels per inch, where they are known.
   * @param milliseconds time after which reading is given up.
   * @throws OcrError where the picture cannot be read, or not in time.
   */
  recognize(image: Uint8Array, dpi: number | undefined, milliseconds: number): Promise<OcrPage>;
  close(): Promise<void>;
}

/** Why a picture gave no words. */
export class OcrError extends Error {
  override readonly name = "OcrError";
}
