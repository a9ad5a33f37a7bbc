import { structureWords } from "../vocabulary/structure.js";
import { codeIn } from "./item-diary.js";

/** A number or a day by itself above the title: neither is part of it. */
export const isBare = (text: string): boolean => /^(?:\d{1,3}|\d{4}-\d{2}-\d{2})$/.test(text);

/** The word for a page, or a plan's code, by itself above the title. */
export const isFrame = (text: string): boolean =>
  structureWords("page").whole(text) !== undefined || codeIn(text) === 0;

/** Longest number of a matter with the word before it, in characters. */
const LONGEST = 30;

/** The number that the matter has in the agenda: "Ärende 4". */
export function isMatter(text: string): boolean {
  const word = text.length < LONGEST ? structureWords("matter").opening(text) : undefined;
  return word !== undefined && /^[\s:.]*\d{1,3}\.?$/.test(text.slice(word.end));
}
