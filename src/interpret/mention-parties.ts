import type { Passage, Read } from "../text/passage.js";
import { nameWords, partyCode } from "../vocabulary/names.js";
import { onlyLinks } from "./mention-links.js";
import { bareParty } from "./name-shapes.js";
import type { Mention } from "./people.js";

const each = nameWords("each");

/** The known party, in small letters too, that closes brackets: "(alla m)". */
function lastInBrackets(text: string, at: number): ReturnType<typeof bareParty> {
  const letters = /^\p{L}{1,5}(?=\s?\))/u.exec(text.slice(at, at + 8))?.[0];
  const end = at + (letters?.length ?? 0);
  return letters !== undefined && partyCode(letters) !== undefined
    ? { code: letters.toUpperCase(), start: at, end, next: end }
    : undefined;
}

/** "Anna Berg, Bo Ek och Cilla Dal (samtliga S)", "…, båda (m)": one party for all of them. */
export function shareParties(passage: Passage, text: string, found: Mention[]): void {
  for (let i = 0; i < found.length; i++) {
    const mention = found[i] as Mention;
    if (mention.kind !== "person" || mention.ref.party !== undefined) continue;
    const lead = /^,?\s?\(?/.exec(text.slice(mention.end, mention.end + 3))?.[0].length ?? 0;
    const word = each.opening(text.slice(mention.end + lead, mention.end + lead + 12));
    if (word?.start !== 0) continue;
    const at = mention.end + lead + word.end + 1;
    const code = bareParty(text, at) ?? (text[at - word.end - 2] === "(" ? lastInBrackets(text, at) : undefined);
    if (!code) continue;
    const read = (passage.read(code.start, code.end) as Read).as(code.code);
    for (let k = i; k >= 0; k--) {
      const other = found[k] as Mention;
      if (other.kind !== "person" || other.ref.party !== undefined) break;
      if (k < i && !onlyLinks(text, other.end, (found[k + 1] as Mention).start)) break;
      other.ref.party = read;
    }
    mention.end = code.next + (text[code.next] === ")" ? 1 : 0);
    while ((found[i + 1]?.start ?? mention.end) < mention.end) found.splice(i + 1, 1);
  }
}
