import type { Renderer } from "./renderer.js";

/** People, organisations, memberships, the meeting, its motions and its votes in the Popolo data model. */
export const popolo = {
  name: "popolo",
  mediaType: "application/json",
  extension: "popolo.json",
  render: async (minutes, { indent = 2 }) => {
    const { popoloOf } = await import("./popolo/write.js");
    return `${JSON.stringify(popoloOf(minutes), null, indent)}\n`;
  },
} as const satisfies Renderer;
