import type { Run, RunPage } from "./engine.js";
import { turned } from "./turn.js";

/** Degrees. Less does no harm to rows; more is no page that lay askew on the glass. */
const LEAST = 0.2;
const MOST = 5;
/** A run this long, in font sizes, is more than a word. */
const LONG = 8;
/** Words that follow on each other stand this close, in font sizes. */
const NEXT = 2;
/**
 * So many of them tell an angle, over this share of all: engines and scanners draw some lines level whose words are not. So
 * large a share of these has to tell the same, to this many degrees.
 */
const FEWEST = 10;
const LEANING = 0.3;
const AGREEING = 0.7;
const SAME = 0.25;

/**
 * A page whose words stand askew, as behind the picture of a scan that nobody straightened, with its words where they would
 * stand on a straight one: rows and columns are told by where words stand. All other pages are given back as they are.
 */
export function straightened(page: RunPage): RunPage {
  if (page.skew !== undefined) return page;
  const skew = skewOf(page.runs);
  if (skew === undefined) return page;
  const runs = page.runs.map((run): Run => {
    if (!isUpright(run)) return run;
    const { x, y } = turned(run.x, run.y, -skew, page.width / 2, page.height / 2);
    return { ...run, x, y, rotation: 0 };
  });
  return { ...page, runs, skew };
}

const isUpright = ({ rotation }: Run): boolean => rotation <= MOST || rotation >= 360 - MOST;

interface Angle {
  degrees: number;
  /** Points along the line over which it was measured. */
  extent: number;
}

/** Degrees clockwise at which most of the text lies; undefined where it lies level. */
function skewOf(runs: readonly Run[]): number | undefined {
  const angles: Angle[] = [];
  let whole = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (!isUpright(run)) continue;
    const angle = run.rotation !== 0 || run.width > run.size * LONG ? ownAngle(run) : angleTo(run, runs[i + 1]);
    if (angle === undefined) continue;
    whole += angle.extent;
    if (angle.degrees !== 0) angles.push(angle);
  }
  const leaning = angles.reduce((sum, { extent }) => sum + extent, 0);
  if (angles.length < FEWEST || leaning < whole * LEANING) return undefined;
  angles.sort((a, b) => a.degrees - b.degrees);
  let left = leaning / 2;
  const skew = angles.find(({ extent }) => (left -= extent) <= 0)?.degrees ?? 0;
  if (Math.abs(skew) < LEAST || Math.abs(skew) > MOST) return undefined;
  const agreeing = angles.reduce((sum, { degrees, extent }) => sum + (Math.abs(degrees - skew) < SAME ? extent : 0), 0);
  return agreeing >= leaning * AGREEING ? skew : undefined;
}

/** What is drawn at an angle tells it itself, and so does a run of several words that is not. */
const ownAngle = ({ rotation, width }: Run): Angle => ({
  degrees: rotation > MOST ? 360 - rotation : -rotation,
  extent: width,
});

/** The angle at which the next word stands; undefined where it does not follow on the same line. */
function angleTo(run: Run, next: Run | undefined): Angle | undefined {
  if (next === undefined || !isUpright(next)) return undefined;
  const extent = next.x - run.x;
  const drop = next.y - run.y;
  if (extent < run.size || Math.abs(drop) > run.size || extent - run.width > run.size * NEXT) return undefined;
  return { degrees: (Math.atan(drop / extent) * 180) / Math.PI, extent };
}
