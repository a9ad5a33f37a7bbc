import { compile } from "./compile.js";
import decisions from "./decisions.json" with { type: "json" };

/** The kinds of words that decisions are made of. */
export type DecisionWord = keyof typeof decisions;

/** Words of decisions, by kind. */
export const decisionWords = compile(decisions);
