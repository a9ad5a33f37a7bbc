import type { Line } from "../model/line.js";
import { labelAt } from "../vocabulary/labels.js";
import { partyCode } from "../vocabulary/names.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKind, FurnitureKinds } from "./furniture-kinds.js";
import { type HeadKeys, titlesList } from "./head-keys.js";
import { answerWords } from "./joined-rows.js";
import { lengthOf } from "./line-length.js";
import { isOwnText } from "./page-content.js";

/** How many lines from the top or bottom of a page may be a running head or foot. */
const EDGE = 10;

/** Lines that stand near the top or bottom of neighbouring pages with the same wording, from the edge inwards without a break. */
export function recurring(lines: readonly Line[], kinds: FurnitureKinds, heads: HeadKeys): Map<number, FurnitureKind> {
  const pages = pagesOf(lines);
  const found = new Map<number, FurnitureKind>();
  const tops = new Edge(heads);
  const bottoms = new Edge(heads);
  pages.forEach(({ from, to }, p) => {
    for (let depth = 0; pages.length > 1 && depth < Math.min(EDGE, to - from); depth++) {
      tops.note(from + depth, depth, p);
      bottoms.note(to - 1 - depth, depth, p);
    }
  });
  pages.forEach(({ from, to }, p) => {
    const kindOf = (i: number, depth: number, edge: Edge): FurnitureKind | undefined => {
      const line = lines[i] as Line;
      if (line.role === "artifact") return "running-head";
      if (isPlainNumber(line, p + 1, pages.length)) return "page-number";
      if (titlesList(line.text)) return undefined;
      const on = edge.pagesOf(i, depth);
      if (on.length > 1 && edge.isOwnText(i, on, lines)) return undefined;
      const comesAgain = recurs(line, heads, i, on, p, pages.length) || (on.length > 1 && isFramed(i));
      return comesAgain && !isListCell(line) ? "running-head" : undefined;
    };
    /** Words of page heads between lines that are known to be of the frame, such as one with the page's number. */
    const isFramed = (i: number): boolean => {
      const above = i === from || kinds.has(i - 1) || found.has(i - 1) || isItemNumber(lines[i - 1] as Line);
      return above && i + 1 < to && kinds.has(i + 1) && namesPage(lines[i] as Line);
    };
    for (const [edge, first, step] of [
      [tops, from, 1],
      [bottoms, to - 1, -1],
    ] as const) {
      let beyond = false;
      for (let depth = 0; depth < Math.min(EDGE, to - from); depth++) {
        const i = first + depth * step;
        if (kinds.has(i)) continue;
        const kind = kindOf(i, depth, edge);
        if (kind !== undefined && (!beyond || namesPage(lines[i] as Line))) found.set(i, kind);
        else if (!isItemNumber(lines[i] as Line)) break;
        else beyond = true;
      }
    }
  });
  return found;
}

/** On which pages each wording stands at the top, or at the bottom. Most stand on one only, and need no closer look. */
class Edge {
  /** By wording, for each line that has it: its index, its depth and its page. */
  private readonly places = new Map<string, number[]>();
  private readonly pages = new Map<string, number[]>();
  private readonly own = new Map<string, boolean>();

  constructor(private readonly heads: HeadKeys) {}

  note(i: number, depth: number, page: number): void {
    const wording = this.heads.of(i);
    const places = this.places.get(wording);
    if (places === undefined) this.places.set(wording, [i, depth, page]);
    else places.push(i, depth, page);
  }

  /** The pages on which the line's wording stands where it does; none where it stands on this line only. */
  pagesOf(i: number, depth: number): readonly number[] {
    const places = this.places.get(this.heads.of(i)) ?? [];
    if (places.length <= 3) return [];
    const key = this.keyOf(i, depth);
    if (!this.pages.has(key)) this.tell(places);
    return this.pages.get(key) ?? [];
  }

  /** Whether the line's wording is text of the document's own, which happens to stand on the edges of these pages. */
  isOwnText(i: number, pages: readonly number[], lines: readonly Line[]): boolean {
    const wording = this.heads.of(i);
    let own = this.own.get(wording);
    if (own === undefined) {
      const places = this.places.get(wording) ?? [];
      const same = places.filter((_, at) => at % 3 === 0);
      this.own.set(wording, (own = isOwnText(lines[i] as Line, same, pages, lines, this.heads)));
    }
    return own;
  }

  private tell(places: readonly number[]): void {
    for (let at = 0; at < places.length; at += 3) {
      const page = places[at + 2] as number;
      const key = this.keyOf(places[at] as number, places[at + 1] as number);
      const pages = this.pages.get(key);
      if (pages === undefined) this.pages.set(key, [page]);
      else if (pages.at(-1) !== page) pages.push(page);
    }
  }

  /** What reads like a heading of a section is a running head only where it keeps its place on the page. */
  private keyOf(i: number, depth: number): string {
    const key = this.heads.of(i);
    return this.heads.isHeading(i) ? `${depth} ${key}` : key;
  }
}

/** Longest cell of a list that says one of a few things. */
const LONGEST_CELL = 14;
/** Labels that say in a list who somebody is. */
const SEATS: ReadonlySet<string | undefined> = new Set(["members", "substitutes"]);

/** "Nej", "SD", "Ledamot": where the cells of a long list stand one a line, its last ones come at the foot of page after page. */
function isListCell({ text, cells }: Line): boolean {
  if (text.length > LONGEST_CELL || cells.length !== 1) return false;
  if (answerWords.whole(text) !== undefined || partyCode(text) !== undefined) return true;
  const label = labelAt(text);
  return label?.whole === true && SEATS.has(label.id);
}

/** An item's number alone on its line: where text comes as a PDF stores it, it may stand amid the words of the page's head. */
const isItemNumber = (line: Line): boolean => /^(?:\p{L}{1,8}\s?)?§\s*\d{1,5}$|^\d{1,5}\s§$/u.test(line.text);

/** Beyond such a number the item's title follows, which attachments may repeat: only words of page heads, dates and numbers go on with the head. */
const namesPage = ({ text }: Line): boolean =>
  structureWords("heads").whole(text) !== undefined ||
  structureWords("page").whole(text) !== undefined ||
  /^[\d\s()/.:-]+$/.test(text);

/** An item's number, with the body's name before it or not: it opens an item wherever on the page it stands. */
const ITEM = /^\W*(?:\p{L}[\p{L}.]{0,14}\s?)?§\s*\d/u;

/** How many pages to either side are looked at. */
const NEIGHBOURS = 4;

/** A head comes on most pages round about; what may be content (a heading, a word or two of a list) must come on nearly all. */
function recurs(line: Line, heads: HeadKeys, i: number, pages: readonly number[], p: number, total: number): boolean {
  if (pages.length < 2 || ITEM.test(line.text) || lengthOf(line) > 140) return false;
  const from = Math.max(0, p - NEIGHBOURS);
  const to = Math.min(total - 1, p + NEIGHBOURS);
  const share = countBetween(pages, from, to) / (to - from + 1);
  const letters = heads.of(i).replace(/#/g, "").length;
  if (letters < 3)
    return line.text.length >= 6 && /^[\d\s./:–-]+$/.test(line.text) && pages.length >= 3 && share >= 0.7;
  if (heads.isHeading(i) || letters < 6) return pages.length >= 3 && share >= 0.8;
  return share >= (pages.length === 2 ? 0.9 : 0.5);
}

/** How many of the ascending `pages` lie from `from` to `to`. */
function countBetween(pages: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < pages.length && (pages[low + count] as number) <= to) count++;
  return count;
}

/** The page's own number, alone on a line at the edge, or before the number of all pages: "3/8". */
const isPlainNumber = ({ text, cells }: Line, page: number, pages: number): boolean =>
  cells.length === 1 && (text === String(page) || (pages > 1 && text.replace(/\s/g, "") === `${page}/${pages}`));

function pagesOf(lines: readonly Line[]): { page: number; from: number; to: number }[] {
  const pages: { page: number; from: number; to: number }[] = [];
  lines.forEach((line, i) => {
    const last = pages.at(-1);
    if (last && last.page === line.page) last.to = i + 1;
    else pages.push({ page: line.page, from: i, to: i + 1 });
  });
  return pages;
}
