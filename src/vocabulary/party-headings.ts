import { type LabelId, labelAt } from "./labels.js";
import { nameWords, partyCode, partyNames } from "./names.js";
import { isLocalParty } from "./party-shape.js";

/** What a heading between the entries of a list says of those below it: their party, and whether they are members or substitutes. */
export interface GroupHeading {
  /** Canonical code. */
  party?: string;
  standing?: LabelId;
}

/** Longest heading of a group, in characters. */
const LONGEST = 70;

/** Labels that say how those below them stand to the body. */
const STANDINGS: ReadonlySet<LabelId | undefined> = new Set([
  "members",
  "serving",
  "serving-substitutes",
  "substitutes",
] as const);

/** A stroke or a point before the word: "- Ordinarie (12)". */
const LEAD = /^[-–—•]\s+/;

/** How many seats a party has, behind its name: "(11)", "11 mandat", "(11 mandat)". */
const SEATS = /[\s,–-]*(?:\(\s?\d{1,3}(?:\s(\p{L}+))?\s?\)|\d{1,3}\s(\p{L}+))$/u;

/** A stroke, a comma or a blank between a party and the word for members or substitutes. */
const PARTED = /\s?[,:–—-]\s|\s/g;

/**
 * The party, the standing or both that a heading between the entries of a list names: "Socialdemokraterna", "Moderaterna (M):",
 * "CENTERPARTIET (C) – Ordinarie (4)", "- Ordinarie (4)", "Ersättare, Vänsterpartiet", "Miljöpartiet (MP), 3 mandat".
 */
export function groupHeading(text: string): GroupHeading | undefined {
  if (text.length > LONGEST) return undefined;
  const told = text.replace(LEAD, "").replace(/[:.\s]+$/, "");
  const seats = SEATS.exec(told);
  const unit = seats?.[1] ?? seats?.[2];
  const counted = seats !== null && (unit === undefined || nameWords("seats").whole(unit) !== undefined);
  const plain = counted ? told.slice(0, seats.index) : told;
  const standing = standingOf(plain);
  if (standing) return { standing };
  const party = partyHeading(counted ? plain : text);
  if (party !== undefined) return { party };
  for (const { index, 0: parting } of plain.matchAll(PARTED)) {
    const [ahead, behind] = [plain.slice(0, index), plain.slice(index + parting.length)];
    const first = standingOf(ahead);
    const named = first ?? standingOf(behind);
    const code = named && partyOf(first ? behind : ahead, counted);
    if (named && code !== undefined) return { party: code, standing: named };
  }
  return undefined;
}

function standingOf(text: string): LabelId | undefined {
  const hit = labelAt(text);
  return hit?.whole && STANDINGS.has(hit.id) ? hit.id : undefined;
}

/** The party beside the word for members or substitutes: a code alone, or where seats are counted of a name that no list knows. */
function partyOf(text: string, counted: boolean): string | undefined {
  const code = /^\(?(\p{L}{1,5})\)?$/u.exec(text)?.[1];
  const known = code === undefined ? partyHeading(text) : partyCode(code);
  const unknown = known === undefined && counted ? /^\p{Lu}.{2,40}\s\((\p{Lu}{2,6})\)$/u.exec(text)?.[1] : undefined;
  return (known ?? unknown)?.toUpperCase();
}

/** The code of a local party that its name spells out: "Vårdens Vänner (VV)", "Framtid i Exempelby (FIE)". */
function initialsOf(name: string | undefined, code: string | undefined): string | undefined {
  if (name === undefined || code === undefined || !/^\p{Lu}{2,6}$/u.test(code)) return undefined;
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  const initials = words.map((word) => word[0] as string).join("");
  return words.length > 1 && initials.toUpperCase() === code ? code : undefined;
}

/** "VÄSTRAINITIATIVET (VI)": one long word before letters that begin as it does is no person, who has two names. */
const isOneWord = (name: string, code: string): boolean =>
  /^\p{Lu}\p{L}{7,}$/u.test(name) && name.toUpperCase().startsWith(code[0] as string);

/** The party that a heading of a list names: "Socialdemokraterna", "Moderaterna (M):". */
function partyHeading(text: string): string | undefined {
  const plain = text.replace(/[:.\s]+$/, "");
  if (plain.length > 60) return undefined;
  const bracketed = /^(.{3,50}?)\s?\((\p{L}{1,6})\)$/u.exec(plain);
  const code =
    partyCode(bracketed?.[1] ?? plain) ??
    initialsOf(bracketed?.[1], bracketed?.[2]) ??
    (bracketed &&
    /^\p{Lu}{2,6}$/u.test(bracketed[2] as string) &&
    (isLocalParty(bracketed[1] as string) || isOneWord(bracketed[1] as string, bracketed[2] as string))
      ? bracketed[2]
      : undefined) ??
    (bracketed && partyCode(bracketed[2] as string) && partyNames.opening(plain)
      ? partyCode(bracketed[2] as string)
      : undefined);
  return code !== undefined && (plain.length > 3 || /:$/.test(text.trim())) ? code.toUpperCase() : undefined;
}
