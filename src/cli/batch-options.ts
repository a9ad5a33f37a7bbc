import { isArchive } from "../batch/archive.js";
import { type Option, type Options, UsageError } from "./command.js";
import type { Input } from "./inputs.js";

/** More files than these are a batch: they are worth worker processes, a journal and a report. */
const FEW = 8;

/** What only batches know. */
export const batchOptions: readonly Option[] = [
  {
    flags: "--files-from <list>",
    description: "read names of inputs from a file, one a line or parted by NUL; - is stdin",
  },
  { flags: "-j, --workers <number>", description: "batch: worker processes (default: as many as the machine holds)" },
  { flags: "--memory <MiB>", description: "batch: most memory of a worker (default: 1024)" },
  { flags: "--shard <i/n>", description: "batch: convert the i-th of n parts of the inputs, 1/4 to 4/4" },
  { flags: "--rehash", description: "batch: read everything again instead of trusting sizes and times" },
  { flags: "--retry-failed", description: "batch: try again what has failed before" },
  { flags: "--dry-run", description: "batch: list what would be written, and write nothing" },
  { flags: "--json-progress", description: "batch: tell what happens on stderr, one JSON object a line" },
];

/** Whether the inputs are a batch. */
export function isBatch(inputs: readonly Input[], options: Options): boolean {
  const { outDir, workers, memory, shard, rehash, retryFailed, dryRun, jsonProgress, filesFrom } = options;
  const asked = [workers, memory, shard, rehash, retryFailed, dryRun, jsonProgress, filesFrom].some(
    (one) => one !== undefined,
  );
  const archive = inputs.some(({ path }) => path !== undefined && isArchive(path));
  if (outDir !== undefined) return asked || archive || inputs.length > FEW;
  if (asked || archive) throw new UsageError("a batch needs --out-dir <folder>");
  return false;
}
