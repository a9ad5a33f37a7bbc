import type { Entry, Finding, Minutes, Parsed } from "../index.js";
import type { Kept, Listed } from "./protocol.js";

/** Share of the document's own characters that no rule understood; page furniture and white space do not count. */
export function unclaimedShare({ text, stages }: Parsed): number {
  let all = 0;
  let unclaimed = 0;
  for (const { start, end, as } of stages.labels()) {
    if (as.startsWith("furniture")) continue;
    const inked = text.slice(start, end).replace(/\s/g, "").length;
    all += inked;
    if (as === "unclaimed") unclaimed += inked;
  }
  return all === 0 ? 0 : unclaimed / all;
}

/** Which corrections of the file the model has: it lists them in the file's order. */
export function kept(entries: readonly Entry[], { corrections = [] }: Minutes): Kept[] {
  let at = 0;
  return entries.map((entry) => {
    const noted = corrections[at];
    const start = "words" in entry ? entry.words.start : entry.mentions[0]?.start;
    const applied =
      noted !== undefined && noted.kind === entry.kind && noted.when === entry.when && noted.start === start;
    if (applied) at++;
    return { entry, applied, ...(applied && noted.pointer !== undefined && { pointer: noted.pointer }) };
  });
}

/** How many findings of each severity there are. */
export const counted = (findings: readonly Finding[]): Pick<Listed, "errors" | "warnings" | "notes"> => ({
  errors: findings.filter(({ severity }) => severity === "error").length,
  warnings: findings.filter(({ severity }) => severity === "warning").length,
  notes: findings.filter(({ severity }) => severity === "note").length,
});

/**
 * How much a document needs somebody to look at it: what could not be read first, then errors, warnings and what was
 * not understood, a percent of which weighs as much as a warning.
 */
export function need({ state, errors, warnings, notes, unclaimed }: Listed): number {
  return state === "failed" ? Number.POSITIVE_INFINITY : errors * 10 + warnings + unclaimed * 100 + notes / 100;
}
