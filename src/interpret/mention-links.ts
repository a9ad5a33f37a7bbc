import { nameWords } from "../vocabulary/names.js";

const linkWords = nameWords("connectors", "titles", "behalf", "through");

/** Whether nothing but commas, conjunctions and offices stands between two offsets. */
export function onlyLinks(text: string, from: number, to: number): boolean {
  if (to <= from) return true;
  if (to - from > 120) return false;
  const gap = text.slice(from, to);
  let at = 0;
  for (const hit of linkWords.find(gap)) {
    if (!/^[\s,;/&()·•–-]*$/.test(gap.slice(at, hit.start))) return false;
    at = hit.end;
  }
  return /^[\s,;/&()·•–-]*$/.test(gap.slice(at));
}
