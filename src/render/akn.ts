import type { Renderer } from "./renderer.js";

/** Akoma Ntoso Version 1.0 (OASIS Standard, 29 August 2018): minutes as a debate record, for archives and legal databases. */
export const akn = {
  name: "akn",
  mediaType: "application/akn+xml",
  extension: "akn.xml",
  render: async (minutes) => (await import("./akn/write.js")).write(minutes),
} as const satisfies Renderer;
