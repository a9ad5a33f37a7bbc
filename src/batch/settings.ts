import { createHash } from "node:crypto";
import type { ParseOptions, RenderOptions } from "../index.js";
import { version } from "../version.js";

/** How far one file may go before it is given up. */
export interface Limits {
  /** Largest input, in bytes. */
  bytes: number;
  /** Most pages of a PDF. */
  pages: number;
  /** Longest time for one file, in seconds. */
  seconds: number;
  /** What OCR may take on top of that, where it is wanted. */
  ocrSeconds: number;
  /** Most memory of a worker, in MiB: everything the process holds, native memory included. */
  memory: number;
}

/** What is made of each file. */
export interface Settings {
  /** Names of the output formats. */
  to: readonly string[];
  read: Omit<ParseOptions, "file" | "limits">;
  render: RenderOptions;
  limits: Limits;
}

/** How far one file may go unless told otherwise. */
export const defaultLimits: Limits = {
  bytes: 200 * 1024 * 1024,
  pages: 5_000,
  seconds: 120,
  ocrSeconds: 600,
  memory: 1_024,
};

/**
 * What the outputs depend on beside the input, as one short string: the version, the formats and how they are made.
 * The language of messages changes no output.
 */
export function fingerprint({ to, read, render }: Settings): string {
  const { lang: _, ...how } = read;
  return digest({ version, to: [...to].sort(), read: sorted(how), render: sorted(render) });
}

/** What a failure depends on beside that: with wider limits the file may do. */
export const limitsPrint = ({ limits }: Settings): string => digest(sorted(limits));

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

const sorted = (value: object): [string, unknown][] => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
