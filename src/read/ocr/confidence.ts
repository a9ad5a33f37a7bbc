import type { Confidence, Line } from "../../model/line.js";
import type { Run, RunPage } from "../pdf/engine.js";
import { turned } from "../pdf/turn.js";

/**
 * Where the text says what OCR read, and how sure it was: the runs that carry a confidence, found again in the lines of
 * their pages. A word that the geometry changed (a hyphen closed at a line's end) is left out.
 */
export function confidencesOf(lines: readonly Line[], pages: readonly RunPage[]): Confidence[] {
  const pools = pages.map(poolOf);
  const found: Confidence[] = [];
  for (const line of lines) {
    const pool = pools[line.page - 1];
    const box = line.cells[0]?.box;
    if (!pool || !box) continue;
    const { width, height, skew = 0 } = pages[line.page - 1] as RunPage;
    const { y: middle } = turned((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, -skew, width / 2, height / 2);
    for (const { 0: text, index } of line.text.matchAll(/\S+/g)) {
      const run = takeNearest(pool.get(text), middle);
      if (run?.confidence === undefined) continue;
      const start = line.start + index;
      found.push({ start, end: start + text.length, value: run.confidence });
    }
  }
  return found;
}

/** A page's words by their text; undefined where OCR did not read it. */
function poolOf({ runs }: RunPage): Map<string, Run[]> | undefined {
  if (runs.every(({ confidence }) => confidence === undefined)) return undefined;
  const pool = new Map<string, Run[]>();
  for (const run of runs) {
    const text = run.text.trim();
    const same = pool.get(text);
    if (same) same.push(run);
    else pool.set(text, [run]);
  }
  return pool;
}

/** So many runs of the same text are looked at: a stain that is read as a thousand dots costs no more than that. */
const LOOKED_AT = 50;

/** The run closest to a height on the page, which is then used up. */
function takeNearest(runs: Run[] | undefined, y: number): Run | undefined {
  if (!runs || runs.length === 0) return undefined;
  let best = 0;
  const distance = (i: number): number => Math.abs((runs[i] as Run).y - (runs[i] as Run).size / 3 - y);
  for (let i = 1; i < Math.min(runs.length, LOOKED_AT); i++) if (distance(i) < distance(best)) best = i;
  return runs.splice(best, 1)[0];
}
