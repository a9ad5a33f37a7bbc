import type { DraftCell } from "./columns.js";

/** A line as far as hyphens matter. */
interface HyphenLine {
  cells: DraftCell[];
}

/** How near to the right margin, as a share of the font size, a line broken inside a word ends. */
const AT_MARGIN = 1.5;
/** How many spaced-out hyphens before lower case it takes where the document shows no other hyphenation. */
const WITNESSES = 3;

/**
 * Closes up the hyphen of a word broken at the line end ("ären -"): justified type puts it down apart from its word, and
 * engines see a space there. Done where the document hyphenates at all and the line reaches the right margin; a
 * writer's own dash stands anywhere.
 */
export function closeHyphens(pages: readonly (readonly HyphenLine[])[]): void {
  const open: { cell: DraftCell; margin: number }[] = [];
  let closed = 0;
  let followed = 0;
  for (const lines of pages) {
    let margin = 0;
    for (const line of lines) margin = Math.max(margin, lastCell(line).x1);
    lines.forEach((line, i) => {
      const cell = lastCell(line);
      if (!cell.text.endsWith("-")) return;
      const next = lines[i + 1];
      const carriesOn = next !== undefined && isLower((next.cells[0] as DraftCell).text.charCodeAt(0));
      if (endsInSpacedHyphen(cell.text)) {
        open.push({ cell, margin });
        if (carriesOn) followed++;
      } else if (carriesOn && isLower(cell.text.charCodeAt(cell.text.length - 2))) closed++;
    });
  }
  if (closed === 0 && followed < WITNESSES) return;
  for (const { cell, margin } of open) {
    if (margin - cell.x1 < cell.size * AT_MARGIN) cell.text = `${cell.text.slice(0, -2)}-`;
  }
}

function lastCell(line: HyphenLine): DraftCell {
  return line.cells[line.cells.length - 1] as DraftCell;
}

function endsInSpacedHyphen(text: string): boolean {
  return text.endsWith(" -") && isLower(text.charCodeAt(text.length - 3));
}

/** A lower-case letter of ASCII or Latin-1. */
function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}
