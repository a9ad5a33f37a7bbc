import type { Element, Nodes, Root } from "hast";
import type { LineRole } from "../../model/line.js";
import type { FlowCell, FlowLine } from "../flow.js";
import { splitCells } from "../text-cells.js";
import { InlineLine, type Piece, type Spacing } from "./inline.js";
import { Markers, styleOf } from "./markers.js";
import { cellsOf, Grid, type GridCell, rowsOf, setRows } from "./table.js";

/** Elements that show nothing, or nothing that is text. */
const SILENT =
  /^(?:head|script|style|template|title|noscript|noframes|iframe|object|embed|svg|math|audio|video|canvas|select|option|textarea|button|datalist|map)$/;
/** Elements that begin and end a line, without empty space around them … */
const BLOCK =
  /^(?:html|body|div|section|article|main|aside|header|footer|nav|address|center|form|fieldset|legend|details|summary|figcaption|dd|dt|li|tr|td|th|caption|hgroup|search)$/;
/** … and with it: browsers leave 1 em, which is four fifths of a line. */
const SPACED = /^(?:p|ul|ol|dl|table|blockquote|pre|figure|hr|h[1-6]|menu)$/;
const MARGIN = 0.8;
const HEADING_MARGIN = 1;
/** Columns that a list's markers and its text stand in from what surrounds the list. */
const INDENT = 3;

export interface WalkOptions {
  /** Whether tabs part columns. */
  tabs: boolean;
}

interface State {
  bold: boolean;
  italic: boolean;
  kept: boolean;
  indent: number;
  role: LineRole;
  level: number | undefined;
  /** The list whose items are being read. */
  list: Markers | undefined;
}

/** The lines of a document tree, in order. Recursive: a tree of hostile depth ends in a `RangeError`. */
export function linesOfTree(tree: Root, options: WalkOptions): FlowLine[] {
  const walker = new Walker(options, { tables: 0 });
  walker.visit(tree, { bold: false, italic: false, kept: false, indent: 0, role: "paragraph", level: undefined, list: undefined });
  walker.end(undefined);
  return walker.lines;
}

class Walker {
  readonly lines: FlowLine[] = [];
  private readonly options: WalkOptions;
  /** How many tables there were so far, in the whole document. */
  private readonly counter: { tables: number };
  private readonly line = new InlineLine();
  private gap = 0;
  private breaks = false;
  private marker = "";
  private state: State | undefined;

  constructor(options: WalkOptions, counter: { tables: number }) {
    this.options = options;
    this.counter = counter;
  }

  visit(node: Nodes, state: State): void {
    if (node.type === "root") for (const child of node.children) this.visit(child, state);
    else if (node.type === "text") this.addText(node.value, state);
    else if (node.type === "element") this.visitElement(node, state);
  }

  private addText(value: string, state: State): void {
    this.state ??= state;
    if (!state.kept) return this.line.add(value, state, this.spacing(state));
    value.split(/\r\n?|\n/).forEach((part, i) => {
      if (i > 0) this.end(state, true);
      this.state ??= state;
      this.line.add(part, state, this.spacing(state));
    });
  }

  private spacing(state: State): Spacing {
    return { kept: state.kept, tabs: this.options.tabs || state.kept };
  }

  private visitElement(element: Element, outer: State): void {
    const name = element.tagName;
    const css = styleOf(element);
    if (SILENT.test(name) || element.properties.hidden !== undefined || /display\s?:\s?none/.test(css)) return;
    if (name === "br") return this.end(outer, true);
    const spaced = SPACED.test(name);
    const state = entered(element, css, outer);
    if (!spaced && !BLOCK.test(name)) return this.visitChildren(element, state);
    this.end(outer);
    const margin = !spaced || /margin\s?:\s?0/.test(css) || outer.list !== undefined ? 0 : state.role === "heading" ? HEADING_MARGIN : MARGIN;
    this.gap = Math.max(this.gap, margin);
    this.breaks ||= /(?:^|;|\s)(?:page-)?break-before\s?:\s?(?:always|page|left|right)/.test(css) || /\bpage-?break\b/.test(String(element.properties.className ?? ""));
    if (name === "table") this.visitTable(element, state);
    else if (name === "ul" || name === "ol" || name === "menu") this.visitList(element, state);
    else if (name === "li") this.visitItem(element, state);
    else this.visitChildren(element, state);
    this.end(state);
    this.gap = Math.max(this.gap, margin);
    this.breaks ||= /(?:^|;|\s)(?:page-)?break-after\s?:\s?(?:always|page|left|right)/.test(css);
  }

  private visitChildren(element: Element, state: State): void {
    for (const child of element.children) this.visit(child, state);
  }

  private visitList(list: Element, state: State): void {
    const items = list.children.filter((child) => child.type === "element" && child.tagName === "li").length;
    this.visitChildren(list, { ...state, list: new Markers(list, items) });
  }

  private visitItem(item: Element, state: State): void {
    const marker = state.list?.of(item) ?? "";
    this.marker = this.marker === "" || marker === "" ? marker : this.marker;
    const role = state.role === "paragraph" ? "list-item" : state.role;
    this.visitChildren(item, { ...state, role, indent: state.indent + INDENT });
    this.end(state);
    this.marker = "";
  }

  /** A table's rows side by side; what uses a table to place things on a page is read cell by cell. */
  private visitTable(table: Element, state: State): void {
    for (const child of table.children) if (child.type === "element" && child.tagName === "caption") this.visitElement(child, state);
    const rows = rowsOf(table).map(cellsOf);
    const places = gridOf(rows);
    const columns = places.flat().reduce((most, { column, span }) => Math.max(most, column + span), 0);
    if (columns < 2 || rows.flat().some(holdsBlocks)) {
      for (const cell of rows.flat()) this.visitElement(cell, { ...state, list: undefined });
      return;
    }
    const number = this.counter.tables++;
    const grid = rows.map((row, r) =>
      row.map((cell, c): GridCell => {
        const inner = new Walker(this.options, this.counter);
        inner.visitChildren(cell, { ...state, bold: state.bold || cell.tagName === "th", indent: 0, role: "cell", list: undefined });
        inner.end(undefined);
        return { ...(places[r]?.[c] as { column: number; span: number }), lines: inner.lines };
      }),
    );
    setRows(grid, number, state.indent).forEach((line, i) => this.push(i === 0 ? { ...line, gap: Math.max(line.gap, this.gap) } : line));
  }

  /** Ends the line that is being put together. `forced`: by a line break, so that nothing on it is an empty line. */
  end(state: State | undefined, forced = false): void {
    const pieces = this.line.take();
    const own = this.state ?? state;
    this.state = undefined;
    const text = pieces.map((piece) => piece.text).join("");
    if (text.trim() === "") {
      // A line of nothing but no-break spaces is how editors write an empty one.
      if (forced || text !== "") this.gap += 1;
      return;
    }
    const marked = this.marker === "" ? pieces : [{ text: `${this.marker} `, bold: false, italic: false }, ...pieces];
    const indent = Math.max(0, (own?.indent ?? 0) - (this.marker === "" ? 0 : INDENT));
    this.marker = "";
    const cells = cellsIn(marked, indent);
    this.push({ cells, gap: this.gap, breaks: false, role: own?.role ?? "paragraph", ...(own?.level !== undefined && { level: own.level }) });
  }

  private push(line: FlowLine): void {
    this.lines.push({ ...line, breaks: this.breaks });
    this.gap = 0;
    this.breaks = false;
  }
}

/** What holds inside an element. */
function entered(element: Element, css: string, outer: State): State {
  const name = element.tagName;
  const state = { ...outer };
  if (/^(?:b|strong|th|h[1-6])$/.test(name) || /font-weight\s?:\s?(?:bold|[6-9]00)/.test(css)) state.bold = true;
  if (/font-weight\s?:\s?(?:normal|400)/.test(css)) state.bold = false;
  if (/^(?:i|em|cite|dfn|var)$/.test(name) || /font-style\s?:\s?(?:italic|oblique)/.test(css)) state.italic = true;
  if (name === "pre" || /white-space\s?:\s?pre/.test(css)) state.kept = true;
  if (name === "blockquote" || name === "dd") state.indent += INDENT;
  if (name === "nav") state.role = "artifact";
  if (/^h[1-6]$/.test(name) && state.role === "paragraph") {
    state.role = "heading";
    state.level = Number(name[1]);
  }
  return state;
}

function gridOf(rows: readonly (readonly Element[])[]): { column: number; span: number }[][] {
  const grid = new Grid();
  return rows.map((row) => grid.place(row));
}

/** Whether a cell holds what only a page is made of: headings or a table. */
function holdsBlocks(cell: Element): boolean {
  return cell.children.some((child) => child.type === "element" && (/^(?:h[1-6]|table|section|article)$/.test(child.tagName) || holdsBlocks(child)));
}

/** The cells of a line: it parts where two spaces or a tab stand. */
function cellsIn(pieces: readonly Piece[], indent: number): FlowCell[] {
  const whole = pieces.map((piece) => piece.text).join("");
  const text = whole.trim();
  const lead = whole.length - whole.trimStart().length;
  const parts = text.startsWith("|") ? [{ text, start: 0, end: text.length, x0: 0 }] : splitCells(text, 0, indent + lead, true);
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
    return { text: part.replaceAll("\t", " "), x: x0, bold, italic };
  });
}
