import type { Passage } from "../text/passage.js";
import type { Mention } from "./people.js";

/** Somebody moves something. */
export interface Moving {
  kind: "move";
  by: Mention[];
  supporters: Mention[];
  /** The words that say what is demanded. */
  demand: Passage | undefined;
  /** "På förslag av …", "begär …": only a proposal how to handle the matter is a motion. */
  proposed: boolean;
  /** Told in the passive or of a pronoun: the mover is nobody, or whoever spoke last. */
  carriesOn: boolean;
  /** "Vidhåller sitt yrkande": what was moved before, here or in another body. */
  kept: boolean;
  /** The words of the sentence before the movers. */
  lead: string;
}

/** Somebody concurs in what others have moved. */
export interface Concurring {
  kind: "support";
  supporters: Mention[];
  /** Whose motion; empty for the last one. */
  owners: Mention[];
  /** What they concur in where it is nobody's motion. */
  object: Passage | undefined;
}
