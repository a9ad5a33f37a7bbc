import type { Line } from "../model/line.js";
import { skeleton } from "../text/near.js";

/** Longest line that may be a page's head or foot. */
const LONGEST = 200;

/** The wording of lines as heads of pages are compared, worked out for each line once, when it is asked for. */
export class HeadKeys {
  private readonly keys: (string | undefined)[] = [];

  constructor(private readonly lines: readonly Line[]) {}

  /** The key of line `i`. */
  of(i: number): string {
    return (this.keys[i] ??= headKey((this.lines[i] as Line).text));
  }
}

/** Numbers do not count (a running head carries the page's), nor does what a scanner confuses. */
function headKey(text: string): string {
  let key = "";
  for (const word of text.slice(0, LONGEST).split(" ")) key += isNumeric(word) ? "#" : skeleton(word);
  return key;
}

const LETTER = /\p{L}/u;

/** Whether a word holds digits and no letter. */
const isNumeric = (word: string): boolean => /\d/.test(word) && !LETTER.test(word);
