import type { Finding } from "../../index.js";
import type { Opened, ShownLine } from "../protocol.js";
import type { Edits } from "./edits.js";
import { Places, type Range } from "./places.js";
import { ReadingView } from "./reading.js";
import { SourceView } from "./source.js";

/** One document: what is lit and chosen in its source and its reading at a time. */
export class View {
  readonly source: SourceView;
  readonly reading: ReadingView;
  /** The line that was reached last. */
  line: ShownLine | undefined;
  private readonly places: Places;
  private chosen: { pointer?: string; ranges: readonly Range[] } = { ranges: [] };

  constructor(
    readonly opened: Opened,
    forms: Pick<Edits, "edit" | "add" | "relabel">,
  ) {
    this.places = new Places(opened);
    this.source = new SourceView(opened, this.places, {
      over: (offset) => this.over(offset === undefined ? undefined : this.pointerAt(offset)),
      choose: (offset) => {
        const pointer = this.pointerAt(offset);
        if (pointer === undefined) return;
        this.choose(pointer, false);
        this.reading.reveal(pointer, false);
      },
      line: (line) => {
        this.line = line;
        const pointer = this.pointerAt(line.start);
        this.reading.light(pointer);
      },
      relabel: (line) => forms.relabel(line),
    });
    this.reading = new ReadingView(opened, {
      over: (pointer) => this.over(pointer),
      choose: (pointer) => this.choose(pointer, true),
      edit: (pointer) => forms.edit(pointer),
      add: (pointer) => forms.add(pointer, document.activeElement as HTMLElement),
    });
  }

  /** The value that was chosen last. */
  get pointer(): string | undefined {
    return this.chosen.pointer;
  }

  /** Chooses a value: its words stay lit until something else is chosen. */
  choose(pointer: string, show: boolean): void {
    this.chosen = { pointer, ranges: this.places.of(pointer) };
    this.rest();
    const [first] = this.chosen.ranges;
    if (show && first) this.source.show(first);
  }

  /** Chooses words of the source. */
  point(ranges: readonly Range[]): void {
    this.chosen = { ranges };
    this.rest();
    if (ranges[0]) this.source.show(ranges[0]);
  }

  /** Goes to where a finding stands: its value, or its words. */
  jump({ pointer, place }: Finding): void {
    const line = place && this.opened.lines.find((one) => one.line === place.line && one.page === place.page);
    const start = place?.start ?? line?.start;
    const words = start === undefined ? [] : [{ start, end: place?.end ?? line?.end ?? start + 1 }];
    const value = pointer !== undefined && this.reading.has(pointer) ? pointer : undefined;
    this.chosen = {
      ...(value !== undefined && { pointer: value }),
      ranges: words.length > 0 || value === undefined ? words : this.places.of(value),
    };
    this.rest();
    if (value !== undefined) this.reading.reveal(value, false);
    const [first] = this.chosen.ranges;
    if (first) this.source.show(first);
  }

  private over(pointer: string | undefined): void {
    if (pointer === undefined) {
      this.rest();
      return;
    }
    this.source.light(this.places.of(pointer), "lit");
    this.reading.light(pointer);
  }

  /** Nothing is pointed at: what was chosen shows. */
  private rest(): void {
    this.source.light(this.chosen.ranges, "chosen");
    this.reading.light(this.chosen.pointer);
  }

  /** The narrowest value of these characters that the reading shows. */
  private pointerAt(offset: number): string | undefined {
    return this.places.at(offset).find(this.reading.has);
  }
}
