import { anyOf, compile } from "./compile.js";
import votes from "./votes.json" with { type: "json" };

/** Words of votes, by kind. */
export const voteWords = compile(votes);

/** Without any of these a text holds none of them. */
export const voteStems = anyOf(votes.stems);

const numerals = new Map<string, number>(votes.numerals.map((word, value) => [word, value]));
numerals.set(votes.one[0] as string, 1);
for (const word of votes.one.slice(1)) numerals.set(word, 0);

/** The number that digits (at most three) or a numeral stand for; undefined for any other word. */
export const numberOf = (word: string): number | undefined =>
  /^\d{1,3}$/.test(word) ? Number(word) : numerals.get(word.toLowerCase());
