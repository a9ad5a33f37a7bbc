import { Lexicon } from "../text/lexicon.js";
import decisions from "./decisions.json" with { type: "json" };

/** The kinds of words that decisions are made of; `decisions.json` says which words they are. */
export type DecisionWord = keyof typeof decisions;

/** Words of decisions of the given kinds. */
export const decisionWords = <Id extends DecisionWord>(...ids: Id[]): Lexicon<Id> =>
  new Lexicon(Object.fromEntries(ids.map((id) => [id, decisions[id]])) as Record<Id, string[]>);
