import type { Element, Nodes, Root } from "hast";
import type { FlowLine } from "../flow.js";
import { cellsIn } from "./cells.js";
import { InlineLine, type Spacing } from "./inline.js";
import { Markers } from "./markers.js";
import { entered, INDENT, OUTSIDE, type State, USUAL_SIZE } from "./state.js";
import { declared, type Styles } from "./styles.js";
import { cellsOf, Grid, type GridCell, rowsOf, setRows, sideBySide } from "./table.js";

/** Elements that show nothing, or nothing that is text. */
const SILENT =
  /^(?:head|script|style|template|title|noscript|noframes|iframe|object|embed|svg|math|audio|video|canvas|select|option|textarea|button|datalist|map)$/;
/** Elements that begin and end a line, without empty space around them … */
const BLOCK =
  /^(?:html|body|div|section|article|main|aside|header|footer|nav|address|center|form|fieldset|legend|details|summary|figcaption|dd|dt|li|tr|td|th|caption|hgroup|search)$/;
/** … and with it: browsers leave 1 em, which is four fifths of a line. */
const SPACED = /^(?:p|ul|ol|dl|table|blockquote|pre|figure|hr|h[1-6]|menu)$/;
const BREAKS = /^(?:always|page|left|right|recto|verso)$/;
export const PARAGRAPH_MARGIN = 0.8;
const HEADING_MARGIN = 1;

export interface WalkOptions {
  /** The text stands as it was typed, as in a word processor: spaces count, tabs part columns, an empty paragraph is an empty line. */
  typed: boolean;
}

/** The lines of a document tree, in order. Recursive: a tree of hostile depth ends in a `RangeError`. */
export function linesOfTree(tree: Root, styles: Styles, options: WalkOptions): FlowLine[] {
  const walker = new Walker(styles, options, { tables: 0 });
  walker.visit(tree, { ...OUTSIDE, kept: options.typed });
  walker.end(undefined);
  return walker.lines;
}

class Walker {
  readonly lines: FlowLine[] = [];
  private readonly styles: Styles;
  private readonly options: WalkOptions;
  /** How many tables there were so far, in the whole document. */
  private readonly counter: { tables: number };
  private readonly line = new InlineLine();
  private gap = 0;
  private breaks = false;
  private marker = "";
  private state: State | undefined;

  constructor(styles: Styles, options: WalkOptions, counter: { tables: number }) {
    this.styles = styles;
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
    if (!state.kept) {
      this.line.add(value, state, this.spacing(state));
      return;
    }
    value.split(/\r\n?|\n/).forEach((part, i) => {
      if (i > 0) this.end(state, true);
      this.state ??= state;
      this.line.add(part, state, this.spacing(state));
    });
  }

  private spacing(state: State): Spacing {
    return { kept: state.kept, tabs: state.kept };
  }

  private visitElement(element: Element, outer: State): void {
    const name = element.tagName;
    const css = this.styles(element);
    const display = declared(css, "display");
    if (SILENT.test(name) || element.properties.hidden !== undefined || display === "none") return;
    if (name === "br") {
      this.end(outer, true);
      return;
    }
    const spaced = SPACED.test(name);
    const state = entered(element, css, outer);
    if (!spaced && !BLOCK.test(name) && !/^(?:block|flex|grid|table|list-item|flow-root)$/.test(display)) {
      this.visitChildren(element, state);
      return;
    }
    this.end(outer);
    const margin = this.marginOf(element, css, state, outer, spaced);
    this.gap = Math.max(this.gap, margin);
    this.breaks ||= BREAKS.test(declared(css, "break-before") || declared(css, "page-break-before"));
    if (name === "table") this.visitTable(element, state);
    else if (name === "ul" || name === "ol" || name === "menu") this.visitList(element, state);
    else if (name === "li") this.visitItem(element, state);
    else if (display === "flex") this.visitColumns(element, state);
    else this.visitChildren(element, state);
    this.end(state, this.options.typed && name === "p" && element.children.length === 0);
    this.gap = Math.max(this.gap, margin);
    this.breaks ||= BREAKS.test(declared(css, "break-after") || declared(css, "page-break-after"));
  }

  private marginOf(element: Element, css: string, state: State, outer: State, spaced: boolean): number {
    const own = declared(css, "margin");
    if (!spaced || (/^0/.test(own) && /^\S+$/.test(own)) || (outer.list !== undefined && element.tagName !== "p"))
      return 0;
    return state.role === "heading" ? HEADING_MARGIN : PARAGRAPH_MARGIN;
  }

  private visitChildren(element: Element, state: State): void {
    for (const child of element.children) this.visit(child, state);
  }

  /** Children that stand beside each other. */
  private visitColumns(element: Element, state: State): void {
    const children = element.children.filter((child): child is Element => child.type === "element");
    const loose = element.children.some((child) => child.type === "text" && child.value.trim() !== "");
    if (loose || children.length < 2) this.visitChildren(element, state);
    else
      this.pushAll(
        sideBySide(
          children.map((child) => this.inside(child, state)),
          state.indent,
        ),
      );
  }

  /** The lines of a part of the page that stands by itself. */
  private inside(element: Element, state: State): FlowLine[] {
    const inner = new Walker(this.styles, this.options, this.counter);
    const own = entered(element, this.styles(element), state);
    inner.visitChildren(element, { ...own, indent: 0, list: undefined });
    inner.end(undefined);
    return inner.lines;
  }

  private pushAll(lines: readonly FlowLine[]): void {
    lines.forEach((line, i) => this.push(i === 0 ? { ...line, gap: Math.max(line.gap, this.gap) } : line));
  }

  private visitList(list: Element, state: State): void {
    const items = list.children.filter((child) => child.type === "element" && child.tagName === "li").length;
    this.visitChildren(list, { ...state, list: new Markers(list, items, this.styles) });
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
    for (const child of table.children)
      if (child.type === "element" && child.tagName === "caption") this.visitElement(child, state);
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
        const place = places[r]?.[c] as { column: number; span: number };
        return { ...place, lines: this.inside(cell, { ...state, role: "cell" }) };
      }),
    );
    this.pushAll(setRows(grid, number, state.indent));
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
    const cells = cellsIn(marked, indent, own?.size ?? USUAL_SIZE);
    this.push({
      cells,
      gap: this.gap,
      breaks: false,
      role: own?.role ?? "paragraph",
      ...(own?.level !== undefined && { level: own.level }),
    });
  }

  private push(line: FlowLine): void {
    this.lines.push({ ...line, breaks: this.breaks });
    this.gap = 0;
    this.breaks = false;
  }
}

function gridOf(rows: readonly (readonly Element[])[]): { column: number; span: number }[][] {
  const grid = new Grid();
  return rows.map((row) => grid.place(row));
}

/** Whether a cell holds what only a page is made of: headings or a table. */
function holdsBlocks(cell: Element): boolean {
  return cell.children.some(
    (child) =>
      child.type === "element" && (/^(?:h[1-6]|table|section|article)$/.test(child.tagName) || holdsBlocks(child)),
  );
}
