import { layouts } from "../layouts/index.js";
import type { Reading } from "../model/line.js";

/** How much of the text is looked at. */
const SAMPLE = 30_000;

/** Fewest phrases that show a family. */
const FEWEST = 2;

/** The family whose phrases the text holds most of; the first listed where two are equal, "plain" where none fits. */
export function detectLayout(reading: Reading): string {
  const sample = (
    reading.text.length > 2 * SAMPLE ? reading.text.slice(0, SAMPLE) + reading.text.slice(-SAMPLE) : reading.text
  ).toLowerCase();
  let best = { id: "plain", score: 0 };
  for (const { id, detect } of layouts) {
    const score = scoreOf(detect, sample, best.score);
    if (score > best.score) best = { id, score };
  }
  return best.id;
}

/** The share of the phrases that the text holds; 0 as soon as it cannot be more than another family's. */
function scoreOf(phrases: readonly string[], sample: string, best: number): number {
  const { length } = phrases;
  let found = 0;
  for (let i = 0; i < length; i++) {
    const most = found + length - i;
    if (most < FEWEST || most / length <= best) return 0;
    if (sample.includes((phrases[i] as string).toLowerCase())) found++;
  }
  return found < FEWEST ? 0 : found / length;
}
