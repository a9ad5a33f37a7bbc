import { filesOf, formatsNamed } from "../batch/produce.js";
import { finding } from "../findings/collect.js";
import type { Finding, Minutes, Renderer, RenderOptions } from "../index.js";
import { type Option, type Options, UsageError } from "./command.js";
import type { Input } from "./inputs.js";
import type { IO } from "./io.js";
import { reasonOf } from "./load.js";

/** How results are written, for every command that writes minutes. */
export const deliveryOptions: readonly Option[] = [
  {
    flags: "-t, --to <formats>",
    description: "json, ndjson, md, html, akn, csv, popolo; several, parted by commas, with --out-dir (default: json)",
  },
  {
    flags: "-o, --output <file>",
    description: "write one result here; its extension chooses the format where --to does not",
  },
  { flags: "-d, --out-dir <folder>", description: "write every result into this folder; csv one file a table" },
  {
    flags: "--table <name>",
    description: "csv without --out-dir: which of the tables",
    choices: ["attendance", "decisions", "motions", "votes", "ballots", "reservations"],
    default: "decisions",
  },
  { flags: "--delimiter <mark>", description: "csv: what stands between fields", choices: [",", ";"], default: "," },
  { flags: "--bom", description: "csv: open with a byte order mark, as Excel wants it" },
];

/** The formats that are asked for: by name, else by the extension of the one output file, else JSON. */
export async function formatsOf({ to, output }: Options): Promise<Renderer[]> {
  const { renderers } = await import("../index.js");
  const known: readonly Renderer[] = renderers;
  const byExtension = known
    .filter(({ extension }) => output?.toLowerCase().endsWith(`.${extension}`))
    .sort((a, b) => b.extension.length - a.extension.length)[0]?.name;
  const names = new Set((to ?? byExtension ?? "json").split(",").map((name) => name.trim()));
  try {
    return await formatsNamed([...names]);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** Writes minutes in one format to a path, or to standard output where there is none; gives what went wrong, if anything. */
export async function deliver(
  minutes: Minutes,
  format: Renderer,
  target: string | undefined,
  input: Input,
  options: Options,
  io: IO,
): Promise<Finding | undefined> {
  const { files, stdout } = io;
  if (target !== undefined && input.path !== undefined && files.absolute(target) === files.absolute(input.path)) {
    return finding("output-is-input");
  }
  let rendered: [path: string | undefined, content: string][];
  try {
    rendered = await renderedIn(minutes, format, target, options);
  } catch (error) {
    return finding("internal-error", { args: { reason: reasonOf(error) } });
  }
  for (const [path, content] of rendered) {
    if (path === undefined) {
      await stdout.write(content);
      continue;
    }
    try {
      await files.write(path, content);
    } catch (error) {
      return finding("output-unwritable", { args: { target: path, reason: reasonOf(error) } });
    }
  }
  return undefined;
}

/** Every file of the format into a folder; one file where one was named. */
async function renderedIn(
  minutes: Minutes,
  format: Renderer,
  target: string | undefined,
  options: Options,
): Promise<[string | undefined, string][]> {
  const how = renderOptions(options);
  if (target === undefined || options.outDir === undefined) return [[target, await format.render(minutes, how)]];
  const stem = target.slice(0, -format.extension.length - 1);
  return (await filesOf(minutes, format, stem, how)).map(({ path, content }) => [path, content]);
}

/** What the command line says about formats. */
export const renderOptions = ({ table, delimiter, bom }: Options): RenderOptions => ({
  ...(table !== undefined && { table }),
  ...(delimiter !== undefined && { delimiter }),
  ...(bom !== undefined && { bom }),
});
