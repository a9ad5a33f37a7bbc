import type { Rect } from "../../model/line.js";
import type { Run } from "./engine.js";

/** A page looked at so that text of one direction reads from left to right. */
export interface Frame {
  /** A run of that direction as if it stood upright. */
  turn(run: Run): Run;
  /** A rectangle of the turned page in the page's own coordinates. */
  back(rect: Rect): Rect;
}

const upright: Frame = { turn: (run) => run, back: (rect) => rect };

/**
 * `rotation` in degrees counter-clockwise; directions that are no quarter turn are read as they stand. `skew` in degrees
 * clockwise: runs of a picture that lies askew stand level already.
 */
export function frameOf(rotation: number, width: number, height: number, skew = 0): Frame {
  switch (rotation) {
    case 90:
      return {
        turn: (run) => ({ ...run, x: height - run.y, y: run.x + run.width, width: run.height, height: run.width }),
        back: (r) => ({ x0: r.y0, y0: height - r.x1, x1: r.y1, y1: height - r.x0 }),
      };
    case 180:
      return {
        turn: (run) => ({ ...run, x: width - run.x - run.width, y: height - run.y + run.size }),
        back: (r) => ({ x0: width - r.x1, y0: height - r.y1, x1: width - r.x0, y1: height - r.y0 }),
      };
    case 270:
      return {
        turn: (run) => ({ ...run, x: run.y - run.height, y: width - run.x, width: run.height, height: run.width }),
        back: (r) => ({ x0: width - r.y1, y0: r.x0, x1: width - r.y0, y1: r.x1 }),
      };
    default:
      return skew === 0 ? upright : { turn: upright.turn, back: (rect) => leaning(rect, skew, width / 2, height / 2) };
  }
}

/** The upright box around a rectangle that is turned clockwise about a point. */
function leaning({ x0, y0, x1, y1 }: Rect, degrees: number, x: number, y: number): Rect {
  const corners = [x0, x1].flatMap((px) => [y0, y1].map((py) => turned(px, py, degrees, x, y)));
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** A point turned clockwise, in degrees, about another; y grows downwards. */
export function turned(px: number, py: number, degrees: number, x: number, y: number): { x: number; y: number } {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return { x: x + cos * (px - x) - sin * (py - y), y: y + sin * (px - x) + cos * (py - y) };
}
