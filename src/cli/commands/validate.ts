import { translated } from "../../findings/collect.js";
import type { Minutes } from "../../index.js";
import { type Command, langOption, type Options, pdfEngineOption, quietOption, UsageError } from "../command.js";
import { expand, type Input } from "../inputs.js";
import type { IO } from "../io.js";
import { load } from "../load.js";
import { report } from "../report.js";
import { wording } from "../wording.js";

type Verdict = "clean" | "faulty" | "failed";

/** Checks models, or documents as they are read. The findings are the result, so they go to stdout. */
export const validate: Command = {
  name: "validate",
  summary: "check models or documents and list what is wrong",
  arguments: [
    { name: "[inputs...]", description: "JSON models, documents, folders, patterns, or - for standard input" },
  ],
  options: [pdfEngineOption, langOption, quietOption],
  examples: [
    ["paragraf validate protokoll.json", "checks a model against the schema"],
    ['paragraf validate "2024/**/*.pdf"', "reads documents and lists everything that was noticed"],
  ],
  exitCodes: ["clean", "there are findings", "some input is unusable, or wrong usage"],
  async run(words, options, io) {
    if (words.length === 0) throw new UsageError("name at least one input; - reads standard input");
    const lang = options.lang ?? "sv";
    const count = { clean: 0, faulty: 0, failed: 0 };
    for (const found of await expand(words, io.files)) {
      if ("problem" in found) {
        count.failed++;
        await report([translated(found.problem, lang)], found.name, io.stderr, io);
        continue;
      }
      for (const input of found.inputs) count[await check(input, options, io)]++;
    }
    if (!options.quiet && count.clean + count.faulty + count.failed > 1) {
      await io.stderr.write(`${wording("validated", lang, count)}\n`);
    }
    return count.failed > 0 ? 2 : count.faulty > 0 ? 1 : 0;
  },
};

async function check(input: Input, options: Options, io: IO): Promise<Verdict> {
  const lang = options.lang ?? "sv";
  const loaded = await load(input, options, io);
  if (loaded.kind === "failure") {
    await report(loaded.findings, input.name, io.stderr, io);
    return "failed";
  }
  const findings =
    loaded.kind === "document" ? [...loaded.findings, ...(await faults(loaded.minutes, lang))] : loaded.findings;
  const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  await report(shown, input.name, io.stdout, io);
  return findings.length > 0 ? "faulty" : "clean";
}

async function faults(minutes: Minutes, lang: "sv" | "en") {
  const { validate: validateModel } = await import("../../index.js");
  return validateModel(minutes, { lang });
}
