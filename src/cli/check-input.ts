import type { LintOptions, Minutes } from "../index.js";
import type { Options } from "./command.js";
import type { Checked } from "./formats/format.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";
import { findingsOf, loadAll, minutesOf } from "./load.js";

/** An input's findings before the baseline is asked, and the minutes they are about. */
export interface Inspected extends Omit<Checked, "accepted"> {
  minutes: Minutes | undefined;
}

/** Reads an input, the models of an NDJSON file one by one, and checks what it holds: against the schema, then against the rules. */
export async function checkInput(input: Input, options: Options, rules: LintOptions, io: IO): Promise<Inspected[]> {
  const all = await loadAll(input, options, io);
  return Promise.all(
    all.map(async (loaded, i): Promise<Inspected> => {
      const minutes = minutesOf(loaded);
      return {
        name: all.length > 1 ? `${input.name}#${i + 1}` : input.name,
        findings: await findingsOf(loaded, rules),
        ...(loaded.kind === "document" && { text: loaded.parsed.text }),
        paged: loaded.kind === "document" && loaded.minutes.source.mediaType === "application/pdf",
        failed: loaded.kind === "failure",
        minutes,
      };
    }),
  );
}
