import { Lexicon } from "../text/lexicon.js";
import references from "./references.json" with { type: "json" };

/** The kinds of words that refer to attachments; `references.json` says which words they are. */
export type ReferenceWord = keyof typeof references;

/** Words of references of the given kinds. */
export const referenceWords = <Id extends ReferenceWord>(...ids: Id[]): Lexicon<Id> =>
  new Lexicon(Object.fromEntries(ids.map((id) => [id, references[id]])) as Record<Id, string[]>);

/** Beginnings of words without which a text refers to no attachment. */
export const referenceStems = new RegExp(references.stems.join("|"), "i");
