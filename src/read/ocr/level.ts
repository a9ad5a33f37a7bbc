import { turned } from "../pdf/turn.js";
import type { OcrPage, OcrWord } from "./engine.js";

/** A page whose lines lie level, and how far they were from it: degrees clockwise, as its picture shows them. */
export interface Levelled {
  page: OcrPage;
  skew: number;
}

/** Less is how straight scans vary, and does no harm. More is no skew: engines give up on such pages. */
const LEAST = 0.2;
const MOST = 15;
/** Lines that tell the angle have so many words, over so much of the page's width; and so many of them have to. */
const WORDS = 4;
const EXTENT = 0.15;
const LINES = 5;

/**
 * Puts the words of a page that lies askew where they would stand on a straight one: engines read them well up to a few
 * degrees, but lines and columns are told by where words stand.
 */
export function levelled(page: OcrPage): Levelled {
  const skew = skewOf(page);
  if (Math.abs(skew) < LEAST || Math.abs(skew) > MOST) return { page, skew: 0 };
  const tan = Math.abs(Math.tan((skew * Math.PI) / 180));
  const words = page.words.map((word): OcrWord => {
    const [middleX, middleY] = [word.left + word.width / 2, word.top + word.height / 2];
    const { x, y } = turned(middleX, middleY, -skew, page.width / 2, page.height / 2);
    // The upright box around a leaning word is larger than the word.
    const width = Math.max(word.width / 2, word.width - word.height * tan);
    const height = Math.max(word.height / 2, word.height - word.width * tan);
    return { ...word, left: x - width / 2, top: y - height / 2, width, height };
  });
  return { page: { ...page, words }, skew };
}

/** The angle of most of the page's text: the median of what its long lines tell, the longer ones more. */
function skewOf({ words, width }: OcrPage): number {
  const angles: { angle: number; extent: number }[] = [];
  for (const line of byLine(words).values()) {
    const xs = line.map((word) => word.left + word.width / 2);
    const extent = Math.max(...xs) - Math.min(...xs);
    if (line.length < WORDS || extent < width * EXTENT) continue;
    const ys = line.map((word) => word.top + word.height / 2);
    angles.push({ angle: (Math.atan(slope(xs, ys)) * 180) / Math.PI, extent });
  }
  if (angles.length < LINES) return 0;
  angles.sort((a, b) => a.angle - b.angle);
  let left = angles.reduce((sum, { extent }) => sum + extent, 0) / 2;
  return angles.find(({ extent }) => (left -= extent) <= 0)?.angle ?? 0;
}

/** The words of what the engine took for one line, by its name. */
export function byLine(words: readonly OcrWord[]): Map<string, OcrWord[]> {
  const lines = new Map<string, OcrWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return lines;
}

/** Slope of the line that lies closest to points, by least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let along = 0;
  let across = 0;
  xs.forEach((x, i) => {
    along += (x - mx) ** 2;
    across += (x - mx) * ((ys[i] as number) - my);
  });
  return along === 0 ? 0 : across / along;
}
