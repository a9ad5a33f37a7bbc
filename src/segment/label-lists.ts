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
