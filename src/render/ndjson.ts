import { canonical } from "./canonical.js";
import type { Renderer } from "./renderer.js";

/** The model on one line, so that many documents make one stream (https://github.com/ndjson/ndjson-spec). */
export const ndjson = {
  name: "ndjson",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  render: async (minutes) => `${JSON.stringify(canonical(minutes))}\n`,
} as const satisfies Renderer;
