import type { WriteStream } from "node:tty";
import { MultiBar } from "cli-progress";
import type { Bar } from "./progress.js";

/** Steps of the bar: its share of the whole is no number of files. */
const STEPS = 1000;

/** A bar on a terminal. */
export async function bar(stream: WriteStream): Promise<Bar> {
  const bars = new MultiBar({
    stream,
    format: "{bar} {text}",
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
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
