import type { Cell, Line, Reading, Span } from "../model/line.js";
import type { HourRoll } from "../model/outline.js";
import { labelAt } from "../vocabulary/labels.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { Rows } from "./hour-rows.js";

/** The heads of a roll: where its columns begin, where these are told apart, and what extraction has put among the heads. */
export interface HourHead {
  columns?: { member: number; substitute?: number };
  seated: boolean;
  among: Line[];
}

const hours = personWords("arrival-head", "departure-head");

/** The longest line of heads, in characters. */
const LONGEST = 120;
/** How many lines above the last head the first may stand, where the heads stand below each other. */
const HEAD_LINES = 12;

/** The roll of a document that says when people came and went. Cheap where the word for leaving ends no line. */
export function hourRoll({ lines, text }: Reading, furniture: readonly Span[]): HourRoll | undefined {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text.length > LONGEST || hours.whole(lastWord(line.text)) !== "departure-head") continue;
    const head = headAt(lines, i);
    if (!head) continue;
    const rows = new Rows(text, head);
    const end = rows.take(lines, i + 1, new Set(furniture.map(({ start }) => start)));
    const roll = rows.end();
    if (roll) return { ...roll, head: line, start: line.start, end: (lines[end - 1] as Line).end };
  }
  return undefined;
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1);

/** The heads that end on a line: they name members, and when these came and went. */
function headAt(lines: readonly Line[], at: number): HourHead | undefined {
  const line = lines[at] as Line;
  return line.text.includes(" ") ? headRow(line) : stackedHeads(lines, at);
}

/** Words side by side, in cells of their own or not. */
function headRow({ cells, text }: Line): HourHead | undefined {
  const words: readonly Pick<Cell, "text" | "x0">[] =
    cells.length > 1 ? cells : text.split(" ").map((word) => ({ text: word, x0: 0 }));
  if (hours.whole(words.at(-2)?.text ?? "") !== "arrival-head") return undefined;
  const find = (ids: ReadonlySet<string>): number | undefined =>
    words.find((word) => ids.has(labelAt(word.text)?.id ?? ""))?.x0;
  const [member, substitute] = [find(MEMBERS), find(SUBSTITUTES)];
  if (member === undefined) return undefined;
  const seated = find(SEATS) !== undefined;
  if (cells.length === 1) return { seated, among: [] };
  return { columns: { member, ...(substitute !== undefined && { substitute }) }, seated, among: [] };
}

/** Heads below each other; the first cells of the rows may stand among them. */
function stackedHeads(lines: readonly Line[], at: number): HourHead | undefined {
  if (hours.whole(lines[at - 1]?.text ?? "") !== "arrival-head") return undefined;
  const among: Line[] = [];
  let named: number | undefined;
  for (let up = at - 2; up >= Math.max(0, at - HEAD_LINES); up--) {
    const line = lines[up] as Line;
    const hit = labelAt(line.text);
    const id = hit?.whole ? hit.id : "";
    if (named !== undefined && SEATS.has(id)) return { seated: true, among: among.reverse() };
    if (MEMBERS.has(id)) named = among.length;
    else if (id === "") among.push(line);
  }
  return named === undefined ? undefined : { seated: false, among: among.slice(0, named).reverse() };
}

const MEMBERS: ReadonlySet<string> = new Set(["members", "name-column"]);
const SUBSTITUTES: ReadonlySet<string> = new Set(["substitutes", "serving-substitutes"]);
const SEATS: ReadonlySet<string> = new Set(["place"]);
