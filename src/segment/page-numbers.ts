import type { Line } from "../model/line.js";
import { structureWords } from "../vocabulary/structure.js";

const words = structureWords("page");

/** "3 av 8": "4 ja 3" is a vote. */
const OF_ALL = /^(\d{1,3})\s(\p{Ll}{2,3})\s(\d{1,3})$/u;

/** What such a program sets round the number. */
const FRAME = /^[-–—=#*[]{1,16}\s?|\s?[-–—=*\]]{1,16}$/g;

/** "3 (74)", "- 3 -", "3 av 8", or after a word for page "3/24", "3 av 24", "3": a number with its frame. A bare "1435/22" is a registration number. */
export function isPageNumber(framed: string): boolean {
  if (framed.length > 40 || !/\d/.test(framed)) return false;
  // Programs that take text from PDFs write "--- Sida 3 ---", "-- 3 of 8 --" or "## Page 3" between the pages.
  const text = /^(?:[-–—=#*[]{1,16}\s?\p{L}|[-–—=]{2,16}\s?\d)/u.test(framed) ? framed.replace(FRAME, "") : framed;
  if (text.length > 24) return false;
  if (/^(?:\d{1,4}\s?(?:\(\s?\d{1,4}\s?\)|\[\s?\d{1,4}\s?\])|[-–]\s?\d{1,4}\s?[-–])$/.test(text)) return true;
  const [, page, of = "", pages] = OF_ALL.exec(text) ?? [];
  if (page !== undefined) return Number(page) <= Number(pages) && structureWords("of").whole(of) !== undefined;
  const word = words.opening(text);
  return (
    word !== undefined &&
    /^\s?\d{1,4}(?:\s?\(\s?\d{1,4}\s?\)|\s?\/\s?\d{1,4}|\s\p{L}{2,3}\s\d{1,4})?$/u.test(text.slice(word.end))
  );
}

/** A head or foot that ends with the page's number in a column of its own: "EXEMPELBY KOMMUN   PROTOKOLL   4 (8)", "… Blad 4". */
export function holdsPageNumber(line: Line): boolean {
  const last = line.cells.at(-1);
  return (
    line.cells.length > 1 &&
    last !== undefined &&
    !line.text.startsWith("§") &&
    (/\(\s?\d+\s?\)$/.test(last.text) || words.opening(last.text) !== undefined) &&
    isPageNumber(last.text)
  );
}
