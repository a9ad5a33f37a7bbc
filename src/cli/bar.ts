import type { WriteStream } from "node:tty";
import { MultiBar } from "cli-progress";
import type { Bar } from "./progress.js";

/** Steps of the bar: its share of the whole is no number of files. */
const STEPS = 1000;

/** Cells of the bar, at most, and so few that it says nothing any more. */
const LONGEST = 24;
const SHORTEST = 4;

/** A bar on a terminal. */
export async function bar(stream: WriteStream): Promise<Bar> {
  const bars = new MultiBar({
    stream,
    format: (_options, { progress, maxWidth }, { text }) => barLine(text, progress, maxWidth),
    fps: 5,
    // A cursor that a killed process had hidden would stay so.
    hideCursor: null,
    clearOnComplete: true,
    linewrap: false,
    gracefulExit: false,
  });
  const one = bars.create(STEPS, 0, { text: "" });
  return {
    show: (text, share) => one.update(Math.round(STEPS * share), { text }),
    above: (line) => bars.log(line),
    stop() {
      // Lines wait for the next picture, and after this there is none.
      bars.update();
      bars.stop();
    },
  };
}

/** A share of 1 as a bar, and a text: on a narrow terminal the bar gives way to the text, and the text's end to the edge. */
export function barLine(text: string, share: number, width: number): string {
  const cells = Math.min(LONGEST, width - text.length - 1);
  if (cells < SHORTEST) return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
  const full = Math.round(cells * share);
  return `${"█".repeat(full)}${"░".repeat(cells - full)} ${text}`;
}
