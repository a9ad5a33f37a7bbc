import picocolors from "picocolors";
import type { IO, Output } from "./io.js";

/** Colours for one output: on a terminal only, and not where NO_COLOR (no-color.org) is set. */
export function styleFor(output: Output, { env }: IO): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(output.isTTY && !env.NO_COLOR && env.TERM !== "dumb");
}

/** Control characters in a document must not steer the terminal: they are shown as their pictures (U+2400 …). */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
  });
}
