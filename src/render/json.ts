import { canonical } from "./canonical.js";
import type { Renderer } from "./renderer.js";

/** The model itself: keys in the order of the schema, one line feed at the end. */
export const json = {
  name: "json",
  mediaType: "application/json",
  extension: "json",
  render: async (minutes, { indent = 2 }) => `${JSON.stringify(canonical(minutes), null, indent)}\n`,
} as const satisfies Renderer;
