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

/** `rotation` in degrees counter-clockwise; directions that are no quarter turn are read as they stand. */
export function frameOf(rotation: number, width: number, height: number): Frame {
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
      return upright;
  }
}
