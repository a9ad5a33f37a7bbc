import { entryOf } from "../../findings/collect.js";
import type { Finding, FindingPlace } from "../../index.js";
import { printable } from "../style.js";
import { wording } from "../wording.js";
import type { Checked, Format, Setting } from "./format.js";

/** Width of source lines where there is no terminal. */
const WIDTH = 100;
/** No source line is cut shorter than this. */
const LEAST = 40;

/** For people: each finding with the source line it stands on, its law, and once for every rule what to do. */
export const pretty: Format = {
  name: "pretty",
  each(checked, setting) {
    const told = new Set<string>();
    return checked.findings.map((one) => shown(one, checked, setting, told)).join("");
  },
};

function shown(finding: Finding, checked: Checked, setting: Setting, told: Set<string>): string {
  const { severity, message, place, pointer, id, law, note, related = [] } = finding;
  const { style, lang } = setting;
  const colour = { error: style.red, warning: style.yellow, note: style.blue }[severity];
  const where = place ? `:${place.line}:${place.column ?? 1}` : pointer ? `#${pointer}` : "";
  const at = style.bold(printable(checked.name + where));
  const page = checked.paged && place ? ` ${style.dim(wording("page", lang, { page: place.page }))}` : "";
  let out = `${at} ${colour(severity)} ${printable(message)} ${style.dim(`(${id})`)}${page}\n`;
  if (checked.text === undefined || !place) return out + remarks(law, note, undefined, setting, 2);
  const digits = String(Math.max(place.line, ...related.map((one) => one.place.line))).length;
  const masked = id === "privacy-personal-number" ? 4 : 0;
  out += excerpt(checked.text, place, digits, colour, setting, masked);
  for (const one of related) {
    out += `${" ".repeat(digits + 1)}${style.dim("│")} ${style.dim(printable(one.message))}\n`;
    out += excerpt(checked.text, one.place, digits, style.dim, setting, 0);
  }
  const remedy = told.has(id) ? undefined : entryOf(id)?.remedy?.[lang];
  told.add(id);
  return `${out + remarks(law, note, remedy, setting, digits + 1)}\n`;
}

/** Law, note and remedy, one a line. */
function remarks(
  law: string | undefined,
  note: string | undefined,
  remedy: string | undefined,
  setting: Setting,
  indent: number,
) {
  const { lang, style } = setting;
  const line = (label: string, text: string): string =>
    `${" ".repeat(indent)}${style.dim("=")} ${label}${printable(text)}\n`;
  return (
    (law === undefined ? "" : line("", law)) +
    (note === undefined ? "" : line(`${wording("remark", lang)}: `, note)) +
    (remedy === undefined ? "" : line(`${wording("remedy", lang)}: `, remedy))
  );
}

/** The source line with a caret under the words that are meant; a long line is cut around them. */
function excerpt(
  text: string,
  { line, start, end }: FindingPlace,
  digits: number,
  colour: (text: string) => string,
  { style, columns = WIDTH }: Setting,
  masked: number,
): string {
  if (start === undefined || end === undefined) return "";
  let opens = start;
  while (opens > 0 && start - opens < FAR && !BREAKS.has(text[opens - 1] as string)) opens--;
  let closes = start;
  while (closes < text.length && closes - start < FAR && !BREAKS.has(text[closes] as string)) closes++;
  const stop = Math.max(start + 1, Math.min(end, closes));
  const room = Math.max(LEAST, columns - digits - 5);
  let from = opens;
  if (closes - opens > room && start - opens > room / 3)
    from = Math.max(opens, Math.min(start - Math.floor(room / 3), closes - room));
  const to = Math.min(closes, from + room);
  const source = hidden(text, from, to, start, stop, masked);
  const before = from > opens ? "…" : "";
  const after = to < closes ? "…" : "";
  const gutter = `${style.dim(String(line).padStart(digits))} ${style.dim("│")} `;
  const blank = `${" ".repeat(digits)} ${style.dim("│")} `;
  const carets = "^".repeat(Math.max(1, Math.min(stop, to) - start));
  const pad = " ".repeat(before.length + start - from);
  return `${gutter}${before}${printable(source.replaceAll("\t", " "))}${after}\n${blank}${pad}${colour(carets)}\n`;
}

/** How far a line is looked at on either side, in characters. */
const FAR = 2000;
/** What ends a line on screen: a form feed too. */
const BREAKS = new Set(["\n", "\r", "\f"]);

/** The text between two offsets, the last characters of the words that are meant replaced by dots. */
function hidden(text: string, from: number, to: number, start: number, stop: number, masked: number): string {
  if (masked === 0) return text.slice(from, to);
  const cut = Math.max(start, stop - masked);
  return `${text.slice(from, cut)}${"•".repeat(Math.max(0, Math.min(stop, to) - cut))}${text.slice(Math.min(stop, to), to)}`;
}
