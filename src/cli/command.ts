import type { IO } from "./io.js";

/** A word on the command line after the command's name. */
export interface Argument {
  /** As commander writes it: `<file>`, `[inputs...]`. */
  name: string;
  description: string;
}

export interface Option {
  /** As commander writes it: "-o, --output <file>". */
  flags: string;
  description: string;
  choices?: readonly string[];
  default?: string;
}

/** One command of the tool: what its help says and what it does. Everything heavy is imported when it runs. */
export interface Command {
  name: string;
  summary: string;
  arguments: readonly Argument[];
  options: readonly Option[];
  /** Commands that can be copied, each with what it does. */
  examples: readonly (readonly [command: string, does: string])[];
  /** What the exit codes mean, in order from 0. */
  exitCodes: readonly string[];
  /** Does the work and returns the exit code. Throws `UsageError` where the command line makes no sense. */
  run(words: readonly string[], options: Options, io: IO): Promise<number>;
}

/** Options by their long names in camel case; commander has checked the choices. */
export interface Options {
  lang?: "sv" | "en";
  pdfEngine?: "auto" | "native" | "pdfjs";
  ocr?: "auto" | "always" | "never";
  /** False with --no-corrections. */
  corrections?: boolean;
  quiet?: boolean;
  to?: string;
  output?: string;
  outDir?: string;
  stage?: string;
  width?: string;
  table?: string;
  delimiter?: "," | ";";
  bom?: boolean;
  paragraph?: string;
  from?: string;
  title?: string;
  baseUrl?: string;
  format?: string;
  config?: string;
  preset?: string;
  seats?: string;
  baseline?: string;
  updateBaseline?: boolean;
  reason?: string;
  failOn?: "error" | "warning" | "note";
  maxWarnings?: string;
  filesFrom?: string;
  workers?: string;
  memory?: string;
  timeLimit?: string;
  maxPages?: string;
  maxSize?: string;
  shard?: string;
  rehash?: boolean;
  retryFailed?: boolean;
  dryRun?: boolean;
  jsonProgress?: boolean;
  redis?: string;
  queue?: string;
  lock?: string;
  untilEmpty?: boolean;
  port?: string;
  host?: string;
  by?: string;
  open?: boolean;
}

/** The command line makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const pdfEngineOption: Option = {
  flags: "--pdf-engine <engine>",
  description: "what reads PDFs: native is fast, pdfjs runs everywhere",
  choices: ["auto", "native", "pdfjs"],
  default: "auto",
};

export const correctionsOption: Option = {
  flags: "--no-corrections",
  description: "leave out the corrections in FILE.corrections.json",
};

/** How far one file may go. */
export const limitOptions: readonly Option[] = [
  { flags: "--time-limit <seconds>", description: "most time for one file (default: 120)" },
  { flags: "--max-pages <number>", description: "most pages of a PDF (default: 5000)" },
  { flags: "--max-size <MiB>", description: "largest file (default: 200)" },
];

export const ocrOption: Option = {
  flags: "--ocr <when>",
  description: "read pictures of pages: where a page has no usable text, always, or never",
  choices: ["auto", "always", "never"],
  default: "auto",
};

export const langOption: Option = {
  flags: "--lang <language>",
  description: "language of the messages",
  choices: ["sv", "en"],
  default: "sv",
};

export const quietOption: Option = { flags: "-q, --quiet", description: "report errors only" };
