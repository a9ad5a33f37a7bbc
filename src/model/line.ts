/**
 * What a reader makes of a file: the text that every offset refers to, and its lines.
 *
 * Positions are uniform over formats. `x` runs to the right in *columns* for plain text (a character is 1 wide) and in
 * *points* for PDF; `Reading.unit` says how wide one average character is, so that `x / unit` compares everywhere.
 */

import type { LineLabel } from "./corrections.js";
import type { Source } from "./minutes.js";

/** A range of the reader's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A rectangle on a page, in points, origin top left. */
export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where a tagged PDF puts a cell: table, row and column count from 0 in document order. */
export interface TagCell {
  table: number;
  row: number;
  column: number;
}

/** One column of a line: words that stand together, apart from what stands to their left and right. */
export interface Cell extends Span {
  text: string;
  /** Left and right edge, in the reading's units. */
  x0: number;
  x1: number;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  /** Font size in points; absent for plain text. */
  size?: number;
  box?: Rect;
  tag?: TagCell | undefined;
}

/** What a tagged PDF says a line is. Absent where the file is not tagged or its tags are not consistent. */
export type LineRole = "heading" | "paragraph" | "list-item" | "cell" | "artifact" | "contents";

/** One visual line of a page. Lines come in reading order; `text` is `reading.text.slice(start, end)`, trimmed at both ends. */
export interface Line extends Span {
  text: string;
  /** 1-based page. */
  page: number;
  /** 1-based line of the whole text: one more than the line breaks before `start`. */
  line: number;
  /** Empty space above, in line heights: 0 directly below its predecessor, 1 one blank line. The first line of a page has 0. */
  gap: number;
  /** True for the first line of a page. */
  opensPage: boolean;
  /** At least one, left to right. */
  cells: Cell[];
  /** Largest font size on the line, in points; absent for plain text. */
  size?: number;
  /** True where all of the line is bold (or italic). */
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  role?: LineRole | undefined;
  /** Heading level 1–6 where `role` is "heading". */
  level?: number | undefined;
  /** What a person says the line is. It outweighs whatever the line looks like. */
  asserted?: LineLabel;
}

/** A page of the source. */
export interface Page {
  /** 1-based. */
  number: number;
  /** In points; absent for plain text. */
  width?: number;
  height?: number;
  /** Why the page gave no usable text: nothing there, only an image, or a text layer that is noise. */
  unreadable?: "empty" | "image" | "garbled";
}

/** How sure OCR was of what stands in a range, 0 to 1. */
export interface Confidence extends Span {
  value: number;
}

/** What a reader returns. */
export interface Reading {
  source: Source;
  /** The text that all offsets refer to; pages are parted by a form feed. */
  text: string;
  lines: Line[];
  pages: Page[];
  /** Width of an average character in the units of `x0` and `x1`. */
  unit: number;
  /** Words that OCR read, in the order of the text; absent where it read none. */
  confidences?: Confidence[];
}
