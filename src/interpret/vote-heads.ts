import type { Passage } from "../text/passage.js";
import { choiceOf, type Kind, kindOf } from "./vote-columns.js";

/**
 * What the heads of a table's columns say; two that stand so near to each other that they are one cell head its column and
 * the next. Where there is no next, only answers in words tell which of them they stand under.
 */
export function kindsOf(heads: readonly Passage[]): Kind[] {
  const kinds = heads.map((cell) => kindOf(once(cell.text)));
  for (const [i, { text }] of heads.entries()) {
    if (kinds[i] !== "other" || text.length > LONGEST_HEADS) continue;
    const choices = text.split(" ").map(choiceOf);
    const free = heads.slice(i + 1, i + choices.length).every((cell) => cell.length === 0);
    if (free && i + choices.length <= heads.length)
      for (const [k, choice] of choices.entries()) kinds[i + k] = choice ?? "other";
    else if (choices.length > 1 && choices.every((choice) => choice !== undefined)) kinds[i] = "answer";
  }
  return kinds;
}

/** A head that a tagged table holds once for every page that it runs over: "Avstår Avstår". */
function once(text: string): string {
  const words = text.length > LONGEST_HEADS * MOST_PAGES ? [] : text.split(" ");
  for (let pages = 2; pages <= MOST_PAGES; pages++) {
    const own = words.slice(0, words.length / pages);
    if (own.length > 0 && own.length * pages === words.length && words.every((word, i) => word === own[i % own.length]))
      return own.join(" ");
  }
  return text;
}

/** Over how many pages the heads of a table are looked for. */
const MOST_PAGES = 6;

/** Longest text, in characters, that is several heads. */
const LONGEST_HEADS = 30;
