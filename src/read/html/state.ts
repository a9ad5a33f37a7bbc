import type { Element } from "hast";
import type { LineRole } from "../../model/line.js";
import type { Markers } from "./markers.js";
import { declared, indentOf, sizeOf } from "./styles.js";

/** Font size in points where nothing says otherwise, and how much larger or smaller headings are (HTML, 15.3.7). */
export const USUAL_SIZE = 12;
const HEADING_SIZES = [2, 1.5, 1.17, 1, 0.83, 0.67];

/** What holds at a place of the tree. */
export interface State {
  size: number;
  bold: boolean;
  italic: boolean;
  kept: boolean;
  indent: number;
  role: LineRole;
  level: number | undefined;
  /** The list whose items are being read. */
  list: Markers | undefined;
}

/** Columns that a list's markers and its text stand in from what surrounds the list. */
export const INDENT = 3;

export const OUTSIDE: State = {
  size: USUAL_SIZE,
  bold: false,
  italic: false,
  kept: false,
  indent: 0,
  role: "paragraph",
  level: undefined,
  list: undefined,
};

/** What holds inside an element. */
export function entered(element: Element, css: string, outer: State): State {
  const name = element.tagName;
  const state = { ...outer };
  const level = /^h([1-6])$/.exec(name)?.[1];
  state.size =
    sizeOf(css, outer.size) ??
    (level === undefined ? outer.size : outer.size * (HEADING_SIZES[Number(level) - 1] as number));
  const font = declared(css, "font");
  const weight = declared(css, "font-weight") || font;
  if (/^(?:b|strong|th|h[1-6])$/.test(name) || /\bbold\b|^[6-9]00\b/.test(weight)) state.bold = true;
  if (/^(?:normal|[1-4]00)\b/.test(weight) || (font !== "" && weight === font && !/\bbold\b/.test(font)))
    state.bold = false;
  const slant = declared(css, "font-style") || font;
  if (/^(?:i|em|cite|dfn|var)$/.test(name) || /\b(?:italic|oblique)\b/.test(slant)) state.italic = true;
  if (name === "pre" || declared(css, "white-space").startsWith("pre")) state.kept = true;
  if (name === "blockquote" || name === "dd") state.indent += INDENT;
  else if (!/^(?:ul|ol|menu|li|table|td|th|body|html)$/.test(name)) state.indent += indentOf(css);
  if (name === "nav") state.role = "artifact";
  if (level !== undefined && state.role === "paragraph") {
    state.role = "heading";
    state.level = Number(level);
  }
  return state;
}
