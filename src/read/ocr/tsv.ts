import { OcrError, type OcrPage, type OcrWord } from "./engine.js";

/** Rows of tesseract's TSV: 1 a page, 5 a word (tesseract(1), "tsv"). */
const PAGE = "1";
const WORD = "5";
/** Drawn lines come out as words of strokes: they are no text. */
const STROKES = /^[|¦│]+$/;

/**
 * Reads the words off tesseract's TSV output: level, page, block, paragraph, line, word, left, top, width, height,
 * confidence 0–100, text. Throws an OcrError on anything else.
 */
export function readTsv(tsv: string): OcrPage {
  let size: { width: number; height: number } | undefined;
  const words: OcrWord[] = [];
  for (const row of tsv.split("\n")) {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...rest] = row.split("\t");
    if (level === PAGE) size = { width: Number(width), height: Number(height) };
    if (level !== WORD) continue;
    const text = rest.join("\t").trim();
    if (text === "" || STROKES.test(text)) continue;
    words.push({
      text,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
      line: `${block}.${paragraph}.${line}`,
    });
  }
  if (!size) throw new OcrError("tesseract gave no page");
  return { ...size, words };
}
