import type { messageOf } from "../batch/report/rows.js";
import { finding, translated } from "../findings/collect.js";
import { openQueue, QueueError, ticketsOf, work } from "../queue/index.js";
import { memoryOf, settingsOf, sourcesOf, whole, whyStopped, workerCount } from "./batch.js";
import { type Options, UsageError } from "./command.js";
import { formatsOf } from "./deliver.js";
import { expandAll } from "./inputs.js";
import type { IO } from "./io.js";
import { tellPassed } from "./passed.js";
import { report } from "./report.js";
import { printable } from "./style.js";
import { wording } from "./wording.js";

/** Failed jobs that the status names. */
const NAMED = 20;

/** Queues inputs. */
export async function addToQueue(words: readonly string[], options: Options, io: IO): Promise<number> {
  const { lang = "sv", outDir, filesFrom, retryFailed } = options;
  if (words.length === 0 && filesFrom === undefined && !retryFailed) throw new UsageError("name at least one input");
  if (outDir === undefined && !retryFailed)
    throw new UsageError("queue add needs --out-dir <folder>, as the workers see it");
  return guarded(options, io, async (name, url) => {
    const found = await expandAll(words, options, io, true);
    const settings = settingsOf(await formatsOf(options), options);
    const { sources, passed } = await sourcesOf(found, options, io);
    await tellPassed(passed, options, io);
    const { tickets, unchanged, problems } = await ticketsOf(sources, {
      outDir: io.files.absolute(outDir ?? "."),
      settings,
    });
    for (const { name: input, problem } of problems) await report([translated(problem, lang)], input, io.stderr, io);
    const jobs = await openQueue(name, url);
    try {
      await jobs.add(tickets);
      const retried = retryFailed ? await jobs.retry() : 0;
      const count = { queued: tickets.length + retried, unchanged, failed: problems.length };
      if (!options.quiet) await io.stderr.write(`${wording("queued", lang, count)}\n`);
    } finally {
      await jobs.close();
    }
    return problems.length > 0 ? 1 : 0;
  });
}

/** Works until stopped, or until the queue is empty. */
export async function workOnQueue(options: Options, io: IO): Promise<number> {
  const { lang = "sv" } = options;
  return guarded(options, io, async (name, url) => {
    const count = { converted: 0, unchanged: 0, failed: 0 };
    const memory = memoryOf(options);
    const asked = {
      ...{ queue: name, redis: url, workers: workerCount(options, memory), memory },
      ...(options.untilEmpty !== undefined && { untilEmpty: options.untilEmpty }),
      lock: whole(options.lock ?? "30", "--lock"),
    };
    let written: Promise<unknown> = Promise.resolve();
    const on = ({ name: input, error }: { name: string; error?: Parameters<typeof messageOf>[0] }): void => {
      count[error ? "failed" : "converted"]++;
      if (!error) return;
      const why = finding(error.id, error.args ? { args: error.args } : {}, lang);
      written = written.then(() => report([why], input, io.stderr, io));
    };
    await (await openQueue(name, url)).close();
    await work({ ...asked, on }, io.interrupted());
    await written;
    if (!options.quiet) await io.stderr.write(`${wording("batch-done", lang, count)}\n`);
    return count.failed > 0 ? 1 : 0;
  });
}

/** How far the queue is. */
export async function queueStatus(options: Options, io: IO): Promise<number> {
  const { lang = "sv" } = options;
  return guarded(options, io, async (name, url) => {
    const jobs = await openQueue(name, url);
    try {
      const counts = await jobs.counts();
      await io.stdout.write(`${wording("queue-status", lang, { ...counts })}\n`);
      for (const { name: input, reason } of await jobs.failures(NAMED)) {
        await io.stdout.write(`  ${printable(input)} (${printable(reason)})\n`);
      }
      if (counts.failed > NAMED) await io.stdout.write("  …\n");
      return counts.failed > 0 ? 1 : 0;
    } finally {
      await jobs.close();
    }
  });
}

/** Says what is wrong with the queue or the results' folder; exit code 2. */
async function guarded(options: Options, io: IO, act: (name: string, url: string) => Promise<number>): Promise<number> {
  const { lang = "sv" } = options;
  const name = options.queue ?? "paragraf";
  if (!/^[\w.-]+$/.test(name)) throw new UsageError(`--queue is letters, digits, ".", "_" and "-", not "${name}"`);
  const url = options.redis ?? io.env.PARAGRAF_REDIS ?? "redis://127.0.0.1:6379";
  try {
    return await act(name, url);
  } catch (error) {
    const why =
      error instanceof QueueError
        ? wording(`queue-${error.code}`, lang, { server: error.server })
        : whyStopped(error, options);
    await io.stderr.write(`${why}\n`);
    return 2;
  }
}
