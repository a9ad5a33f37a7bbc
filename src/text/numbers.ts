import { withSigns } from "./misread-signs.js";
import series from "./series.json" with { type: "json" };

/** A list of item numbers in a text: "§§ 163–170, 172". */
export interface FoundRange {
  /** "163–170, 172": en dashes, no sign §. */
  value: string;
  start: number;
  end: number;
  /** First and last number of each stretch. */
  stretches: [number, number][];
}

/** Words and signs that join the parts of a list of numbers. */
const JOINS = `(?:${series.map((word) => word.replace(/[+]/g, "\\$&")).join("|")})`;
/** A number and perhaps its letter, which is no first letter of an abbreviation ("§ 12 p.g.a. jäv"). */
const ITEM = String.raw`\d{1,5}(?:\s?[a-zåäö](?!\p{L}|\.\p{L}))?`;
const STRETCH = String.raw`${ITEM}(?:\s{0,2}[-–—‐‑]+\s{0,2}§{0,2}\s?${ITEM})?`;
const SIGN = String.raw`§{1,2}\s{0,3}[:.]?\s?`;
const LIST = String.raw`${STRETCH}(?:\s{0,2}(?:[,;]|${JOINS})\s{0,2}(?:${JOINS}\s)?§{0,2}\s{0,2}${STRETCH})*`;
const BARE = new RegExp(`(?:${SIGN})?${LIST}`, "gu");
/** Only from the sign on: the year in "17 mars 2020, § 17" is none of the list. */
const SIGNED = new RegExp(SIGN + LIST, "gu");

/**
 * Lists of item numbers that begin with the sign § ("§ 12", "§§ 1–6, 8 och 10"); with `bare` also lists without it.
 * Linear: every part of the expression is bounded and parts are parted by marks.
 */
export function findRanges(written: string, bare = false): FoundRange[] {
  const found: FoundRange[] = [];
  const text = withSigns(written);
  if (!bare && !text.includes("§")) return found;
  for (const match of text.matchAll(bare ? BARE : SIGNED)) {
    if (
      /^\d{1,2}[.:]\d\d/.test(text.slice(match.index, match.index + 6)) ||
      /[\d.:,/]/.test(text[match.index - 1] ?? "")
    )
      continue;
    const range = rangeOf(match[0]);
    if (range) found.push({ ...range, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The stretches of one list and its normalised form. */
function rangeOf(text: string): { value: string; stretches: [number, number][] } | undefined {
  const parts: string[] = [];
  const stretches: [number, number][] = [];
  for (const match of text.matchAll(
    /(\d{1,5})(\s?[a-zåäö](?!\p{L}|\.\p{L}))?(?:\s{0,2}[-–—‐‑]+\s{0,2}§{0,2}\s?(\d{1,5})(\s?[a-zåäö](?!\p{L}|\.\p{L}))?)?/gu,
  )) {
    const [, first = "", letter = "", last, lastLetter = ""] = match;
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    stretches.push([from, to]);
    parts.push(last === undefined ? `${first}${letter}` : `${first}${letter}–${last}${lastLetter}`);
  }
  return parts.length > 0 ? { value: parts.join(", "), stretches } : undefined;
}

/** What is left of `all` when the stretches are taken out, as a list: for "not § 17" of 9–18. */
export function without(all: readonly [number, number], taken: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = all[0];
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (from > at) parts.push(stretch(at, Math.min(from - 1, all[1])));
    at = Math.max(at, to + 1);
  }
  if (at <= all[1]) parts.push(stretch(at, all[1]));
  return parts.join(", ");
}

const stretch = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);
