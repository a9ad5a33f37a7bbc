import type { Format } from "./format.js";
import { xmlDocument } from "./xml.js";

const SEVERITY = { error: "error", warning: "warning", note: "info" } as const;

/** Checkstyle's XML, which Jenkins and many review tools read. */
export const checkstyle: Format = {
  name: "checkstyle",
  all: (checked) =>
    xmlDocument({
      name: "checkstyle",
      attributes: { version: "4.3" },
      children: checked.map(({ name, findings }) => ({
        name: "file",
        attributes: { name },
        children: findings.map(({ place, severity, message, law, id }) => ({
          name: "error",
          attributes: {
            line: place?.line ?? 1,
            column: place?.column,
            severity: SEVERITY[severity],
            message: law === undefined ? message : `${message} (${law})`,
            source: `paragraf.${id}`,
          },
        })),
      })),
    }),
};
