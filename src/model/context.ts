import type { Reading, Span } from "./line.js";
import type { Outline } from "./outline.js";

/** What every interpreter is given: the reading, its outline, and where to put what it notices. */
export interface Context {
  reading: Reading;
  outline: Outline;
  /** Marks source ranges as understood although no value holds them: labels, connecting words. `as` names what they are. */
  claim(spans: readonly Span[], as: string): void;
  /** Reports a finding of the catalogue at a range of the source. */
  report(id: string, spans: readonly Span[], args?: Record<string, string | number>): void;
}
