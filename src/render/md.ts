import type { Renderer } from "./renderer.js";

/** GitHub-flavoured Markdown with YAML front matter: for people who read, correct and compare minutes in an editor. */
export const md = {
  name: "md",
  mediaType: "text/markdown",
  extension: "md",
  render: async (minutes) => (await import("./markdown/write.js")).write(minutes),
} as const satisfies Renderer;
