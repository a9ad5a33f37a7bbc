import type { Renderer } from "./renderer.js";

/** One self-contained, accessible page without scripts or outside resources: for the web, the phone and the printer. */
export const html = {
  name: "html",
  mediaType: "text/html",
  extension: "html",
  render: async (minutes, options) => (await import("./html/write.js")).write(minutes, options),
} as const satisfies Renderer;
