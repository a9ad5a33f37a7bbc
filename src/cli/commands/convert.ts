import { finding, translated } from "../../findings/collect.js";
import type { Finding, Minutes, Renderer } from "../../index.js";
import { type Command, langOption, type Options, pdfEngineOption, quietOption, UsageError } from "../command.js";
import { expand, type Input } from "../inputs.js";
import type { IO } from "../io.js";
import { load, reasonOf } from "../load.js";
import { outputPaths } from "../outputs.js";
import { report } from "../report.js";
import { wording } from "../wording.js";

/** Reads documents (or models) and writes them in other formats. */
export const convert: Command = {
  name: "convert",
  summary: "read minutes and write JSON, Markdown or HTML",
  arguments: [
    { name: "[inputs...]", description: "documents, JSON models, folders, patterns, or - for standard input" },
  ],
  options: [
    {
      flags: "-t, --to <formats>",
      description: "json, md or html; several, parted by commas, with --out-dir (default: json)",
    },
    {
      flags: "-o, --output <file>",
      description: "write one result here; its extension chooses the format where --to does not",
    },
    { flags: "-d, --out-dir <folder>", description: "write every result into this folder" },
    pdfEngineOption,
    langOption,
    quietOption,
  ],
  examples: [
    ["paragraf convert protokoll.pdf", "prints the model as JSON"],
    ["paragraf convert protokoll.pdf -o protokoll.html", "writes one HTML file"],
    ["paragraf convert arkiv --to json,md,html --out-dir ut", "converts a folder with all below it"],
    ["paragraf convert - --to md < protokoll.txt", "reads standard input"],
  ],
  exitCodes: ["everything was converted, with or without findings", "some input could not be converted", "wrong usage"],
  async run(words, options, io) {
    if (words.length === 0) throw new UsageError("name at least one input; - reads standard input");
    if (options.output !== undefined && options.outDir !== undefined) {
      throw new UsageError("give --output or --out-dir, not both");
    }
    const formats = await formatsOf(options);
    const lang = options.lang ?? "sv";
    const found = await expand(words, io.files);
    const inputs = found.flatMap((one) => ("inputs" in one ? one.inputs : []));
    const several = inputs.length > 1 || formats.length > 1 || found.some((one) => "many" in one && one.many);
    if (several && options.outDir === undefined) {
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

async function formatsOf({ to, output }: Options): Promise<Renderer[]> {
  const { renderers } = await import("../../index.js");
  const known: readonly Renderer[] = renderers;
  const byExtension = known.find(({ extension }) => output?.toLowerCase().endsWith(`.${extension}`))?.name;
  const names = new Set((to ?? byExtension ?? "json").split(",").map((name) => name.trim()));
  return [...names].map((name) => {
    const format = known.find((one) => one.name === name);
    if (format) return format;
    throw new UsageError(`there is no format "${name}"; known are ${known.map((one) => one.name).join(", ")}`);
  });
}

/** Where each input's results go, one path a format; undefined is standard output. */
function targetsOf(inputs: readonly Input[], formats: readonly Renderer[], options: Options): (string | undefined)[][] {
  const { output, outDir } = options;
  if (outDir === undefined) return inputs.map(() => [output === "-" ? undefined : output]);
  const extensions = formats.map(({ extension }) => extension);
  return outputPaths(inputs, extensions).map((paths) =>
    paths.map((path) => `${outDir.replace(/[\\/]+$/, "")}/${path}`),
  );
}

async function convertOne(
  input: Input,
  formats: readonly Renderer[],
  targets: readonly (string | undefined)[],
  options: Options,
  io: IO,
): Promise<boolean> {
  const lang = options.lang ?? "sv";
  const say = (findings: readonly Finding[]): Promise<void> => {
    const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
    return report(shown, input.name, io.stderr, io);
  };
  const loaded = await load(input, options, io);
  await say(loaded.findings);
  if (loaded.kind === "failure") return false;
  if (loaded.kind === "model" && loaded.findings.length > 0) return false;
  const minutes = loaded.kind === "document" ? loaded.minutes : (loaded.model as Minutes);
  for (const [i, format] of formats.entries()) {
    const problem = await write(minutes, format, targets[i], input, io);
    if (problem) {
      await say([translated(problem, lang)]);
      return false;
    }
  }
  return true;
}

async function write(minutes: Minutes, format: Renderer, target: string | undefined, input: Input, io: IO) {
  const { files, stdout } = io;
  if (target !== undefined && input.path !== undefined && files.absolute(target) === files.absolute(input.path)) {
    return finding("output-is-input");
  }
  let rendered: string;
  try {
    rendered = await format.render(minutes, {});
  } catch (error) {
    return finding("internal-error", { args: { reason: reasonOf(error) } });
  }
  if (target === undefined) {
    await stdout.write(rendered);
    return undefined;
  }
  try {
    await files.write(target, rendered);
  } catch (error) {
    return finding("output-unwritable", { args: { target, reason: reasonOf(error) } });
  }
  return undefined;
}
