import type { Renderer } from "./renderer.js";

/** One self-contained, accessible page without scripts or outside resources: for the web, the phone and the printer. */
export const html = {
  name: "html",
  mediaType: "text/html",
  extension: "html",
  render: async (minutes) => (await import("./html/write.js")).write(minutes),
} as const satisfies Renderer;
