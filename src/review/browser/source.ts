import type { Box, Opened, ShownLine } from "../protocol.js";
import { el, rove, visible } from "./dom.js";
import type { Places, Range } from "./places.js";

/** What the source tells the rest of the page. */
export interface SourceEvents {
  /** The pointer is over these characters, or over none. */
  over(offset: number | undefined): void;
  /** These characters were chosen. */
  choose(offset: number): void;
  /** A line was reached with the keyboard or chosen. */
  line(line: ShownLine): void;
  /** Something shall be done about the line. */
  relabel(line: ShownLine): void;
}

/** Lines of a text that are put on the page at a time. */
const LINES_A_SHEET = 120;

interface Sheet {
  element: HTMLElement;
  lines: ShownLine[];
  filled: boolean;
}

/** The source: a PDF's pages with the words laid over them, or the text with its lines. Sheets are filled when they come near. */
export class SourceView {
  readonly element = el("div", { class: "source", role: "listbox", "aria-label": "Källan, rad för rad" });
  private readonly sheets: Sheet[] = [];
  private readonly rows = new Map<HTMLElement, ShownLine>();
  private readonly elements = new Map<ShownLine, HTMLElement>();
  private readonly observer: IntersectionObserver;
  private lit: HTMLElement[] = [];

  constructor(
    private readonly opened: Opened,
    private readonly places: Places,
    private readonly events: SourceEvents,
  ) {
    this.element.classList.toggle("pictured", opened.pictured);
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const sheet = this.sheets.find(({ element }) => element === target);
          if (isIntersecting && sheet) this.fill(sheet);
        }
      },
      { root: this.element, rootMargin: "800px" },
    );
    this.cutSheets();
    for (const sheet of this.sheets) {
      this.element.append(sheet.element);
      this.observer.observe(sheet.element);
    }
    if (this.sheets[0]) this.fill(this.sheets[0]);
    this.element.addEventListener("pointerover", (event) => events.over(offsetOf(event.target)));
    this.element.addEventListener("pointerleave", () => events.over(undefined));
    this.element.addEventListener("click", (event) => this.clicked(event));
    this.element.addEventListener("keydown", (event) => this.pressed(event));
    this.element.addEventListener("focusin", (event) => {
      const line = this.rows.get(event.target as HTMLElement);
      if (line) this.reached(line);
    });
  }

  /** Lights up these words and nothing else. */
  light(ranges: readonly Range[], kind: "lit" | "chosen"): void {
    for (const element of this.lit) element.classList.remove("lit", "chosen");
    this.lit = [];
    for (const range of ranges) {
      for (const line of this.linesOf(range)) {
        this.ensure(line);
        for (const element of this.elements.get(line)?.querySelectorAll<HTMLElement>(".seg") ?? []) {
          const at = Number(element.dataset.at);
          if (at < range.start || at >= range.end) continue;
          element.classList.add(kind);
          this.lit.push(element);
        }
      }
    }
  }

  /** Brings these words into view. */
  show({ start, end }: Range): void {
    const line = this.linesOf({ start, end })[0];
    if (!line) return;
    this.ensure(line);
    const element = this.elements.get(line);
    rove([...this.rows.keys()], element);
    element?.scrollIntoView({ block: "center", inline: "nearest" });
  }

  focus(): void {
    const rows = [...this.rows.keys()];
    (rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0])?.focus();
  }

  private linesOf({ start, end }: Range): ShownLine[] {
    return this.opened.lines.filter((line) => line.start < end && line.end > start);
  }

  private clicked(event: Event): void {
    const offset = offsetOf(event.target);
    const row = (event.target as HTMLElement).closest<HTMLElement>(".line");
    const line = row && this.rows.get(row);
    if (line && row) {
      rove([...this.rows.keys()], row);
      row.focus({ preventScroll: true });
      this.reached(line);
    }
    if (offset !== undefined) this.events.choose(offset);
  }

  private pressed(event: KeyboardEvent): void {
    const row = event.target as HTMLElement;
    const line = this.rows.get(row);
    if (!line) return;
    const at = this.opened.lines.indexOf(line);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.opened.lines.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.goTo(this.opened.lines[to]);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.events.relabel(line);
    }
  }

  private goTo(line: ShownLine | undefined): void {
    if (!line) return;
    this.ensure(line);
    const row = this.elements.get(line);
    rove([...this.rows.keys()], row);
    row?.focus();
  }

  private reached(line: ShownLine): void {
    for (const element of this.element.querySelectorAll("[aria-selected=true]"))
      element.setAttribute("aria-selected", "false");
    this.elements.get(line)?.setAttribute("aria-selected", "true");
    this.events.line(line);
  }

  private cutSheets(): void {
    const { pages, lines, pictured } = this.opened;
    if (!pictured) {
      for (let from = 0; from < lines.length; from += LINES_A_SHEET) {
        const part = lines.slice(from, from + LINES_A_SHEET);
        const name = `Rad ${part[0]?.line}–${part.at(-1)?.line}`;
        const element = el("div", { class: "sheet", role: "group", "aria-label": name });
        element.style.minHeight = `${part.length * 1.5}em`;
        this.sheets.push({ element, lines: part, filled: false });
      }
      return;
    }
    for (const { number, width = 595, height = 842 } of pages) {
      const element = el("div", { class: "sheet", role: "group", "aria-label": `Sida ${number}` });
      element.style.aspectRatio = `${width} / ${height}`;
      this.sheets.push({ element, lines: lines.filter(({ page }) => page === number), filled: false });
    }
  }

  private ensure(line: ShownLine): void {
    const sheet = this.sheets.find(({ lines }) => lines.includes(line));
    if (sheet) this.fill(sheet);
  }

  private fill(sheet: Sheet): void {
    if (sheet.filled) return;
    sheet.filled = true;
    sheet.element.style.minHeight = "";
    const first = this.rows.size === 0;
    const number = sheet.lines[0]?.page ?? this.sheets.indexOf(sheet) + 1;
    const page = this.opened.pages.find((one) => one.number === number);
    if (this.opened.pictured)
      sheet.element.append(
        el("img", { src: `documents/${this.opened.id}/pages/${number}.png`, alt: "", draggable: "false" }),
      );
    for (const line of sheet.lines) {
      const row = el("div", { class: "line", role: "option", tabindex: "-1", "aria-selected": "false" });
      if (line.boxes && page?.width && page.height) this.layOver(row, line.boxes, page.width, page.height);
      else this.writeOut(row, line);
      this.rows.set(row, line);
      this.elements.set(line, row);
      sheet.element.append(row);
    }
    if (first) rove([], this.rows.keys().next().value);
  }

  private writeOut(row: HTMLElement, { line, start, end }: ShownLine): void {
    const { text } = this.opened;
    // The spaces before a line are no part of it, but show where it stands.
    const opens = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\f", start - 1)) + 1;
    const words = el("span", { class: "words" }, text.slice(opens, start).replace(/[^\t ]/g, ""));
    for (const piece of this.places.pieces(start, end)) words.append(this.segment(piece));
    row.append(el("span", { class: "no", "aria-hidden": "true" }, String(line)), words);
  }

  private layOver(row: HTMLElement, boxes: readonly Box[], width: number, height: number): void {
    const left = Math.min(...boxes.map((box) => box[2]));
    const top = Math.min(...boxes.map((box) => box[3]));
    const right = Math.max(...boxes.map((box) => box[4]));
    const bottom = Math.max(...boxes.map((box) => box[5]));
    place(row, left / width, top / height, (right - left) / width, (bottom - top) / height);
    for (const [start, end, x0, y0, x1, y1] of boxes) {
      const at = ruler(this.opened.text.slice(start, end), x1 - x0);
      for (const piece of this.places.pieces(start, end)) {
        const element = this.segment(piece);
        const from = x0 + at(piece.start - start);
        const wide = at(piece.end - start) - at(piece.start - start);
        place(
          element,
          (from - left) / (right - left || 1),
          (y0 - top) / (bottom - top || 1),
          wide / (right - left || 1),
          (y1 - y0) / (bottom - top || 1),
        );
        row.append(element, " ");
      }
    }
  }

  private segment({ start, end }: Range): HTMLElement {
    const as = this.labelAt(start);
    const kind = as === "unclaimed" ? " unclaimed" : as.startsWith("furniture") ? " furniture" : "";
    return el("span", { class: `seg${kind}`, "data-at": start }, visible(this.opened.text.slice(start, end)));
  }

  private labelAt(offset: number): string {
    const { labels } = this.opened;
    let low = 0;
    let high = labels.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((labels[middle]?.[0] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return labels[low]?.[2] ?? "space";
  }
}

/** Where each character of a text of a known width begins, as far as a common typeface tells. */
function ruler(text: string, width: number): (at: number) => number {
  if (!canvas) {
    canvas = document.createElement("canvas").getContext("2d");
    if (canvas) canvas.font = '20px Arial, "Liberation Sans", Helvetica, sans-serif';
  }
  const measured = (part: string): number => canvas?.measureText(part).width ?? part.length;
  const whole = measured(text) || 1;
  return (at) => (measured(text.slice(0, at)) / whole) * width;
}

let canvas: CanvasRenderingContext2D | null = null;

function place(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
  Object.assign(element.style, {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  });
}

/** The first character of the stretch that an event is about. */
function offsetOf(target: EventTarget | null): number | undefined {
  const at = (target as HTMLElement | null)?.closest?.<HTMLElement>(".seg")?.dataset.at;
  return at === undefined ? undefined : Number(at);
}
