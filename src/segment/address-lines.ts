import type { Line } from "../model/line.js";
import { structureWords } from "../vocabulary/structure.js";
import type { FurnitureKinds } from "./furniture-kinds.js";

/** Most lines of addresses at the foot of a page, and fewest words for addresses that show that they are such. */
const MOST_LINES = 4;
const FEWEST_WORDS = 2;

/** Lines at the feet of pages that give the organization's addresses and numbers, also where only one page has them: "Postadress: …  Telefon: …". */
export function addressLines(lines: readonly Line[], kinds: FurnitureKinds): number[] {
  const words = structureWords("address");
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i + 1]?.page === lines[i]?.page) continue;
    const foot: number[] = [];
    let labels = 0;
    for (let k = i; k >= 0 && foot.length < MOST_LINES && lines[k]?.page === lines[i]?.page; k--) {
      if (kinds.has(k)) continue;
      const { text } = lines[k] as Line;
      const own = words.opening(text)?.start === 0 ? words.find(text).length : 0;
      if (own === 0) break;
      labels += own;
      foot.push(k);
    }
    if (labels >= FEWEST_WORDS) found.push(...foot);
  }
  return found;
}
