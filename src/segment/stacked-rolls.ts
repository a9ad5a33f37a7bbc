import type { Line } from "../model/line.js";
import { append } from "../text/lists.js";
import { labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { answerWords } from "./joined-rows.js";
import { asOneLine, isOneCell } from "./one-line.js";
import { isHead, markColumn } from "./roll-heads.js";

/** Fewest rows, below each other, that show a roll. */
const FEWEST_ROWS = 4;
/** Most heads above the first row, and most cells behind a person and a party. */
const MOST_HEADS = 10;
const MOST_BEHIND = 5;
/** Longest cell of a person, and of what is said beside one, in characters. */
const LONGEST_NAME = 60;
const LONGEST_MARK = 30;

type Kind = "number" | "code" | "name" | "other";
/** The kind of a line by its index, which several rows may ask for. */
type KindAt = (index: number) => Kind;

/** Which order the first cells of the rows have. */
type Order = readonly Kind[];
const ORDERS: readonly Order[] = [
  ["number", "code", "name"],
  ["number", "name", "code"],
  ["code", "name"],
  ["name", "code"],
];

/**
 * The lines of a document with the rows of rolls put together where their cells stand below each other, one a line: "S",
 * "Anna Berg, ordf.", "X". A row is told by somebody's name beside the code of a party, in the same order in every row; the
 * heads above the rows are put together, too.
 */
export function joinRolls(lines: readonly Line[], text: string): Line[] {
  const result: Line[] = [];
  const kinds: Kind[] = [];
  const kindAt: KindAt = (i) => (kinds[i] ??= kindOf(lines[i]));
  const codes: boolean[] = [];
  const isCodeAt = (i: number): boolean => (codes[i] ??= isCode(lines[i]));
  /** Whether the lines stand in a list of votes, whose rows are told elsewhere. */
  let voting = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    if (voting && (line.text.length > LONGEST_NAME || PRESENCE.has(labelAt(line.text)?.id))) voting = false;
    const coded = !voting && (isCodeAt(at) || isCodeAt(at + 1) || isCodeAt(at + 2));
    const rows: Row[] = coded ? rowsAt(lines, at, kindAt) : [];
    voting ||= rows.length >= FEWEST_ROWS && tellsVotesOnly(result);
    if (rows.length < FEWEST_ROWS || voting) {
      result.push(line);
      at++;
      continue;
    }
    const heads = headsAbove(result, line);
    if (heads > 1) result.push(asOneLine(result.splice(result.length - heads), text));
    for (const { from, end } of rows) {
      const own = lines.slice(from, end);
      // A cross that an empty line parts from its row has lost its column, and may be another row's: it says nothing of anybody.
      const cross = own.findIndex((one) => CROSS.test(one.text) && one.gap >= 1);
      result.push(asOneLine(cross < 0 ? own : own.slice(0, cross), text));
      if (cross >= 0)
        append(
          result,
          own.slice(cross).filter((one) => !CROSS.test(one.text)),
        );
    }
    at = rows.at(-1)?.end ?? at + 1;
  }
  return result;
}

const CROSS = /^[xX×✓√]$/;

interface Row {
  from: number;
  end: number;
}

/** The rows that follow each other from a line on, in the order that the first has. */
function rowsAt(lines: readonly Line[], at: number, kindAt: KindAt): Row[] {
  const order = ORDERS.find((one) => one.every((kind, i) => kindAt(at + i) === kind));
  if (!order) return [];
  const opensRow = (from: number): boolean =>
    lines[from]?.page === lines[at]?.page && order.every((kind, i) => kindAt(from + i) === kind);
  const rows: Row[] = [];
  for (let from = at; opensRow(from); ) {
    let end = from + order.length;
    while (end - from < order.length + MOST_BEHIND && !opensRow(end) && isBehind(lines[end], lines[at])) end++;
    rows.push({ from, end });
    from = end;
  }
  // What stands behind the last row is its own where all others have as much.
  const [last, ...others] = [...rows].reverse();
  const lengths = new Set(others.map(({ from, end }) => end - from));
  const [length] = lengths.size === 1 ? lengths : [order.length];
  if (last) last.end = Math.min(last.end, last.from + (length ?? order.length));
  return rows;
}

const isCell = (line: Line | undefined): line is Line => isOneCell(line) && line.asserted === undefined;

/** The longest code, its brackets included. */
const LONGEST_CODE = 6;
const CODE = /^\(?(\p{Lu}{1,4}|\p{Lu}\p{Ll}{1,2})\)?$/u;

const isCode = (line: Line | undefined): boolean => {
  const code = line && line.text.length <= LONGEST_CODE && isCell(line) ? CODE.exec(line.text)?.[1] : undefined;
  return (
    code !== undefined && (partyCode(code) !== undefined || (code.length > 1 && answerWords.whole(code) === undefined))
  );
};

function kindOf(line: Line | undefined): Kind {
  if (!isCell(line) || line.text.length > LONGEST_NAME) return "other";
  const { text } = line;
  if (/^\d{1,3}\.?$/.test(text)) return "number";
  if (isCode(line)) return "code";
  const name = nameEnd(text);
  if (name === undefined || labelAt(text)?.whole) return "other";
  return /^(?:$|[\s,]|\s?\()/.test(text.slice(name)) && !/\d{4}/.test(text) ? "name" : "other";
}

/** Whether a cell may say something of the person of the row above. */
function isBehind(line: Line | undefined, first: Line | undefined): boolean {
  if (!isCell(line) || line.page !== first?.page || line.text.length > LONGEST_MARK || line.text.startsWith("§"))
    return false;
  return labelAt(line.text)?.whole !== true || markColumn(line.text) !== undefined;
}

/** How many lines above the rows say what they are of. */
const ABOVE = 15;
const PRESENCE: ReadonlySet<string | undefined> = new Set([
  "present",
  "absent",
  "extent-column",
  "serving-substitutes",
]);

/** Whether the lines above rows are the title or the heads of a list of votes that says nothing of who was there. */
function tellsVotesOnly(lines: readonly Line[]): boolean {
  const above = lines.slice(-ABOVE).map(({ text }) => labelAt(text)?.id ?? markColumn(text));
  return above.some((id) => id === "vote-list" || id === "vote-column") && !above.some((id) => PRESENCE.has(id));
}

/** Heads that stand over columns only, not over a list. */
const COLUMNS: ReadonlySet<string | undefined> = new Set([
  "party-column",
  "name-column",
  "vote-column",
  "extent-column",
  "present",
  "absent",
]);

/** How many lines right above the first row are its heads: two at least that are known, one of them of a column, and what stands between them. */
function headsAbove(lines: readonly Line[], row: Line): number {
  let heads = 0;
  const known: (string | undefined)[] = [];
  for (let up = 1; up <= MOST_HEADS; up++) {
    const line = lines[lines.length - up];
    if (!isCell(line) || line.page !== row.page || line.text.length > LONGEST_MARK) break;
    const head = isHead(line.text);
    const hit = labelAt(line.text);
    if ((hit?.whole && !head) || isTitle(line.text)) break;
    if (!head) continue;
    heads = up;
    known.push(hit?.id ?? markColumn(line.text));
  }
  return known.length > 1 && known.some((id) => COLUMNS.has(id)) ? heads : 0;
}

/** "NÄRVAROFÖRTECKNING": what a roll is called is no head of a column; that of who was there is shorter. */
const isTitle = (text: string): boolean => text.length > LONGEST_PRESENT && labelAt(text)?.id === "present";
const LONGEST_PRESENT = 10;
