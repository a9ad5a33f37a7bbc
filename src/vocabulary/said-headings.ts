import { partyCode, partyNames } from "./names.js";
import { type HeadingRole, headingRole } from "./structure.js";

/** Longest such heading, in characters. */
const LONGEST = 90;

const BRACKETED = /^(\p{Lu}.{3,50}?)\s\(([^()]{1,40})\)$/u;
const WORD = /^\p{Lu}\p{L}+/u;

/** Headings behind which the minutes may say whose words follow, and those that may say how it was dealt with. */
const SAID: ReadonlySet<HeadingRole | undefined> = new Set(["reservation", "statement", "motions"] as const);
const DEALT: ReadonlySet<HeadingRole | undefined> = new Set(["decision", "vote", "procedure", "recusal"] as const);

/** Which section a heading opens that says more: "Beslut (omedelbar justering)", "Reservation (M)", "Protokollsanteckning S och V". */
export function saidHeadingRole(text: string): HeadingRole | undefined {
  if (text.length > LONGEST || !/[\p{L})]:?$/u.test(text)) return undefined;
  const plain = text.replace(/:$/, "");
  const [, name, more = ""] = BRACKETED.exec(plain) ?? [];
  if (name !== undefined) {
    const role = headingRole(name);
    return DEALT.has(role) || (SAID.has(role) && areParties(more)) ? role : undefined;
  }
  const [first = ""] = WORD.exec(plain) ?? [];
  if (first === "" || first.length === plain.length || !areParties(plain.slice(first.length))) return undefined;
  const role = headingRole(first);
  return SAID.has(role) ? role : undefined;
}

/** Whether a text is parties and what links them, and nothing else. */
function areParties(text: string): boolean {
  const words = text.trim().split(/[\s,/&]+/u);
  return words.every(
    (word, i) =>
      (word === word.toUpperCase() && partyCode(word) !== undefined) ||
      partyNames.whole(word) !== undefined ||
      (i > 0 && i < words.length - 1 && /^\p{Ll}{3,4}$/u.test(word)),
  );
}
