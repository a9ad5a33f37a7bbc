import { isRespelling } from "../text/respelling.js";
import { nameWords } from "../vocabulary/names.js";

const linkWords = nameWords("connectors", "titles", "behalf", "through");
const connectors = nameWords("connectors");

/** Somebody with a party who ends a list that no conjunction has closed, and somebody with a party who follows. */
const UNCLOSED = /\)\s?,\s(\p{Lu}[^,()]{2,40})\s?\([^()]{1,6}\)$/u;
const NEXT = /^\s\p{Lu}[^,.()]{2,40}\s?\([^()]{1,6}\)/u;

/** Whether the full stop at an offset is a misread comma between people: "Anna Berg (S), Bo Ek (M). Cilla Dal (L) och …". */
export function isListComma(text: string, at: number): boolean {
  if (!isRespelling() || text[at] !== "." || text[at - 1] !== ")") return false;
  const last = UNCLOSED.exec(text.slice(Math.max(0, at - 60), at))?.[1];
  return last !== undefined && connectors.find(last).length === 0 && NEXT.test(text.slice(at + 1, at + 60));
}

/** Whether nothing but commas, conjunctions and offices stands between two offsets. */
export function onlyLinks(text: string, from: number, to: number): boolean {
  if (to <= from || (to - from === 2 && isListComma(text, from))) return true;
  if (to - from > 120) return false;
  const gap = text.slice(from, to);
  let at = 0;
  for (const hit of linkWords.find(gap)) {
    if (!/^[\s,;/&()·•–-]*$/.test(gap.slice(at, hit.start))) return false;
    at = hit.end;
  }
  return /^[\s,;/&()·•–-]*$/.test(gap.slice(at));
}
