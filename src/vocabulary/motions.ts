import { Lexicon } from "../text/lexicon.js";
import motions from "./motions.json" with { type: "json" };

/** The kinds of words that motions are made of; `motions.json` says which words they are. */
export type MotionWord = keyof typeof motions;

/** Words of motions of the given kinds. */
export const motionWords = <Id extends MotionWord>(...ids: Id[]): Lexicon<Id> =>
  new Lexicon(Object.fromEntries(ids.map((id) => [id, motions[id]])) as Record<Id, string[]>);

/** Beginnings of words without which a text holds no motion: a cheap test before anything is taken apart. */
export const motionStems = new RegExp(motions.stems.join("|"), "i");
