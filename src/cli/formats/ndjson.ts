import type { Format } from "./format.js";

/** One finding a line, with its file (https://github.com/ndjson/ndjson-spec). */
export const ndjson: Format = {
  name: "ndjson",
  each: ({ name, findings }) => findings.map((one) => `${JSON.stringify({ file: name, ...one })}\n`).join(""),
};
