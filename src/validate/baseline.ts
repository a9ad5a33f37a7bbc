import type { Finding } from "../findings/finding.js";
import type { Minutes } from "../model/minutes.js";
import { isRecord } from "../text/records.js";

/** A finding that somebody has accepted, and why. A legal text has no room for inline suppressions. */
export interface BaselineEntry {
  /** The file as the command line names it, with slashes. */
  file: string;
  rule: string;
  variant?: string;
  /** The value: its JSON Pointer, the item given by its number. "§ 12/votes/0/yes" */
  at: string;
  args?: Record<string, string | number>;
  reason: string;
}

/** What a baseline file holds. */
export interface BaselineFile {
  version: 1;
  accepted: BaselineEntry[];
}

/** Accepted findings, found by what they say and not by the line they stand on. */
export class Baseline {
  private readonly entries = new Map<string, BaselineEntry>();
  private readonly used = new Set<string>();

  constructor(accepted: readonly BaselineEntry[]) {
    for (const entry of accepted) this.entries.set(keyOf(entry), entry);
  }

  /** The entry that accepts the finding. */
  accepts(finding: Finding, file: string, minutes: Minutes | undefined): BaselineEntry | undefined {
    const key = keyOf(identity(finding, file, minutes));
    const entry = this.entries.get(key);
    if (entry) this.used.add(key);
    return entry;
  }

  /** Entries about one of the files that no finding has asked for: what they accept has been mended. */
  stale(files: readonly string[]): BaselineEntry[] {
    const seen = new Set(files);
    return [...this.entries].flatMap(([key, entry]) => (seen.has(entry.file) && !this.used.has(key) ? [entry] : []));
  }
}

/** What makes a finding the same finding in the next run. */
export function identity(
  { id, variant, pointer = "", args }: Finding,
  file: string,
  minutes: Minutes | undefined,
): Omit<BaselineEntry, "reason"> {
  const index = /^\/paragraphs\/(\d+)/.exec(pointer);
  const number = index ? minutes?.paragraphs[Number(index[1])]?.number : undefined;
  const at = index && number !== undefined ? `§ ${number}${pointer.slice(index[0].length)}` : pointer;
  return { file, rule: id, ...(variant !== undefined && { variant }), at, ...(args && { args }) };
}

const keyOf = ({ file, rule, variant, at, args = {} }: Omit<BaselineEntry, "reason">): string =>
  JSON.stringify([file, rule, variant ?? "", at, Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** What is wrong with a baseline file, one line each; an entry without a reason accepts nothing. */
export function baselineFaults(value: unknown): string[] {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.accepted)) {
    return ['the baseline must be {"version": 1, "accepted": […]}'];
  }
  return value.accepted.flatMap((entry, i) => {
    const lacking = ["file", "rule", "at", "reason"].filter(
      (key) => !isRecord(entry) || !(key === "at" ? typeof entry[key] === "string" : isText(entry[key])),
    );
    return lacking.map((key) => `/accepted/${i}: ${key} is missing`);
  });
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
