import type { Finding } from "../../index.js";
import { wording } from "../wording.js";
import { type Checked, type Format, type Setting, slashed } from "./format.js";

const COMMAND = { error: "error", warning: "warning", note: "notice" } as const;

/** Workflow commands of GitHub Actions: annotations at the line (docs.github.com, "Workflow commands"). */
export const github: Format = {
  name: "github",
  each: (checked, setting) => checked.findings.map((one) => `${command(one, checked, setting)}\n`).join(""),
};

function command(
  { severity, place, id, message, law, note }: Finding,
  { name, paged }: Checked,
  { lang }: Setting,
): string {
  const properties: [string, string | number][] = [["file", slashed(name)]];
  if (place) {
    properties.push(["line", place.line]);
    if (place.column !== undefined) properties.push(["col", place.column]);
  }
  properties.push(["title", id]);
  const page = paged && place ? `${wording("page", lang, { page: place.page })}: ` : "";
  const text = [page + message, law, note].filter((part) => part !== undefined).join("\n");
  const listed = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${COMMAND[severity]} ${listed}::${data(text)}`;
}

/** Per cent signs and line breaks end a command; commas and colons end a property. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
