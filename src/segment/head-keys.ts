import type { Line } from "../model/line.js";
import { editDistance, skeleton } from "../text/near.js";
import { isRespelling } from "../text/respelling.js";
import { labelAt } from "../vocabulary/labels.js";
import { headingRole } from "../vocabulary/structure.js";
import { isLead } from "./decision-lead.js";

/** Longest line that may be a page's head or foot. */
const LONGEST = 200;

/** How many wordings that come again a misread one is compared with, and how long it is at least. */
const MOST_KNOWN = 100;
const SHORTEST = 6;

/** The wording of lines as heads of pages are compared, worked out for each line once, when it is asked for. */
export class HeadKeys {
  private readonly keys: (string | undefined)[] = [];
  /** 0 where it was not asked yet, 1 where the line does not read like the heading of a section, 2 where it does. */
  private readonly headings: Uint8Array;
  /** Wordings that come more than once in a misread text, and what other wordings turned out to be. */
  private readonly known: readonly string[];
  private readonly meant = new Map<string, string>();

  constructor(private readonly lines: readonly Line[]) {
    this.headings = new Uint8Array(lines.length);
    this.known = isRespelling() ? this.repeated() : [];
  }

  /** The key of line `i`. */
  of(i: number): string {
    const key = (this.keys[i] ??= headKey((this.lines[i] as Line).text));
    return this.known.length === 0 ? key : this.meaning(key);
  }

  /** Whether line `i` reads like the heading of a section, or says that a body decides what stands on the next page. */
  isHeading(i: number): boolean {
    const line = this.lines[i] as Line;
    this.headings[i] ||= headingRole(line.text) === undefined && !titlesList(line.text) && !isLead(line) ? 1 : 2;
    return this.headings[i] === 2;
  }

  /** The wordings that come again, the most frequent first. */
  private repeated(): string[] {
    const counts = new Map<string, number>();
    for (let i = 0; i < this.lines.length; i++) {
      const key = (this.keys[i] = headKey((this.lines[i] as Line).text));
      if (key.length >= SHORTEST) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const often = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
    return often.slice(0, MOST_KNOWN).map(([key]) => key);
  }

  /** A key, or the more frequent one that it differs from by one character in twelve at most. */
  private meaning(key: string): string {
    let meant = this.meant.get(key);
    if (meant === undefined) {
      const allowed = key.length < SHORTEST ? 0 : Math.ceil(key.length / 12);
      meant = this.known.find((other) => editDistance(key, other, allowed) <= allowed) ?? key;
      this.meant.set(key, meant);
    }
    return meant;
  }
}

/** "Omröstningslista nr. 2 (forts)" at the head of every page of the lists: it says which list the rows below belong to. */
export const titlesList = (text: string): boolean =>
  text.length < LONGEST_TITLE && /\d/.test(text) && labelAt(text)?.id === "vote-list";

/** Longest such title, in characters. */
const LONGEST_TITLE = 60;

/** Numbers do not count (a running head carries the page's), nor does what a scanner confuses. */
function headKey(text: string): string {
  const head = text.slice(0, LONGEST);
  if (!/\d/.test(head)) return skeleton(head);
  let key = "";
  for (const word of head.split(" ")) key += isNumeric(word) ? "#" : skeleton(word);
  return key;
}

const LETTER = /\p{L}/u;

/** Whether a word holds digits and no letter, or in a misread text none but such as digits are taken for. */
const isNumeric = (word: string): boolean =>
  /\d/.test(word) && (!LETTER.test(word) || (isRespelling() && /^\d[\dOISBlo.:()/-]*$/.test(word)));
