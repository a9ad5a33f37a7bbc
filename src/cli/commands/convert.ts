import { WORK } from "../../batch/store.js";
import { finding, translated } from "../../findings/collect.js";
import type { Renderer } from "../../index.js";
import { batchOptions, isBatch } from "../batch-options.js";
import {
  type Command,
  correctionsOption,
  langOption,
  limitOptions,
  type Options,
  ocrOption,
  pdfEngineOption,
  quietOption,
  UsageError,
} from "../command.js";
import { deliver, deliveryOptions, formatsOf } from "../deliver.js";
import { expandAll, type Input } from "../inputs.js";
import type { IO } from "../io.js";
import { loadAll, minutesOf } from "../load.js";
import { outputPaths } from "../outputs.js";
import { passedIn, tellPassed } from "../passed.js";
import { under } from "../paths.js";
import { report, say } from "../report.js";
import { wording } from "../wording.js";

/** Reads documents (or models) and writes them in other formats. */
export const convert: Command = {
  name: "convert",
  summary: "read minutes and write them in other formats",
  arguments: [
    { name: "[inputs...]", description: "documents, JSON models, folders, patterns, or - for standard input" },
  ],
  options: [
    ...deliveryOptions,
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    ...limitOptions,
    ...batchOptions,
    langOption,
    quietOption,
  ],
  examples: [
    ["paragraf convert protokoll.pdf", "prints the model as JSON"],
    ["paragraf convert protokoll.pdf -o protokoll.html", "writes one HTML file"],
    [
      "paragraf convert arkiv --to json,md,html --out-dir ut",
      "converts a folder with all below it; run again, it goes on",
    ],
    ['paragraf convert protokoll.pdf --to csv --delimiter ";" --bom --out-dir ut', "writes six tables for Excel"],
    ["paragraf convert - --to md < protokoll.txt", "reads standard input"],
  ],
  exitCodes: [
    "everything was converted, with or without findings",
    "some input could not be converted",
    "wrong usage, or a batch had to stop because nothing can be written",
  ],
  async run(words, options, io) {
    if (words.length === 0 && options.filesFrom === undefined)
      throw new UsageError("name at least one input; - reads standard input");
    if (options.output !== undefined && options.outDir !== undefined) {
      throw new UsageError("give --output or --out-dir, not both");
    }
    const formats = await formatsOf(options);
    const lang = options.lang ?? "sv";
    const found = await expandAll(words, options, io, options.outDir !== undefined);
    const inputs = found.flatMap((one) => ("inputs" in one ? one.inputs : []));
    const many = found.some((one) => "many" in one && one.many);
    if (isBatch(inputs, options) || (many && (await isBegun(options, io)))) {
      const { convertBatch } = await import("../batch.js");
      return convertBatch(found, formats, options, io);
    }
    await tellPassed(passedIn(found), options, io);
    const several = inputs.length > 1 || formats.length > 1 || many;
    // Documents on one line each make one stream.
    const stream = formats.length === 1 && formats[0]?.name === "ndjson" && options.output === undefined;
    if (several && !stream && options.outDir === undefined) {
      throw new UsageError("several inputs or formats need --out-dir <folder>");
    }
    const targets = targetsOf(inputs, formats, options);
    const count = { done: 0, failed: 0 };
    for (const one of found) {
      if ("inputs" in one) continue;
      count.failed++;
      await report([translated(one.problem, lang)], one.name, io.stderr, io);
    }
    for (const [i, input] of inputs.entries()) {
      const done = await convertOne(input, formats, targets[i] ?? [], options, io);
      count[done ? "done" : "failed"]++;
    }
    if (!options.quiet && count.done + count.failed > 1) {
      await io.stderr.write(`${wording("converted", lang, count)}\n`);
    }
    return count.failed > 0 ? 1 : 0;
  },
};

/** Whether the folder for the results is a batch's already: what is left of it, or has come to it, goes on in its journal and report. */
const isBegun = async ({ outDir }: Options, { files }: IO): Promise<boolean> =>
  outDir !== undefined && (await files.kind(under(outDir, WORK))) === "folder";

/** Where each input's results go, one path a format; undefined is standard output. */
function targetsOf(inputs: readonly Input[], formats: readonly Renderer[], options: Options): (string | undefined)[][] {
  const { output, outDir } = options;
  if (outDir === undefined) return inputs.map(() => [output === "-" ? undefined : output]);
  const extensions = formats.map(({ extension }) => extension);
  return outputPaths(inputs, extensions).map((paths) => paths.map((path) => under(outDir, path)));
}

async function convertOne(
  input: Input,
  formats: readonly Renderer[],
  targets: readonly (string | undefined)[],
  options: Options,
  io: IO,
): Promise<boolean> {
  const lang = options.lang ?? "sv";
  const all = await loadAll(input, options, io);
  // The models of one stream go to one stream, or to files that are told apart by number.
  const stream = formats[0]?.name === "ndjson" && targets[0] === undefined;
  if (all.length > 1 && options.outDir === undefined && !stream) {
    await say([finding("output-several", { args: { count: all.length } }, lang)], input.name, options, io);
    return false;
  }
  let done = true;
  for (const [n, loaded] of all.entries()) {
    await say(loaded.findings, input.name, options, io);
    const minutes = minutesOf(loaded);
    if (!minutes) done = false;
    for (const [i, format] of minutes ? formats.entries() : []) {
      const target = all.length > 1 ? numbered(targets[i], n + 1, format) : targets[i];
      const problem = minutes && (await deliver(minutes, format, target, input, options, io));
      if (!problem) continue;
      await say([translated(problem, lang)], input.name, options, io);
      done = false;
      break;
    }
  }
  return done;
}

/** "ut/alla.json" is "ut/alla-3.json" for the third model. */
function numbered(target: string | undefined, number: number, { extension }: Renderer): string | undefined {
  return target === undefined ? undefined : `${target.slice(0, -extension.length - 1)}-${number}.${extension}`;
}
