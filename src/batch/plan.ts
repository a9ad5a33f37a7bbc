import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { finding } from "../findings/collect.js";
import type { Job } from "./convert.js";
import { costOf } from "./cost.js";
import { better, type Entry, readJournals } from "./journal.js";
import { stemsOf } from "./names.js";
import { formatsNamed } from "./produce.js";
import { fingerprint, limitsPrint, type Settings } from "./settings.js";
import { belongs, type Shard } from "./shard.js";
import { type Problem, type Source, sha256 } from "./source.js";
import type { Output } from "./store.js";

/** An input with the place of its outputs. */
export interface Planned {
  source: Source;
  stem: string;
}

/** What a batch has to do. */
export interface Plan {
  /** Every input of this batch (or shard), in the order of stems. */
  all: Planned[];
  /** What is to be converted, the costly first: a large file that comes last would keep everybody waiting. */
  jobs: Job[];
  /** Inputs that need nothing: they were converted, or have failed, as they are. */
  unchanged: Entry[];
  problems: Problem[];
}

/** Failures that say nothing of the input: they are tried again on every run. */
const PASSING = new Set(["input-unreachable", "input-changed", "output-unwritable"]);

/** Where a batch writes and how, and what of it is left to do. */
export interface PlanOptions {
  /** The folder for the results, absolute. */
  outDir: string;
  /** What the names of this process's own journal and lock end in: `ownerOf`. */
  owner: string;
  settings: Settings;
  /** The part of the inputs to convert; all of them where it is not given. */
  shard?: Shard;
  /** Read every input and output instead of trusting sizes and times. */
  rehash?: boolean;
  /** Try what failed again. */
  retryFailed?: boolean;
}

/** Names the outputs of all inputs and leaves out what the journals say is done. */
export async function planOf(found: readonly (Source | Problem)[], options: PlanOptions): Promise<Plan> {
  const { outDir, shard } = options;
  const problems = found.filter((one): one is Problem => "problem" in one);
  const sources = unique(found.filter((one): one is Source => !("problem" in one)));
  // The names follow from the whole list, so that every shard gives the same ones.
  const stems = stemsOf(sources, await extensionsOf(options.settings));
  const named = sources.map((source, i): Planned => ({ source, stem: stems[i] ?? "" }));
  const mine = named.filter(({ stem }) => !shard || belongs(stem, shard)).sort((a, b) => (a.stem < b.stem ? -1 : 1));
  const paths = new Set(sources.map(({ path }) => resolve(path)));
  const extensions = await extensionsOf(options.settings);
  const overwriting = (stem: string): boolean =>
    extensions.some((extension) => paths.has(resolve(outDir, `${stem}.${extension}`)));
  const all = mine.filter(({ stem, source }) => {
    if (!overwriting(stem)) return true;
    problems.push({ name: source.name, problem: finding("output-is-input") });
    return false;
  });
  return { all, problems: shard && shard.number > 1 ? [] : problems, ...(await split(all, options)) };
}

async function extensionsOf({ to }: Settings): Promise<string[]> {
  return (await formatsNamed(to)).map(({ extension }) => extension);
}

/** One input a file and member, however often and by whatever way it was named. */
function unique(sources: readonly Source[]): Source[] {
  const seen = new Map<string, Source>();
  for (const source of sources) {
    const id = `${source.raw ?? resolve(source.path)}\n${source.member ?? ""}`;
    if (!seen.has(id)) seen.set(id, source);
  }
  return [...seen.values()];
}

async function split(all: readonly Planned[], options: PlanOptions): Promise<Pick<Plan, "jobs" | "unchanged">> {
  const { outDir, owner, settings, rehash = false, retryFailed = false } = options;
  const known = await entriesOf(outDir, new Set(all.map(({ stem }) => stem)));
  const prints = [fingerprint(settings), limitsPrint(settings)];
  const jobs: Job[] = [];
  const unchanged: Entry[] = [];
  for (const { source, stem } of all) {
    const former = known.get(stem);
    const job: Job = { source, stem, settings, outDir, owner, ...(former && !former.error && { former }) };
    const same = former?.settings === prints[0];
    const seen = former?.sign === source.sign && !rehash;
    if (!former || !same) jobs.push(job);
    else if (former.error) {
      const lasting = !PASSING.has(former.error.id) && former.limits === prints[1] && !retryFailed;
      if (lasting && seen) unchanged.push(former);
      else jobs.push(job);
    } else if (!(await intact(outDir, former.outputs, rehash))) jobs.push(job);
    else if (seen) unchanged.push(former);
    else jobs.push({ ...job, reusable: true });
  }
  const cost = new Map(jobs.map((job) => [job, costOf(job.source)]));
  return { jobs: jobs.sort((a, b) => (cost.get(b) ?? 0) - (cost.get(a) ?? 0)), unchanged };
}

/** What the journals of an output folder say about stems. */
export async function entriesOf(outDir: string, stems: ReadonlySet<string>): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await readJournals(outDir, (entry) => {
    if (stems.has(entry.stem)) entries.set(entry.stem, better(entries.get(entry.stem), entry));
  });
  return entries;
}

/** Whether outputs are there as they were written: by their sizes, or by their content. */
async function intact(outDir: string, outputs: readonly Output[], thorough: boolean): Promise<boolean> {
  for (const { path, size, sha256: hash } of outputs) {
    const found = statSync(join(outDir, path), { throwIfNoEntry: false });
    if (found?.size !== size) return false;
    if (thorough && sha256(await readFile(join(outDir, path))) !== hash) return false;
  }
  return true;
}
