import { visible } from "../../text/visible.js";

/** What a cell may hold; undefined is an empty cell. */
export type Value = string | number | boolean | undefined;

/**
 * What makes a spreadsheet compute a text instead of showing it: the signs that open a formula, full-width ones too
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^[=+\-@＝＋－＠\t]/;

/** What cannot stand unquoted (RFC 4180, 2.6–2.7). Both delimiters are quoted, whichever is used. */
const QUOTED = /[",;\n\r\t]|^ | $/;

/**
 * One field. Line feeds of the text stay, inside quotes; other control characters are shown as `visible` shows them.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are numbers.
 */
export function cellOf(value: Value): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const shown = value
    .split(/\r\n|[\n\r]/)
    .map(visible)
    .join("\n");
  const safe = FORMULA.test(shown) ? `'${shown}` : shown;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
