import { nameWords } from "../vocabulary/names.js";
import { onlyLinks } from "./mention-links.js";
import type { Mention } from "./people.js";

const owned = nameWords("owned");
const throughWords = nameWords("through");

/** Marks the owners of motions and proposals, those joined to them by a conjunction too, and groups that act through a person. */
export function markOwners(text: string, found: Mention[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const mention = found[i] as Mention;
    const next = found[i + 1];
    const ends = mention.kind === "group" ? text.slice(mention.at, mention.end) : mention.name;
    const joined = next?.genitive === true && next.kind === mention.kind && onlyLinks(text, mention.end, next.start);
    const word = owned.opening(text.slice(mention.end, mention.end + 30));
    const owns = word !== undefined && word.start <= 1;
    mention.genitive = /[sxzSXZ]\)?$/.test(ends)
      ? owns || joined
      : mention.kind === "group" && owns && /[\p{Lu})]$/u.test(ends) && text[mention.end] === "-";
    if (next && mention.kind === "group" && next.kind === "person") {
      const gap = text.slice(mention.end, next.start).trim();
      if (throughWords.whole(gap) !== undefined) mention.behalf = true;
    }
  }
}
