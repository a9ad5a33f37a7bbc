import type { FlowCell } from "../flow.js";
import { splitCells } from "../text-cells.js";
import type { Piece } from "./inline.js";

/** The cells of a line: it parts where two spaces or a tab stand. */
export function cellsIn(pieces: readonly Piece[], indent: number, size: number): FlowCell[] {
  const whole = pieces.map((piece) => piece.text).join("");
  const text = whole.trim();
  const lead = whole.length - whole.trimStart().length;
  const parts = text.startsWith("|")
    ? [{ text, start: 0, end: text.length, x0: 0 }]
    : splitCells(text, 0, indent + lead, true);
  let at = 0;
  let from = -lead;
  return parts.map(({ text: part, start, end, x0 }) => {
    let bold = true;
    let italic = true;
    while (at < pieces.length) {
      const piece = pieces[at] as Piece;
      const stop = from + piece.text.length;
      if (stop > start && from < end && piece.text.slice(Math.max(0, start - from), end - from).trim() !== "") {
        bold &&= piece.bold;
        italic &&= piece.italic;
      }
      if (stop > end) break;
      at++;
      from = stop;
    }
    return { text: part.replaceAll("\t", " "), x: x0, size, bold, italic };
  });
}
