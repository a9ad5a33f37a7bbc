import type { Parsed } from "../index.js";
import type { styleFor } from "./style.js";
import { printable } from "./style.js";
import { type Lang, wording } from "./wording.js";

/** What `Parsed` says about a stretch of the text. */
type Label = ReturnType<Parsed["stages"]["labels"]>[number];
type Style = ReturnType<typeof styleFor>;

/** Labels, words of structure and bare values say nothing about what a line is, unless there is nothing else. */
const QUIET = new Set(["space", "mark", "label", "value"]);

/** Kinds of page furniture, as `Furniture` names them. */
const FURNITURE = new Set([
  "furniture",
  "running-head",
  "page-number",
  "signature-strip",
  "contents",
  "digital-signature",
  "rule",
]);
const PEOPLE = new Set(["attendance", "verification", "signatures", "people"]);

/** Narrower than this the source is no longer readable beside a gutter. */
const LEAST_SOURCE = 24;
/** Longer names are cut: a wide gutter costs every line. */
const MOST_GUTTER = 24;

interface Row {
  number: number;
  start: number;
  end: number;
  labels: Label[];
}

/**
 * The source with a gutter that says what each line was read as. On a terminal a label stands once for the lines that
 * share it, so that the eye follows blocks; where columns of one line were read as different things, all are named.
 * What nobody understood is marked by "?".
 *
 * @param width of the terminal in characters: longer lines wrap inside their column; undefined leaves them whole
 */
export function explanation(parsed: Parsed, lang: Lang, style: Style, width: number | undefined): string {
  const { text, stages } = parsed;
  const rows = rowsOf(text, stages.labels());
  const names = rows.map(({ labels }) => nameOf(labels));
  const gutter = Math.min(MOST_GUTTER, Math.max(8, ...new Set(names.map(({ length }) => length))));
  const digits = String(rows.length).length;
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(LEAST_SOURCE, width - gutter - digits - 6);
  const pages = new Map(stages.reading.lines.filter((line) => line.opensPage).map(({ line, page }) => [line, page]));
  const out: string[] = [];
  let above = "";
  for (const [i, row] of rows.entries()) {
    const page = pages.get(row.number);
    if (page !== undefined) {
      out.push(style.dim(`${"─".repeat(gutter + digits + 2)}┼─ ${wording("page", lang, { page })}`));
      above = "";
    }
    const name = names[i] ?? "";
    const unclaimed = row.labels.some(({ as }) => as === "unclaimed");
    // A terminal shows blocks; a pipe may go to grep, so there every line says what it is.
    const shown = width !== undefined && name !== "" && name === above ? "·" : short(name, gutter);
    const colour = colourOf(name, style);
    const head = `${colour(shown.padStart(gutter))} ${style.dim(String(row.number).padStart(digits))}`;
    const bar = unclaimed ? style.red("?") : style.dim("│");
    for (const [part, piece] of wrapped(row, room, text).entries()) {
      const left = part === 0 ? head : " ".repeat(gutter + digits + 1);
      out.push(`${left} ${bar} ${painted(text, piece, row.labels, style, colour)}`.trimEnd());
    }
    if (name !== "") above = name;
  }
  return `${out.join("\n")}\n\n${summary(parsed, rows, lang, style)}`;
}

/** The text's lines, broken as readers count them (CR, LF, CRLF; a form feed is no break), each with its labels. */
function rowsOf(text: string, labels: readonly Label[]): Row[] {
  const rows: Row[] = [];
  const breaks = /\r\n|\r|\n/g;
  let k = 0;
  for (let start = 0, number = 1; start < text.length; number++) {
    const found = breaks.exec(text);
    const end = found?.index ?? text.length;
    while ((labels[k]?.end ?? Number.POSITIVE_INFINITY) <= start) k++;
    const touching: Label[] = [];
    for (let j = k; (labels[j]?.start ?? end) < end; j++) touching.push(labels[j] as Label);
    rows.push({ number, start, end, labels: touching });
    start = found ? end + found[0].length : text.length;
  }
  return rows;
}

/** What a line is: every telling label on it, each once, what was not understood first. */
function nameOf(labels: readonly Label[]): string {
  const all = labels.map(({ as }) => as).filter((as) => as !== "space");
  const telling = all.filter((as) => !QUIET.has(as));
  const names = new Set((telling.length > 0 ? telling : all).map((as) => as.slice(as.indexOf("/") + 1)));
  return [...names].sort((a, b) => Number(b === "unclaimed") - Number(a === "unclaimed")).join("+");
}

/** A line cut at spaces into pieces that fit; a word longer than the room is cut where it must be. */
function wrapped({ start, end }: Row, room: number, text: string): [start: number, end: number][] {
  const pieces: [number, number][] = [];
  let from = start;
  while (end - from > room) {
    const space = text.lastIndexOf(" ", from + room);
    const to = space > from + room / 3 ? space : from + room;
    pieces.push([from, to]);
    from = text[to] === " " ? to + 1 : to;
  }
  pieces.push([from, end]);
  return pieces;
}

/** A stretch of a line, each part in the colour of what it was read as; a bare value takes that of its line. */
function painted(
  text: string,
  [start, end]: [number, number],
  labels: readonly Label[],
  style: Style,
  ofLine: (text: string) => string,
): string {
  let out = "";
  for (const { as, ...label } of labels) {
    const from = Math.max(start, label.start);
    const to = Math.min(end, label.end);
    const colour = as === "value" ? ofLine : colourOf(as, style);
    if (from < to) out += colour(printable(text.slice(from, to).replaceAll("\f", "").replaceAll("\t", "  ")));
  }
  return out;
}

const plain = (text: string): string => text;

/** Red is for what was not understood; the heart of the minutes stands out; page furniture steps back. */
function colourOf(name: string, style: Style): (text: string) => string {
  const root = name.split(/[/+]/, 1)[0] ?? "";
  if (root === "unclaimed") return style.red;
  if (FURNITURE.has(root) || QUIET.has(root)) return style.dim;
  if (root === "decision") return style.green;
  if (root === "number" || root === "title" || root === "diaryNumbers") return style.bold;
  if (root === "proposal" || root === "motions" || root === "procedure" || root === "vote") return style.yellow;
  if (root === "reservation" || root === "statement" || root === "recusal") return style.magenta;
  return PEOPLE.has(root) ? style.cyan : plain;
}

const short = (name: string, room: number): string => (name.length <= room ? name : `${name.slice(0, room - 1)}…`);

/** How much of the document was understood, counted in characters that are not white space, and where the rest stands. */
function summary({ text, stages: { labels } }: Parsed, rows: readonly Row[], lang: Lang, style: Style): string {
  const count = { understood: 0, furniture: 0, unclaimed: 0 };
  for (const { start, end, as } of labels()) {
    const inked = text.slice(start, end).replace(/\s/g, "").length;
    if (as.startsWith("furniture")) count.furniture += inked;
    else if (as === "unclaimed") count.unclaimed += inked;
    else count.understood += inked;
  }
  const all = Math.max(1, count.understood + count.furniture + count.unclaimed);
  const share = (what: keyof typeof count): string =>
    `${((100 * count[what]) / all).toFixed(1).padStart(5)} % ${wording(what, lang)}`;
  const open = rows.filter((row) => row.labels.some(({ as }) => as === "unclaimed")).map(({ number }) => number);
  const where = open.length > 0 ? ` (${wording("lines", lang, { lines: ranges(open) })})` : "";
  const rest = share("unclaimed") + where;
  return `${share("understood")}\n${share("furniture")}\n${open.length > 0 ? style.red(rest) : rest}\n`;
}

/** "3, 7–9, 12": ascending numbers, runs joined. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(", ");
}
