import type { BaselineEntry, BaselineFile } from "../index.js";
import type { Inspected } from "./check-input.js";
import { UsageError } from "./command.js";
import { type Checked, slashed } from "./formats/format.js";
import type { IO } from "./io.js";
import { contents } from "./settings.js";

/** The accepted findings of a run: those that the file holds, or those that it shall hold from now on. */
export interface Accepting {
  path: string;
  known: readonly BaselineEntry[];
}

/** Reads a baseline file. Where it is to be written it may be missing. */
export async function readBaseline(path: string, mayBeMissing: boolean, { files }: IO): Promise<Accepting> {
  if (mayBeMissing && (await files.kind(path)) === undefined) return { path, known: [] };
  const { baselineFaults } = await import("../index.js");
  const value = await contents(path, files);
  const faults = baselineFaults(value);
  if (faults.length > 0) throw new UsageError(faults.map((fault) => `${path}: ${fault}`).join("\n       "));
  return { path, known: (value as BaselineFile).accepted };
}

/** Parts what the baseline accepts from what is still to be said, and counts its entries that nothing asks for any more. */
export async function partition(inspected: readonly Inspected[], known: readonly BaselineEntry[]) {
  const { Baseline } = await import("../index.js");
  const baseline = new Baseline(known);
  const checked = inspected.map(({ minutes, ...one }): Checked => {
    const findings: Checked["findings"][number][] = [];
    const accepted: Checked["accepted"][number][] = [];
    for (const finding of one.findings) {
      const entry = one.failed ? undefined : baseline.accepts(finding, slashed(one.name), minutes);
      if (entry) accepted.push({ finding, reason: entry.reason });
      else findings.push(finding);
    }
    return { ...one, findings, accepted };
  });
  const stale = baseline.stale(inspected.filter(({ failed }) => !failed).map(({ name }) => slashed(name)));
  return { checked, stale };
}

/**
 * Writes the baseline anew: what it held about other files, what is still found of it with its old reason, and what is
 * new with the reason given. Returns how many findings it now accepts.
 */
export async function writeBaseline(
  { path, known }: Accepting,
  inspected: readonly Inspected[],
  reason: string,
  { files }: IO,
): Promise<number> {
  const { Baseline, identity } = await import("../index.js");
  const baseline = new Baseline(known);
  const seen = new Set(inspected.map(({ name }) => slashed(name)));
  const accepted = known.filter(({ file }) => !seen.has(file));
  for (const { name, findings, minutes, failed } of inspected) {
    if (failed) continue;
    for (const finding of findings) {
      const entry = baseline.accepts(finding, slashed(name), minutes);
      accepted.push(entry ?? { ...identity(finding, slashed(name), minutes), reason });
    }
  }
  const key = ({ file, rule, at }: BaselineEntry): string => JSON.stringify([file, rule, at]);
  accepted.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const file: BaselineFile = { version: 1, accepted };
  await files.write(path, `${JSON.stringify(file, null, 2)}\n`);
  return accepted.length;
}
