import { layouts } from "../layouts/index.js";
import type { Reading } from "../model/line.js";

/** How much of the text is looked at. */
const SAMPLE = 30_000;

/** The family whose phrases the text holds most of; the first listed where two are equal, "plain" where none fits. */
export function detectLayout(reading: Reading): string {
  const sample = (
    reading.text.length > 2 * SAMPLE ? reading.text.slice(0, SAMPLE) + reading.text.slice(-SAMPLE) : reading.text
  ).toLowerCase();
  let best = { id: "plain", score: 0 };
  for (const { id, detect } of layouts) {
    const found = detect.filter((phrase) => sample.includes(phrase.toLowerCase())).length;
    const score = found / detect.length;
    if (found >= 2 && score > best.score) best = { id, score };
  }
  return best.id;
}
