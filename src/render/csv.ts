import type { Renderer } from "./renderer.js";

/** Tables for spreadsheets, one file each (RFC 4180, UTF-8): attendance, decisions, motions, votes, ballots, reservations. */
export const csv = {
  name: "csv",
  mediaType: "text/csv",
  extension: "csv",
  render: async (minutes, options) => {
    const { tableNamed, write } = await import("./csv/write.js");
    return write(tableNamed(options.table ?? "decisions"), minutes, options);
  },
  files: async (minutes, options) => {
    const { tables, write } = await import("./csv/write.js");
    return tables.map((table) => ({ name: table.name, content: write(table, minutes, options) }));
  },
} as const satisfies Renderer;
