import type { Section } from "../model/minutes.js";
import words from "./roles.json" with { type: "json" };

export const roles = [
  "background",
  "documents",
  "earlier",
  "proposal",
  "motions",
  "procedure",
  "vote",
  "decision",
  "reservation",
  "statement",
  "recusal",
  "recipients",
  "appeal",
  "other",
] as const satisfies readonly Section["role"][];

const told = Object.entries(words) as [Section["role"], string[]][];

/**
 * The role that a heading's words tell to a reader of Markdown; a comment after the heading says what they do not.
 * Files that were written before are read by these words: a change of them wants a new version of the front matter's marker.
 */
export function roleOf(heading: string): Section["role"] {
  const words = heading.toLowerCase();
  return told.find(([, signs]) => signs.some((sign) => words.includes(sign)))?.[0] ?? "other";
}
