import type { Draft } from "../model/draft.js";
import type { Span } from "../model/line.js";
import type { Point } from "../model/minutes.js";
import { append } from "../text/lists.js";
import { Read } from "../text/passage.js";
import { decisionWords } from "../vocabulary/decisions.js";
import { markerBefore, type Piece, sentences } from "./prose.js";

const leadIn = decisionWords("leadIn");
const clause = decisionWords("clause");

interface Open {
  number?: Read;
  spans: Span[];
  lines: string[];
}

/** What is decided or proposed, point by point: lead-ins are left out, lettered and bulleted sub-points stay with their point. */
export function pointsOf(pieces: readonly Piece[]): Draft<Point>[] {
  const list = pieces.map(withoutLeadIn).filter(({ passage }) => passage.length > 0);
  const open: Open[] = [];
  const numbered = list.some((piece) => isNumeral(piece.number));
  list.forEach((piece, i) => {
    const last = open.at(-1);
    if (isLeadIn(piece, list[i + 1])) return;
    if (last && (piece.kind === "row" || isNested(piece, last, numbered) || isBetween(list, i, last))) {
      const { source, start, text } = piece.passage;
      const marker = piece.number && markerBefore(source, start, piece.number);
      if (marker) last.spans.push(marker);
      append(last.spans, piece.passage.spans());
      last.lines.push(marker ? `${source.slice(marker.start, marker.end)} ${text}` : text);
      return;
    }
    open.push({
      ...(piece.number ? { number: piece.number } : {}),
      spans: piece.passage.spans(),
      lines: [piece.passage.text],
    });
  });
  return open.map(({ number, spans, lines }) => ({ number, text: new Read(lines.join("\n"), spans) }));
}

/** A paragraph without the sentences at its beginning that only introduce the rest of it. */
function withoutLeadIn(piece: Piece): Piece {
  if (piece.kind !== "paragraph") return piece;
  const parts = sentences(piece.passage.text);
  let first = 0;
  while (first + 1 < parts.length && endsAsLeadIn(piece.passage.text.slice(parts[first]?.start, parts[first]?.end)))
    first++;
  return first === 0 ? piece : { ...piece, passage: piece.passage.slice(parts[first]?.start ?? 0) };
}

const isNumeral = (number: Read | undefined): boolean => number !== undefined && /^\d/.test(number.value);

/** A letter below a number, a bullet below a point that ends in a colon, a line that goes on with its point. */
function isNested(piece: Piece, last: Open, numbered: boolean): boolean {
  if (piece.kind === "item") {
    if (piece.number) return numbered && isNumeral(last.number) && !isNumeral(piece.number);
    return /:$/.test(last.lines[0] ?? "");
  }
  return /^\p{Ll}/u.test(piece.passage.text) && clause.opening(piece.passage.text)?.start !== 0;
}

/** A paragraph below a point of a list that then goes on with the next number. */
function isBetween(list: readonly Piece[], i: number, last: Open): boolean {
  if (list[i]?.kind === "item" || !isNumeral(last.number)) return false;
  const next = list.slice(i + 1, i + 1 + MOST_BETWEEN).find(({ number }) => isNumeral(number))?.number;
  return Number.parseInt(next?.value ?? "", 10) === Number.parseInt((last.number as Read).value, 10) + 1;
}

/** How many paragraphs behind one the next number is looked for. */
const MOST_BETWEEN = 12;

/** Words that only introduce the points that follow: "… fatta följande beslut.", "… beslutar att", anything that ends in a colon. */
function isLeadIn(piece: Piece, next: Piece | undefined): boolean {
  if (!next || piece.kind === "item" || piece.kind === "row") return false;
  const { text } = piece.passage;
  if (next.kind === "item" && /[:;]$/.test(text.slice(-1))) return true;
  if (text.length > LONGEST_LEAD_IN) return false;
  return endsAsLeadIn(text);
}

const LONGEST_LEAD_IN = 260;

/** Whether a text ends in a colon or in words that announce what follows. */
export function endsAsLeadIn(text: string): boolean {
  const plain = text.replace(/[\s.]+$/, "");
  if (/[:–]$/.test(plain)) return true;
  const tail = plain.slice(-60);
  return leadIn.find(tail).some((hit) => hit.end === tail.length);
}
