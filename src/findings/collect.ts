import catalogue from "./catalogue.json" with { type: "json" };
import type { Finding, Severity } from "./finding.js";

/** Language of a finding's message. */
export type Lang = "sv" | "en";

interface Entry {
  severity: Severity;
  sv: string;
  en: string;
  /** The section of law that the rule rests on. */
  law?: string;
  url?: string;
}

const entries = catalogue as Record<string, Entry>;

/** What a finding may say beyond its id: where it is, what fills the slots of its text, and what explains it. */
export type FindingDetails = Pick<Finding, "place" | "pointer" | "args" | "related" | "note">;

/** Makes a finding of the catalogue, the slots of its text filled in. Throws a RangeError on an id the catalogue lacks. */
export function finding(id: string, details: FindingDetails = {}, lang: Lang = "sv"): Finding {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (entry === undefined) throw new RangeError(`no finding "${id}" in the catalogue`);
  const { place, pointer, args, related, note } = details;
  return {
    id,
    severity: entry.severity,
    message: filled(entry[lang], args),
    ...(place && { place }),
    ...(pointer !== undefined && { pointer }),
    ...(related && { related }),
    ...(args && { args }),
    ...(note !== undefined && { note }),
    ...(entry.url !== undefined && { url: entry.url }),
  };
}

/** The same finding with its message in another language. */
export function translated(one: Finding, lang: Lang): Finding {
  return { ...one, message: finding(one.id, one, lang).message };
}

function filled(text: string, args: Finding["args"]): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(args?.[name] ?? slot));
}
