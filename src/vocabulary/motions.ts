import { anyOf, compile } from "./compile.js";
import motions from "./motions.json" with { type: "json" };

/** Words of motions, by kind. */
export const motionWords = compile(motions);

/** Nouns that open a demand: "bifall", "avslag", "ett tillägg". */
export const demandHeads = motionWords(
  "approval",
  "rejection",
  "remittal",
  "tabling",
  "cue",
  "cue-noun",
  "alter-cue",
  "alter-noun",
);

/** Without any of these a text holds none of them. */
export const motionStems = anyOf(motions.stems);
