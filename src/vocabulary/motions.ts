import { anyOf, compile } from "./compile.js";
import motions from "./motions.json" with { type: "json" };

/** Words of motions, by kind. */
export const motionWords = compile(motions);

const HEADS = ["approval", "rejection", "remittal", "tabling", "cue", "cue-noun", "alter-cue", "alter-noun"] as const;

/** Nouns that open a demand: "bifall", "avslag", "ett tillägg". */
export const demandHeads = motionWords(...HEADS);

/** Words that open or carry a demand: these nouns, and "att". */
export const demandWords = motionWords(...HEADS, "clause");

/** Without any of these a text holds none of them. */
export const motionStems = anyOf(motions.stems);
