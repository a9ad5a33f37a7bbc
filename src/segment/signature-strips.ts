import type { Line } from "../model/line.js";
import { labelAt } from "../vocabulary/labels.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";
import { SIGNERS } from "./label-lists.js";

const words = structureWords("furniture");

/** A stroke that parts the places to sign. */
const BAR = /^[|¦]\s?/;

/** A line that consists of the words under which people sign each page, and of hardly anything else. */
export function isStrip(line: Line): boolean {
  if (line.cells.length > 1 && isSignRow(line.cells)) return true;
  if (words.opening(line.text.replace(BAR, "")) === undefined) return false;
  const matches = words.find(line.text);
  const covered = matches.reduce((sum, match) => sum + match.end - match.start, 0);
  const rest = line.text.replace(/[^\p{L}\p{N}]/gu, "").length - covered;
  if (rest <= 3 || covered / line.text.length > 0.6) return true;
  return /^[^:]{6,40}:\s?[0-9A-F-]{16,}/.test(line.text);
}

/** How often who signs must stand above a strip, where text has lost that it stood beside the other words of it. */
const OFTEN = 3;

/** Offices alone on the line above a strip, on page after page: "Justerare" over "Utdragsbestyrkande". */
export function officesAbove(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const found = kinds.of("signature-strip").filter((i) => {
    const above = lines[i - 1];
    if (!above || kinds.has(i - 1) || above.cells.length > 1 || above.text.length > LONGEST_SIGN) return false;
    const label = labelAt(above.text);
    return label?.whole === true && SIGNERS.has(label.id);
  });
  return found.length >= OFTEN ? found.map((i) => i - 1) : [];
}

/** Which items the minutes hold, below a strip on page after page: "§§ 141-144". */
export function itemsBelow(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const found = kinds.of("signature-strip").flatMap((i) => {
    const at = kinds.has(i + 1) ? i + 2 : i + 1;
    return ITEMS.test(lines[at]?.text ?? "") && !kinds.has(at) ? [at] : [];
  });
  return found.length >= OFTEN && found.every((i) => lines[i]?.text === lines[found[0] as number]?.text) ? found : [];
}

const ITEMS = /^§{1,2}\s?\d{1,4}\s?[-–]\s?\d{1,4}$/;

/** Longest of the words side by side that people sign below, in characters. */
const LONGEST_SIGN = 30;

/** Words side by side, the last of which stand nowhere but there: who signs each page may be told by an office alone. */
function isSignRow(cells: Line["cells"]): boolean {
  const last = cells.at(-1)?.text ?? "";
  return (
    last.length <= LONGEST_SIGN &&
    words.whole(last) !== undefined &&
    cells.every(({ text }) => text.length <= LONGEST_SIGN && /^\p{Lu}\P{N}*$/u.test(text))
  );
}
