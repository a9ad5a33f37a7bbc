import type { Finding, LintOptions, Minutes } from "../index.js";
import type { Options } from "./command.js";
import type { Checked } from "./formats/format.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";
import { loadAll } from "./load.js";

/** An input's findings before the baseline is asked, and the minutes they are about. */
export interface Inspected extends Omit<Checked, "accepted"> {
  minutes: Minutes | undefined;
}

/** Reads an input, the models of an NDJSON file one by one, and checks what it holds: against the schema, then against the rules. */
export async function checkInput(input: Input, options: Options, rules: LintOptions, io: IO): Promise<Inspected[]> {
  const { lint } = await import("../index.js");
  const all = await loadAll(input, options, io);
  return all.map((loaded, i): Inspected => {
    const name = all.length > 1 ? `${input.name}#${i + 1}` : input.name;
    if (loaded.kind === "failure") {
      return { name, findings: loaded.findings, paged: false, failed: true, minutes: undefined };
    }
    if (loaded.kind === "model") {
      // A model with faults is not what the rules take for granted.
      const minutes = loaded.findings.length === 0 ? (loaded.model as Minutes) : undefined;
      const findings = minutes ? lint(minutes, rules) : loaded.findings;
      return { name, findings, paged: false, failed: false, minutes };
    }
    const { minutes, parsed } = loaded;
    // What `parse` makes the schema accepts: a property that the invariants' tests hold it to.
    const findings = merged(loaded.findings, lint(minutes, { ...rules, text: parsed.text }));
    return {
      name,
      findings,
      text: parsed.text,
      paged: minutes.source.mediaType === "application/pdf",
      failed: false,
      minutes,
    };
  });
}

/** What reading noticed and what the rules found, in document order. */
function merged(read: readonly Finding[], found: readonly Finding[]): Finding[] {
  const line = ({ place }: Finding): number => place?.line ?? 0;
  return [...read, ...found].sort((a, b) => line(a) - line(b));
}
