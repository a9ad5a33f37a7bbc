import type { Severity } from "../findings/finding.js";
import type { RemarkId } from "../findings/remarks.js";
import type { Subject } from "./subject.js";

/** What may be set for a rule in the configuration. */
export interface OptionSpec {
  type: "integer" | "strings";
  default: number | readonly string[];
  /** What it does, for the reference and the configuration's schema. */
  description: string;
}

/** The values of a rule's options, by name. */
export type OptionValues = Readonly<Record<string, number | readonly string[]>>;

/** What a rule says beyond the place of a breach. */
export interface Detail {
  /** Which of the rule's messages, where it is not the first one. */
  variant?: string;
  /** At most this grave, whatever the rule's severity. */
  atMost?: Severity;
  args?: Record<string, string | number>;
  /** Places that explain it: pointer, and the id of a remark. */
  related?: readonly { pointer: string; remark: RemarkId }[];
  /** Id of a remark with its values. */
  remark?: { id: RemarkId; args?: Record<string, string | number> };
  /** Words inside the value that are meant. */
  words?: string;
  /** Something is missing: proved only where everything was understood. */
  absence?: true;
}

/** Says that the value at a JSON Pointer breaks the rule. */
export type Report = (pointer: string, detail?: Detail) => void;

/** A rule of conformance. Its texts stand under its id in `findings/catalogue.json`. */
export interface Rule {
  id: string;
  /** Sections of kommunallagen, "5:69", for the council and for boards; the rule binds only bodies that have some. */
  law?: { council?: readonly string[]; board?: readonly string[] };
  options?: Readonly<Record<string, OptionSpec>>;
  check(subject: Subject, report: Report, options: OptionValues): void;
}
