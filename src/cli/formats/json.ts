import type { Format } from "./format.js";

/** One object with all findings, each with its file. */
export const json: Format = {
  name: "json",
  all: (checked) =>
    `${JSON.stringify({ findings: checked.flatMap(({ name, findings }) => findings.map((one) => ({ file: name, ...one }))) }, null, 2)}\n`,
};
