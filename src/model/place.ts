import type { Confidence, Line, Reading, Rect, Span } from "./line.js";
import type { Place } from "./minutes.js";

/**
 * Maps of places that were all made here, the keys of each in the order of the schema: hundreds of thousands of them need
 * not be looked through to see it.
 */
export const placedInOrder = new WeakSet<Record<string, Place>>();

/** Finds page, line and box of ranges. Mostly asked in document order, so the last line found is tried first. */
export function placer(reading: Reading): (spans: readonly Span[]) => Place {
  const { lines } = reading;
  const sureness = surenessIn(reading);
  let last = 0;
  const lineAt = (offset: number): number => {
    for (let k = last; k < last + 3 && k < lines.length; k++) {
      const line = lines[k] as Line;
      if (offset >= line.start && offset <= line.end) return (last = k);
    }
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] as Line).start <= offset) low = middle;
      else high = middle - 1;
    }
    return (last = low);
  };
  return (spans) => {
    const first = spans[0] as Span;
    const end = (spans.at(-1) as Span).end;
    const index = lineAt(first.start);
    const line = lines[index];
    const place: Place = { page: line?.page ?? 1, line: line?.line ?? 1, start: first.start, end };
    if (spans.length > 1) {
      place.start = spans.reduce((least, span) => Math.min(least, span.start), first.start);
      place.end = spans.reduce((most, span) => Math.max(most, span.end), end);
    }
    const box = line?.size === undefined ? undefined : boxOf(lines, index, spans);
    if (box) place.bbox = box;
    const confidence = sureness(place);
    if (confidence !== undefined) place.confidence = confidence;
    if (spans.length > 1) place.parts = spans.map(({ start, end: stop }) => ({ start, end: stop }));
    return place;
  };
}

/** How sure OCR was of the least sure word in a range, to a hundredth; undefined where it read none of it. */
function surenessIn({ confidences = [] }: Reading): (range: Span) => number | undefined {
  if (confidences.length === 0) return () => undefined;
  const ends = confidences.map(({ end }) => end);
  return ({ start, end }) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    let least: number | undefined;
    for (let i = low; i < confidences.length && (confidences[i] as Confidence).start < end; i++) {
      least = Math.min(least ?? 1, (confidences[i] as Confidence).value);
    }
    return least === undefined ? undefined : Math.round(least * 100) / 100;
  };
}

/** The rectangle around the words on the page where they begin, in points to a tenth. */
function boxOf(lines: readonly Line[], from: number, spans: readonly Span[]): number[] | undefined {
  const page = lines[from]?.page;
  let box: Rect | undefined;
  let i = from;
  for (const span of spans) {
    for (; i < lines.length; i++) {
      const line = lines[i] as Line;
      if (line.start >= span.end || line.page !== page) break;
      for (const cell of line.cells) {
        const { box: whole } = cell;
        if (!whole || cell.end <= span.start || cell.start >= span.end) continue;
        const width = (whole.x1 - whole.x0) / Math.max(1, cell.end - cell.start);
        const x0 = whole.x0 + Math.max(0, span.start - cell.start) * width;
        const x1 = whole.x1 - Math.max(0, cell.end - span.end) * width;
        box = box
          ? {
              x0: Math.min(box.x0, x0),
              y0: Math.min(box.y0, whole.y0),
              x1: Math.max(box.x1, x1),
              y1: Math.max(box.y1, whole.y1),
            }
          : { x0, y0: whole.y0, x1, y1: whole.y1 };
      }
      if (line.end > span.end) break;
    }
  }
  return box && [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * 10) / 10);
}
