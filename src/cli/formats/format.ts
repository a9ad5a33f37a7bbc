import type { Finding, Severity } from "../../index.js";
import type { styleFor } from "../style.js";
import type { Lang } from "../wording.js";

/** What was found in one input. */
export interface Checked {
  /** The input as messages name it. */
  name: string;
  findings: readonly Finding[];
  /** Findings that the baseline accepts, with the reason. */
  accepted: readonly { finding: Finding; reason: string }[];
  /** The text that the findings' places refer to, where the input is a document. */
  text?: string;
  /** The input is a PDF: its lines are those of `paragraf text`, and people look for pages. */
  paged: boolean;
  /** The input could not be read; the findings say why. */
  failed: boolean;
}

/** What formats take into account. */
export interface Setting {
  lang: Lang;
  style: ReturnType<typeof styleFor>;
  /** Width of the terminal in characters. */
  columns: number | undefined;
  /** Findings as grave as this make the run fail. */
  failOn: Severity;
}

/** A way to write what was found: input by input, or all at once. */
export interface Format {
  name: string;
  each?(checked: Checked, setting: Setting): string;
  all?(checked: readonly Checked[], setting: Setting): string;
}

/** A path as URLs write it: slashes, and no dot at the beginning. */
export const slashed = (name: string): string => name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
