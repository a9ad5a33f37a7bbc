import { isArchive } from "../batch/archive.js";
import {
  fileSource,
  LockedError,
  ownerOf,
  type Problem,
  planOf,
  runBatch,
  type Settings,
  type Shard,
  type Source,
  StoreError,
  shardOf,
  workersFor,
  writeReport,
} from "../batch/index.js";
import { defaultLimits } from "../batch/settings.js";
import type { Walked } from "../batch/walk.js";
import { members } from "../batch/zip.js";
import { finding, translated } from "../findings/collect.js";
import type { Renderer } from "../index.js";
import { type Options, UsageError } from "./command.js";
import { renderOptions } from "./deliver.js";
import { extensions, type Found, isDocument } from "./inputs.js";
import type { IO } from "./io.js";
import { limitsOf, readingOptions, reasonOf } from "./load.js";
import { passedIn, tellPassed } from "./passed.js";
import { under } from "./paths.js";
import { progressOf } from "./progress.js";
import { report } from "./report.js";
import { printable } from "./style.js";
import { wording } from "./wording.js";

/** Files described by the file system at the same time. */
const AT_ONCE = 64;

/** Exit codes of what a signal ended, by the convention of shells: 128 and the signal's number. */
const INTERRUPTED = 130;
const ENDED = 143;

/** Converts a batch; gives the exit code. */
export async function convertBatch(
  found: readonly Found[],
  formats: readonly Renderer[],
  options: Options,
  io: IO,
): Promise<number> {
  const lang = options.lang ?? "sv";
  const outDir = io.files.absolute(options.outDir ?? ".");
  const shard = options.shard === undefined ? undefined : shardIn(options.shard);
  const { rehash, retryFailed } = options;
  const asked = {
    outDir,
    settings: settingsOf(formats, options),
    ...(shard && { shard }),
    ...(rehash !== undefined && { rehash }),
    ...(retryFailed !== undefined && { retryFailed }),
  };
  const { sources, passed } = await sourcesOf(found, options, io);
  await tellPassed(passed, options, io);
  if (options.dryRun) return list(await planOf(sources, { ...asked, owner: "" }), formats, options, io);
  const progress = await progressOf(options, io);
  const workers = workerCount(options, memoryOf(options));
  const signal = io.interrupted();
  const tell = async (text: string): Promise<void> => {
    if (!options.quiet && !options.jsonProgress) await io.stderr.write(`${text}\n`);
  };
  try {
    const result = await runBatch(sources, { ...asked, workers, signal, on: (event) => progress.on(event) });
    await progress.close();
    const { plan, stopped, interrupted, ...counted } = result;
    if (stopped) throw stopped;
    if (!interrupted && !shard) await writeReport(outDir, plan.all, plan.problems, ownerOf({}), lang);
    await progress.done(counted);
    if (interrupted) {
      await tell(wording("batch-interrupted", lang));
      return signal.reason === "SIGTERM" ? ENDED : INTERRUPTED;
    }
    const path = under(options.outDir ?? ".", "report.html");
    await tell(shard ? wording("batch-shard", lang, { ...shard }) : wording("batch-report", lang, { path }));
    return counted.failed > 0 ? 1 : 0;
  } catch (error) {
    await progress.close();
    await io.stderr.write(`${whyStopped(error, options)}\n`);
    return 2;
  }
}

/** What to do about what stopped a batch: nothing can be written, or somebody else writes there. Throws what it does not know. */
export function whyStopped(error: unknown, { outDir = ".", lang = "sv" }: Options): string {
  if (error instanceof StoreError) {
    const target = printable(under(outDir, error.target));
    return wording("batch-stopped", lang, { code: error.code, target });
  }
  if (error instanceof LockedError) return wording("batch-locked", lang, { holder: error.holder, path: error.path });
  throw error;
}

/** What the command line says about how to convert. */
export function settingsOf(formats: readonly Renderer[], options: Options): Settings {
  const { limits: _limits, ...read } = readingOptions(options);
  // Into a folder go all tables.
  const { table: _table, ...render } = renderOptions(options);
  return {
    to: formats.map(({ name }) => name),
    read,
    render,
    limits: { ...defaultLimits, ...limitsOf(options), memory: memoryOf(options) },
  };
}

/** The files of the inputs, archives opened, what is gone or cannot be opened, and what was passed over in folders and archives. */
export async function sourcesOf(
  found: readonly Found[],
  options: Options,
  { files }: IO,
): Promise<{ sources: (Source | Problem)[]; passed: Walked[] }> {
  const corrections = options.corrections !== false;
  const sources: (Source | Problem)[] = [];
  const passed = passedIn(found);
  const inputs = found.flatMap((one) => {
    if ("inputs" in one) return one.inputs.map((input) => ({ ...input, named: !one.many }));
    sources.push(one);
    return [];
  });
  for (let at = 0; at < inputs.length; at += AT_ONCE) {
    const some = inputs.slice(at, at + AT_ONCE).map(async ({ name, path, relative, raw, named }) => {
      if (path === undefined) throw new UsageError("standard input is one document: convert it by itself");
      try {
        const absolute = files.absolute(path);
        if (isArchive(path)) {
          const archive = await members(absolute, name, relative, isDocument);
          for (const one of archive.passed) passed.push(one);
          // Among others in a folder an archive of pictures is only passed over.
          const empty = named && archive.found.length === 0;
          return empty ? [{ name, problem: finding("archive-empty", { args: { extensions } }) }] : archive.found;
        }
        return [await fileSource(absolute, { name, relative, corrections, ...(raw !== undefined && { raw }) })];
      } catch (error) {
        return [{ name, problem: finding("input-unreachable", { args: { reason: reasonOf(error) } }) }];
      }
    });
    for (const one of (await Promise.all(some)).flat()) sources.push(one);
  }
  return { sources, passed };
}

/** What would be written, one output a line. */
async function list(
  { jobs, unchanged, problems }: Awaited<ReturnType<typeof planOf>>,
  formats: readonly Renderer[],
  options: Options,
  io: IO,
): Promise<number> {
  const lang = options.lang ?? "sv";
  for (const { name, problem } of problems) await report([translated(problem, lang)], name, io.stderr, io);
  for (const { source, stem } of [...jobs].sort((a, b) => (a.stem < b.stem ? -1 : 1))) {
    for (const { extension, files } of formats) {
      await io.stdout.write(`${printable(source.name)} → ${stem}.${files ? "*." : ""}${extension}\n`);
    }
  }
  if (!options.quiet) {
    const count = { jobs: jobs.length, unchanged: unchanged.length, failed: problems.length };
    await io.stderr.write(`${wording("batch-planned", lang, count)}\n`);
  }
  return problems.length > 0 ? 1 : 0;
}

function shardIn(text: string): Shard {
  const shard = shardOf(text);
  if (shard) return shard;
  throw new UsageError(`--shard is a part and a number of parts, such as 2/8, not "${text}"`);
}

/** Most memory of a worker, in MiB. */
export function memoryOf(options: Options): number {
  const memory = options.memory === undefined ? defaultLimits.memory : whole(options.memory, "--memory");
  if (memory >= 128) return memory;
  throw new UsageError("--memory must be 128 or more: a worker takes as much before it reads anything");
}

/** How many workers, as asked for or as the machine holds. */
export const workerCount = ({ workers }: Options, memory: number): number =>
  workers === undefined ? workersFor(memory) : whole(workers, "--workers");

export function whole(text: string, name: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${name} is a whole number above 0, not "${text}"`);
}
