import { basename } from "node:path";
import { type Finding, type ParseOptions, UnreadableError } from "../index.js";
import type { Entry } from "./journal.js";
import { formatsNamed, produce } from "./produce.js";
import { fingerprint, limitsPrint, type Settings } from "./settings.js";
import { contentOf, type Source } from "./source.js";
import { type Content, StoreError, store } from "./store.js";
import { summaryOf } from "./summary.js";
import { correctionsIn, findingsOf, minutesOf, reasonOf, understandAll } from "./understand.js";

/** One file to convert. Travels to a worker: plain data. */
export interface Job {
  source: Source;
  /** Where the outputs go, below the output folder, without extension. */
  stem: string;
  settings: Settings;
  /** The folder, and whose temporary files are used there. Without it the contents come back with the result. */
  outDir?: string;
  owner: string;
  /** What an earlier run made of the input, and whether that is what would be made of the same bytes now. */
  former?: Entry;
  reusable?: boolean;
  /** Content the input must have; else it is another input than the one that was meant. */
  expected?: string;
}

/** What became of a job: an entry for the journal, or why no output can be written at all. */
export type Outcome =
  | { kind: "finished"; entry: Entry; unchanged: boolean; contents?: Content[] }
  | { kind: "stopped"; code: string; target: string };

type Failure = NonNullable<Entry["error"]>;

/** Converts one file. Never throws; what takes the process down is the pool's to tell. */
export async function convertFile(job: Job): Promise<Outcome> {
  const begun = performance.now();
  const { source, stem, settings } = job;
  const entry: Entry = {
    stem,
    name: source.name,
    sign: source.sign,
    settings: fingerprint(settings),
    limits: limitsPrint(settings),
    outputs: [],
    ms: 0,
    tries: 1,
  };
  const finished = (more: Partial<Entry>, contents?: Content[]): Outcome => ({
    kind: "finished",
    entry: { ...entry, ...more, ms: Math.round(performance.now() - begun) },
    unchanged: false,
    ...(contents && { contents }),
  });
  const { bytes: most } = settings.limits;
  if (source.size > most) return finished({ error: { id: "input-too-large" } });
  let content: Awaited<ReturnType<typeof contentOf>>;
  try {
    content = await contentOf(source, most);
  } catch (error) {
    return finished({ error: unreadable(error) });
  }
  const { hash } = content;
  if (job.expected !== undefined && job.expected !== hash) return finished({ error: { id: "input-changed" } });
  if (job.reusable && job.former && job.former.sha256 === hash) {
    return { kind: "finished", entry: { ...job.former, name: source.name, sign: source.sign }, unchanged: true };
  }
  try {
    const made = await contentsOf(content, job);
    if ("id" in made) return finished({ sha256: hash, error: made });
    if (job.outDir === undefined) return finished({ sha256: hash, document: made.document }, made.contents);
    const outputs = store(job.outDir, job.owner, made.contents);
    return finished({ sha256: hash, outputs, document: made.document });
  } catch (error) {
    if (!(error instanceof StoreError)) {
      return finished({ sha256: hash, error: { id: "internal-error", args: { reason: reasonOf(error) } } });
    }
    const { code, target } = error;
    if (error.final) return { kind: "stopped", code, target };
    // No hash: whether a folder can be written to is not a property of the input.
    return finished({ error: { id: "output-unwritable", args: { target, reason: code } } });
  }
}

async function contentsOf(
  { bytes, corrections }: { bytes: Uint8Array; corrections?: Uint8Array },
  { source, stem, settings }: Job,
) {
  const { read, render, limits, to } = settings;
  const options: ParseOptions = {
    ...read,
    file: basename(source.relative),
    // A scan that has not been read in half of the time is written as far as it got, rather than given up.
    limits: { ...limits, ocrSeconds: limits.seconds / 2 },
    ...(corrections && { corrections: correctionsIn(corrections) }),
  };
  const formats = await formatsNamed(to);
  const all = await understandAll(bytes, options);
  const contents: Content[] = [];
  const findings: Finding[] = [];
  for (const [i, loaded] of all.entries()) {
    const minutes = minutesOf(loaded);
    if (!minutes) return failureOf(loaded.findings);
    contents.push(...(await produce(minutes, formats, all.length > 1 ? `${stem}-${i + 1}` : stem, render)));
    for (const one of await findingsOf(loaded, {})) findings.push(one);
  }
  const [first] = all;
  const minutes = first && minutesOf(first);
  if (!first || !minutes) throw new Error("nothing was read");
  return { contents, document: summaryOf(first, minutes, findings) };
}

function failureOf(findings: readonly { id: string; args?: Record<string, string | number> }[]): Failure {
  const [first] = findings;
  return { id: first?.id ?? "internal-error", ...(first?.args && { args: first.args }) };
}

function unreadable(error: unknown): Failure {
  if (error instanceof UnreadableError) return { id: `input-${error.code}` };
  return { id: "input-unreachable", args: { reason: reasonOf(error) } };
}
