import type { Parsed } from "../../src/pipeline.ts";
import { provenanceFaults } from "./provenance.ts";
import { schemaErrors } from "./validate.ts";

/** Labels follow each other without gap or overlap from the first character to the last; what is open stands in the model. */
export function accountingFaults({ text, minutes, stages: { labels } }: Parsed): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { start, end, as } of labels()) {
    if (start !== at || end <= start) faults.push(`${as} covers ${start}–${end} after ${at}`);
    at = end;
  }
  if (at !== text.length) faults.push(`labels end at ${at} of ${text.length}`);
  const open = labels()
    .filter(({ as }) => as === "unclaimed")
    .map(({ start, end }) => text.slice(start, end));
  const inked = (texts: readonly string[]): string => texts.join("").replace(/\s/g, "");
  if (inked(open) !== inked(minutes.unclaimed.map((one) => one.text)))
    faults.push("unclaimed is not what no label claims");
  return faults;
}

/** What a reading breaks of the laws that hold for any input: the schema, provenance, accounting. */
export function lawFaults(parsed: Parsed): string[] {
  return [
    ...schemaErrors(parsed.minutes).map((fault) => `schema: ${fault}`),
    ...provenanceFaults(parsed.minutes, parsed.text).map((fault) => `provenance: ${fault}`),
    ...accountingFaults(parsed).map((fault) => `accounting: ${fault}`),
  ];
}
