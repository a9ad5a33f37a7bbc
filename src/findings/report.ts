import type { Reading, Span } from "../model/line.js";
import { placer } from "../model/place.js";
import { finding } from "./collect.js";
import type { Finding, FindingPlace } from "./finding.js";

/** Turns ranges of a reading into places of findings and keeps what is reported. */
export interface Reporter {
  findings: Finding[];
  report(id: string, spans: readonly Span[], args?: Record<string, string | number>): void;
}

/** A reporter for one reading. Messages come from the catalogue. */
export function reporter(reading: Reading): Reporter {
  const findings: Finding[] = [];
  const at = placer(reading);
  /** Where the line of the latest finding begins: a long line is looked through once. */
  let last = { line: 0, begins: -1 };
  return {
    findings,
    report(id, spans, args) {
      let place: FindingPlace | undefined;
      if (spans.length > 0) {
        const { page, line, start, end } = at(spans);
        if (last.line !== line) last = { line, begins: reading.text.lastIndexOf("\n", start - 1) };
        place = { page, line, column: start - last.begins, start, end };
      }
      findings.push(finding(id, { ...(place && { place }), ...(args && { args }) }));
    },
  };
}
