/** A finding is a value: what was noticed, how grave it is and where it stands. The wording lives in `catalogue.json`. */

/** error: a duty is not met or text was not readable; warning: likely wrong or ambiguous; note: good to know. */
export type Severity = "error" | "warning" | "note";

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** Whether a severity is as grave as another one, or graver. */
export const isAsGrave = (severity: Severity, least: Severity): boolean => GRAVITY[severity] >= GRAVITY[least];

/** A place in the source: 1-based page and line, and UTF-16 offsets into the reader's text. */
export interface FindingPlace {
  page: number;
  line: number;
  /** 1-based column on the line. */
  column?: number;
  /** Where the words begin and end, where more than the line is meant. */
  start?: number;
  end?: number;
}

/** Another place that explains the finding ("the totals stand here"). */
export interface Related {
  place: FindingPlace;
  message: string;
}

/** The shape follows vfile-message: a rule id, a place, and what a person needs to act on it. */
export interface Finding {
  /** Rule or message id, a key of the catalogue. */
  id: string;
  severity: Severity;
  /** Which of the rule's messages it is, where the rule has several. */
  variant?: string;
  /** The message in the language asked for (Swedish unless told otherwise), arguments filled in. */
  message: string;
  /** Where in the source; none where the finding is about the whole, or about a model without its source. */
  place?: FindingPlace;
  /** JSON Pointer (RFC 6901) of the value in the model. */
  pointer?: string;
  /** Other places that explain it. */
  related?: Related[];
  /** Values that the catalogue's text names in braces. */
  args?: Record<string, string | number>;
  /** What explains the finding further, in the message's language. */
  note?: string;
  /** What the duty rests on, in the message's language: "kommunallagen (2017:725) 5 kap. 69 §". */
  law?: string;
  /** Where the rule is documented. */
  url?: string;
}
