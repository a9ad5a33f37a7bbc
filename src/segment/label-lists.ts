import type { LabelId } from "../vocabulary/labels.js";

/** Labels that open a list of people. */
export const LISTS: ReadonlySet<string> = new Set([
  "present",
  "serving",
  "members",
  "serving-substitutes",
  "substitutes",
  "officials",
  "office",
  "staff",
  "others",
  "absent",
  "absent-substitutes",
  "replaced",
  "name-column",
  "party-column",
  "vote-column",
  "extent-column",
]);

/** Lists of those who attend without being of the body: the secretary stands in them by name. */
export const GUESTS: ReadonlySet<string> = new Set(["others", "officials", "present"]);

/** Labels that are also said of a person in a list. */
export const OFFICES: ReadonlySet<LabelId> = new Set(["chair", "vice-chair", "secretary", "office"] as const);

/** Lists of those who decide. */
export const DECIDING: ReadonlySet<string> = new Set<LabelId>(["serving", "members", "present"]);

/** Who signs minutes: each place for a signature takes one row of names. */
export const SIGNERS: ReadonlySet<string> = new Set<LabelId>(["chair", "secretary", "verifiers"]);

/** When and where the meeting was held: said first, so what is said of it once more is of the verification. */
export const OF_MEETING: ReadonlySet<string> = new Set<LabelId>(["place-time", "place", "time", "date"]);
