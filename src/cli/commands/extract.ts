import { finding, translated } from "../../findings/collect.js";
import type { Minutes } from "../../index.js";
import {
  type Command,
  correctionsOption,
  langOption,
  type Options,
  ocrOption,
  pdfEngineOption,
  quietOption,
  UsageError,
} from "../command.js";
import { deliver, deliveryOptions, formatsOf } from "../deliver.js";
import type { Input } from "../inputs.js";
import type { IO } from "../io.js";
import { load, minutesOf } from "../load.js";
import { outputPaths } from "../outputs.js";
import { under } from "../paths.js";
import { report, say } from "../report.js";
import { singleInput } from "../single.js";

/** Makes an extract (protokollsutdrag) of full minutes, in any output format. */
export const extract: Command = {
  name: "extract",
  summary: "make an extract of one or some § (protokollsutdrag)",
  arguments: [{ name: "<file>", description: "a document, a JSON model, or - for standard input" }],
  options: [
    { flags: "-p, --paragraph <numbers>", description: "the § to extract, parted by commas: 6 or 6,12 a" },
    ...deliveryOptions,
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    langOption,
    quietOption,
  ],
  examples: [
    ["paragraf extract protokoll.pdf --paragraph 6 --to html -o utdrag.html", "an extract to send, to be attested"],
    ['paragraf extract protokoll.json --paragraph "6, 12 a" --to md', "two § of a model"],
  ],
  exitCodes: ["written", "the file could not be read, or has no such §", "wrong usage"],
  async run([word = ""], options, io) {
    const numbers = (options.paragraph ?? "").split(",").map((number) => number.trim());
    if (numbers.includes("")) throw new UsageError("say which § to extract: --paragraph 6");
    if (options.output !== undefined && options.outDir !== undefined) {
      throw new UsageError("give --output or --out-dir, not both");
    }
    const formats = await formatsOf(options);
    if (formats.length > 1 && options.outDir === undefined)
      throw new UsageError("several formats need --out-dir <folder>");
    const lang = options.lang ?? "sv";
    const input = await singleInput(word, options, io);
    const minutes = input && (await full(input, options, io));
    if (!minutes) return 1;
    const { extract: extractOf } = await import("../../index.js");
    let extracted: Minutes;
    try {
      extracted = extractOf(minutes, numbers);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const there = minutes.paragraphs.map(({ number }) => number).join(", ") || "–";
      await report(
        [finding("extract-no-paragraph", { args: { numbers: numbers.join(", "), there } }, lang)],
        input.name,
        io.stderr,
        io,
      );
      return 1;
    }
    const extensions = formats.map(({ extension }) => extension);
    const [paths = []] = outputPaths([input], extensions);
    for (const [i, format] of formats.entries()) {
      const target = options.outDir === undefined ? options.output : under(options.outDir, paths[i] ?? "");
      const problem = await deliver(extracted, format, target === "-" ? undefined : target, input, options, io);
      if (!problem) continue;
      await report([translated(problem, lang)], input.name, io.stderr, io);
      return 1;
    }
    return 0;
  },
};

/** The minutes of a document or a model, with what was noticed said; undefined where they cannot be read. */
async function full(input: Input, options: Options, io: IO): Promise<Minutes | undefined> {
  const loaded = await load(input, options, io);
  await say(loaded.findings, input.name, options, io);
  return minutesOf(loaded);
}
