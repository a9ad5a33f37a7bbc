import type { Run, RunPage } from "../pdf/engine.js";
import type { OcrPage, OcrWord } from "./engine.js";
import { byLine, levelled } from "./level.js";

/** Heights of words as shares of the font size: letters like "x", with a stem up, with a stem down, with both. */
const HEIGHTS = { none: 0.47, up: 0.7, down: 0.68, both: 0.91 } as const;
const UP = /[\p{Lu}\p{Nd}bdfhijkltåäöéüß§&()/[\]{}|!?"'%]/u;
const DOWN = /[gjpqy§()/,;Q[\]{}|]/u;
/** Sizes that differ less than this from the size most of the page is set in are that size: print has few, scans many. */
const SAME_SIZE = 0.14;
/** A gap of this share of the font size is a space between words; a wider one parts columns. */
const WIDEST_SPACE = 1.2;

/**
 * What an engine read of a page as runs in points: words of one line share a baseline and a size, as type does.
 * @param width of the page, in points.
 */
export function scanPage(read: OcrPage, width: number): RunPage {
  const { page, skew } = levelled(read);
  const scale = width / page.width;
  const lines = [...byLine(page.words).values()];
  const usual = usualSize(lines);
  const runs = lines.flatMap((words) => runsOf(words, usual, scale));
  return { width, height: page.height * scale, runs, scanned: true, ...(skew !== 0 && { skew }) };
}

/** The font size in pixels that the height of a word tells. */
function sizeOf({ text, height }: OcrWord): number {
  const up = UP.test(text);
  const down = DOWN.test(text);
  return height / HEIGHTS[up ? (down ? "both" : "up") : down ? "down" : "none"];
}

const lineSize = (words: readonly OcrWord[]): number => median(words.map(sizeOf));

/** The size that most letters of the page have. */
function usualSize(lines: readonly OcrWord[][]): number {
  return median(
    lines.flatMap((words) => {
      const size = lineSize(words);
      return words.flatMap(({ text }) => Array.from(text, () => size));
    }),
  );
}

function runsOf(words: readonly OcrWord[], usual: number, scale: number): Run[] {
  const measured = lineSize(words);
  const size = Math.abs(measured - usual) < usual * SAME_SIZE ? usual : measured;
  const standing = words.filter(({ text }) => !DOWN.test(text));
  // A line of nothing but descenders ("gy,") stands a fifth of its size above their ends.
  const bottoms = (standing.length > 0 ? standing : words).map(({ top, height }) => top + height);
  const baseline = median(bottoms) - (standing.length > 0 ? 0 : size * 0.2);
  return words.map((word, i) => {
    const next = words[i + 1];
    const gap = next ? next.left - word.left - word.width : Number.POSITIVE_INFINITY;
    // A word that is followed on its line reaches to the next, its space included: scans set words at any distance.
    const joined = gap < size * WIDEST_SPACE;
    return {
      text: joined ? `${word.text} ` : word.text,
      x: word.left * scale,
      y: baseline * scale,
      width: (word.width + (joined ? gap : 0)) * scale,
      height: size * scale,
      size: size * scale,
      bold: false,
      italic: false,
      rotation: 0,
      mcid: undefined,
      confidence: word.confidence,
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
